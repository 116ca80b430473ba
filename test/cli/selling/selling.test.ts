// Sales on the command line: several tenders, discounts, other prices, open items, returns, refunds, corrections, parked baskets, ways to pay.
import {describe, expect, test} from 'vitest';
import {eanCheckDigit} from '../../../src/domain/goods/check-digits.ts';
import {practiceShop} from '../../support/command-line.ts';
import {verbHere} from '../../support/verb-here.ts';

/** What --json says was sold. */
type Sold = {readonly receipt: {readonly [field: string]: unknown}};

async function shopWithVoucher() {
	const shop = await practiceShop();
	await shop.run('tender', 'add', 'Voucher', '--no-refunds');
	const sold = async (...words: readonly string[]) => {
		const {code, document, stderr} = await shop.json(...words);
		return {code, stderr, receipt: (document as Sold).receipt, document};
	};
	return {...shop, sold};
}

describe('a label with its price, sold by its code', () => {
	const label = `200105901999${eanCheckDigit('200105901999')}`;

	test('sells at what it says', async () => {
		const {run, sold} = await shopWithVoucher();
		await run('setting', 'set', 'label-layouts', '2{I:6}{P:5}C');
		const {receipt} = await sold('sell', label, '1001', '--cash', 'exact');
		expect(receipt).toMatchObject({
			lines: [
				{product: '1059', quantity: 741, total: 1999},
				{product: '1001', total: 1850},
			],
		});
	});

	test('is one piece, and twice as much is refused', async () => {
		const {run, journal} = await shopWithVoucher();
		await run('setting', 'set', 'label-layouts', '2{I:6}{P:5}C');
		const before = journal();
		const {code, stderr} = await run('sell', `2*${label}`, '--cash', 'exact');
		expect([code, stderr]).toEqual([2, expect.stringContaining('is the label of one piece. Name it as often as it is sold.')]);
		expect(journal()).toBe(before);
	});

	test('of nothing that is here is refused', async () => {
		const {run} = await shopWithVoucher();
		await run('setting', 'set', 'label-layouts', '2{I:6}{P:5}C');
		expect((await run('sell', `299999901999${eanCheckDigit('299999901999')}`, '--cash', 'exact')).code).toBe(3);
	});
});

