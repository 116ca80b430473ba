// The drawing of Stock: the inventory, and the chosen product's page beside it where there is room.
import {standingOf} from '../../../domain/goods/stock-rules.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import {chosenKey} from '../../model/list.ts';
import {FilterRow, filterRows} from '../../widgets/filter-row.tsx';
import {span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {counted, practiceMark} from '../shared/title-marks.ts';
import {type ViewProps, WithPage} from '../shared/with-page.tsx';
import {InventoryTable} from './inventory-table.tsx';
import {lastsNow} from './product-heading.ts';
import {ProductPage} from './product-page.tsx';
import {shelfState, stockState} from './state.ts';
import {productKeys} from './stock.ts';

export function StockView({desk, size}: ViewProps) {
	const key = chosenKey(stockState.read(desk).list, productKeys(desk));
	const page = (side: PanelSize) => (
		<ProductPage desk={desk} dialog={{type: 'product', product: key ?? '', top: 0}} size={side} />
	);
	return (
		<WithPage size={size} page={key === undefined ? undefined : page} list={left => <StockPanel desk={desk} size={left} />} />
	);
}

/** Which part of the shelf is shown, for the title. */
function shelfTexts(desk: Sight): readonly string[] {
	const {onlyLow, category} = shelfState.read(desk);
	return [...(onlyLow ? ['low or out'] : []), ...(category === undefined ? [] : [plainText(category)])];
}

function nothingShown(desk: Sight): string {
	if (stockState.read(desk).filter) return 'Nothing is called that.';
	if (shelfState.read(desk).onlyLow) return 'Nothing is low. Press l to see all.';
	if (shelfState.read(desk).category !== undefined) return 'Nothing is in this category any more. Press g for the next.';
	return 'No products yet. Press n to add one.';
}

function StockPanel({desk, size}: ViewProps) {
	const {columns, rows} = inside(size);
	const filtered = stockState.read(desk);
	const keys = productKeys(desk);
	const title = ['Stock', ...shelfTexts(desk), counted(keys.length, 'product')].join(' · ');
	return (
		<Panel title={title} mark={practiceMark(desk)} size={size}>
			<FilterRow filtered={filtered} columns={columns} label="Filter" />
			{keys.length === 0 ? (
				<Lines rows={[[span(`  ${nothingShown(desk)}`, 'dim')]]} />
			) : (
				<InventoryTable
					at={desk.ports.now().at}
					products={desk.state.products.rows}
					stock={desk.state.stock.rows}
					sort={filtered.sort}
					cover={product => lastsNow(desk, product)}
					standing={product => standingOf(desk.state, product)}
					keys={keys}
					list={filtered.list}
					columns={columns}
					height={rows - filterRows(filtered)}
				/>
			)}
		</Panel>
	);
}
