import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {nodeFiles} from '../../../../src/store/disk/files.ts';
import {entriesFrom} from '../../../../src/store/journal/journal.ts';
import {sellState} from '../../../../src/ui/actions/sell-state.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {
	balance,
	barcodes,
	bodyRows,
	basketRows as drawnRows,
	entries,
	inOneLine,
	leftRows,
	notice,
	onShelf,
	panelTitle,
	posted,
	practice,
	receipts,
	scan,
} from '../../practice.ts';

const {enter, esc, down, right, left, f2, f5, f7, f10, f11} = keys;
const {ctrl, delete: del} = keys;

/** The lines of the basket, with single blanks. */
const basketRows = (screen: Driven): readonly string[] => drawnRows(screen).map(row => row.replaceAll(/(?<=\S) +/g, ' '));
const sale = (screen: Driven) => {
	const [newest] = receipts(screen);
	if (newest?.type !== 'sale') throw new Error('no sale was made');
	return newest;
};

/** The event of the last entry, with what no receipt shows. */
const newestEvent = ({desk: {shop}}: Driven) => {
	const {seq} = shop.place();
	const [last] = entriesFrom(nodeFiles, join(shop.folder, 'journal'), {fromSeq: seq, lastSeq: () => seq});
	return last?.entry.events[0];
};

describe('A discount', () => {
	test('of ten percent on a line comes off it, and is on the receipt with its reason', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), scan(barcodes.milk), '%', '10%\r', enter, 'dented\r');
		expect(notice(screen)).toBe('Discount 10 % on Full Cream Milk 1L.');
		expect(basketRows(screen)).toEqual(['1 Brown Bread 700g 18.50', '›1 Full Cream Milk 1L 17.99', '10 % off 19.99']);
		await screen.type(f10, 'c', enter);
		expect(sale(screen)).toMatchObject({
			total: 3649,
			lines: [{total: 1850}, {gross: 1999, discount: {amount: 200, percent: 1000, reason: 'dented'}, total: 1799}],
		});
	});

	test('of an amount on the whole basket stands above the total, and is shared over its goods', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), scan(barcodes.milk), '%', '5', enter, right, enter, enter);
		expect(notice(screen)).toBe('Discount 5.00 on the basket.');
		expect(screen.row('Discount')).toContain('-5.00');
		await screen.type(f10, 'c', enter);
		expect(sale(screen)).toMatchObject({total: 3349, discount: {amount: 500}});
	});

	test('above its line is refused while it is typed, and one that is empty takes it away', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), '%', '20');
		expect(inOneLine(bodyRows(screen))).toContain('A discount on Brown Bread 700g is above nothing and at most R18.50.');
		await screen.type(enter, ctrl('u'), '10%\r', enter, enter, '%', ctrl('u'), enter, enter, enter);
		expect(notice(screen)).toBe('No discount on Brown Bread 700g.');
		expect(basketRows(screen)).toEqual(['›1 Brown Bread 700g 18.50']);
	});

	test('of more than its line costs is left for the basket, which has its own edge', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), scan(barcodes.milk), '%', '30\r', enter);
		expect(inOneLine(bodyRows(screen))).toContain('A discount on Full Cream Milk 1L is above nothing and at most R19.99.');
		await screen.type(right, enter, enter);
		expect(notice(screen)).toBe('Discount 30.00 on the basket.');
		await screen.type('%', '38.50');
		expect(inOneLine(bodyRows(screen))).toContain('A discount on this basket is above nothing and at most R38.49.');
		await screen.type(enter, enter, esc, esc);
		expect(screen.row('Discount')).toContain('-30.00');
	});

	test('is not to be had on money for others', async () => {
		const screen = await practice();
		await screen.type(f5, 'd', '50', down, right, right, enter, f2, '%');
		expect(notice(screen)).toBe('! Nothing in this basket takes a discount: services, bills and top-ups do not.');
	});

	test('is blocked on an empty basket, and is text while something is typed', async () => {
		const screen = await practice();
		await screen.type('%');
		expect(notice(screen)).toBe('! The basket is empty.');
		await screen.type(scan(barcodes.milk), 'a', '%');
		expect(sellState.read(screen.desk).entry.value).toBe('a%');
	});
});

describe('Another price', () => {
	test('for one customer wants a reason, and stays off the shelf', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), '=', ctrl('u'), '15\r', enter);
		expect(panelTitle(screen)).toBe('Another price for Full Cream Milk 1L, now R19.99');
		await screen.type('best before today\r');
		expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 15.00', 'instead of 19.99']);
		await screen.type(f10, 'c', enter);
		expect(sale(screen)).toMatchObject({total: 1500, lines: [{price: 1500, override: {was: 1999, reason: 'best before today'}}]});
		expect(screen.desk.state.products.rows.get('1003')?.price).toBe(1999);
	});

	test('of nothing is asked about before Pay, with no as its answer', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), '=', ctrl('u'), '0', enter, 'gift\r', f10);
		expect(panelTitle(screen)).toBe('For nothing?');
		const before = entries(screen);
		await screen.type(enter);
		expect([entries(screen), panelTitle(screen)]).toEqual([before, 'Find, scan, or 3*name']);
		await screen.type(enter, 'y', enter);
		expect(sale(screen)).toMatchObject({total: 0});
	});
});

