// Sales and refunds as one part of the ledger: two orders that make one kind of event.
import {part} from '../base/part.ts';
import {refund} from './refund.ts';
import type {DecidesSale} from './sale-deciding.ts';
import {type SaleMade, saleMadeMembers} from './sale-made.ts';
import {saleMoves} from './sale-moves.ts';
import {type SaleCommand, saleOrders} from './sale-order.ts';
import {sell} from './sell.ts';

export const sale = part<DecidesSale<SaleCommand>, SaleMade>({
	orders: saleOrders,
	deciders: {sell, refund},
	events: {SaleMade: saleMadeMembers},
	...saleMoves,
});
