// The form of a product's price, now or from a time on; and the prices that are planned, to be taken back.
import {zero} from '../../../domain/base/money.ts';
import {plannedPrices} from '../../../domain/goods/prices.ts';
import type {LaterPrice, Product} from '../../../domain/goods/records.ts';
import {laterPriceText} from '../../../formats/records/product.ts';
import {moneyText, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {readMoment, steadyClock} from '../../../formats/text/typed-time.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {type Form, type FormField, openForm, textInput} from '../../model/form.ts';
import {freshList} from '../../model/list.ts';
import {priceField, valueIn} from '../fields/goods-fields.ts';

/** When a price begins, by the shop's clock. */
const beginsField = (sight: Sight): FormField =>
	textInput('begins', 'Begins', {
		placeholder: 'empty: at once; or 2027-04-01 08:00',
		check: text => {
			const read = text === '' ? undefined : readBeginning(sight, text);
			return read && 'fault' in read ? read.fault : undefined;
		},
	});

const readBeginning = ({ports}: Sight, text: string) =>
	readMoment(text, steadyClock(ports.now()), '2027-04-01 or 2027-04-01 08:00');

/** The form for another price, at once or from a time on. */
function priceForm(desk: Desk, product: Product): Form {
	return openForm({
		title: `Price of ${plainText(product.name)}`,
		verb: 'change the price',
		id: desk.ports.newId(),
		fields: [priceField(desk, product), beginsField(desk)],
		accept: (values, {id}) => {
			const price = valueIn(readAmount(values.get('price') ?? ''), zero);
			const begins = values.get('begins') ?? '';
			const from = begins === '' ? undefined : valueIn(readBeginning(desk, begins), 0);
			desk.perform(
				{type: 'priceProduct', id, product: product.code, price, ...(from !== undefined && {from})},
				{
					done: () => {
						desk.close();
						const name = plainText(product.name);
						const when = from === undefined ? `${moneyText(price, desk.symbol)} now` : laterText(desk, {price, from});
						desk.say(`${name} costs ${when}.`, 'done');
					},
				},
			);
		},
	});
}

const laterText = ({ports, symbol}: Sight, later: LaterPrice): string => laterPriceText(later, ports.now(), symbol);

function cancelPrice(desk: Desk, {code, name}: Product, {price, from}: LaterPrice): void {
	desk.perform(
		{type: 'cancelPrice', product: code, from},
		{done: () => desk.say(`Taken back: ${plainText(name)} at ${laterText(desk, {price, from})}.`, 'done')},
	);
}

/** Opens the form; first, where prices are planned, the choice between another one and taking one of them back. */
export function openPrice(desk: Desk, product: Product): void {
	const openIt = (): void => desk.open({type: 'form', form: priceForm(desk, product)});
	const planned = plannedPrices(product, desk.ports.now().at);
	if (planned.length === 0) return openIt();
	desk.open({
		type: 'menu',
		title: `Price of ${plainText(product.name)}`,
		lines: [],
		options: [
			{label: 'change the price', run: openIt},
			...planned.map(later => ({
				label: `take back ${laterText(desk, later)}`,
				run: () => cancelPrice(desk, product, later),
			})),
		],
		list: freshList,
	});
}
