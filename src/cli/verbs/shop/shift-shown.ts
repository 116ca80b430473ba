// What the verbs of shifts answer: how a shift stands, an X, a Z; as text, as the bytes of a printer, as a document.
import {wallTime} from '../../../domain/base/calendar.ts';
import {firstTill} from '../../../domain/ledger/ledger.ts';
import type {State} from '../../../domain/ledger/state.ts';
import {asCopy} from '../../../domain/receipts/copies.ts';
import {drawerHolds, openShiftOf} from '../../../domain/shifts/records.ts';
import type {ShiftReport} from '../../../domain/shifts/report.ts';
import type {ZReport} from '../../../domain/shifts/z-report.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {laidOut, type PaperWidth, textRows} from '../../../formats/paper/as-text.ts';
import type {PaperLine} from '../../../formats/paper/lines.ts';
import {xPaper, zPaper} from '../../../formats/paper/shift-report.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {drawerMadeOf} from '../../../formats/wording/drawer-made-of.ts';
import {isoTime} from '../../kit/documents.ts';
import {refused, type Session} from '../../kit/session.ts';

/** How a paper is wanted. */
export type PaperWanted = {readonly width: PaperWidth; readonly escpos?: boolean | undefined};

type Paper = {readonly number: string; readonly lines: readonly PaperLine[]; readonly document: object};

async function showPaper(
	{output, currency}: Session,
	{number, lines, document}: Paper,
	{width, escpos}: PaperWanted,
): Promise<void> {
	if (!escpos) return output.show(textRows(lines, width), {currency, ...document});
	const {receiptBytes} = await import('../../../formats/paper/receipt-escpos.ts');
	output.showBytes(receiptBytes(laidOut(number, lines, width)));
}

const reportDocument = ({from, to, ...report}: ShiftReport) => ({
	...(from && {from: isoTime(from.at)}),
	...(to && {to: isoTime(to.at)}),
	...report,
});

/** Whether a count is to come that must not be known before. */
const countsBlind = (state: State): boolean =>
	openShiftOf(state, firstTill) !== undefined && setting(state.settings, 'blind-count');

/** How the shift stands. While counts are blind, what the drawer should hold is not said. */
export function showShift({shop, output, symbol, currency}: Session): void {
	const {state} = shop.till;
	const shift = state.shifts.rows.get(firstTill);
	const {open} = shift ?? {};
	const isBlind = countsBlind(state);
	const holds = drawerHolds(state, firstTill);
	const stands = open
		? `Shift ${shift?.number} is open since ${wallTime(open).slice(0, 16)}, with a float of ${moneyText(open.float, symbol)}.`
		: shift
			? `No shift is open. The last one was ${shift.number}, and left ${moneyText(shift.nextFloat, symbol)} in the drawer.`
			: 'No shift was opened yet.';
	const held = open ? `The drawer should hold ${moneyText(holds, symbol)}.` : drawerMadeOf(state, firstTill, symbol);
	output.show([stands, ...(isBlind ? [] : [held])], {
		currency,
		shift: shift?.number ?? 0,
		isOpen: open !== undefined,
		...(open && {openedAt: isoTime(open.at), float: open.float}),
		...(shift && {nextFloat: shift.nextFloat}),
		...(!isBlind && {holds}),
	});
}

/** Shows an X: it changes nothing and has no number. */
export function showX(session: Session, wanted: PaperWanted): Promise<void> {
	const {state} = session.shop.till;
	const report = session.shop.report();
	if (!report) throw refused({kind: 'no-shift'}, session.symbol);
	const isBlind = countsBlind(state);
	const lines = xPaper(report, {symbol: session.symbol, isPractice: state.shop.isPractice, isBlind});
	const {cash: _cash, tenders: _tenders, ...shown} = reportDocument(report);
	return showPaper(session, {number: 'X', lines, document: {x: isBlind ? shown : reportDocument(report)}}, wanted);
}

function zDocument({stamp, report, copy, ...z}: ZReport): object {
	const {seq, at, day, till} = stamp;
	return {...z, seq, at: isoTime(at), day, till, ...(copy && {copies: copy.number}), report: reportDocument(report)};
}

/** Shows a Z as it was closed. */
export function showZ(session: Session, number: number, wanted: PaperWanted): Promise<void> {
	const {state, history} = session.shop.till;
	const z = history.zReport(firstTill, number);
	if (!z) throw refused({kind: 'unknown-z', z: number}, session.symbol);
	const paper = {number: z.number, lines: zPaper(asCopy(state, z), session.symbol), document: {z: zDocument(z)}};
	return showPaper(session, paper, wanted);
}
