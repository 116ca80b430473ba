// The verbs `service` and `bill`: tokens, meters, mobiles and references, and the question when the same sale comes again.
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {type CommandLine, commandLine, practiceShop, scratchFolder} from '../../support/command-line.ts';
import {document, receipt, rule} from '../../support/printed.ts';

const byCard = (amount: number) => ({tender: 'card', tendered: amount, change: 0, net: amount});

describe('service', () => {
	test('electricity has a reference and a meter token marked DEMO', async () => {
		const {run} = await practiceShop();
		expect(await run('service', 'electricity', '100', '--to', '0712 3456 787', '--cash', '100')).toEqual(
			receipt(`Electricity                         100.00
  Meter 0712 3456 787
METER TOKEN (DEMO: not connected)
  0000 0000 0000 0000 0001
Reference (DEMO)
  4111 4222 4333 4001
${rule}TOTAL                              R100.00
Cash                                100.00
`),
		);
	});

	test.each([
		[
			'Water',
			'meter',
			['--to', '07123456787'],
			{beneficiary: '07123456787', commission: 150, meterToken: '00000000000000000001'},
		],
		['Data', 'mobile', ['--to', '+27 82 123 4567'], {beneficiary: '0821234567', commission: 400}],
		['Airtime', 'mobile', ['--to', '(082) 123-4567'], {beneficiary: '0821234567', commission: 400}],
		['Gaming', 'nobody', [], {commission: 300}],
	])('%s for a %s, as a document', async (name, _whom, to, own) => {
		const {json} = await practiceShop();
		expect(await json('service', name.toUpperCase(), '100', ...to, '--card')).toEqual(
			document({
				lines: [
					{type: 'service', service: name.toLowerCase(), name, total: 10_000, fee: 0, reference: '4111 4222 4333 4001', ...own},
				],
				total: 10_000,
				tenders: [byCard(10_000)],
			}),
		);
	});

	test('the same again within minutes is asked about, and --again answers', async () => {
		const {run, journal} = await practiceShop();
		const words = ['service', 'airtime', '12', '--to', '0821234567', '--card'];
		await run(...words);
		const before = journal();
		expect(await run(...words)).toEqual({
			code: 3,
			stdout: '',
			stderr: 'Airtime R12.00 for 0821234567 was sold just now, on receipt P1-000001. If that is meant, add --again.\n',
		});
		expect(journal()).toBe(before);
		expect(await run(...words, '--again')).toMatchObject({code: 0, stdout: expect.stringContaining('Receipt P1-000002')});
		expect((await run('service', 'airtime', '13', '--to', '0821234567', '--card')).code).toBe(0);
	});
});

describe('bill', () => {
	test('has the customer’s reference and a confirmation', async () => {
		const {run} = await practiceShop();
		expect(await run('bill', 'netflix', '199', '--ref', 'NF-4482913', '--cash', '200')).toEqual(
			receipt(`Netflix bill                        199.00
  Your reference NF-4482913
Confirmation (DEMO)
  4111 4222 4333 4001
${rule}TOTAL                              R199.00
Cash                                200.00
Change                                1.00
`),
		);
	});

	test('as a document, and the same again is asked about', async () => {
		const {json} = await practiceShop();
		const words = ['bill', 'Rent', '6500', '--ref', 'UNIT12/2026', '--account', '1'];
		expect(await json(...words)).toEqual(
			document({
				lines: [
					{
						type: 'bill',
						biller: 'rent',
						name: 'Rent',
						reference: 'UNIT12/2026',
						total: 650_000,
						fee: 0,
						commission: 3250,
						confirmation: '4111 4222 4333 4001',
					},
				],
				total: 650_000,
				tenders: [
					{
						tender: 'account',
						tendered: 650_000,
						change: 0,
						net: 650_000,
						account: {id: 1, name: 'Thandi Nkosi', balance: 99_350_000},
					},
				],
			}),
		);
		expect(await json(...words)).toMatchObject({code: 3, document: {error: {code: 'repeats'}}});
		expect((await json(...words, '--again')).code).toBe(0);
	});
});

describe('service --product', () => {
	const to = ['--to', '0821234567', '--card'];

	test('sells a set amount for what it costs, and the receipt says which', async () => {
		const {run} = await practiceShop();
		expect(await run('service', 'data', '--product', 'data 500mb 30 days', ...to)).toEqual(
			receipt(`Data 500MB 30 days                   55.00
  Mobile 082 123 4567
Reference (DEMO)
  4111 4222 4333 4001
${rule}TOTAL                               R55.00
Card                                 55.00
`),
		);
	});

	test('is on the line of the document, with its validity', async () => {
		const {json} = await practiceShop();
		expect(await json('service', 'data', '55', '--product', 'Data 500MB 30 days', ...to)).toMatchObject({
			document: {receipt: {lines: [{name: 'Data', product: 'Data 500MB 30 days', validity: '30 days', total: 5500}]}},
		});
	});

	test.each([
		[
			['data', '--product', 'Data 2GB'],
			3,
			/^"Data 2GB" is not sold as Data\. There are Data 100MB 1 day, .*Data 10GB 30 days\.$/,
		],
		[
			['data', '54', '--product', 'Data 500MB 30 days'],
			3,
			/^Data 500MB 30 days costs R55\.00\. Sell it for that, or another one\.$/,
		],
		[['electricity', '--product', 'x'], 3, /^Electricity has no set amounts\. Leave "x" out and say an amount\.$/],
		[['phone', '--product', 'x'], 3, /^"phone" is not a service here\./],
		[['data'], 2, /^Say the amount, like 100, or name a set amount with --product\./],
	])('refuses %j', async (words, code, sentence) => {
		const {run, journal} = await practiceShop();
		const before = journal();
		const said = await run('service', ...words, ...to);
		expect(said).toMatchObject({code, stdout: ''});
		expect(said.stderr.trim()).toMatch(sentence);
		expect(journal()).toBe(before);
	});
});

describe('In a shop that is not for practice', () => {
	async function own(): Promise<CommandLine> {
		const shop = commandLine(join(scratchFolder(), 'shop'));
		await shop.run('init', '--shop', 'Mine');
		return shop;
	}
	const voucher = ['service', 'gaming', '50', '--card'];
	const netflix = ['bill', 'netflix', '199', '--ref', 'NF-4482913', '--card'];

	test('nothing is sold without a provider, until demo-vending is set', async () => {
		const {run} = await own();
		const refused = (name: string) => ({
			code: 3,
			stdout: '',
			stderr: `No provider is connected for ${name}: its numbers would be made up, and the setting demo-vending is off. To sell it all the same: counterfoil setting set demo-vending yes\n`,
		});
		expect(await run(...voucher)).toEqual(refused('Gaming'));
		expect(await run(...netflix, '--demo')).toEqual(refused('Netflix'));
		expect((await run('setting', 'set', 'demo-vending', 'yes')).code).toBe(0);
		expect((await run(...netflix, '--demo')).code).toBe(0);
	});

	test('the first such sale of the day asks, --demo answers, and the next asks nothing', async () => {
		const {run, json} = await own();
		await run('setting', 'set', 'demo-vending', 'yes');
		const asks = 'These numbers are made up: no provider is connected. If that is meant, add --demo.\n';
		expect(await run(...voucher)).toEqual({code: 3, stdout: '', stderr: asks});
		expect(await json(...netflix)).toMatchObject({code: 3, document: {error: {code: 'made-up'}}});
		expect((await run(...voucher, '--demo')).code).toBe(0);
		expect((await run(...netflix)).code).toBe(0);
	});
});
