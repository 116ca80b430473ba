// The forms that move stock: a delivery, a correction, waste, a count, the opening of packs.
import {type Thousandths, thousandths, zero} from '../../../domain/base/money.ts';
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import {checkOpening} from '../../../domain/goods/packs.ts';
import type {PackContents, Product} from '../../../domain/goods/records.ts';
import {checkCounted} from '../../../domain/goods/stock-count.ts';
import {checkCost, onHand} from '../../../domain/goods/stock-moves.ts';
import {newestEntry} from '../../../domain/ledger/ledger.ts';
import {type Read, readAmount} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf, quantityText, readQuantity, readSignedQuantity} from '../../../formats/text/quantity.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import {performPriced} from '../../actions/perform-priced.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, type FormValues, openForm, textInput} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {costField, costIn, moveField, none, reasonField, valueIn} from '../fields/goods-fields.ts';

function stockMoved(desk: Desk, {code, name, unit}: Product, what: string): void {
	desk.close();
	const left: Thousandths = onHand(desk.state, code);
	desk.say(`${what}. ${plainText(name)}: ${quantityOf(left, unit)} in stock.`, 'done');
}

export function receiveForm(desk: Desk, product: Product): Form {
	return openForm({
		title: `Delivery of ${plainText(product.name)}`,
		verb: 'receive',
		id: desk.ports.newId(),
		fields: [
			textInput('quantity', 'How many', moveField(desk, product, readQuantity)),
			costField(desk, 'of one; as until now when left out', (text, values) => {
				const cost = valueIn(readAmount(text), zero);
				const quantity = valueIn(readQuantity(values.get('quantity') ?? ''), none);
				const refusal = checkCost(desk.state, product, {quantity, cost});
				return refusal && refusalOn(desk, refusal);
			}),
		],
		accept: (values, {id}) => {
			const quantity = valueIn(readQuantity(values.get('quantity') ?? ''), none);
			performPriced(desk, {type: 'receiveStock', id, product: product.code, quantity, ...costIn(values)}, () =>
				stockMoved(desk, product, `Received ${quantityOf(quantity, product.unit)}`),
			);
		},
	});
}

/** A correction: either sign, but not zero. */
const readCorrection = (text: string): Read<Thousandths> => {
	const read = readSignedQuantity(text);
	return 'value' in read && read.value === none ? {fault: refusalText({kind: 'adjusts-nothing'})} : read;
};

export function adjustForm(desk: Desk, product: Product): Form {
	return openForm({
		title: `Correct ${plainText(product.name)}, ${quantityOf(onHand(desk.state, product.code), product.unit)} in stock`,
		verb: 'correct',
		id: desk.ports.newId(),
		fields: [
			textInput('quantity', 'By how many', {
				placeholder: '-2 for two that are gone',
				...moveField(desk, product, readCorrection),
			}),
			reasonField,
		],
		accept: (values, {id}) => {
			const quantity = valueIn(readSignedQuantity(values.get('quantity') ?? ''), none);
			desk.perform(
				{type: 'adjustStock', id, product: product.code, quantity, reason: values.get('reason') ?? ''},
				{done: () => stockMoved(desk, product, `Corrected by ${quantityText(quantity)}`)},
			);
		},
	});
}

/** A quantity that is taken off: typed without a sign, checked as negative. */
const readGone = (text: string): Read<Thousandths> => {
	const read = readQuantity(text);
	return 'value' in read ? {value: thousandths(-read.value)} : read;
};

export function wasteForm(desk: Desk, product: Product): Form {
	return openForm({
		title: `Waste of ${plainText(product.name)}, ${quantityOf(onHand(desk.state, product.code), product.unit)} in stock`,
		verb: 'take it off the shelf',
		id: desk.ports.newId(),
		fields: [textInput('quantity', 'How many', moveField(desk, product, readGone)), reasonField],
		accept: (values, {id}) => {
			const quantity = valueIn(readQuantity(values.get('quantity') ?? ''), none);
			desk.perform(
				{type: 'wasteStock', id, product: product.code, quantity, reason: values.get('reason') ?? ''},
				{done: () => stockMoved(desk, product, `Threw away ${quantityOf(quantity, product.unit)}`)},
			);
		},
	});
}

