// Somebody with a name that nothing else has, in every place where a shop keeps a person, and all the ways in which that can be found again.
import {cents} from '../../src/domain/base/money.ts';
import {
	bill,
	fromAccount,
	frozen,
	goods,
	opened,
	payeeSaved,
	product,
	sell,
	topUp,
	transferred,
	vend,
	withdraw,
} from './commands.ts';
import type {Said} from './given.ts';

/** Names that nothing else in the shop has. */
const canary = {name: 'Quentina Canary', phone: '082 555 0199', email: 'quentina@canary.example'};
/** No byte of these may be left. */
export const canaries = ['Quentina', 'Canary', '555 0199', '5550199', 'quentina@', 'Kanarie Street', '07123456787', 'NF-777777'];

/** A line of a basket. */
const line = (id: number, item: unknown, name = 'Bread') =>
	({id, item, name, detail: '082 555 0199', unit: 'each', due: cents(1850), at: 0}) as never;

/** A person in every place that the shop keeps. */
export const wholeLife: readonly Said[] = [
	opened({
		products: [product('1001', {stock: 500})],
		accounts: [
			{name: 'Thandi', opening: cents(50_000)},
			{name: canary.name, opening: cents(90_000), phone: canary.phone, email: canary.email},
		],
	}),
	{type: 'editAccount', account: 2, name: 'Quentina Canary-Smith', phone: canary.phone},
	sell(goods('1001'), {tender: fromAccount(2), note: 'for Quentina'}),
	sell([goods('1001'), vend('Electricity', 5000, '07123456787'), bill(19_900, 'NF-777777')], {
		tender: fromAccount(2),
		customer: {...canary, address: '7 Kanarie Street'},
		meansRepeat: true,
	}),
	sell(goods('1001'), {customer: {name: 'Somebody', email: 'QUENTINA@canary.example'}}),
	sell(topUp(1000, 2)),
	withdraw(2000, 2),
	transferred(2, 1, 500, 'to Thandi from Quentina Canary'),
	frozen(2, 'Quentina lost her card'),
	{type: 'unfreezeAccount', account: 2},
	{
		type: 'correctTender',
		receipt: '1-000003',
		tenders: [{tender: 'account', account: 2}],
		reason: 'was on the account of Quentina Canary',
	},
	{type: 'noteReceipt', receipt: '1-000002', note: 'call 082 555 0199'},
	{
		type: 'parkBasket',
		name: 'Quentina',
		basket: {
			lines: [line(1, goods('1001')), line(2, {type: 'top-up', account: 2, amount: cents(1000)}, 'Top-up of Quentina Canary')],
			nextId: 3,
			lost: [],
			removed: [],
			account: 2,
			customer: canary,
		},
	},
	{type: 'dropBasket', lines: [{name: 'Top-up of Quentina Canary', total: cents(1000), at: 0}]},
	{
		type: 'importRows',
		accounts: [],
		products: [],
		past: [
			{
				source: 'sales',
				text: `${canary.name}, ${canary.email}, 0825550199, 1001, Bread, 1, 18.5, Fri Nov 20 10:00:00 2025`,
				when: '2025-11-20 10:00:00',
				about: 'Bread',
				amount: cents(1850),
				customer: canary.name,
				email: canary.email,
				phone: '0825550199',
			},
			{source: 'sales', text: 'Peter, p@x.za, 1, 1001, Bread', when: '2025-11-20 10:00:00', about: 'Bread', amount: cents(1)},
		],
	},
	sell(goods('1001'), {tender: fromAccount(1)}),
	payeeSaved({name: 'Quentina at home', beneficiary: 'NF-777777', due: {every: 'month', day: 25}}, 2),
	payeeSaved({name: canary.name, kind: 'service', sold: 'airtime', beneficiary: '0825550199'}),
];

export const redact = {type: 'redactPerson', account: 2, reason: 'asked for it in writing'} as const satisfies Said;
