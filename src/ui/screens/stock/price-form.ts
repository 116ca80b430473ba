// The form of a product's price, now or from a day on.
import {isDay} from '../../../domain/base/calendar.ts';
import {zero} from '../../../domain/base/money.ts';
import type {Product} from '../../../domain/goods/records.ts';
import {moneyText, quoted, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {isWallTime, momentOf} from '../../../formats/text/wall-clock.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, openForm, textInput} from '../../model/form.ts';
import {priceField, valueIn} from '../fields/goods-fields.ts';

/** A day alone begins at midnight. */
const beginning = (text: string): string => (isDay(text) ? `${text} 00:00` : text);

/** When a price begins, by the shop's clock. */
const beginsField = textInput('begins', 'Begins', {
	isKeyed: true,
	placeholder: 'empty: at once; or 2027-04-01 08:00',
	check: text =>
		text === '' || isWallTime(`${beginning(text)}:00`)
			? undefined
			: `${quoted(text)} is not a time. Write it like 2027-04-01 or 2027-04-01 08:00.`,
});

/** The form for another price, at once or from a day on. */
export function priceForm(desk: Desk, product: Product): Form {
	return openForm({
		title: `Price of ${plainText(product.name)}`,
		verb: 'change the price',
		id: desk.ports.newId(),
		fields: [priceField(desk, product), beginsField],
		accept: (values, {id}) => {
			const price = valueIn(readAmount(values.get('price') ?? ''), zero);
			const begins = beginning(values.get('begins') ?? '');
			const from = begins === '' ? undefined : momentOf(`${begins}:00`, desk.ports.now().offset);
			desk.perform(
				{type: 'priceProduct', id, product: product.code, price, ...(from !== undefined && {from})},
				{
					done: () => {
						desk.close();
						const when = from === undefined ? 'now' : `from ${begins} on`;
						desk.say(`${plainText(product.name)} costs ${moneyText(price, desk.symbol)} ${when}.`, 'done');
					},
				},
			);
		},
	});
}
