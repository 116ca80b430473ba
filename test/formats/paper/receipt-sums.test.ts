// The sums on a receipt: its lines less discounts come to the total, and the money handed over less the change pays it.
import {describe, expect, test} from 'vitest';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import type {Receipt} from '../../../src/domain/receipts/receipt.ts';
import type {PaperLine} from '../../../src/formats/paper/lines.ts';
import {receiptPaper} from '../../../src/formats/paper/receipt.ts';
import {type Read, readAmount} from '../../../src/formats/text/amount.ts';
import {
	bill,
	card,
	changed,
	electricity,
	fromAccount,
	gaming,
	goods,
	listed,
	netflix,
	opened,
	openedAccount,
	sell,
	toppedUp,
	vatRegistered,
	vend,
} from '../../support/commands.ts';
import type {Said} from '../../support/given.ts';
import {paperSamples} from '../../support/paper-samples.ts';
import {storedShop} from '../../support/stored-shop.ts';

const back = (receipt: string, line = 1, count = 1) => ({receipt, line, quantity: pieces(count)});

/** A day with everything a receipt can have on it. */
const day: readonly Said[] = [
	opened({services: [electricity({fee: cents(200)}), gaming()], billers: [netflix({fee: cents(350)})]}),
	...vatRegistered,
	{type: 'addTender', label: 'Voucher', takesBack: true},
	listed('1001', {name: 'Brown Bread 700g', price: 1998, stock: 400, tax: 'zero'}),
	listed('1002', {name: 'Café au lait', price: 3333, stock: 400}),
	listed('1003', {name: 'Fridge', price: 799_999, stock: 4}),
	openedAccount('Renée Botha', 500_00),
	sell(goods('1001', 3)),
	sell([goods('1001'), goods('1002', 2)], {tender: fromAccount(), discount: {percent: 1000, reason: 'loyal'}}),
	sell([goods('1002'), goods('1001', 5)], {
		tenders: [
			{tender: 'voucher', tendered: cents(1000)},
			{tender: 'card', tendered: cents(3333)},
			{tender: 'cash', tendered: cents(20_000)},
		],
		discount: {amount: cents(777)},
	}),
	sell(
		[
			{type: 'goods', product: '1002', quantity: pieces(3), discount: {percent: 1250, reason: 'dented'}, note: 'gift'},
			goods('1001', 7),
		],
		{
			discount: {amount: cents(101)},
			note: 'for Friday',
		},
	),
	sell([{type: 'goods', product: '1002', quantity: pieces(2), override: {price: cents(2999), reason: 'price match'}}], {
		tender: card,
	}),
	sell(
		[
			{type: 'open', name: 'Key', quantity: pieces(2), price: cents(2545), tax: 'standard'},
			vend('Electricity', 10_000, '07123456787'),
			bill(19_900),
		],
		{
			discount: {percent: 500},
		},
	),
	toppedUp(5000),
	sell([goods('1001'), vend('Gaming', 5000)], {tenders: [{tender: 'cash', tendered: cents(10_000)}], changeTo: {account: 1}}),
	sell(goods('1003'), {tender: card, customer: {name: 'Bela Dlamini', address: '4 Long Street'}}),
	{type: 'refund', lines: [back('1-000001', 1, 2)], reason: 'stale'},
	{type: 'refund', lines: [back('1-000003', 1), back('1-000003', 2, 2)], reason: 'stale'},
	sell(goods('1001'), {tenders: [{tender: 'cash'}], returns: {lines: [back('1-000002', 2)], reason: 'cold'}}),
	sell(goods('1002', 4), {
		tenders: [{tender: 'cash', tendered: cents(20_000)}],
		returns: {lines: [back('1-000004', 1)], reason: 'cold'},
	}),
	{type: 'correctTender', receipt: '1-000005', tenders: [fromAccount()], reason: 'keyed as a card'},
];

const valueIn = (read: Read<number>): number => ('value' in read ? read.value : Number.NaN);
const amountOf = (text: string): number =>
	text.startsWith('-') ? -valueIn(readAmount(text.slice(1))) : valueIn(readAmount(text));

type Row = {readonly left: string; readonly amount: number};

/** The rows with an amount, part by part, between the rules of the paper. */
function parts(paper: readonly PaperLine[]): readonly (readonly Row[])[] {
	const found: Row[][] = [[]];
	for (const line of paper) {
		if (line.type === 'rule') found.push([]);
		else if (line.type === 'pair' && /\d\.\d\d$/.test(line.right))
			found.at(-1)?.push({left: line.left, amount: amountOf(line.right)});
	}
	return found;
}
const sumOf = (rows: readonly Row[], shape: RegExp): number =>
	rows.filter(({left}) => shape.test(left)).reduce((total, {amount}) => total + amount, 0);

function expectAddsUp(receipt: Receipt): void {
	const [, lines = [], totals = []] = parts(receiptPaper(receipt, 'R'));
	const at = totals.findIndex(({left}) => left === 'TOTAL' || left === 'REFUND');
	const total = totals[at];
	if (!total) throw new Error('a receipt has a total');
	const isBack = total.left === 'REFUND';
	const [above, below] = [
		totals.slice(0, at),
		totals.slice(at + 1).filter(({left}) => !/left on account|^VAT|^Without|^Zero|^Exempt/.test(left)),
	];
	const subtotal = sumOf(lines, /^(?! {2}On account)/);
	expect(subtotal + sumOf(above, /^Discount/), `${receipt.number}: lines less the discount`).toBe(
		isBack ? -total.amount : total.amount,
	);
	const apart = above.filter(({left}) => !left.startsWith('Discount'));
	if (apart.length > 0) expect(sumOf(apart, /./), `${receipt.number}: the parts`).toBe(subtotal);
	const paid = sumOf(below, /^(?!Change|Cash rounding)/) - sumOf(below, /^Change/);
	expect(paid, `${receipt.number}: paid`).toBe(total.amount + sumOf(below, /^Cash rounding/));
}

describe('A receipt adds up as it is read', () => {
	test('whatever was sold, discounted, paid in parts, brought back, exchanged or corrected', async () => {
		const shop = await storedShop(day);
		const receipts = shop.till.history.receipts({limit: 100});
		expect(receipts).toHaveLength(13);
		for (const receipt of receipts) expectAddsUp(receipt);
	});

	test.each(Object.keys(paperSamples))('as the sample %s does', name => {
		const receipt = paperSamples[name];
		if (receipt) expectAddsUp(receipt);
	});

	test('in a shop that does not round and has no VAT', async () => {
		const plain = day.filter(said => said.type !== 'changeSetting');
		const shop = await storedShop([...plain.slice(0, 1), changed('cash-rounding', 'none'), ...plain.slice(1)]);
		for (const receipt of shop.till.history.receipts({limit: 100})) expectAddsUp(receipt);
	});
});
