// The drawing of the page of one product: its facts, and its stock movements.
import {type Day, wallTime} from '../../../domain/base/calendar.ts';
import type {Product} from '../../../domain/goods/records.ts';
import type {StockMovement} from '../../../domain/ports/history.ts';
import {moveKindText} from '../../../formats/records/entries.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf} from '../../../formats/text/quantity.ts';
import {shortestColumns, shortestTime} from '../../../formats/text/short-time.ts';
import type {Sight} from '../../model/desk.ts';
import type {ProductDialog} from '../../model/dialogs.ts';
import {inside, Lines, Panel, type PanelSize, scrolled} from '../../widgets/panel.tsx';
import {cell, inTone, type Row, rowOf} from '../../widgets/row.ts';
import {today} from '../shared/title-marks.ts';
import {movementsShown, productHeading} from './product-heading.ts';

type Props = {readonly sight: Sight; readonly dialog: ProductDialog; readonly size: PanelSize; readonly hasCursor?: boolean};

const quantityColumns = 11;
/** Wider, a movement and its quantity are too far apart. */
const mostWhat = 48;

function moveTone({kind, quantity}: StockMovement) {
	if (kind === 'waste') return 'warning';
	return quantity > 0 ? 'good' : 'plain';
}

/** The rows of movements at a width: what was, when, and how much. */
function movementRows(sight: Sight, {unit}: Product, columns: number) {
	const isWide = columns >= 60;
	const timeColumns = isWide ? 18 : shortestColumns + 1;
	const what = Math.min(mostWhat, columns - 2 - timeColumns - quantityColumns);
	const day: Day = today(sight);
	const row = ([time, kind, quantity]: readonly [string, string, string], tone: ReturnType<typeof moveTone> = 'plain'): Row =>
		rowOf([
			cell('', 1),
			cell(time, timeColumns, {tone: 'dim'}),
			cell(kind, what, {tone: tone === 'good' ? 'plain' : tone}),
			cell(quantity, quantityColumns, {align: 'right', tone}),
		]);
	const timeOf = (movement: StockMovement): string => (isWide ? wallTime(movement).slice(0, 16) : shortestTime(movement, day));
	return {
		headings: inTone(row(['Time', 'Movement', 'Quantity']), 'dim'),
		rowOf: (movement: StockMovement) =>
			row(
				[
					timeOf(movement),
					moveKindText(movement, sight.symbol),
					`${movement.quantity > 0 ? '+' : ''}${quantityOf(movement.quantity, unit)}`,
				],
				moveTone(movement),
			).spans,
	};
}

export function ProductPage({sight, dialog, size, hasCursor = true}: Props) {
	const product = sight.state.products.rows.get(dialog.product);
	if (!product) return undefined;
	const {columns, rows} = inside(size);
	const heading = productHeading(sight, product, columns);
	const height = Math.max(0, rows - heading.length - 1);
	// Beside the list nothing scrolls: what is out of sight is not read from the journal.
	const movements = sight.lookups.movements(product.code, hasCursor ? movementsShown : height);
	const {headings, rowOf: drawn} = movementRows(sight, product, columns);
	return (
		<Panel title={`${product.code} · ${plainText(product.name)}`} size={size} hasCursor={hasCursor} isScrolled>
			<Lines rows={[...heading, headings, ...scrolled(movements, dialog.top, height).map(drawn)]} />
		</Panel>
	);
}
