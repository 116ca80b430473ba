// The row that shows how far work is that keys wait for: a bar, the count, and the key that stops it.
import type {Sight} from '../../model/desk.ts';
import {type Span, span} from '../../widgets/line.tsx';

const barColumns = 24;

/** Undefined while nothing is under way, or nobody knows how far it is. What is read aloud has no bar, and does not count along. */
export function progressRow({view, keyOf}: Sight, unit: string): readonly Span[] | undefined {
	if (!view.progress) return undefined;
	const {done, total} = view.progress;
	const stop = keyOf('work.stop');
	if (view.machine['screen-reader']) return [`  This takes a few seconds. ${stop} stops it.`];
	const full = Math.round((barColumns * done) / Math.max(1, total));
	const count = ` ${done} of ${total} ${unit}`;
	return [
		'  ',
		span('█'.repeat(full), 'accent'),
		span('─'.repeat(barColumns - full), 'faint'),
		count,
		span(` · ${stop} stops`, 'dim'),
	];
}
