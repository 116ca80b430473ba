// The catalogue of services and billers kept by keys: new, edited, off and on sale, in order.
import {describe, expect, test} from 'vitest';
import {shopOf} from '../../../../src/app/shop.ts';
import {noVending} from '../../../../src/app/vending/shop-line.ts';
import {type Driven, drive, keys} from '../../../support/drive.ts';
import {storedShop} from '../../../support/stored-shop.ts';
import {inOneLine, leftRows, notice, practice, rightRows} from '../../practice.ts';

const {enter, down, up, f3, f4, tab} = keys;

const names = (screen: Driven): readonly string[] =>
	leftRows(screen)
		.map(row => row.replace(/^[›\s]+/, ''))
		.filter(row => /^[A-Z]/.test(row))
		.map(row => row.split(/\s{2,}/)[0] ?? '');
const offers = ({desk}: Driven) => ({services: desk.state.services.rows, billers: desk.state.billers.rows});

describe('Services', () => {
	test('a new one is added by n, and sold', async () => {
		const screen = await practice();
		await screen.type(f3, 'n', 'Gas', enter, enter, '10', enter, '2000', enter, '3', enter);
		expect(notice(screen)).toBe('Added Gas.');
		expect(offers(screen).services.get('gas')).toMatchObject({
			name: 'Gas',
			beneficiary: 'meter',
			hasMeterToken: true,
			least: 1000,
			most: 200_000,
			step: 10,
			commission: 300,
			fee: 0,
		});
		expect(names(screen).at(-1)).toBe('Gas');
	});

	test('what the till refuses leaves the form open, with what to do', async () => {
		const screen = await practice();
		await screen.type(f3, 'n', 'List', enter, enter, '10', enter, '2000', enter, '3', enter);
		expect(notice(screen)).toContain('"List" is a word of the command line.');
		expect(offers(screen).services.size).toBe(5);
	});

	test('a fee is put on by e, and stands in the form and in the basket', async () => {
		const screen = await practice();
		await screen.type(f3, 'e', enter);
		await screen.type(enter, enter, enter, enter, tab, '2', enter);
		expect(notice(screen)).toBe('Changed Electricity.');
		expect(offers(screen).services.get('electricity')).toMatchObject({fee: 200, commission: 200});
		await screen.type(enter, '07123456787\r', '100');
		expect(inOneLine(rightRows(screen))).toContain('Amount 100 = R102.00 with the fee of R2.00');
		await screen.type(enter, enter);
		expect(screen.desk.view.basket.lines[0]).toMatchObject({due: 10_200, detail: 'meter 0712 3456 787, fee R2.00'});
	});

	test('what is typed stays in sight beside any fee', async () => {
		const screen = await practice();
		await screen.type(f3, 'e', enter);
		await screen.type(enter, enter, enter, enter, tab, '1000', enter);
		await screen.type(enter, '07123456787\r', '123');
		expect(inOneLine(rightRows(screen))).toContain('Amount 123 = R1,123.00 with the fee of R1,000.00');
	});

	test('a product with a long name keeps its price in sight', async () => {
		const screen = await practice();
		await screen.type(f3, down, 'e', '8');
		await screen.type('Data for the whole family, shared', enter, '799', enter);
		await screen.type(enter, down, keys.left);
		expect(inOneLine(rightRows(screen))).toContain('› Product ‹ Data for the whole family, shared R799.00 ›');
	});

	test('a product is added, changed and taken out', async () => {
		const screen = await practice();
		await screen.type(f3, down, 'e', '8');
		await screen.type('Data 20GB', enter, '799', enter);
		expect(notice(screen)).toBe('Changed Data.');
		expect(offers(screen).services.get('data')?.products.at(-1)).toStrictEqual({name: 'Data 20GB', amount: 79_900});
		await screen.type('e', '8', enter, '899', enter);
		expect(offers(screen).services.get('data')?.products.at(-1)).toStrictEqual({name: 'Data 20GB', amount: 89_900});
		await screen.type('e', '8', up, keys.right, enter);
		expect(offers(screen).services.get('data')?.products).toHaveLength(6);
	});

	test('off sale is dim, says so, is last, and is refused; o puts it back', async () => {
		const screen = await practice();
		await screen.type(f3, 'o');
		expect(notice(screen)).toBe('Electricity is off sale.');
		expect(names(screen)).toStrictEqual(['Data', 'Airtime', 'Water', 'Gaming', 'Electricity']);
		expect(leftRows(screen).find(row => row.includes('Electricity'))).toMatch(/off sale/);
		await screen.type(enter);
		expect(notice(screen)).toContain('Electricity is off sale. Put it back on sale with o under Services first.');
		await screen.type('o');
		expect(notice(screen)).toBe('Electricity is on sale again.');
		expect(offers(screen).services.get('electricity')).not.toHaveProperty('isOffSale');
	});

	test('< and > put them in order', async () => {
		const screen = await practice();
		await screen.type(f3, '>', '>');
		expect(names(screen)).toStrictEqual(['Data', 'Airtime', 'Electricity', 'Water', 'Gaming']);
		expect(notice(screen)).toBe('Electricity is number 3 of the list.');
		await screen.type('<', '<', '<');
		expect(names(screen)[0]).toBe('Electricity');
		expect(notice(screen)).toContain('Electricity is first already.');
	});
});