describe('sell', () => {
	test('takes a card, an account, a tender of the shop’s own and cash', async () => {
		const {sold} = await shopWithVoucher();
		const {receipt} = await sold('sell', '3*1001', '--card', '20', '--account', '2:10', '--tender', 'voucher=5', '--cash', '50');
		expect(receipt).toMatchObject({
			total: 5550,
			rounding: 0,
			tenders: [
				{tender: 'account', net: 1000, account: {id: 2, balance: 124_050}},
				{tender: 'card', net: 2000},
				{tender: 'voucher', label: 'Voucher', net: 500},
				{tender: 'cash', tendered: 5000, change: 2950, net: 2050},
			],
		});
	});
	test('lets one of them take what the others leave', async () => {
		const {sold} = await shopWithVoucher();
		const {receipt} = await sold('sell', '1001', '--card', '--tender', 'Voucher=5');
		expect(receipt).toMatchObject({
			tenders: [
				{tender: 'voucher', net: 500},
				{tender: 'card', net: 1350},
			],
		});
	});
	test('gives a discount on the basket, for a reason', async () => {
		const {sold} = await shopWithVoucher();
		expect((await sold('sell', '1001', '1002', '--discount', '10%', '--reason', 'last day', '--card')).receipt).toMatchObject({
			total: 3510,
			discount: {amount: 390, percent: 1000, reason: 'last day'},
			lines: [{share: 185}, {share: 205}],
		});
		expect((await sold('sell', '1001', '--discount', '0.50', '--card')).receipt).toMatchObject({discount: {amount: 50}});
	});
	test('asks another price for a reason, and sells what is not in the catalogue', async () => {
		const {sold} = await shopWithVoucher();
		expect(
			(await sold('sell', '1001', '--price', '1001=15', '--item', '2*Wooden crate=50:zero', '--reason', 'old', '--card')).receipt,
		).toMatchObject({
			total: 11_500,
			lines: [
				{product: '1001', price: 1500, override: {was: 1850, reason: 'old'}},
				{type: 'open', name: 'Wooden crate', quantity: 2000, price: 5000, tax: 'zero', total: 10_000},
			],
		});
	});
	test('charges as many accounts as are named', async () => {
		const {sold} = await shopWithVoucher();
		expect((await sold('sell', '3*1001', '--account', '2:10', '--account', '3')).receipt).toMatchObject({
			tenders: [
				{tender: 'account', net: 1000, account: {id: 2}},
				{tender: 'account', net: 4550, account: {id: 3}},
			],
		});
		expect(await sold('sell', '1001', '--account', '2', '--account', '3')).toMatchObject({
			code: 2,
			document: {error: {message: expect.stringContaining('Only one can pay all that is left.')}},
		});
	});

	test('leaves the change on an account', async () => {
		const {sold} = await shopWithVoucher();
		expect((await sold('sell', '1001', '--cash', '20', '--change-to', '2')).receipt).toMatchObject({
			total: 2000,
			lines: [{}, {type: 'top-up', account: 2, total: 150, isChange: true}],
			tenders: [{tendered: 2000, change: 0, net: 2000}],
		});
	});
	test('takes goods back in the same basket: only the difference is paid', async () => {
		const {run, sold} = await shopWithVoucher();
		await run('sell', '1001', '--card');
		expect((await sold('sell', '1002', '--return', '1:1', '--reason', 'wrong bread', '--cash', '10')).receipt).toMatchObject({
			total: 200,
			tenders: [{tender: 'cash', tendered: 1000, change: 800, net: 200}],
			returned: [{receipt: 'P1-000001', total: 1850, reason: 'wrong bread', lines: [{product: '1001', to: 'stock'}]}],
		});
	});
	test.each([
		[['sell', '--cash', 'exact'], 2, 'Name what is sold: CODE, QTY*CODE, or --item NAME=PRICE.'],
		[
			['sell', '1001', '--card', '--account', '2'],
			2,
			'Only one can pay all that is left. Say how much the others pay: --card AMOUNT, --account ID:AMOUNT, --tender NAME=AMOUNT.',
		],
		[['sell', '1001', '--card', '--price', '1002=5'], 2, '--price: "1002" is not among the items.'],
		[['sell', '1001', '--card', '--item', 'Crate'], 2, '--item: "Crate" is not NAME=PRICE, like "Wooden crate=50".'],
		[['sell', '1001', '--card', '--discount', 'a lot'], 2, '--discount: "a lot" is not an amount. Type one like 12.50.'],
		[['sell', '1001', '--card', '--discount', '101%'], 3, 'A discount is more than 0 % and at most 100 %.'],
		[['sell', '1001', '--card', '--discount', '18.51'], 3, 'A discount on this basket is above nothing and at most R18.50.'],
		[['sell', '1001', '--card', '20'], 3, 'Card gives no change: take R18.50 or less.'],
		[['sell', '1001', '--card', '10'], 3, 'R8.50 is missing: R18.50 is due and R10.00 was given.'],
		[
			['sell', '1001', '--tender', 'cheque'],
			3,
			'"cheque" is not a way to pay here. There are cash, card, account, voucher. Add another with counterfoil tender add NAME.',
		],
		[['sell', '--item', 'Crate=0', '--cash', 'exact'], 3, 'Crate would cost nothing. If that is meant, add --zero.'],
	] as const)('%j is refused, and nothing changes', async (words, code, sentence) => {
		const {run, journal} = await shopWithVoucher();
		const before = journal();
		expect(await run(...words)).toEqual({code, stdout: '', stderr: `${sentence}\n`});
		expect(journal()).toBe(before);
	});
});

