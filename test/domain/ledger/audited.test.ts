import {describe, expect, test} from 'vitest';
import type {AuditKind, AuditMatter} from '../../../src/domain/audit/matters.ts';
import {addToTally, auditKinds, newTally, tallied} from '../../../src/domain/audit/matters.ts';
import {cents, pieces} from '../../../src/domain/base/money.ts';
import {auditMatters} from '../../../src/domain/ledger/audited.ts';
import {
	accountAdjusted,
	airtime,
	card,
	changed,
	electricity,
	gaming,
	goods,
	limited,
	listed,
	opened,
	openedAccount,
	priced,
	product,
	reprinted,
	sell,
	withdraw,
} from '../../support/commands.ts';
import {given, type Said, type Step} from '../../support/given.ts';
import {keeper, play, receivedVouchers} from '../../support/vouchers.ts';

const shop = opened({
	services: [electricity(), airtime(), gaming(), play()],
	products: [product('1001', {stock: 20}), product('short', {stock: 1, negative: 'warn'})],
});
const kept = {kind: 'scrypt', cost: 2, block: 1, parallel: 1, salt: '00', hash: '00'} as const;
const pinned = (who: number): Said => ({type: 'setPin', who, pin: kept});
const at = Date.UTC(2026, 2, 2, 8);
const removed = {name: 'Milk', total: cents(1999), at, added: at, reason: 'too dear'};
const givenBack = {tender: 'card', amount: cents(500), at};
const basket = {
	lines: [{id: 1, item: goods('1001'), name: 'Tea', unit: 'each', due: cents(1850), at}],
	nextId: 2,
	lost: [],
} as const;
const tea = {type: 'goods', product: '1001', quantity: pieces(1)} as const;
const zinhle: Said = {type: 'addOperator', name: 'Zinhle', role: 'supervisor'};
const first: readonly Step[] = [shop, zinhle, openedAccount('Thandi', 50_000), sell(goods('1001', 5))];

