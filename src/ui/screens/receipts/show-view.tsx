// The drawing of a number for its customer: the whole screen, in groups, as large as it has room; read aloud digit by digit.
import {groupedToken} from '../../../domain/prepaid/tokens.ts';
import {tokensOf} from '../../../formats/records/tokens.ts';
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {spokenDigits} from '../../../formats/text/spoken-digits.ts';
import type {Sight} from '../../model/desk.ts';
import type {ShowDialog} from '../../model/dialogs.ts';
import {Big} from '../../widgets/big.tsx';
import {largeGroups} from '../../widgets/big-letters.ts';
import {span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';

type Props = {readonly sight: Sight; readonly dialog: ShowDialog; readonly size: PanelSize};

/** A number in groups of four, however its provider wrote it. */
const inGroups = (digits: string): string => (/^\d{5,}$/.test(digits) ? groupedToken(digits) : digits);

export function ShowView({dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const {receipt, place} = dialog;
	const tokens = tokensOf(receipt);
	const token = tokens[place];
	if (!token) return undefined;
	const digits = inGroups(plainText(token.digits));
	const count = tokens.length > 1 ? ` · ${place + 1} of ${tokens.length}` : '';
	const room = columns - 4;
	const below = (token.says ?? []).flatMap(text => wrapped(plainText(text), room));
	const large = largeGroups(digits, {columns: room, rows: Math.max(1, rows - below.length - 3)});
	return (
		<Panel title={`${plainText(token.label)}${count}`} size={size}>
			<Lines rows={[[' ']]} />
			<Big rows={large} spoken={spokenDigits(digits)} />
			<Lines rows={[[' '], ...(large.length > 1 ? [[span(`  ${digits}`, 'strong')]] : []), ...below.map(row => [`  ${row}`])]} />
		</Panel>
	);
}