test('A note on a line and one on the basket are on the receipt', async () => {
	const screen = await practice();
	await screen.type(
		scan(barcodes.milk),
		ctrl('n'),
		'for the school\r',
		enter,
		ctrl('n'),
		ctrl('u'),
		'deliver at ten\r',
		right,
		enter,
	);
	expect(basketRows(screen)).toEqual(['›1 Full Cream Milk 1L 19.99', 'for the school']);
	await screen.type(f10, 'c', enter);
	expect(sale(screen)).toMatchObject({note: 'deliver at ten', lines: [{note: 'for the school'}]});
});

test('Something without a product is sold by its name and price', async () => {
	const screen = await practice();
	await screen.type(ctrl('e'), 'Wooden crate\r', '50\r');
	expect(basketRows(screen)).toEqual(['›1 Wooden crate 50.00']);
	await screen.type(f10, enter);
	expect(sale(screen)).toMatchObject({total: 5000, lines: [{type: 'open', name: 'Wooden crate'}]});
});

test('In a shop registered for VAT it is asked for its class, and another one is switched to', async () => {
	const screen = await practice();
	const {shop} = screen.desk;
	await shop.execute({type: 'changeSetting', name: 'vat-number', value: '4123456789'});
	await shop.execute({type: 'changeSetting', name: 'vat-registered', value: true});
	await screen.type(ctrl('e'), 'Loose maize\r', '50\r', right, enter, f10, enter);
	expect(sale(screen)).toMatchObject({total: 5000, lines: [{type: 'open', tax: 'zero'}], vat: []});
});

describe('A parked basket', () => {
	const parked = async (...typed: readonly string[]): Promise<Driven> => {
		const screen = await practice();
		await screen.type(scan(barcodes.milk), f11, 'Mrs Nkosi\r', ...typed);
		return screen;
	};

	test('leaves an empty one, and comes back with its name, total, age and owner shown', async () => {
		const screen = await parked();
		expect(notice(screen)).toBe('Parked Mrs Nkosi. F11 on an empty basket brings it back.');
		expect(basketRows(screen)).toEqual(['empty']);
		await screen.type(f11);
		expect(screen.row('Mrs Nkosi')).toMatch(/1 {2}Mrs Nkosi +R19\.99 +1 line, 0 min, Thandi/);
		await screen.type('1');
		expect(basketRows(screen)).toEqual(['1 Full Cream Milk 1L 19.99']);
		expect(notice(screen)).toBe('Mrs Nkosi is back. Say how it is paid.');
		expect(screen.desk.state.parked.rows.size).toBe(0);
	});

	test('keeps its name: on its panel, and proposed when it is parked again', async () => {
		const screen = await parked(f11, '1', esc);
		expect(screen.row('Basket ·')).toContain('Basket · Mrs Nkosi');
		await screen.type(f11, enter);
		expect([...screen.desk.state.parked.rows.values()]).toMatchObject([{number: 2, name: 'Mrs Nkosi'}]);
		await screen.type(f11, '1', 'x', enter, scan(barcodes.milk));
		expect(screen.row('Basket ·')).toContain('Basket · walk-in');
	});

	test('is recalled and paid by four keys', async () => {
		const screen = await parked(f11, '1', 'c', enter);
		expect(sale(screen)).toMatchObject({total: 1999, tenders: [{tender: 'card'}]});
	});

	test('comes back with its unmet demand; what was taken out before it was parked is on record once', async () => {
		const screen = await practice();
		await screen.type('9*low fat', enter, esc, scan(barcodes.milk), scan(barcodes.brownBread), del, f11, enter);
		await screen.type('8*low fat', enter, esc, f11, '1', f10, 'c', enter);
		expect(screen.desk.state.stock.rows.get('1004')?.lost).toBe(17_000);
		expect(newestEvent(screen)).toMatchObject({
			type: 'SaleMade',
			lost: [
				{product: '1004', quantity: 8000},
				{product: '1004', quantity: 9000},
			],
		});
		expect(screen.desk.till.history.audit({kinds: ['removed-line'], limit: 9})).toMatchObject([
			{amount: 1850, about: {name: 'Brown Bread 700g'}},
		]);
	});

	test('must be told again how it is paid: Enter alone pays nothing', async () => {
		const screen = await parked(f11, '1', f10);
		const before = entries(screen);
		await screen.type(enter);
		expect(entries(screen)).toBe(before);
		expect(inOneLine(leftRows(screen))).toContain('This basket came back. Choose how it is paid');
		await screen.type('x', enter);
		expect(sale(screen)).toMatchObject({total: 1999});
	});

	test('holds nothing back: the last ones go to whoever pays first', async () => {
		const screen = await practice();
		await screen.type('6*low fat\r', f11, enter, '6*low fat\r', f10, 'c', enter, enter, f11, '1');
		expect(panelTitle(screen)).toBe('Not enough in stock');
		expect(screen.row('There is no')).toContain('There is no Low Fat Milk 1L left.');
		await screen.type(enter);
		expect(notice(screen)).toBe('! The basket is empty.');
		expect(screen.desk.view.basket.lost).toEqual([{product: '1004', quantity: 6000}]);
		expect(onShelf(screen, '1004')).toBe(0);
		expect(receipts(screen)).toHaveLength(1);
	});

	test('is offered as far as there still is of it, before a card is asked for', async () => {
		const screen = await practice();
		await screen.type('6*low fat\r', scan(barcodes.milk), f11, 'Mrs Nkosi\r', '2*low fat\r', f10, 'c', enter, enter, f11, '1');
		expect(inOneLine(bodyRows(screen))).toContain('Only 4 of Low Fat Milk 1L left, and 6 wanted.');
		await screen.type(enter);
		expect(panelTitle(screen)).toBe('Pay');
		expect(basketRows(screen)).toEqual(['4 Low Fat Milk 1L 79.96', '1 Full Cream Milk 1L 19.99']);
		await screen.type('c', enter);
		expect(sale(screen)).toMatchObject({total: 9995});
		expect(screen.desk.state.stock.rows.get('1004')?.lost).toBe(2000);
	});

	test('is not to be had where none is parked', async () => {
		const screen = await practice();
		await screen.type(f11);
		expect(notice(screen)).toBe('! The basket is empty, and none is parked.');
	});
});

