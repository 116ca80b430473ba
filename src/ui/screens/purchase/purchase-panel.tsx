// The drawing of the purchase panel: providers with today's count and what the shop earns, and beside them the form of the chosen one or what can be taken.
import {Box} from 'ink';
import {plainText} from '../../../formats/text/plain-text.ts';
import {notConnected} from '../../../formats/wording/not-connected.ts';
import type {Form} from '../../model/form.ts';
import type {ListView} from '../../model/list.ts';
import type {Rows} from '../../widgets/fitting.ts';
import {FormRows} from '../../widgets/form-rows.tsx';
import {span} from '../../widgets/line.tsx';
import {ListRows, Options} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize, SideBySide, split} from '../../widgets/panel.tsx';
import {cell, inTone, type Row, rowOf} from '../../widgets/row.ts';
import type {OfferGroup} from './offers.ts';
import {namesWide} from './pane-rows.ts';

export type ProviderRow = {
	readonly id: string;
	readonly name: string;
	/** The number sold today. */
	readonly count: number;
	/** The shop's commission, in percent. */
	readonly commission: string;
	/** No provider is connected, and it says so. */
	readonly isUnconnected: boolean;
	/** The shop does not sell it for now. */
	readonly isOffSale?: boolean;
};

export type Around = {
	/** The rows above and under the form. */
	readonly above: Rows;
	readonly below: Rows;
	/** The numbers to choose from. */
	readonly offers: OfferGroup;
	/** The place of the number that is marked. */
	readonly marked: number | undefined;
};

type PurchasePanelProps = {
	readonly title: string;
	readonly rows: readonly ProviderRow[];
	readonly list: ListView;
	readonly form: Form | undefined;
	/** What stands around the form; without one there is none. */
	readonly around: Around | undefined;
	/** What stands there before a form is opened. */
	readonly about: {readonly title: string; readonly rows: Rows};
	readonly size: PanelSize;
};

const listColumns = 34;

type Cells = {readonly heading: Row; readonly row: (row: ProviderRow) => Row};

const plainCells = (columns: number): Cells => {
	const cells = (name: string, count: string, commission: string): Row =>
		rowOf([
			cell(name, columns - 15),
			cell(count, 7, {align: 'right', tone: count === '0' ? 'dim' : 'strong'}),
			cell(commission, 7, {align: 'right', tone: 'good'}),
		]);
	return {
		heading: cells('', 'today', 'earns'),
		row: ({name, count, commission}) => cells(plainText(name), String(count), commission),
	};
};

/** Where something is not connected: that is said instead of what the shop earns, which stands beside the list. */
const markedCells = (columns: number): Cells => {
	const cells = (name: string, mark: string, count: string): Row =>
		rowOf([
			cell(name, columns - notConnected.length - 5),
			cell(mark, notConnected.length, {tone: 'warning'}),
			cell(count, 5, {align: 'right', tone: count === '0' ? 'dim' : 'strong'}),
		]);
	return {
		heading: cells('', '', 'today'),
		row: ({name, isUnconnected, count}) => cells(plainText(name), isUnconnected ? notConnected : '', String(count)),
	};
};

/** What is off sale says so, and nothing else. */
const offSaleRow = ({name}: ProviderRow, columns: number): Row =>
	rowOf([cell(plainText(name), columns - 9, {tone: 'dim'}), cell('off sale', 9, {align: 'right', tone: 'dim'})]);

const sides = (size: PanelSize) => split(size, size.columns - listColumns + 1);

/** A form is not drawn wider than this: a label and its field belong together. */
const formColumns = 84;

/** The room for the form inside a panel of this size. */
export function formSize(size: PanelSize): PanelSize {
	const {columns, rows} = inside(sides(size).right);
	return {columns: Math.min(formColumns, columns), rows};
}

function FormPane({form, around: {above, below, offers, marked}, columns}: {form: Form; around: Around; columns: number}) {
	const wide = namesWide(offers.offers, columns - 2) + 2;
	const rows = offers.offers.map(({label, about}) => rowOf([cell(label, wide), cell(about, columns - wide - 2, {tone: 'dim'})]));
	return (
		<Box flexDirection="column">
			<Lines rows={above} />
			<FormRows form={form} columns={columns} hasCursor={marked === undefined} />
			<Lines rows={[[' '], ...below]} />
			{rows.length > 0 ? (
				<>
					<Lines rows={[[' '], [span(`  ${offers.heading}`, 'dim')]]} />
					<Options rows={rows} chosen={marked} hasCursor />
				</>
			) : undefined}
		</Box>
	);
}

export function PurchasePanel({title, rows, list, form, around, about, size}: PurchasePanelProps) {
	const {left, right} = sides(size);
	const {columns, rows: height} = inside(left);
	const drawn = rows.some(({isUnconnected}) => isUnconnected) ? markedCells(columns - 2) : plainCells(columns - 2);
	const byId = new Map(rows.map(row => [row.id, row]));
	const cells = (id: string): Row | string => {
		const row = byId.get(id);
		if (!row) return '';
		return row.isOffSale ? offSaleRow(row, columns - 2) : drawn.row(row);
	};
	const hasForm = form !== undefined;
	return (
		<SideBySide
			left={
				<Panel title={title} size={left} hasCursor={!hasForm}>
					<Lines rows={[['  ', ...inTone(drawn.heading, 'dim')]]} />
					<ListRows list={list} keys={rows.map(row => row.id)} height={height - 1} row={cells} hasCursor={!hasForm} />
				</Panel>
			}
			right={
				<Panel title={form?.title ?? plainText(about.title)} size={right} hasCursor={hasForm}>
					{form && around ? (
						<FormPane form={form} around={around} columns={formSize(size).columns} />
					) : (
						<Lines rows={[[' '], ...about.rows]} />
					)}
				</Panel>
			}
			cursor={hasForm ? 'right' : 'left'}
		/>
	);
}
