// The drawing of Stock: the inventory, and the chosen product's page beside it where there is room.
import {standingOf} from '../../../domain/goods/stock-rules.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import {chosenKey} from '../../model/list.ts';
import {productColumns} from '../../model/lookups.ts';
import {FilterRow, filterRows} from '../../widgets/filter-row.tsx';
import {span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {guessHeading} from '../shared/guess.ts';
import {sortMark} from '../shared/list-keys.ts';
import {counted} from '../shared/title-marks.ts';
import {type ViewProps, WithPage} from '../shared/with-page.tsx';
import {InventoryTable} from './inventory-table.tsx';
import {lastsNow} from './product-heading.ts';
import {ProductPage} from './product-page.tsx';
import {productKeys, shelfState, stockState} from './state.ts';

export function StockView({sight, size}: ViewProps) {
	const key = chosenKey(stockState.read(sight).list, productKeys(sight));
	const page = (side: PanelSize) => (
		<ProductPage sight={sight} dialog={{type: 'product', product: key ?? '', top: 0}} size={side} hasCursor={false} />
	);
	return (
		<WithPage size={size} page={key === undefined ? undefined : page} list={left => <StockPanel sight={sight} size={left} />} />
	);
}

/** What the table may show: costs only to whoever may see them. */
function shownKind(sight: Sight) {
	const kind = sight.lookups.goodsKind();
	return {...kind, hasCost: kind.hasCost && sight.may('reports')};
}

/** The part of the shelf shown, for the title. */
function shelfTexts(sight: Sight): readonly string[] {
	const {onlyLow, category} = shelfState.read(sight);
	return [...(onlyLow ? ['low or out'] : []), ...(category === undefined ? [] : [plainText(category)])];
}

function nothingShown(sight: Sight): string {
	if (stockState.read(sight).filter) return 'Nothing is called that.';
	if (shelfState.read(sight).onlyLow) return `Nothing is low. Press ${sight.keyOf('stock.only-what-is-low-or-all')} to see all.`;
	if (shelfState.read(sight).category !== undefined)
		return `Nothing is in this category now. Press ${sight.keyOf('stock.the-next-category-or-all')} for the next.`;
	return `No products yet. Press ${sight.keyOf('stock.new')} to add one.`;
}

/** The order of the list. What a text found has that of the search. */
const orderMark = (sight: Sight): string | undefined => {
	const {filter, sort} = stockState.read(sight);
	return sort || !filter?.value ? sortMark(sight, productColumns, {sort, own: 'name'}) : undefined;
};

function StockPanel({sight, size}: ViewProps) {
	const {columns, rows} = inside(size);
	const filtered = stockState.read(sight);
	const keys = productKeys(sight);
	const isGuess = sight.lookups.search.isGuess(filtered.filter?.value ?? '', true);
	const parts = [...shelfTexts(sight), ...(isGuess ? [guessHeading] : [])];
	const title = ['Stock', ...parts, counted(keys.length, 'product')].join(' · ');
	return (
		<Panel title={title} mark={orderMark(sight)} size={size}>
			<FilterRow filtered={filtered} columns={columns} label="Filter" />
			{keys.length === 0 ? (
				<Lines rows={[[span(`  ${nothingShown(sight)}`, 'dim')]]} />
			) : (
				<InventoryTable
					at={sight.ports.now().at}
					products={sight.state.products.rows}
					stock={sight.state.stock.rows}
					sort={filtered.sort?.column === 'value' && !sight.may('reports') ? undefined : filtered.sort}
					cover={product => lastsNow(sight, product)}
					standing={product => standingOf(sight.state, product)}
					keys={keys}
					list={filtered.list}
					kind={shownKind(sight)}
					columns={columns}
					height={rows - filterRows(filtered)}
				/>
			)}
		</Panel>
	);
}
