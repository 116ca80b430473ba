// The close of a shift: what is counted is compared, asked about once more, sent to the till, and its Z shown and printed.
import type {OrderOf} from '../../../app/shop.ts';
import {minus, zero} from '../../../domain/base/money.ts';
import {firstTill} from '../../../domain/ledger/ledger.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {offText} from '../../../formats/wording/likely-causes.ts';
import type {Desk} from '../../model/desk.ts';
import {checkForm, openForm, valuesOf} from '../../model/form.ts';
import {freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {prefilled} from '../../model/text-field.ts';
import {
	causesIn,
	countedIn,
	countFields,
	countsIn,
	differenceIn,
	isUncounted,
	nextFloatIn,
	restFields,
	suggestedFloat,
} from './counting.ts';
import {lastZ, printZ} from './shift-paper.ts';

/** Opens the count, with the cursor on the largest note. */
export function openCashUp(desk: Desk): void {
	const count = openForm({
		title: 'Count the drawer',
		verb: 'compare',
		id: desk.ports.newId(),
		fields: countFields(desk),
		accept: () => reveal(desk),
	});
	const rest = openForm({
		title: 'Close the shift',
		verb: 'close the shift',
		id: desk.ports.newId(),
		fields: restFields(desk),
		accept: (_values, {id}) => askToClose(desk, id),
	});
	desk.open({type: 'cash-up', count: {...count, focus: 1}, rest, part: 'count', isRevealed: false, list: freshList});
}

/** Whether the count is right so far; where it is not, the cursor goes to the field that is wrong. */
function isCountRight(desk: Desk): boolean {
	const dialog = onTop(desk, 'cash-up');
	const {form, isAccepted} = checkForm(dialog.count);
	if (isAccepted) return true;
	desk.clearNotice();
	desk.replace({...dialog, count: form, part: 'count'});
	return false;
}

/** Shows what should be there. The cursor goes to what may explain a difference, or on to what is left to say. */
export function reveal(desk: Desk): void {
	const dialog = onTop(desk, 'cash-up');
	if (!isCountRight(desk)) return;
	if (isUncounted(dialog)) return desk.say('Nothing is counted yet. Type how many there are; 0 where there is none.', 'warning');
	const suggestion = prefilled(suggestedFloat(desk, countedIn(desk, dialog)));
	const fields = dialog.rest.fields.map(field =>
		field.name === 'float' && !dialog.isRevealed ? {...field, field: suggestion} : field,
	);
	const next = {...dialog, rest: {...dialog.rest, fields, focus: 0}, isRevealed: true, list: freshList};
	desk.clearNotice();
	desk.replace({...next, part: causesIn(desk, next).length > 0 ? 'causes' : 'rest'});
}

type Close = OrderOf<'closeShift'>;

function orderOf(desk: Desk, id: string): Close {
	const dialog = onTop(desk, 'cash-up');
	const counts = countsIn(desk, dialog);
	const reason = valuesOf(dialog.rest).get('reason') ?? '';
	return {
		type: 'closeShift',
		id,
		counted: countedIn(desk, dialog),
		...(counts.length > 0 && {counts}),
		...(reason !== '' && differenceIn(desk, dialog) !== zero && {reason}),
		nextFloat: nextFloatIn(dialog),
	};
}

function askToClose(desk: Desk, id: string): void {
	if (!isCountRight(desk)) return;
	const order = orderOf(desk, id);
	const {symbol, state} = desk;
	const difference = differenceIn(desk, onTop(desk, 'cash-up'));
	desk.open({
		type: 'question',
		asks: 'close-shift',
		title: `Close shift ${state.shifts.rows.get(firstTill)?.number ?? 0}?`,
		lines: [
			`Counted ${moneyText(order.counted, symbol)}. ${offText(difference, symbol)}.`,
			`${moneyText(order.nextFloat, symbol)} stays in the drawer, ${moneyText(minus(order.counted, order.nextFloat), symbol)} goes to the bank.`,
		],
		yes: 'close it, and make the Z',
		no: 'go back',
		choice: 'no',
		onYes: () => send(desk, order),
		onNo: () => notClosed(desk),
	});
}

/** Somebody went back: the shift stays open, and it is said what closes it. */
const notClosed = (desk: Desk): void =>
	desk.say(`Not closed. ${desk.keyOf('cash-up.next-or-accept')} on the next float asks again.`, 'warning');

function send(desk: Desk, order: Close): void {
	desk.perform(order, {
		done: () => closed(desk),
		refused: (sentence, refusal) => {
			if (refusal.kind === 'difference-unconfirmed') return askToConfirm(desk, order, sentence);
			desk.say(sentence, 'warning');
		},
	});
}

/** A large difference: somebody else confirms it, or it is said that nobody can. */
function askToConfirm(desk: Desk, order: Close, sentence: string): void {
	desk.open({
		type: 'question',
		asks: 'difference-unconfirmed',
		title: 'A second person confirms this',
		lines: [sentence],
		yes: 'nobody is here: close it, and the Z says so',
		no: 'go back',
		choice: 'no',
		onYes: () => send(desk, {...order, meansUnconfirmed: true}),
		onNo: () => notClosed(desk),
	});
}

/** The count is done with, and the Z is there. */
function closed(desk: Desk): void {
	desk.close();
	const z = lastZ(desk);
	if (!z) return;
	const {symbol} = desk;
	if (desk.may('reports')) desk.open({type: 'shift-paper', z: z.z, top: 0});
	desk.say(
		`Shift ${z.report.shift} is closed, ${z.number}. ${offText(z.difference, symbol)}. ${moneyText(z.banked, symbol)} to the bank, ${moneyText(z.nextFloat, symbol)} stays.`,
		'done',
	);
	printZ(desk, z);
}
