// The drawing of the page of one product: its facts, and its stock movements.
import {wallTime} from '../../../domain/base/calendar.ts';
import {moveKindText} from '../../../formats/records/entries.ts';
import {filled, plainText} from '../../../formats/text/plain-text.ts';
import {quantityText} from '../../../formats/text/quantity.ts';
import type {Sight} from '../../model/desk.ts';
import type {ProductDialog} from '../../model/dialogs.ts';
import {span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize, scrolled} from '../../widgets/panel.tsx';
import {movementsShown, productHeading} from './product-heading.ts';

type Props = {readonly sight: Sight; readonly dialog: ProductDialog; readonly size: PanelSize};

export function ProductPage({sight, dialog, size}: Props) {
	const product = sight.state.products.rows.get(dialog.product);
	if (!product) return undefined;
	const {columns, rows} = inside(size);
	const movements = sight.till.history.movements(product.code, movementsShown);
	const what = columns - 2 - 18 - 14 - 1;
	const heading = productHeading(sight, product, columns);
	const drawn = movements.map(movement => [
		`  ${filled(wallTime(movement).slice(0, 16), 18)}${filled(moveKindText(movement, sight.symbol), what)}${filled(quantityText(movement.quantity), 14, 'right')} `,
	]);
	return (
		<Panel title={`${product.code} · ${plainText(product.name)}`} size={size} isScrolled>
			<Lines
				rows={[
					...heading,
					[span(`  ${filled('Time', 18)}${filled('Movement', what)}${filled('Quantity', 14, 'right')} `, 'dim')],
					...scrolled(drawn, dialog.top, rows - heading.length - 1),
				]}
			/>
		</Panel>
	);
}
