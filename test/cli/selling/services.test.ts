// The verbs `service` and `bill`: tokens, meters, mobiles and references, and the question when the same sale comes again.
import {describe, expect, test} from 'vitest';
import {practiceShop} from '../../support/command-line.ts';
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
Reference
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
Confirmation
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
