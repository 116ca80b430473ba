// The drawing of the count beside what comes of it: what should be there, what may explain the difference, and the close.
import {minus, zero} from '../../../domain/base/money.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {wrapped} from '../../../formats/text/plain-text.ts';
import {causeAbout, causeText, offText} from '../../../formats/wording/likely-causes.ts';
import type {Sight} from '../../model/desk.ts';
import type {CashUpDialog} from '../../model/dialogs.ts';
import {type Form, faultOf, focused, valuesOf} from '../../model/form.ts';
import {chosenPlace} from '../../model/list.ts';
import {FormRows} from '../../widgets/form-rows.tsx';
import {type Span, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize, SideBySide, split} from '../../widgets/panel.tsx';
import {cell, gap, rowOf} from '../../widgets/row.ts';
import {CountRows} from './count-rows.tsx';
import {causesIn, countedIn, differenceIn, inPieces, nextFloatIn, pieceIn} from './counting.ts';
import {unfinished} from './unfinished.ts';

type Props = {readonly sight: Sight; readonly dialog: CashUpDialog; readonly size: PanelSize};

/** The count is as wide in any window: the rest of it is for what may explain a difference. */
const countColumns = 34;

export function CashUpView({sight, dialog, size}: Props) {
	const {left, right} = split(size, size.columns - countColumns + 1);
	const isCounting = dialog.part === 'count';
	return (
		<SideBySide
			cursor={isCounting ? 'left' : 'right'}
			left={
				<Panel title="Count the drawer" size={left} hasCursor={isCounting}>
					<CountRows form={dialog.count} columns={inside(left).columns} hasCursor={isCounting} />
				</Panel>
			}
			right={<OutcomePanel sight={sight} dialog={dialog} size={right} />}
		/>
	);
}

const sum = (label: string, amount: string, tone: 'strong' | 'bad' | 'good' = 'strong'): readonly Span[] =>
	rowOf([gap, cell(label, 16), cell(amount, 20, {align: 'right', tone})]).spans;

const inRows = (text: string, columns: number, tone: 'dim' | 'warning' = 'dim'): readonly (readonly Span[])[] =>
	wrapped(text, columns - 2).map(row => [span(` ${row}`, tone)]);

function OutcomePanel({sight, dialog, size}: Props) {
	const {columns, rows} = inside(size);
	const counted = sum('Counted', amountText(countedIn(sight, dialog)));
	const isCounting = dialog.part === 'count';
	const fault = isCounting ? faultHere(dialog.count) : undefined;
	// A count with a fault in it is compared with nothing.
	if (!dialog.isRevealed || fault !== undefined)
		return (
			<Panel title="The drawer" size={size} hasCursor={false}>
				<Lines
					rows={[
						counted,
						[' '],
						...faultRows(fault, columns),
						...guideRows(sight, dialog, columns),
						[' '],
						...unfinishedRows(sight, columns),
					]}
				/>
			</Panel>
		);
	return (
		<Panel title="The drawer" size={size} hasCursor={!isCounting}>
			<Lines rows={[counted, ...comparedRows(sight, dialog)]} />
			<Causes sight={sight} dialog={dialog} size={{columns, rows}} />
			<FormRows form={dialog.rest} columns={columns} hasCursor={dialog.part === 'rest'} />
			<Lines rows={[sum('To the bank', amountText(minus(countedIn(sight, dialog), nextFloatIn(dialog))))]} />
		</Panel>
	);
}

/** What is wrong with the count of the note or coin with the cursor. One amount says so under its own field. */
function faultHere(count: Form): string | undefined {
	const field = focused(count);
	return field && pieceIn(field) !== undefined ? faultOf(field, valuesOf(count)) : undefined;
}

const faultRows = (fault: string | undefined, columns: number): readonly (readonly Span[])[] =>
	fault === undefined ? [] : [...inRows(fault, columns, 'warning'), [' ']];

function guideRows({keyOf}: Sight, {count}: CashUpDialog, columns: number) {
	const how = inPieces(valuesOf(count))
		? 'Type how many there are of each; what is left empty counts as none.'
		: 'Type what is in the drawer in all.';
	return inRows(`${how} ${keyOf('cash-up.compare')} compares it with what should be there.`, columns);
}

function unfinishedRows(sight: Sight, columns: number): readonly (readonly Span[])[] {
	const open = unfinished(sight);
	if (open.length === 0) return [];
	return [
		[span(' Not finished', 'warning')],
		...open.flatMap(({text}) => inRows(`! ${text}`, columns, 'warning')),
		...inRows(`${sight.keyOf('cash-up.back')} goes back to it. Closing is possible all the same.`, columns),
	];
}

/** What should be there, and by how much the drawer is off, in a word. */
function comparedRows(sight: Sight, dialog: CashUpDialog): readonly (readonly Span[])[] {
	const difference = differenceIn(sight, dialog);
	return [
		sum('Should be there', amountText(minus(countedIn(sight, dialog), difference))),
		sum('Difference', offText(difference, sight.symbol), difference === zero ? 'good' : 'bad'),
		[' '],
	];
}

/** Rows of the list of causes; more of them are scrolled. */
const mostCauses = 4;

function Causes({sight, dialog, size}: Props) {
	const causes = causesIn(sight, dialog);
	const {columns} = size;
	if (causes.length === 0) {
		const isOff = differenceIn(sight, dialog) !== zero;
		return (
			<Lines rows={isOff ? [...inRows('Nothing in this shift explains it. Count again, or say why.', columns), [' ']] : []} />
		);
	}
	const keys = causes.map((_cause, place) => String(place));
	const chosen = causes[chosenPlace(dialog.list, keys)];
	return (
		<>
			<Lines rows={[[span(' What may explain it', 'dim')]]} />
			<ListRows
				list={dialog.list}
				keys={keys}
				height={Math.min(mostCauses, causes.length)}
				row={key => {
					const cause = causes[Number(key)];
					const text = cause ? causeText(cause, sight.symbol) : '';
					return rowOf([cell(text, columns - 2)]);
				}}
				hasCursor={dialog.part === 'causes'}
			/>
			<Lines
				rows={chosen && dialog.part === 'causes' ? [...inRows(causeAbout(chosen, sight.symbol), columns), [' ']] : [[' ']]}
			/>
		</>
	);
}
