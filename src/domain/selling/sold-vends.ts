// The vends and vouchers of a sale: vouchers leave the stock, vends are kept until they are answered, or their money went back.
import type {Stamp} from '../base/stamp.ts';
import {drop, put} from '../base/table.ts';
import {lineDue, requestsIn, vouchersIn} from '../lines/lines.ts';
import type {Returned} from '../receipts/returned-lines.ts';
import {countCommission} from '../vending/floats.ts';
import {rememberAnswer} from '../vending/vends.ts';
import {takeOff} from '../vouchers/shelves.ts';
import {countLines} from './day-limits.ts';
import type {SellingState} from './records.ts';
import {forgetPurchase, rememberSold} from './repeats.ts';
import type {SaleMade} from './sale-made.ts';

/** Takes the vouchers of a sale out of stock, and remembers its vends and bills: those the till may ask about, and those that providers have to answer for. */
export function rememberVends(state: SellingState, {lines, receipt}: SaleMade, {seq, at, day, till, operator}: Stamp): void {
	for (const line of vouchersIn(lines)) takeOff(state, line, {expiry: line.expiry, serials: new Set([line.serial])});
	rememberSold(state, lines, {at, receipt});
	countLines(state, lines, day);
	countCommission(state, lines, 1);
	for (const asked of requestsIn(lines)) {
		const line = lines[asked.line - 1];
		if (!line) continue;
		const about = {name: line.name, due: lineDue(line), receipt, seq, till, operator, at, day};
		put(state.vends, asked.id, {...asked, ...about, status: 'requested'});
	}
}

/** What came back earns no commission. A declined vend whose money went back is finished, and the same purchase is no repeat of it. */
export function forgetGivenBack(state: SellingState, {receipt, lines}: Returned): void {
	countCommission(state, lines, -1);
	if (state.vends.rows.size === 0) return;
	const places = new Set(lines.map(({line}) => line));
	for (const vend of state.vends.rows.values())
		if (vend.receipt === receipt && places.has(vend.line)) {
			drop(state.vends, vend.id);
			rememberAnswer(state, vend, vend.answered ?? vend.seq);
			forgetPurchase(state.recent, vend);
		}
}
