// The question about change that is so large that the amount of cash was likely mistyped: a verb refuses it until it is meant.
import type {Command} from 'commander';
import type {OrderOf} from '../../app/shop.ts';
import {previewSale} from '../../domain/ledger/preview.ts';
import {isCash} from '../../domain/paying/tenders.ts';
import {isLargeChange} from '../../domain/shop/cash.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {ifMeant} from '../../formats/wording/questions.ts';
import {exitCodes, FailedError} from './exit.ts';
import type {Session} from './session.ts';

/** Adds `--change-anyway` to a verb that takes cash. */
export const withChangeAnyway = (verb: Command): Command =>
	verb.option('--change-anyway', 'yes, as much change as that: for cash that is far above what is due');

export type ChangeOptions = {readonly changeAnyway?: boolean};

/** A sale, unless its change is doubtful and not confirmed. What else is wrong with it, the till says. */
export function withChangeChecked(session: Session, order: OrderOf<'sell'>, {changeAnyway}: ChangeOptions): OrderOf<'sell'> {
	const {shop, now, symbol} = session;
	const {state, history} = shop.till;
	const made = changeAnyway ? undefined : previewSale(state, order, {...now(), receipt: history.receipt});
	if (!made || 'refused' in made) return order;
	const cash = made.tenders.find(({tender, change}) => isCash(tender) && isLargeChange(state, change));
	if (!cash) return order;
	const [change, given, due] = [cash.change, cash.tendered, cash.net].map(amount => moneyText(amount, symbol));
	throw new FailedError({
		exit: exitCodes.refused,
		code: 'large-change',
		message: `${change} of change? ${given} is handed over, ${due} is due. ${ifMeant('large-change')}.`,
	});
}