describe('receipt refund', () => {
	test.each([[['--qty', '0']], [['--line', '1:0']]])('of none is refused: %j, and nothing changes', async words => {
		const {run, journal} = await shopWithVoucher();
		await run('sell', '3*1001', '--cash', 'exact');
		const before = journal();
		expect((await run('receipt', 'refund', '1', ...words, '--reason', 'stale')).code).toBe(3);
		expect(journal()).toBe(before);
	});

	test('takes back a line, and then all that is left', async () => {
		const {run, sold} = await shopWithVoucher();
		await run('sell', '3*1001', '1003', '--cash', 'exact');
		expect(
			(await sold('receipt', 'refund', '1', '--line', '1', '--qty', '2', '--reason', 'stale', '--waste')).receipt,
		).toMatchObject({
			number: 'P1-000002',
			total: -3700,
			tenders: [{tender: 'cash', net: -3700}],
			returned: [{lines: [{line: 1, quantity: 2000, to: 'waste'}]}],
		});
		expect((await sold('receipt', 'refund', '1', '--reason', 'stale')).receipt).toMatchObject({
			total: -3849,
			tenders: [{tender: 'cash', net: -3840}],
			rounding: 9,
		});
		expect(await run('receipt', 'refund', '1', '--reason', 'stale')).toEqual({
			code: 3,
			stdout: '',
			stderr: 'All of Brown Bread 700g on receipt P1-000001 came back already.\n',
		});
	});
	test('takes a quantity of the only line, and asks which line where there are several', async () => {
		const {run, sold, journal} = await shopWithVoucher();
		await run('sell', '3*1001', '--cash', 'exact');
		await run('sell', '1001', '1003', '--cash', 'exact');
		expect((await sold('receipt', 'refund', '1', '--qty', '1', '--reason', 'stale')).receipt).toMatchObject({total: -1850});
		const before = journal();
		expect(await run('receipt', 'refund', '2', '--qty', '1', '--reason', 'stale')).toEqual({
			code: 2,
			stdout: '',
			stderr: '--qty is for one line, and this receipt has 2. Say which with --line.\n',
		});
		expect(journal()).toBe(before);
	});
	test('of more than is bought in the same basket needs no tender, and goes where it is sent', async () => {
		const {run, sold} = await shopWithVoucher();
		await run('sell', '1003', '--card');
		expect((await sold('sell', '1001', '--return', '1:1', '--reason', 'wrong', '--to', 'account:2')).receipt).toMatchObject({
			tenders: [{tender: 'account', net: -149}],
		});
		expect((await run('sell', '1003', '--return', '2:1', '--reason', 'wrong')).stderr).toMatch(/^R1\.49 is missing/);
	});
	test('pays by another tender, and prints a credit note', async () => {
		const {run} = await shopWithVoucher();
		await run('sell', '1001', '--tender', 'voucher');
		expect((await run('receipt', 'refund', '1', '--reason', 'stale')).stderr).toBe(
			'No money goes back by Voucher. Choose another tender for the refund.\n',
		);
		const {code, stdout} = await run('receipt', 'refund', '1', '--reason', 'stale', '--to', 'account:2');
		expect(code).toBe(0);
		expect(stdout).toContain('CREDIT NOTE');
		expect(stdout).toContain('Returned from receipt P1-000001');
	});
	test('asked again under its id is done once', async () => {
		const {run} = await shopWithVoucher();
		await run('sell', '2*1001', '--card');
		const words = [
			'receipt',
			'refund',
			'1',
			'--line',
			'1:1',
			'--reason',
			'stale',
			'--id',
			'019a0000-0000-7000-8000-000000000001',
		];
		const first = await run(...words);
		const second = await run(...words);
		expect(second).toEqual({...first, stderr: 'This was done before, and is not done again. Here is the first answer.\n'});
	});
	test('names the option whose quantity cannot be read', async () => {
		const {run} = await shopWithVoucher();
		await run('sell', '2*1001', '--card');
		const refund = ['receipt', 'refund', '1', '--reason', 'x'];
		const fault = '"-1" has a sign in front. Type how many without it, like 3.\n';
		expect((await run(...refund, '--qty', '-1')).stderr).toBe(`--qty: ${fault}`);
		expect((await run(...refund, '--line', '1:-1')).stderr).toBe(`--line: ${fault}`);
	});
	test('says what it does not take back', async () => {
		const {run} = await shopWithVoucher();
		await run('service', 'electricity', '100', '--to', '07123456787', '--card');
		expect((await run('receipt', 'refund', '1', '--reason', 'x')).stderr).toBe(
			'Electricity cannot be refunded: its token has been issued.\n',
		);
		expect(await run('receipt', 'refund', '9', '--reason', 'x')).toEqual({
			code: 3,
			stdout: '',
			stderr: 'There is no receipt "P1-000009". See counterfoil receipt list.\n',
		});
	});
});

