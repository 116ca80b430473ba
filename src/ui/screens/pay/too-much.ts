// More was taken than is due, because lines were left out meanwhile: change in cash, or a tender that goes back.
import {type Cents, cents, minus, sum, zero} from '../../../domain/base/money.ts';
import {isCash} from '../../../domain/paying/tenders.ts';
import {cashDue} from '../../../domain/shop/cash.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {leftDue, takenSoFar, undoText} from '../../actions/part-payments.ts';
import type {Sight} from '../../model/desk.ts';

export type TooMuch = {
	/** What the customer gets. */
	readonly amount: Cents;
	/** Whether the sale gives it as change: only cash does. */
	readonly isChange: boolean;
	/** What to do. */
	readonly said: string;
};

/** What was taken above what is due, or undefined. */
export function tooMuch(sight: Sight): TooMuch | undefined {
	const taken = takenSoFar(sight);
	const last = taken.at(-1);
	if (!last) return undefined;
	const left = leftDue(sight);
	if (left >= zero) return undefined;
	const inCash = sum(taken.filter(({tender}) => isCash(tender)).map(({tendered = zero}) => tendered));
	const forCash = cents(left + inCash);
	if (forCash > zero) {
		const amount = minus(inCash, cashDue(sight.state, forCash));
		const said = `${sight.keyOf('pay.pay')} pays, and ${moneyText(amount, sight.symbol)} is the change.`;
		return {amount, isChange: true, said};
	}
	const amount = cents(-left);
	const said = `${moneyText(amount, sight.symbol)} more was taken than is due. To ${undoText(sight, last)}, press ${sight.keyOf('pay.undo-the-last')}.`;
	return {amount, isChange: false, said};
}
