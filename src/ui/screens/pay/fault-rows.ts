// A fault on Pay, in as many rows as it needs.
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {type Span, span} from '../../widgets/line.tsx';

export const faultRows = (fault: string, columns: number): readonly (readonly Span[])[] =>
	wrapped(plainText(fault), columns - 4).map(row => [span(`  ${row}`, 'warning')]);
