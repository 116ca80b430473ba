// The sale that a basket asks for: all that the basket keeps, without what is said on Pay.
import {type Basket, basketItems, returnsOf} from './basket.ts';
import type {SaleAsked} from './sale-order.ts';

/** The sale of a basket, without its tenders. */
export function saleOfBasket(basket: Basket): Omit<SaleAsked, 'tenders'> {
	const {discount, note, customer, lost, removed, givenBack = [], isTraining} = basket;
	const returns = returnsOf(basket);
	return {
		type: 'sell',
		items: basketItems(basket),
		...(returns && {returns}),
		...(discount && {discount}),
		...(note !== undefined && {note}),
		...(customer && {customer}),
		...(isTraining && {isTraining}),
		...(lost.length > 0 && {lost}),
		...(removed.length > 0 && {removed}),
		...(givenBack.length > 0 && {givenBack}),
	};
}
