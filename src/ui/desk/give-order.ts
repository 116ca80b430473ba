// The way of an order to the till and of its answer back. What the operator may not, somebody else is asked to allow.
import type {Order} from '../../app/shop.ts';
import type {Outcome} from '../../domain/ports/till.ts';
import {askApproval} from '../actions/ask-approval.ts';
import type {Answers, Desk} from '../model/desk.ts';
import {refusalOn, selectRefused} from '../model/refusal-on.ts';
import {answerDone} from './shop-at-hand.ts';

function answer(desk: Desk, outcome: Outcome, {done, refused}: Answers): void {
	if (outcome.type === 'done') return answerDone(desk, outcome, done);
	const sentence = refusalOn(desk, outcome.refusal);
	const asked = desk.context();
	if (refused) refused(sentence, outcome.refusal);
	else desk.say(sentence, 'warning');
	// Where it is asked about, the text may be meant.
	if (desk.context() === asked) selectRefused(desk);
}

/** Gives an order, and after an approval once more under its id. */
export async function giveOrder(desk: Desk, order: Order, answers: Answers): Promise<void> {
	const known = {...order, id: order.id ?? desk.shop.envelope().id};
	const outcome = await desk.shop.execute(known);
	const ways = {allowed: () => giveOrder(desk, known, answers), left: () => answer(desk, outcome, answers)};
	const isAsked = outcome.type === 'refused' && askApproval(desk, {order: known, refusal: outcome.refusal}, ways);
	if (!isAsked) answer(desk, outcome, answers);
}
