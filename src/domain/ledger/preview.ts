// What a sale would come to if it were made now: looked at before it is done, and never written.
import {assert} from '../base/assert.ts';
import type {Stamp} from '../base/stamp.ts';
import type {EarlierReceipts} from '../receipts/receipt.ts';
import {sale} from '../selling/sale.ts';
import type {SaleMade} from '../selling/sale-made.ts';
import type {Sell} from '../selling/sale-order.ts';
import type {DomainRefusal} from './commands.ts';
import {tokensNeeded} from './facts-needed.ts';
import {firstTill} from './ledger.ts';
import type {State} from './state.ts';

type Now = Pick<Stamp, 'at' | 'offset' | 'day'> & EarlierReceipts;

/** The receipt of a sale as it would be, or why it would be refused. No tokens are drawn: those in it stand for nothing. */
export function previewSale(
	state: State,
	asked: Omit<Sell, 'id' | 'operator' | 'till'>,
	{receipts, ...moment}: Now,
): SaleMade | {readonly refused: DomainRefusal} {
	const noTokens = Array.from({length: tokensNeeded(asked.items)}, () => '');
	const stamp = {...moment, seq: 0, operator: 0, till: firstTill, tillSeq: 0, shift: 0};
	const command: Sell = {...asked, id: '', operator: 0, till: firstTill};
	const decision = sale.deciders.sell(state, command, {stamp, receipts, references: noTokens, meterTokens: noTokens});
	if ('refused' in decision) return decision;
	const made = decision.accepted.find(event => event.type === 'SaleMade');
	assert(made !== undefined, 'a sale that is accepted is made', {});
	return made;
}
