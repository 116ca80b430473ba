// The rows of Pay that name its keys: the ways to pay, and what can be done with the amount that is typed.
import {cashTender} from '../../../domain/paying/tender-roles.ts';
import {columnsOf, plainText} from '../../../formats/text/plain-text.ts';
import {tenderText, tenderWord} from '../../../formats/text/tender.ts';
import {takenSoFar, undoText} from '../../actions/part-payments.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {Clicked} from '../../widgets/clicked.tsx';
import {columnsOfSpans, type Span, span} from '../../widgets/line.tsx';
import type {ToneName} from '../../widgets/roles.ts';
import {faultRows} from './fault-rows.ts';
import {otherTenders, quickTender} from './other-tenders.ts';
import {changeNow, dueNow, givesBack, handedOver, takesAmount, takesCash} from './reckoning.ts';
import {tooMuch} from './too-much.ts';

type Key = {readonly key: string; readonly does: string};
type Drawn = readonly Span[];

/** The other ways to pay, by the name of the only one. */
function anotherWay(sight: Sight): readonly Key[] {
	const [only, ...more] = otherTenders(sight);
	if (only === undefined) return [];
	const does = more.length === 0 ? plainText(tenderText(sight.state, only)) : 'Another way';
	return [{key: sight.keyOf('pay.another-way'), does}];
}

/** The ways to pay that are not chosen. */
function ways(sight: Sight, {tender}: PayDialog): readonly Key[] {
	const isOpen = tender === undefined || (givesBack(sight) && tender !== cashTender);
	return [
		...(isOpen ? [{key: sight.keyOf('pay.exact-cash'), does: givesBack(sight) ? 'Cash' : 'Exact cash'}] : []),
		...(tender === quickTender ? [] : [{key: sight.keyOf('pay.card'), does: tenderWord(quickTender)}]),
		{key: sight.keyOf('pay.account'), does: 'Account'},
		...anotherWay(sight),
	];
}

/** What the amount that is typed needs: the rest is paid otherwise, or the change is left. */
function needed(sight: Sight, dialog: PayDialog): readonly Key[] {
	if (!takesCash(dialog)) return [];
	const last = takenSoFar(sight).at(-1);
	if (dialog.field.value.trim() === '') return last ? [{key: sight.keyOf('pay.undo-the-last'), does: undoText(sight, last)}] : [];
	const given = handedOver(sight, dialog);
	if ('fault' in given) return [];
	if (changeNow(sight, dialog) > 0)
		return [{key: sight.keyOf('pay.leave-the-change-on-an-account'), does: 'change onto an account'}];
	return given.value > 0 && given.value < dueNow(sight, dialog)
		? [{key: sight.keyOf('pay.this-in-cash-the-rest-otherwise'), does: 'this in cash, the rest otherwise'}]
		: [];
}

/** What a click on the chip of a key is. On Pay a key is written as bindings name it, but for its capitals. */
const pressOf = (key: string): readonly string[] => [key.toLowerCase()];

/** Keys on their chips, on as many rows as they need; without their label where that makes them one row. */
function chips(label: string, keys: readonly Key[], look: {readonly columns: number; readonly tone: ToneName}): readonly Drawn[] {
	const rows = chipRows(label, keys, look);
	const bare = rows.length > 1 ? chipRows('  ', keys, look) : rows;
	return bare.length > 1 ? rows : bare;
}

function chipRows(
	label: string,
	keys: readonly Key[],
	{columns, tone}: {readonly columns: number; readonly tone: ToneName},
): readonly Drawn[] {
	const rows: Span[][] = [];
	const start = ' '.repeat(columnsOf(label));
	let row: Span[] = [span(label, 'dim')];
	for (const {key, does} of keys) {
		const width = columnsOfSpans(row);
		if (row.length > 1 && width + columnsOf(`  ${key}  ${does} `) > columns) {
			rows.push(row);
			row = [start];
		}
		row.push(span(` ${key} `, tone, pressOf(key)), span(` ${does}  `, tone === 'chip' ? 'dim' : 'plain', pressOf(key)));
	}
	return keys.length === 0 ? [] : [...rows, row];
}

type PayByProps = {readonly sight: Sight; readonly dialog: PayDialog; readonly columns: number};

export const PayBy = ({sight, dialog, columns}: PayByProps) =>
	payByRows(sight, dialog, columns).map((spans, place) => (
		// biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place on the screen.
		<Clicked key={place} spans={spans} />
	));

/** What is wrong, if anything; the ways to pay with their keys; and under them what the amount needs. */
function payByRows(sight: Sight, dialog: PayDialog, columns: number): readonly Drawn[] {
	const fault = dialog.fault === undefined ? [] : [[' '], ...faultRows(dialog.fault, columns)];
	if (tooMuch(sight) || (!takesAmount(sight) && !givesBack(sight))) return fault;
	const label = givesBack(sight) ? '  Back by  ' : '  Pay by  ';
	return [
		...fault,
		[' '],
		...chips(label, ways(sight, dialog), {columns, tone: 'tab'}),
		...chips('  ', needed(sight, dialog), {columns, tone: 'chip'}),
	];
}