test('receipt correct moves the money to the tender that actually paid', async () => {
	const {run, sold} = await shopWithVoucher();
	await run('sell', '1003', '--cash', '20');
	expect(await run('receipt', 'correct', '1', '--to', 'card')).toEqual({
		code: 0,
		stdout: 'Receipt P1-000001, R19.99, was paid by card.\n',
		stderr: '',
	});
	expect((await sold('receipt', 'show', '1')).receipt).toMatchObject({
		tenders: [{tender: 'cash', net: 1990}],
		corrected: {tenders: [{tender: 'card', net: 1999}], rounding: 0, reason: 'keyed by mistake', at: '2026-03-02T08:00:00.000Z'},
	});
	expect((await run('receipt', 'correct', '1', '--to', 'card')).stderr).toBe('P1-000001 was paid like that already.\n');
	expect((await run('receipt', 'correct', '1', '--to', 'account:3')).stdout).toBe(
		'Receipt P1-000001, R19.99, was paid by account 3, Nomvula Dlamini.\n',
	);
	expect((await run('verify')).code).toBe(0);
});

test('receipt note adds a note, which is shown, found, and refused where it is there already', async () => {
	const {run, sold} = await shopWithVoucher();
	await run('sell', '1003', '--cash', '20');
	expect(await run('receipt', 'note', '1', 'umbrella  left behind')).toEqual({
		code: 0,
		stdout: 'Noted on receipt P1-000001: umbrella left behind\n',
		stderr: '',
	});
	expect((await sold('receipt', 'show', '1')).receipt).toMatchObject({
		notes: [{text: 'umbrella left behind', at: '2026-03-02T08:00:00.000Z'}],
	});
	await run('receipt', 'note', '1', 'she called');
	expect((await run('receipt', 'show', '1')).stdout).toMatch(
		/Note 2026-03-02 10:00 by Thandi: umbrella\nleft behind\nNote 2026-03-02 10:00 by Thandi: she\ncalled\n/,
	);
	expect((await run('receipt', 'find', 'umbrella', 'called')).stdout).toContain('P1-000001');
	expect(await run('receipt', 'note', 'P1-000001', 'she called')).toEqual({
		code: 3,
		stdout: '',
		stderr: 'That note is there already.\n',
	});
	expect((await run('receipt', 'note', '9', 'x')).stderr).toBe(
		'There is no receipt "P1-000009". See counterfoil receipt list.\n',
	);
	expect((await run('receipt', 'note', '1', '')).stderr).toBe('The note is missing. Type one.\n');
	expect((await run('verify')).code).toBe(0);
});

test('basket park puts goods aside for the counter, and basket list shows them', async () => {
	const {run, json} = await shopWithVoucher();
	expect((await run('basket', 'list')).stdout).toBe('No basket is parked.\n');
	expect((await run('basket', 'park', '2*1001', '--name', 'Bela')).code).toBe(0);
	expect((await json('basket', 'list')).document).toMatchObject({
		baskets: [
			{
				number: 1,
				name: 'Bela',
				operator: expect.stringMatching(/^[A-Z]/),
				total: 3700,
				lines: [{name: 'Brown Bread 700g', due: 3700}],
			},
		],
	});
	expect((await run('stock', 'show', '1001')).stdout).toContain('In stock 24');
});

