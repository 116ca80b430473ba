// The palette's finder of goods: chosen on Sell they go into the basket, elsewhere their page opens.
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import {priceAt} from '../../../domain/goods/prices.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {leftOf} from '../../../domain/selling/basket.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf} from '../../../formats/text/quantity.ts';
import {addProduct} from '../../actions/fill-basket.ts';
import type {Desk} from '../../model/desk.ts';
import type {Finder} from '../../model/finders.ts';
import {outLast} from '../../model/product-search.ts';
import {goToList, heldBy} from '../shared/go-to-list.ts';

export function goodsFinder(desk: Desk): Finder {
	const {lookups, state, view, ports, symbol} = desk;
	const isSelling = view.screen === 'sell';
	const reason = heldBy(desk, isSelling ? 'sell' : 'stock');
	const choose = (product: Product): void => {
		goToList(desk, isSelling ? 'sell' : 'stock');
		if (isSelling) addProduct(desk, {product, isScan: false});
		else desk.open({type: 'product', product: product.code, top: 0});
	};
	const found = (text: string, isNamed: boolean): readonly Product[] => {
		if (text.trim() === '') return lookups.products('').flatMap(code => state.products.rows.get(code) ?? []);
		return lookups.search[isNamed ? 'named' : 'find'](text, !isSelling);
	};
	return {
		kind: 'goods',
		many: 'goods',
		sign: '+',
		isGuess: text => lookups.search.isGuess(text, !isSelling),
		find: (text, most, isNamed = false) => {
			const left = leftOf(state, view.basket);
			const all = found(text, isNamed);
			const beside = {state, basket: view.basket, meant: findByCode(state, text)?.product.code};
			return (isSelling ? outLast(all, beside) : all).slice(0, most).map(product => ({
				key: product.code,
				name: plainText(product.name),
				about: `${moneyText(priceAt(product, ports.now().at), symbol)}, ${quantityOf(left(product), product.unit)} left`,
				reason,
				run: () => choose(product),
			}));
		},
	};
}
