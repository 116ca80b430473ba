// The VAT in the open basket, as far as it is known before it is paid.
import {sum} from '../../../domain/base/money.ts';
import {isGoods, isOwnItem, type OwnItem} from '../../../domain/lines/items.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {type TaxClass, vatWithin} from '../../../domain/shop/vat.ts';
import {rateOn} from '../../../domain/shop/vat-rates.ts';
import type {Sight} from '../../model/desk.ts';
import type {VatWithin} from '../../widgets/basket-sums.ts';
import {today} from './title-marks.ts';

const taxOf = ({state}: Sight, item: OwnItem): TaxClass | undefined =>
	isGoods(item) ? state.products.rows.get(item.product)?.tax : item.tax;

/** The VAT in it. Nothing in a shop that is not registered, nor where a discount on all of it or a return shares it in another way. */
export function vatInBasket(sight: Sight): VatWithin | undefined {
	const {lines, discount, returns} = sight.view.basket;
	if (discount || returns || !setting(sight.state.settings, 'vat-registered')) return undefined;
	const rate = rateOn(sight.state, today(sight));
	const rated = lines.filter(({item}) => isOwnItem(item) && taxOf(sight, item) === 'standard');
	return {rate: `${rate / 100} %`, amount: vatWithin(sum(rated.map(({due}) => due)), rate)};
}