describe('Bills', () => {
	test('a new biller is added, with a mask that its references must fit', async () => {
		const screen = await practice();
		await screen.type(f4, 'n', 'DStv', tab, '9{10}', enter, '10', enter, '5000', enter, '1', enter);
		expect(notice(screen)).toBe('Added DStv.');
		expect(offers(screen).billers.get('dstv')).toMatchObject({pattern: '9{10}', referenceLeast: 10, referenceMost: 10});
		await screen.type(enter, '123', enter);
		expect(inOneLine(rightRows(screen))).toContain('This is no reference for DStv. Read it from the bill.');
	});

	test('every field stays in sight where the form, what is wrong and its sentences want more rows than there are', async () => {
		const stored = await storedShop([
			{type: 'setProvider', provider: {id: 'city', name: 'City Power', kind: 'http', url: 'https://city.example'}},
		]);
		const screen = await drive(shopOf(stored.folder, stored as never, noVending));
		await screen.type(f4, 'n', 'DStv', tab, '9{', enter, '10', enter, '5000', enter, '1', enter);
		expect(notice(screen)).toContain('"9{" is no form of a reference.');
		await screen.type('234567');
		for (const shown of [
			'Name',
			'Reference is',
			'Example',
			'Least',
			'Most',
			'Commission %',
			'Fee on top',
			'Most a day',
			'Provider',
		])
			expect(
				screen.lines().some(line => line.includes(`│  ${shown} `) || line.includes(`│› ${shown} `)),
				shown,
			).toBe(true);
		expect(screen.lines().find(line => line.includes('Commission %  '))).toContain('› Commission %       234567');
	});

	test('e asks what is changed: the amounts keep the references, and the references the amounts', async () => {
		const screen = await practice();
		await screen.type(f4, 'e', '2', '9{8}', enter);
		expect(notice(screen)).toBe('Changed Netflix.');
		const before = offers(screen).billers.get('netflix');
		expect(before).toMatchObject({pattern: '9{8}', referenceLeast: 8, most: 500_000, refundDays: 1});
		await screen.type('e', '1', enter, enter, '900', enter, enter);
		expect(offers(screen).billers.get('netflix')).toStrictEqual({...before, most: 90_000});
	});

	test('off sale takes none', async () => {
		const screen = await practice();
		await screen.type(f4, 'o');
		await screen.type(enter);
		expect(notice(screen)).toContain('Netflix is off sale. Put it back on sale with o under Bills first.');
	});
});
