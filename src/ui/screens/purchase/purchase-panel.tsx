// The drawing of the purchase panel: providers with today's count and what the shop earns, and the form of the chosen one.
import {Box} from 'ink';
import {filled, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {notConnected} from '../../../formats/wording/not-connected.ts';
import type {Form} from '../../model/form.ts';
import type {ListView} from '../../model/list.ts';
import {FormRows} from '../../widgets/form-rows.tsx';
import {type Span, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize, SideBySide, split} from '../../widgets/panel.tsx';

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

type PurchasePanelProps = {
	readonly title: string;
	readonly rows: readonly ProviderRow[];
	readonly list: ListView;
	readonly form: Form | undefined;
	/** The rows above and under the form. */
	readonly around?: {readonly above: readonly (readonly Span[])[]; readonly below: readonly (readonly Span[])[]} | undefined;
	/** What the chosen provider takes, shown before its form is opened. */
	readonly about: readonly string[];
	readonly size: PanelSize;
};

const listColumns = 34;

const aboutRows = (about: readonly string[], columns: number): readonly (readonly Span[])[] =>
	about.flatMap(row => (row === '' ? [' '] : wrapped(plainText(row), columns - 4))).map(row => [span(`  ${row}`, 'dim')]);

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

const sides = (size: PanelSize) => split(size, size.columns - listColumns + 1);

/** The columns of the form inside a panel of this size. */
export const formColumns = (size: PanelSize): number => inside(sides(size).right).columns;

export function PurchasePanel({title, rows, list, form, around, about, size}: PurchasePanelProps) {
	const {left, right} = sides(size);
	const {columns, rows: height} = inside(left);
	const drawn = rows.some(({isUnconnected}) => isUnconnected) ? markedCells(columns - 2) : plainCells(columns - 2);
	const byId = new Map(rows.map(row => [row.id, row]));
	const cells = (id: string): string => {
		const row = byId.get(id);
		return row ? drawn.row(row) : '';
	};
	const heading: readonly Span[] = [span(`  ${drawn.heading}`, 'dim')];
	const hasForm = form !== undefined;
	return (
		<SideBySide
			left={
				<Panel title={title} size={left} hasCursor={!hasForm}>
					<Lines rows={[heading]} />
					<ListRows list={list} keys={rows.map(row => row.id)} height={height - 1} row={cells} hasCursor={!hasForm} />
				</Panel>
			}
			right={
				<Panel title={form?.title ?? 'Enter opens the form'} size={right} hasCursor={hasForm}>
					{form ? (
						<Box flexDirection="column">
							<Lines rows={around?.above ?? [[' ']]} />
							<FormRows form={form} columns={inside(right).columns} />
							<Lines rows={[[' '], ...(around?.below ?? [])]} />
						</Box>
					) : (
						<Lines rows={[[' '], ...aboutRows(about, inside(right).columns)]} />
					)}
				</Panel>
			}
			cursor={hasForm ? 'right' : 'left'}
		/>
	);
}