/** What is done after the shop was opened, and what an auditor finds in it. */
const table: readonly (readonly [what: string, steps: readonly Step[], matters: readonly Partial<AuditMatter>[]])[] = [
	[
		'a try to sign in',
		[pinned(1), pinned(2), {type: 'trySignIn', who: 2, by: 'badge'}],
		[{kind: 'failed-sign-in', operator: 2, about: {by: 'badge'}}],
	],
	['a sign-in', [{type: 'signIn', who: 2, by: 'pin'}], [{kind: 'sign-in', operator: 2, about: {by: 'pin'}}]],
	['a recovery', [{type: 'signIn', who: 1, by: 'recovery'}], [{kind: 'recovery', operator: 1, about: {by: 'recovery'}}]],
	[
		'an approval',
		[{type: 'approve', approver: 2, command: 'c', permissions: ['refund'], reason: 'stale'}],
		[{kind: 'approval', operator: 2, other: 1, about: {permissions: ['refund'], reason: 'stale'}}],
	],
	[
		'lines removed from a basket that was sold, each by whoever did it, and a tender given back',
		[sell(goods('1001'), {removed: [{...removed, by: 2}, removed], givenBack: [givenBack]})],
		[
			{kind: 'removed-line', operator: 2, amount: cents(1999), receipt: '1-000002', about: {name: 'Milk', reason: 'too dear'}},
			{kind: 'removed-line', operator: 1, amount: cents(1999), receipt: '1-000002'},
			{kind: 'given-back', amount: cents(500), receipt: '1-000002', about: {name: 'card'}},
		],
	],
	[
		'a dropped basket, apart from what was removed from it before',
		[{type: 'dropBasket', lines: [removed, {name: 'Tea', total: cents(1850), at}], givenBack: [givenBack]}],
		[
			{kind: 'dropped-basket', operator: 1, amount: cents(1850), about: {number: 1}},
			{kind: 'removed-line', amount: cents(1999)},
			{kind: 'given-back', amount: cents(500)},
		],
	],
	[
		'lines removed from a basket that is parked',
		[{type: 'parkBasket', name: '', basket: {...basket, removed: [removed], givenBack: [givenBack]}}],
		[{kind: 'removed-line', amount: cents(1999)}, {kind: 'given-back'}],
	],
	[
		'a refund',
		[{type: 'refund', lines: [{receipt: '1-000001', line: 1, quantity: pieces(1)}], reason: 'stale'}],
		[{kind: 'refund', operator: 1, amount: cents(1850), receipt: '1-000002', about: {of: '1-000001', reason: 'stale'}}],
	],
	[
		'a tender put right',
		[{type: 'correctTender', receipt: '1-000001', tenders: [card], reason: 'keyed wrong'}],
		[
			{
				kind: 'tender-correction',
				receipt: '1-000001',
				amount: cents(9250),
				about: {was: 'cash', now: 'card', reason: 'keyed wrong'},
			},
		],
	],
	['a copy', [reprinted('1-000001')], [{kind: 'copy', receipt: '1-000001', about: {number: 1}}]],
	[
		'an exchange: what came back',
		[
			sell(goods('1001', 2), {
				returns: {lines: [{receipt: '1-000001', line: 1, quantity: pieces(1)}], reason: 'stale'},
			}),
		],
		[{kind: 'refund', operator: 1, amount: cents(1850), receipt: '1-000002', about: {of: '1-000001', reason: 'stale'}}],
	],
	[
		'money paid to a provider',
		[
			{type: 'setProvider', provider: {id: 'sim', name: 'Simulator', kind: 'vouchers'}},
			{type: 'openFloat', provider: 'sim', amount: cents(500), from: 'bank'},
		],
		[{kind: 'remittance', amount: cents(500), about: {did: 'FloatOpened', name: 'Simulator', now: 'bank'}}],
	],
	['an export', [{type: 'noteExport', what: 'accounts'}], [{kind: 'export', about: {name: 'accounts'}}]],
	['a token shown', [{type: 'showToken', receipt: '1-000001'}], [{kind: 'token', receipt: '1-000001', about: {}}]],
	['a new price', [priced('1001', 1900)], [{kind: 'price', about: {code: '1001', was: 1850, now: 1900}}]],
	[
		'a price planned and taken back',
		[
			{...priced('1001', 1900), from: at + 86_400_000},
			{type: 'cancelPrice', product: '1001', from: at + 86_400_000},
		] as Step[],
		[{kind: 'price', about: {code: '1001', was: 1900, from: at + 86_400_000}}],
	],
	[
		'another price for one customer, a discount of a line and one of the basket',
		[
			sell(
				[
					{...tea, override: {price: cents(1800), reason: 'dented'}},
					{...tea, discount: {percent: 1000, reason: 'loyal'}},
				],
				{discount: {amount: cents(100)}},
			),
		],
		[
			{
				kind: 'other-price',
				receipt: '1-000002',
				about: {name: 'Bread 1001', code: '1001', was: 1850, now: 1800, reason: 'dented'},
			},
			{kind: 'discount', amount: cents(185), about: {name: 'Bread 1001', code: '1001', now: 1000, reason: 'loyal'}},
			{kind: 'discount', amount: cents(100), about: {}},
		],
	],
	[
		'more sold than there is',
		[sell({...tea, product: 'short', quantity: pieces(2), meansShort: true})],
		[{kind: 'sold-short', receipt: '1-000002', about: {name: 'Bread short', code: 'short'}}],
	],
	['a setting', [changed('cash-rounding', 'down')], [{kind: 'setting', about: {name: 'cash-rounding', now: 'down'}}]],
	[
		'a VAT rate planned',
		[{type: 'setVatRate', rate: 1600, from: '2030-01-01'}],
		[{kind: 'setting', about: {name: 'vat-rate', now: 1600, from: '2030-01-01'}}],
	],
	[
		'a VAT rate taken back',
		[
			{type: 'setVatRate', rate: 1600, from: '2030-01-01'},
			{type: 'cancelVatRate', from: '2030-01-01'},
		],
		[{kind: 'setting', about: {name: 'vat-rate', was: 1600, from: '2030-01-01'}}],
	],
	[
		'a way to pay',
		[{type: 'addTender', label: 'Voucher', takesBack: false}],
		[{kind: 'setting', about: {did: 'TenderAdded', name: 'Voucher'}}],
	],
	[
		'somebody new',
		[{type: 'addOperator', name: 'Sipho', role: 'cashier'}],
		[{kind: 'operator', operator: 1, other: 3, about: {did: 'OperatorAdded', name: 'Sipho', now: 'cashier'}}],
	],
	['a PIN', [pinned(1)], [{kind: 'operator', other: 1, about: {did: 'PinSet'}}]],
	['somebody unlocked', [{type: 'unlockOperator', who: 2}], [{kind: 'operator', other: 2, about: {did: 'OperatorUnlocked'}}]],
	[
		'an account corrected',
		[accountAdjusted(-500, 'keyed twice', 1)],
		[{kind: 'account', amount: cents(-500), about: {did: 'AccountAdjusted', account: 1, reason: 'keyed twice'}}],
	],
	['a credit limit', [limited(500, 1)], [{kind: 'account', about: {did: 'CreditLimitSet', account: 1, was: 0, now: 500}}]],
	[
		'a person redacted',
		[{type: 'redactPerson', account: 1, reason: 'asked for it'}],
		[{kind: 'redaction', about: {account: 1, reason: 'asked for it'}}],
	],
	[
		'a float of less than there should be',
		[{type: 'openShift', float: cents(0), reason: 'banked'}],
		[{kind: 'float', amount: cents(-9250), about: {reason: 'banked'}}],
	],
	[
		'vouchers taken in',
		[keeper, receivedVouchers('S1', 'S2')],
		[{kind: 'vouchers', about: {did: 'VouchersReceived', name: 'play', number: 2}}],
	],
	[
		'vouchers written off',
		[keeper, receivedVouchers('S1'), {type: 'writeOffVouchers', service: 'play', serials: ['S1'], reason: 'scratched'}],
		[{kind: 'vouchers', about: {did: 'VouchersWrittenOff', name: 'play', number: 1, reason: 'scratched'}}],
	],
	['nothing in a plain sale', [sell(goods('1001'))], []],
	['nothing in a withdrawal', [withdraw(1000, 1)], []],
	['nothing in a new product', [listed('1002')], []],
];

