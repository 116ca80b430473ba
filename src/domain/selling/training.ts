// Training: somebody who learns sells as ever, and nothing moves: no money, no stock, no token that could be mistaken for one.
import {accept, type Decider, type Evolver, type Facts, refuse} from '../base/handlers.ts';
import {emptyTable} from '../base/table.ts';
import type {EarlierReceipts} from '../receipts/receipt.ts';
import {nextTrainingNumber, receiptGiven} from '../shop/receipt-numbers.ts';
import type {ShopState} from '../shop/records.ts';
import type {SellingState} from './records.ts';
import type {SaleRefusal} from './sale-deciding.ts';
import type {SaleMade} from './sale-made.ts';
import type {SaleCommand, Sell} from './sale-order.ts';
import {sell} from './sell.ts';

/** A sale that was none: the same content under a number of its own. Nothing is posted, and it is in no sum but that of training. */
export type TrainingMade = Omit<SaleMade, 'type'> & {readonly type: 'TrainingMade'};

/** Whether an operator learns at this till: always, or because he has switched it on. */
export const isLearning = (
	state: ShopState,
	{operator}: Pick<Sell, 'operator'>,
	{isTraining}: Pick<Facts, 'isTraining'>,
): boolean => isTraining === true || state.operators.rows.get(operator)?.isTrainee === true;

/** Numbers of training: the form of real ones, in zeros, which no real one is made of. */
const [reference, meterToken] = ['0000 0000 0000 0000', '0'.repeat(20)];

/** The shop as it is for somebody who learns: as in a practice shop, services are sold without a provider, and nothing is asked about that. */
const asPractice = (state: SellingState): SellingState => ({
	...state,
	shop: {...state.shop, isPractice: true},
	providers: emptyTable(),
	settings: {...state.settings, rows: new Map([...state.settings.rows, ['demo-vending', true] as const])},
});

/** The contract of sales and refunds. */
export type DecidesSales = Does<SaleCommand>;
type Does<C> = Decider<SellingState, C, SaleMade | TrainingMade, SaleRefusal, Facts & EarlierReceipts>;

/** Decides a sale, or one of training. */
export const sellOrTrain = ((state, command, facts) => {
	if (!command.isTraining && !isLearning(state, command, facts)) return sell(state, command, facts);
	// What comes back was sold for real.
	if (command.returns) return refuse({kind: 'training-only-sells', name: nameOf(state, command)});
	const made = sell(asPractice(state), command, {
		...facts,
		references: facts.references.map(() => reference),
		meterTokens: facts.meterTokens.map(() => meterToken),
	});
	if ('refused' in made) return made;
	const [sale] = made.accepted;
	return accept({...sale, type: 'TrainingMade', receipt: nextTrainingNumber(state, command.till)});
}) satisfies Does<Sell>;

const nameOf = ({operators}: ShopState, {operator}: Sell): string => operators.rows.get(operator)?.name ?? '';

/** Advances the series of training, and nothing else. */
export const foldTraining: Evolver<SellingState, TrainingMade> = (state, _event, {till}) => receiptGiven(state, till, 'training');