describe('Several tenders', () => {
	test('pay one sale: a part by card, the rest in cash with change', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), scan(barcodes.milk), f10, '20', 'c', enter);
		expect(notice(screen)).toBe('Card R20.00. R18.49 still due.');
		await screen.type('50\r');
		expect(sale(screen).tenders).toMatchObject([
			{tender: 'card', net: 2000},
			{tender: 'cash', tendered: 5000, change: 3160, net: 1840},
		]);
	});

	test('are given back one by one with Esc and y, and the sale writes that down', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), f10, '5', 'c', enter, '5', 'a', 'piet', enter, enter);
		expect(leftRows(screen).join(' ')).toMatch(/Card R5\.00 taken.*Pieter van der Merwe R5\.00 taken/);
		await screen.type(esc);
		expect(inOneLine(bodyRows(screen))).toContain('Pieter van der Merwe R5.00 was taken. Give it back?');
		await screen.type('y');
		expect(notice(screen)).toBe('Pieter van der Merwe R5.00 goes back to the customer.');
		expect(leftRows(screen).join(' ')).not.toContain('Pieter');
		await screen.type(esc, 'y', esc);
		expect(panelTitle(screen)).toBe('Find, scan, or 3*name');
		expect(entries(screen)).toBe(1);
		await screen.type(enter, enter);
		expect(newestEvent(screen)).toMatchObject({
			type: 'SaleMade',
			tenders: [{tender: 'cash', net: 1850}],
			givenBack: [
				{tender: 'account', amount: 500, account: 2},
				{tender: 'card', amount: 500},
			],
		});
	});

	test('leave the change on an account when the customer agrees', async () => {
		const screen = await practice();
		const before = balance(screen, 2) ?? 0;
		await screen.type(scan(barcodes.brownBread), f10, '20', 'k', 'piet', enter, enter, enter);
		expect(notice(screen)).toMatch(
			/^Sold R18\.50, receipt P1-000001\. Change R0\.00\. R1\.50 of change onto the account of Pieter van der Merwe, now R[\d,.]+\.$/,
		);
		expect(balance(screen, 2)).toBe(before + 150);
		expect(posted(screen, 'cash:1')).toBe(2000);
	});

	test('leave a part of the change on an account, and the rest is given in coins', async () => {
		const screen = await practice();
		const before = balance(screen, 2) ?? 0;
		await screen.type(scan(barcodes.brownBread), f10, '50', 'k', 'piet', enter);
		expect(panelTitle(screen)).toBe('Change onto the account of Pieter van der Merwe');
		for (const [typed, sentence] of [
			['31.60', 'The change is R31.50. Leave no more than that on the account.'],
			['0', 'The change is R31.50. Leave no more than that on the account.'],
			['10.05', 'The change left cannot be counted out'],
		] as const) {
			await screen.type(ctrl('u'), typed, enter);
			expect(inOneLine(bodyRows(screen))).toContain(sentence);
		}
		await screen.type(ctrl('u'), '20');
		expect(inOneLine(bodyRows(screen))).toContain('R11.50 is given in coins.');
		await screen.type(enter);
		expect(inOneLine(leftRows(screen))).toContain('R20.00 onto the account of Pieter van der Merwe, R11.50 in coins.');
		await screen.type(enter);
		expect(notice(screen)).toContain('Change R11.50. R20.00 of change onto the account of Pieter van der Merwe');
		expect([balance(screen, 2), posted(screen, 'cash:1')]).toEqual([before + 2000, 3850]);
	});

	test('leave no more of the change than there is by then', async () => {
		const screen = await practice();
		await screen.type(scan(barcodes.brownBread), f10, '50', 'k', 'piet', enter, '20\r', ctrl('u'), '20', enter);
		expect([panelTitle(screen), receipts(screen).length]).toEqual(['Pay', 0]);
		expect(inOneLine(leftRows(screen))).toContain('The change is R1.50. Leave no more than that on the account.');
	});
});