describe('What an auditor asks about', () => {
	test.each(table)('%s', (_what, steps, matters) => {
		const {stamp, events} = given(...first, ...steps).journal.at(-1) ?? expect.fail();
		const found = auditMatters({...stamp, events});
		expect(found).toHaveLength(matters.length);
		expect(found).toMatchObject(matters);
	});

	test('what was done with an approval, and a clock that went back, come last and in this order', () => {
		const {stamp, events} = given(...first, reprinted('1-000001')).journal.at(-1) ?? expect.fail();
		expect(auditMatters({...stamp, events, approvedBy: 2}, stamp.at + 1)).toStrictEqual([
			{kind: 'copy', operator: 1, other: 2, receipt: '1-000001', about: {number: 1}},
			{kind: 'clock', operator: 1, about: {was: stamp.at + 1, now: stamp.at}},
		]);
		expect(auditMatters({...stamp, events}, stamp.at)).toHaveLength(1);
	});

	test.each([
		['no matter of its own', withdraw(1000, 1), [['override', 2, 'CashWithdrawn']]],
		[
			'one of its own, and one that was there before',
			sell({...tea, discount: {amount: cents(100)}}, {removed: [removed]}),
			[
				['discount', 2, undefined],
				['removed-line', undefined, undefined],
			],
		],
		[
			'none but of what was there before',
			sell(tea, {removed: [removed]}),
			[
				['removed-line', undefined, undefined],
				['override', 2, 'SaleMade'],
			],
		],
		[
			'one that names another person',
			{type: 'unlockOperator', who: 2},
			[
				['operator', 2, 'OperatorUnlocked'],
				['override', 2, 'OperatorUnlocked'],
			],
		],
	] as const)('an approved entry with %s', (_what, said, matters) => {
		const {stamp, events} = given(...first, said).journal.at(-1) ?? expect.fail();
		const found = auditMatters({...stamp, events, approvedBy: 2});
		expect(found.map(({kind, other, about}) => [kind, other, about.did])).toEqual(matters);
	});

	test('the table has every kind but those that other parts bring', () => {
		const met = new Set<AuditKind>(table.flatMap(([, , matters]) => matters.flatMap(({kind}) => kind ?? [])));
		expect(auditKinds.filter(kind => !met.has(kind))).toEqual([
			'override',
			'no-sale',
			'pay-in',
			'pay-out',
			'difference',
			'clock',
		]);
	});
});

describe('A tally of matters', () => {
	const matter = (kind: AuditKind, operator: number): AuditMatter => ({kind, operator, about: {}});

	test('counts them by operator, and tries that were right are no failures', () => {
		const tally = newTally();
		addToTally(tally, [matter('failed-sign-in', 2), matter('failed-sign-in', 2), matter('failed-sign-in', 1)]);
		addToTally(tally, [matter('sign-in', 2), matter('refund', 2), matter('copy', 1), matter('refund', 2)]);
		expect(tallied(tally)).toEqual([
			{operator: 1, kind: 'failed-sign-in', count: 1},
			{operator: 1, kind: 'copy', count: 1},
			{operator: 2, kind: 'failed-sign-in', count: 1},
			{operator: 2, kind: 'refund', count: 2},
			{operator: 2, kind: 'sign-in', count: 1},
		]);
	});

	test('a sign-in to approve something is none of its own, unless another entry is between them', () => {
		const tally = newTally();
		for (const kinds of [['failed-sign-in'], ['sign-in', 'clock'], ['approval'], ['sign-in'], [], ['approval']] as const)
			addToTally(
				tally,
				kinds.map(kind => matter(kind, 2)),
			);
		expect(tallied(tally)).toEqual([
			{operator: 2, kind: 'approval', count: 2},
			{operator: 2, kind: 'clock', count: 1},
			{operator: 2, kind: 'sign-in', count: 1},
		]);
	});

	test('a sign-in whose try was before it began takes nothing away', () => {
		const tally = newTally();
		addToTally(tally, [matter('sign-in', 2), matter('sign-in', 2)]);
		expect(tallied(tally)).toEqual([{operator: 2, kind: 'sign-in', count: 2}]);
	});
});
