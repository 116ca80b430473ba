// Receipts of vends that a provider answered, for the tests of what is shown of an answer.
import {cents} from '../../src/domain/base/money.ts';
import type {SaleReceipt} from '../../src/domain/receipts/receipt.ts';
import type {VendAnswer} from '../../src/domain/vending/answer.ts';
import {airtime, bill, card, electricity, gaming, netflix, opened, sell, vend} from './commands.ts';
import {given, receiptIn, type Said} from './given.ts';

const sim: Said = {type: 'setProvider', provider: {id: 'sim', name: 'Simulator', kind: 'http', url: 'http://127.0.0.1:4100'}};
const through = {provider: 'sim'} as const;
const shop: readonly Said[] = [
	opened({
		services: [electricity({...through, fee: cents(200)}), airtime(through), gaming()],
		billers: [netflix(through)],
	}),
	sim,
];

type Sold = 'power' | 'airtime' | 'bill';
const items = {
	power: vend('Electricity', 10_000, '07123456787'),
	airtime: vend('Airtime', 1200, '0821234567'),
	bill: bill(19_900, 'NF-4482913'),
} as const;

/** The receipt of something sold through a provider, with what it answered, if it did. */
export function answeredReceipt(sold: Sold, answer?: VendAnswer): SaleReceipt {
	const heard: readonly Said[] = answer ? [{type: 'answerVend', vend: 'sold-1', answer}] : [];
	const {state, journal} = given(...shop, {...sell(items[sold], {tender: card}), id: 'sold'}, ...heard);
	const [[, receipt] = []] = receiptIn(state, journal, '1-000001');
	if (receipt?.type !== 'sale') throw new Error('nothing was sold');
	return receipt;
}

const credit = '23716100501183194197';
const keyChange = ['37037300014464855694', '37037300014464855695'] as const;

/** Answers of every kind. */
export const answers = {
	credit: {
		outcome: 'issued',
		tokens: [{kind: 'credit', digits: credit, units: '62.5 kWh'}],
		reference: 'CP-99120',
		tariff: 'Home power, block 1',
		messages: ['Thank you for paying ahead.'],
	},
	/** The provider gives them in another order than the meter takes them. */
	keyChange: {
		outcome: 'issued',
		tokens: [
			{kind: 'credit', digits: credit, units: '62.5 kWh'},
			{kind: 'key-change', digits: keyChange[0]},
			{kind: 'key-change', digits: keyChange[1]},
			{kind: 'free-units', digits: '67206107716095682372', units: '50 kWh'},
		],
	},
	debt: {outcome: 'issued', tokens: [], arrears: cents(10_000), messages: ['Still owed: R250.00']},
	direct: {outcome: 'issued', tokens: []},
	confirmation: {outcome: 'issued', tokens: [{kind: 'confirmation', digits: 'NFX-12-AB'}]},
	declined: {outcome: 'declined', reason: 'the meter is blocked'},
	unknown: {outcome: 'unknown', why: 'no-answer'},
	hostile: {
		outcome: 'issued',
		tokens: [{kind: 'pin', digits: 'AB\u001B[31m12', units: '\u202E5'}],
		tariff: `\u001B]52;c;aGk=\u0007${'x'.repeat(5000)}`,
		messages: Array.from({length: 500}, (_, n) => `row ${n}\r\n\u200Bmore`),
	},
} as const satisfies Readonly<Record<string, VendAnswer>>;
