// Why the till would refuse a tender for the basket, asked before the customer is.
import {type Meant, previewRefusal} from '../../../domain/ledger/basket-preview.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import type {Refusal} from '../../../domain/ports/till.ts';
import {leftDue, lookedAt, takenSoFar} from '../../actions/part-payments.ts';
import type {Sight} from '../../model/desk.ts';

/** The refusal of a tender for its amount, or for all that is left; or undefined. */
export function tenderRefused(sight: Sight, given: TenderGiven, meant: Meant): Refusal | undefined {
	const {tendered = leftDue(sight)} = given;
	const basket = {...sight.view.basket, taken: [...takenSoFar(sight), {...given, tendered}]};
	return previewRefusal(sight.state, basket, {before: lookedAt(sight), meant});
}
