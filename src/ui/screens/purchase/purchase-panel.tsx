// The drawing of the purchase panel: providers with today's count and what the shop earns, and the form of the chosen one.
import {Box} from 'ink';
import {filled, plainText} from '../../../formats/text/plain-text.ts';
import type {Form} from '../../model/form.ts';
import type {ListView} from '../../model/list.ts';
import {FormRows} from '../../widgets/form-rows.tsx';
import {type Span, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize, SideBySide} from '../../widgets/panel.tsx';

export type ProviderRow = {
	readonly id: string;
	readonly name: string;
	/** The number sold today. */
	readonly count: number;
	/** The shop's commission, in percent. */
	readonly commission: string;
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
	readonly mark: string | undefined;
};

const listColumns = 34;

const formSize = ({columns, rows}: PanelSize): PanelSize => ({columns: columns - listColumns, rows});

/** The columns of the form inside a panel of this size. */
export const formColumns = (size: PanelSize): number => inside(formSize(size)).columns;

export function PurchasePanel({title, rows, list, form, around, about, size, mark}: PurchasePanelProps) {
	const left = {columns: listColumns, rows: size.rows};
	const right = formSize(size);
	const {columns, rows: height} = inside(left);
	const room = columns - 2 - 7 - 7 - 1;
	const byId = new Map(rows.map(row => [row.id, row]));
	const cells = (id: string): string => {
		const row = byId.get(id);
		return `${filled(plainText(row?.name ?? ''), room)}${filled(String(row?.count ?? 0), 7, 'right')}${filled(row?.commission ?? '', 7, 'right')}`;
	};
	const heading: readonly Span[] = [
		span(`  ${filled('', room)}${filled('today', 7, 'right')}${filled('earns', 7, 'right')}`, 'dim'),
	];
	return (
		<SideBySide>
			<Panel title={title} size={left}>
				<Lines rows={[heading]} />
				<ListRows list={list} keys={rows.map(row => row.id)} height={height - 1} row={cells} hasCursor={form === undefined} />
			</Panel>
			<Panel title={form?.title ?? 'Enter opens the form'} mark={mark} size={right}>
				{form ? (
					<Box flexDirection="column">
						<Lines rows={around?.above ?? [[' ']]} />
						<FormRows form={form} columns={inside(right).columns} />
						<Lines rows={[[' '], ...(around?.below ?? [])]} />
					</Box>
				) : (
					<Lines rows={[[' '], ...about.map(row => [span(`  ${plainText(row)}`, 'dim')])]} />
				)}
			</Panel>
		</SideBySide>
	);
}