describe('what begins later', () => {
	test('a rate of VAT, from a day to come', async () => {
		const {run} = await shopWithVoucher();
		expect((await run('setting', 'set', 'vat-rate', '15.5', '--from', '2999-04-01')).code).toBe(0);
		expect((await run('setting', 'set', 'shop-name', 'x', '--from', '2999-04-01')).stderr).toBe(
			'--from: shop-name is changed at once. Only vat-rate may begin later.\n',
		);
		expect((await run('setting', 'set', 'vat-rate', '15.5', '--from', 'soon')).stderr).toBe(
			'--from: "soon" is not a day. Write it like 2026-03-02.\n',
		);
		expect((await run('setting', 'set', 'vat-rate', 'none', '--from', '2999-04-01T10:00:00.000Z')).stdout).toBe(
			'vat-rate stays as it is on 2026-03-02.\n',
		);
		expect((await run('setting', 'list')).stdout).toMatch(/^vat-rate +15 +Standard VAT rate/m);
	});
	test('a price, from a time to come, is shown beside the one of now', async () => {
		const {folder, run, json} = await shopWithVoucher();
		const {code, stdout} = await run('stock', 'price', '1001', '19.50', '--from', '2999-04-01 08:00');
		expect([code, stdout]).toEqual([0, expect.stringMatching(/^Price R18\.50, R19\.50 from .*, VAT zero$/m)]);
		const {document} = await json('stock', 'show', '1001');
		expect(document).toMatchObject({product: {later: [{price: 1950, from: '2026-03-02T08:00:00.000Z'}]}});
		expect((await run('stock', 'price', '1001', 'none')).stderr).toBe(
			'Say with --from when the price was to begin that is taken back.\n',
		);
		const said = (await verbHere('--data', folder, '--json', 'stock', 'show', '1001')).stdout;
		const [{from}] = JSON.parse(said).product.later;
		expect((await run('stock', 'price', '1001', 'none', '--from', from)).code).toBe(0);
		expect((await run('stock', 'show', '1001')).stdout).toContain('Price R18.50, VAT zero');
		expect((await run('stock', 'price', '1001', 'none', '--from', from)).stderr).toBe(
			'No other price of Brown Bread 700g begins then. See counterfoil stock show CODE.\n',
		);
		expect((await run('stock', 'price', '1001', '19.50', '--from', 'soon')).stderr).toBe(
			'--from: "soon" is not a time. Write it like 2026-03-02 10:00.\n',
		);
	});
});

test('tender list says what each way to pay can do', async () => {
	const {json, run} = await shopWithVoucher();
	expect((await json('tender', 'list')).document).toMatchObject({
		tenders: [{name: 'cash', givesChange: true}, {name: 'card'}, {name: 'account'}, {name: 'voucher', takesBack: false}],
	});
	expect((await run('tender', 'add', 'voucher')).stderr).toBe('There is a tender called voucher already. Choose another name.\n');
});

test('quick-key sets, lists, replaces and frees the quick keys', async () => {
	const {json, run} = await practiceShop();
	const first = await json('quick-key', 'list');
	expect(first.document).toHaveProperty('quickKeys.1', {key: '2', name: 'Vetkoek', sells: {type: 'goods', product: '1062'}});
	expect((await run('quick-key', 'set', '2', '1001')).stderr).toBe(
		'Quick key 2 sells Vetkoek. If that is meant, add --replace.\n',
	);
	const set = await run('quick-key', 'set', 'E', '--service', 'electricity', '--amount', '50');
	expect(set.stdout).toContain('.e   Electricity R50.00');
	expect((await run('quick-key', 'clear', 'e')).stdout).not.toContain('Electricity R50.00');
	expect((await run('quick-key', 'clear', 'e')).stderr).toBe('Quick key e sells nothing already.\n');
	expect((await run('quick-key', 'set', 'e')).code).toBe(2);
	expect((await run('quick-key', 'set', 'e', '1001', '--amount', '5')).code).toBe(2);
});
