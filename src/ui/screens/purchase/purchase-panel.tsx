// The drawing of the purchase panel: providers with today's count and what the shop earns, and the form of the chosen one.
import {Box} from 'ink';
import {filled, plainText} from '../../../formats/text/plain-text.ts';
import {notConnected} from '../../../formats/wording/not-connected.ts';
import type {Form} from '../../model/form.ts';
import type {ListView} from '../../model/list.ts';
import {FormRows} from '../../widgets/form-rows.tsx';
import {type Span, span} from '../../widgets/line.tsx';
import {ListRows, Options} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize, SideBySide} from '../../widgets/panel.tsx';
import type {Offer} from './offers.ts';
import {namesWide, type Rows} from './pane-rows.ts';

export type ProviderRow = {
	readonly id: string;
	readonly name: string;
	/** The number sold today. */
	readonly count: number;
	/** The shop's commission, in percent. */
	readonly commission: string;
	/** No provider is connected, and it says so. */
	readonly isUnconnected: boolean;
};

type Around = {
	readonly above: Rows;
	readonly below: Rows;
	readonly offers: readonly Offer[];
	/** The place of the number that is marked. */
	readonly marked: number | undefined;
};

type PurchasePanelProps = {
	readonly title: string;
	readonly rows: readonly ProviderRow[];
	readonly list: ListView;
	readonly form: Form | undefined;
	/** The rows above and under the form, and the numbers to choose from. */
	readonly around: Around | undefined;
	/** What stands there before a form is opened. */
	readonly about: {readonly title: string; readonly rows: Rows};
	readonly size: PanelSize;
	readonly mark: string | undefined;
};

const listColumns = 34;

type Cells = {readonly heading: string; readonly row: (row: ProviderRow) => string};

const plainCells = (columns: number): Cells => {
	const cells = (name: string, count: string, commission: string): string =>
		`${filled(name, columns - 15)}${filled(count, 7, 'right')}${filled(commission, 7, 'right')}`;
	return {
		heading: cells('', 'today', 'earns'),
		row: ({name, count, commission}) => cells(plainText(name), String(count), commission),
	};
};

/** Where something is not connected: that is said instead of what the shop earns, which stands beside the list. */
const markedCells = (columns: number): Cells => {
	const cells = (name: string, mark: string, count: string): string =>
		`${filled(name, columns - notConnected.length - 5)}${filled(mark, notConnected.length)}${filled(count, 5, 'right')}`;
	return {
		heading: cells('', '', 'today'),
		row: ({name, isUnconnected, count}) => cells(plainText(name), isUnconnected ? notConnected : '', String(count)),
	};
};

const rightOf = ({columns, rows}: PanelSize): PanelSize => ({columns: columns - listColumns, rows});

/** The room for the form inside a panel of this size. */
export const formSize = (size: PanelSize): PanelSize => inside(rightOf(size));

type FormPaneProps = {readonly form: Form; readonly around: Around; readonly columns: number};

function FormPane({form, around: {above, below, offers, marked}, columns}: FormPaneProps) {
	const wide = namesWide(offers);
	const rows = offers.map(({label, about}) => filled(`${filled(label, wide)}  ${about}`, columns - 2));
	return (
		<Box flexDirection="column">
			<Lines rows={above} />
			<FormRows form={form} columns={columns} hasCursor={marked === undefined} />
			<Lines rows={[[' '], ...below]} />
			{offers.length > 0 ? (
				<>
					<Lines rows={[[' '], [span('  Served lately', 'dim')]]} />
					<Options rows={rows} chosen={marked} hasCursor />
				</>
			) : undefined}
		</Box>
	);
}

export function PurchasePanel({title, rows, list, form, around, about, size, mark}: PurchasePanelProps) {
	const left = {columns: listColumns, rows: size.rows};
	const right = rightOf(size);
	const {columns, rows: height} = inside(left);
	const drawn = rows.some(({isUnconnected}) => isUnconnected) ? markedCells(columns - 2) : plainCells(columns - 2);
	const byId = new Map(rows.map(row => [row.id, row]));
	const cells = (id: string): string => {
		const row = byId.get(id);
		return row ? drawn.row(row) : '';
	};
	const heading: readonly Span[] = [span(`  ${drawn.heading}`, 'dim')];
	return (
		<SideBySide>
			<Panel title={title} size={left}>
				<Lines rows={[heading]} />
				<ListRows list={list} keys={rows.map(row => row.id)} height={height - 1} row={cells} hasCursor={form === undefined} />
			</Panel>
			<Panel title={form?.title ?? plainText(about.title)} mark={mark} size={right}>
				{form && around ? (
					<FormPane form={form} around={around} columns={inside(right).columns} />
				) : (
					<Lines rows={[[' '], ...about.rows]} />
				)}
			</Panel>
		</SideBySide>
	);
}