/** A count is compared with the stock when the form was opened, so sales during the count stay right. */
export function countForm(desk: Desk, product: Product): Form {
	const asOf = newestEntry(desk.state);
	const books = onHand(desk.state, product.code);
	return openForm({
		title: `Count of ${plainText(product.name)}, ${quantityOf(books, product.unit)} in the books now`,
		verb: 'make it the stock',
		id: desk.ports.newId(),
		fields: [
			textInput('counted', 'Counted', {
				placeholder: 'all there are; what is sold until you are done stays right',
				check: text => {
					const read = readQuantity(text);
					if ('fault' in read) return read.fault;
					const refusal = checkCounted(read.value, product);
					return refusal && refusalText(refusal);
				},
			}),
		],
		accept: (values, {id}) => {
			const counted = valueIn(readQuantity(values.get('counted') ?? ''), none);
			desk.perform(
				{type: 'countStock', id, product: product.code, counted, asOf},
				{
					done: () => {
						const by = thousandths(counted - books);
						const found =
							by === 0
								? 'as in the books'
								: `${by > 0 ? 'more than' : 'less than'} in the books by ${quantityText(Math.abs(by) as Thousandths)}`;
						stockMoved(desk, product, `Counted ${quantityOf(counted, product.unit)}, ${found}`);
					},
				},
			);
		},
	});
}

/** Why Enter passes what is known of a pack. */
const asBefore = 'as it is known';

/** The form that opens packs of a product; `contents` is what is in one, as far as it is known. */
export function openPackForm(desk: Desk, pack: Product, contents: Pick<PackContents, 'product'> & Partial<PackContents>): Form {
	const intoOf = (values: FormValues): Product | undefined => findByCode(desk.state, values.get('into') ?? '')?.product;
	const contentsIn = (values: FormValues, into: Product): PackContents => ({
		product: into.code,
		each: valueIn(readQuantity(values.get('each') ?? ''), none),
	});
	const isKnown = contents.each !== undefined;
	const packsField = textInput('packs', 'How many packs', {
		value: '1',
		check: (text, values) => {
			const packs = readQuantity(text);
			if ('fault' in packs) return packs.fault;
			// The contents of a pack have their own field.
			const into = 'value' in readQuantity(values.get('each') ?? '') ? intoOf(values) : undefined;
			const refusal = into && checkOpening(desk.state, pack, {packs: packs.value, contents: contentsIn(values, into), into});
			return refusal && refusalText(refusal);
		},
	});
	const eachField = textInput('each', 'In one pack', {
		value: contents.each === undefined ? '' : quantityText(contents.each),
		passed: isKnown ? asBefore : undefined,
		check: text => ('fault' in readQuantity(text) ? 'Type how many are in one pack.' : undefined),
	});
	const intoField = textInput('into', 'Of', {
		value: contents.product,
		passed: asBefore,
		check: (_text, values) => (intoOf(values) ? undefined : 'Type the code of what is in the pack.'),
		doubt: text => plainText(findByCode(desk.state, text)?.product.name ?? ''),
	});
	return openForm({
		title: `Open ${plainText(pack.name)}, ${quantityOf(onHand(desk.state, pack.code), pack.unit)} in stock`,
		verb: 'open',
		id: desk.ports.newId(),
		fields: isKnown ? [packsField, eachField, intoField] : [eachField, packsField, intoField],
		accept: (values, {id}) => {
			const into = intoOf(values);
			if (!into) return;
			const packs = valueIn(readQuantity(values.get('packs') ?? ''), none);
			desk.perform(
				{type: 'openPack', id, product: pack.code, packs, contents: contentsIn(values, into)},
				{
					done: () => {
						const left = quantityOf(onHand(desk.state, pack.code), pack.unit);
						stockMoved(desk, into, `Opened ${quantityText(packs)} ${plainText(pack.name)}, ${left} left`);
					},
				},
			);
		},
	});
}