describe('A refund', () => {
	const sold = async (...typed: readonly string[]): Promise<Driven> => {
		const screen = await practice();
		await screen.type('2*1001\r', scan(barcodes.milk), f10, 'c', enter, enter, f7, ...typed);
		return screen;
	};

	test('says what goes back by what, asks, and gives it back as it was paid', async () => {
		const screen = await sold('r', '1', enter, enter, enter, 'stale\r');
		expect(panelTitle(screen)).toBe('Refund?');
		expect(leftRows(screen).join(' ') + screen.lines().join(' ')).toContain('The customer gets R18.50 by card.');
		await screen.type('y');
		expect(sale(screen)).toMatchObject({total: -1850, returned: [{receipt: 'P1-000001'}]});
		expect(posted(screen, 'tender:card')).toBe(2 * 1850 + 1999 - 1850);
		expect(onShelf(screen, '1001')).toBe(23);
	});

	test('to waste does not come back on the shelf', async () => {
		const screen = await sold('r', '1', enter, 'g', enter, enter, 'broken\r', 'y');
		expect(onShelf(screen, '1001')).toBe(22);
	});

	test('into the basket is an exchange: only the difference is paid', async () => {
		const screen = await sold('r', '1', enter, enter, left, enter, 'wrong one\r');
		expect(screen.desk.view.screen).toBe('sell');
		await screen.type(scan(barcodes.milk), f10);
		expect(leftRows(screen).join(' ')).toContain('Round amounts');
		await screen.type(enter);
		expect(sale(screen)).toMatchObject({total: 149, lines: [{total: 1999}], returned: [{total: 1850}]});
	});

	test('of more than is left is refused in the form; of all that came back there is none', async () => {
		const screen = await sold('r', '3');
		expect(screen.lines().join(' ')).toContain('No more than 2 can come back.');
		await screen.type(ctrl('u'), '2', enter, down, '1', enter, enter, enter, 'all\r', 'y', enter, down, 'r');
		expect(notice(screen)).toBe('! All of it came back already.');
	});

	test('of a refund is blocked', async () => {
		const screen = await sold('r', '1', enter, enter, enter, 'stale\r', 'y', enter, keys.home, 'r');
		expect(notice(screen)).toBe('! This is a refund itself. Choose the receipt the goods were sold on.');
	});
});

test('A card that was keyed as cash is put right on the same day, and the drawer with it', async () => {
	const screen = await practice();
	await screen.type(scan(barcodes.brownBread), f10, enter, enter, f7, 'j', enter, enter);
	expect(notice(screen)).toBe('P1-000001 is corrected: paid by card.');
	expect([posted(screen, 'cash:1'), posted(screen, 'tender:card')]).toEqual([0, 1850]);
});

test('A line that stood for more than a minute is taken out for a reason', async () => {
	const screen = await practice();
	await screen.type(scan(barcodes.milk));
	const {basket} = screen.desk.view;
	screen.desk.set({basket: {...basket, lines: basket.lines.map(line => ({...line, at: line.at - 120_000}))}});
	await screen.type(del);
	expect(panelTitle(screen)).toBe('Take out Full Cream Milk 1L');
	await screen.type(enter);
	expect(screen.desk.view.basket.lines).toHaveLength(1);
	await screen.type('changed her mind\r', scan(barcodes.brownBread), f10, enter);
	expect(screen.desk.view.basket.lines).toHaveLength(0);
	await screen.type(enter, f5, f2);
	expect(receipts(screen)).toHaveLength(1);
});
