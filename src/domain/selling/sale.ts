// Sales, refunds and training as one part of the ledger.
import type {Evolver} from '../base/handlers.ts';
import {part} from '../base/part.ts';
import {foldPayees} from './paid-payees.ts';
import type {SellingState} from './records.ts';
import {refund} from './refund.ts';
import {type SaleMade, saleMadeMembers} from './sale-made.ts';
import {saleMoves} from './sale-moves.ts';
import {saleOrders} from './sale-order.ts';
import {type DecidesSales, foldTraining, sellOrTrain, type TrainingMade} from './training.ts';

const {evolvers, moves} = saleMoves;

const foldSale: Evolver<SellingState, SaleMade> = (state, event, stamp) => {
	evolvers.SaleMade(state, event, stamp);
	foldPayees(state, event, stamp);
};

export const sale = part<DecidesSales, SaleMade | TrainingMade>({
	orders: saleOrders,
	deciders: {sell: sellOrTrain, refund},
	events: {SaleMade: saleMadeMembers, TrainingMade: saleMadeMembers},
	evolvers: {SaleMade: foldSale, TrainingMade: foldTraining},
	moves: {
		money: {...moves.money, TrainingMade: 'nothing'},
		accounts: {...moves.accounts, TrainingMade: 'nothing'},
		stock: {...moves.stock, TrainingMade: 'nothing'},
	},
});
