// The quick keys under the list of Sell, each on its chip, in columns.
import {type QuickKey, quickKeysOf, quickProduct} from '../../../domain/quick-keys/quick-keys.ts';
import {leftBeside} from '../../../domain/selling/basket.ts';
import {quickText} from '../../../formats/records/quick-key.ts';
import {columnsOf, filled} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import {type Span, span} from '../../widgets/line.tsx';
import type {PanelSize} from '../../widgets/panel.tsx';

type Drawn = readonly Span[];

const quickColumns = 19;
const mostQuickRows = 4;

/** A quick key on its chip, with what it sells; out is said. */
function quickCell(sight: Sight, {key, sells}: QuickKey, columns: number): Drawn {
	const product = quickProduct(sight.state, sells);
	const out = product && leftBeside(sight.state, sight.view.basket, product) <= 0 ? ' out' : '';
	const name = filled(quickText(sight.state, sells, sight.symbol), columns - 5 - out.length);
	return [
		span(` ${key} `, 'chip'),
		` ${out === '' ? name : name.trimEnd()}`,
		span(out, 'bad'),
		' '.repeat(out === '' ? 1 : columns - 4 - columnsOf(name.trimEnd()) - out.length),
	];
}

/** The quick keys in columns, as many as there is room for. */
export function quickRows(sight: Sight, {columns}: PanelSize): readonly Drawn[] {
	const keys = quickKeysOf(sight.state);
	if (keys.length === 0) return [];
	const across = Math.min(5, Math.max(1, Math.floor((columns - 2) / quickColumns)));
	const each = Math.min(30, Math.floor((columns - 2) / across));
	const rows = Array.from(
		{length: Math.min(mostQuickRows, Math.ceil(keys.length / across))},
		(_, row): Drawn => ['  ', ...keys.slice(row * across, (row + 1) * across).flatMap(key => quickCell(sight, key, each))],
	);
	return [[span('  Quick keys', 'dim'), span('   . and the key', 'faint')], ...rows, [' ']];
}
