// The form for something that is not in the catalogue.
import {pieces, type Thousandths, zero} from '../../../domain/base/money.ts';
import {tidy} from '../../../domain/base/text.ts';
import {itemGross} from '../../../domain/lines/items.ts';
import {addOther} from '../../../domain/selling/basket.ts';
import {setting} from '../../../domain/shop/settings.ts';
import type {TaxClass} from '../../../domain/shop/vat.ts';
import {moneyText, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityText} from '../../../formats/text/quantity.ts';
import {changeBasket} from '../../actions/fill-basket.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, openForm} from '../../model/form.ts';
import {nameField, priceField, taxField, taxIn, valueIn} from '../fields/goods-fields.ts';

/** What a quick key says of something that is not in the catalogue. */
type KnownItem = {readonly name: string; readonly tax: TaxClass; readonly quantity: Thousandths};

/** Something that is not in the catalogue. Of a quick key, only its price is asked. */
export function openItemForm(desk: Desk, known?: KnownItem): Form {
	const asked = known ? [] : [nameField()];
	const quantity = known?.quantity ?? pieces(1);
	return openForm({
		title: known ? plainText(known.name) : 'Something without a product',
		verb: 'add it',
		id: desk.ports.newId(),
		fields: [
			...asked,
			priceField(desk),
			// In a shop that is not registered for VAT, Enter skips it.
			...(known
				? []
				: [{...taxField(), passed: setting(desk.state.settings, 'vat-registered') ? undefined : 'the shop is not registered'}]),
		],
		accept: values => {
			const name = known?.name ?? tidy(values.get('name') ?? '');
			const price = valueIn(readAmount(values.get('price') ?? ''), zero);
			const item = {type: 'open', name, quantity, price, tax: known?.tax ?? taxIn(values)} as const;
			const due = itemGross(item);
			desk.close();
			const next = addOther(desk.view.basket, {item, name, due, at: desk.ports.now().at});
			const many = quantity === pieces(1) ? '' : `${quantityText(quantity)} × `;
			changeBasket(desk, next, `Added ${many}${plainText(name)} ${moneyText(due, desk.symbol)}.`);
		},
	});
}
