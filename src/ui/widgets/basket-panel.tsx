// The drawing of the open basket: its lines, its sums and its total.
import {Box, useIsScreenReaderEnabled} from 'ink';
import type {Basket} from '../../domain/selling/basket.ts';
import {basketTotals} from '../../domain/selling/basket-totals.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {counted} from '../../formats/text/counted.ts';
import {columnsOf} from '../../formats/text/plain-text.ts';
import {basketRows, rowsOf, type SeenState, widthsOf} from './basket-rows.ts';
import {itemsIn, sumRows, totalRows, type VatWithin} from './basket-sums.ts';
import {Line, type Span, span} from './line.tsx';
import {inside, Lines, Panel, type PanelSize} from './panel.tsx';
import {useTheme} from './theme.tsx';

/** Wider than the longest name or note, with its amount. */
const spokenColumns = 200;

type BasketPanelProps = {
	readonly basket: Basket;
	/** Whose it is: the name it was put aside under, the customer, or both. */
	readonly owner: string;
	readonly symbol: string;
	readonly size: PanelSize;
	/** The chosen line: +, − and Del act on it. */
	readonly target: number | undefined;
	/** True while the arrows move in the basket. */
	readonly hasCursor: boolean;
	/** The shop's records, which say what is not connected. */
	readonly state: SeenState;
	/** The VAT in it, where there is room for it. */
	readonly vat: VatWithin | undefined;
	/** The total is one row high: another amount is large. */
	readonly isPlain: boolean;
};

/** The rule over the sums, with the number of items at its end where that has no room elsewhere. */
const ruleRow = (aside: string | undefined, columns: number, across: string): readonly Span[] =>
	aside === undefined
		? [span(across.repeat(columns), 'faint')]
		: [span(across.repeat(columns - columnsOf(aside) - 3), 'faint'), span(` ${aside} `, 'dim'), span(across, 'faint')];

export function BasketPanel(props: BasketPanelProps) {
	const {basket, owner, symbol, size, hasCursor, isPlain} = props;
	const {borders, inWords} = useTheme();
	const {columns: drawn, rows} = inside(size);
	// Nothing of it is cut where it is read aloud.
	const isRead = useIsScreenReaderEnabled();
	const columns = isRead ? spokenColumns : drawn;
	const sums = sumRows(props, columns);
	const totalIn = (high: number) => totalRows(basket, symbol, {columns, rows: high, inWords});
	const heightOver = (under: readonly unknown[]): number => rows - sums.length - under.length - 1;
	const large = totalIn(isPlain ? 1 : rows < 22 ? 3 : 5);
	// It is large for as long as the whole basket has room above it.
	const {rows: total, aside} = rowsOf(props) <= heightOver(large.rows) ? large : totalIn(1);
	const height = Math.max(3, heightOver(total));
	const seen = basketRows(props, widthsOf(basket, {columns, isRead}), height);
	const space = Array.from({length: Math.max(0, height - seen.length)}, () => [' ']);
	return (
		<Panel title={`Basket · ${owner}`} size={size} hasCursor={hasCursor}>
			<Box flexDirection="column" aria-role="list">
				{seen.map(({spans, isChosen}, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place on the screen.
					<Line key={place} spans={spans} ground={isChosen ? 'chosen' : undefined} />
				))}
				<Lines rows={space} />
			</Box>
			<Lines rows={[ruleRow(aside, columns, borders.across), ...sums]} />
			<Box
				flexDirection="column"
				aria-label={`Total: ${moneyText(basketTotals(basket).total, symbol)}, ${counted(itemsIn(basket), 'item')}`}
			>
				<Lines rows={total} />
			</Box>
		</Panel>
	);
}
