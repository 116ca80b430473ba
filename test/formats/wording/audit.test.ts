import {expect, test} from 'vitest';
import type {AuditMatter} from '../../../src/domain/audit/matters.ts';
import {cents} from '../../../src/domain/base/money.ts';
import {auditText} from '../../../src/formats/wording/audit.ts';
import {auditCsv} from '../../../src/formats/wording/audit-shown.ts';
import {opened, openedAccount, product} from '../../support/commands.ts';
import {given, opening} from '../../support/given.ts';

const {state} = given(
	opened({products: [product('1001')]}),
	openedAccount('Thandi', 100),
	{type: 'addOperator', name: 'Zinhle', role: 'supervisor'},
	{type: 'addTender', label: 'Mobile money', takesBack: true},
);

const texts: readonly (readonly [says: string, matter: Omit<AuditMatter, 'operator'>])[] = [
	['signed in by PIN', {kind: 'sign-in', about: {by: 'pin'}}],
	['signed in by badge', {kind: 'sign-in', about: {by: 'badge'}}],
	['failed to sign in by PIN', {kind: 'failed-sign-in', about: {by: 'pin'}}],
	['failed to sign in by recovery code', {kind: 'failed-sign-in', about: {by: 'recovery'}}],
	['signed in by recovery code', {kind: 'recovery', about: {by: 'recovery'}}],
	[
		'approved refund, refund elsewhere for Zinhle: stale',
		{kind: 'approval', other: 2, about: {permissions: ['refund', 'refund-elsewhere'], reason: 'stale'}},
	],
	['sale made with the approval of Zinhle', {kind: 'override', other: 2, about: {did: 'SaleMade'}}],
	['refund with the approval of Zinhle', {kind: 'override', other: 2, about: {did: 'Refund'}}],
	['removed Milk', {kind: 'removed-line', about: {name: 'Milk'}}],
	['removed Milk: too dear', {kind: 'removed-line', about: {name: 'Milk', reason: 'too dear'}}],
	['dropped a basket of 1 line', {kind: 'dropped-basket', about: {number: 1}}],
	['gave back Mobile money before the basket was paid', {kind: 'given-back', about: {name: 'mobile-money'}}],
	['refund of 1-000001, approved by Zinhle: stale', {kind: 'refund', other: 2, about: {of: '1-000001', reason: 'stale'}}],
	['refund of 1-000001: stale', {kind: 'refund', about: {of: '1-000001', reason: 'stale'}}],
	[
		'paid by Card and Cash, was keyed as Cash: mistake',
		{kind: 'tender-correction', about: {was: 'cash', now: 'card cash', reason: 'mistake'}},
	],
	['opened the drawer: change for the taxi', {kind: 'no-sale', about: {reason: 'change for the taxi'}}],
	['paid in, bank: small change', {kind: 'pay-in', about: {name: 'bank', reason: 'small change'}}],
	['paid out, petty: milk', {kind: 'pay-out', about: {name: 'petty', reason: 'milk'}}],
	['Z 3 counted short: unknown', {kind: 'difference', amount: cents(-500), about: {number: 3, reason: 'unknown'}}],
	['Z 3 counted over', {kind: 'difference', amount: cents(500), about: {number: 3}}],
	['took out of the float as the shift was opened', {kind: 'float', amount: cents(-1000), about: {}}],
	['printed copy 2', {kind: 'copy', receipt: '1-000001', about: {number: 2}}],
	['printed copy 1 of Z 3', {kind: 'copy', about: {name: 'Z 3', number: 1}}],
	['showed the token again', {kind: 'token', about: {}}],
	['Bread 1001: R19.00, was R18.50', {kind: 'price', about: {code: '1001', was: 1850, now: 1900}}],
	[
		'Bread 1001: R19.00 from 2026-03-02 10:00, was R18.50',
		{kind: 'price', about: {code: '1001', was: 1850, now: 1900, from: opening.at}},
	],
	['Bread 1001: R19.00 from 2026-03-02 10:00 taken back', {kind: 'price', about: {code: '1001', was: 1900, from: opening.at}}],
	['Tea for R5.00, not R6.00: dented', {kind: 'other-price', about: {name: 'Tea', was: 600, now: 500, reason: 'dented'}}],
	['discount on Tea, 10 %: loyal', {kind: 'discount', about: {name: 'Tea', now: 1000, reason: 'loyal'}}],
	['discount on the basket', {kind: 'discount', about: {}}],
	['sold more than there was of Tea', {kind: 'sold-short', about: {name: 'Tea', code: '1001'}}],
	['Rounding of cash to the smallest coin: down', {kind: 'setting', about: {name: 'cash-rounding', now: 'down'}}],
	['Registered for VAT: yes', {kind: 'setting', about: {name: 'vat-registered', now: true}}],
	['Standard VAT rate: 16 from 2030-01-01', {kind: 'setting', about: {name: 'vat-rate', now: 1600, from: '2030-01-01'}}],
	[
		'Standard VAT rate: 16 from 2030-01-01, taken back',
		{kind: 'setting', about: {name: 'vat-rate', was: 1600, from: '2030-01-01'}},
	],
	['new way to pay: Voucher', {kind: 'setting', about: {did: 'TenderAdded', name: 'Voucher'}}],
	['the clock went back from 10:00:05 to 10:00:00', {kind: 'clock', about: {was: opening.at + 5000, now: opening.at}}],
	[
		'the clock went back from 2026-03-03 10:00:00 to 2026-03-02 10:00:00',
		{kind: 'clock', about: {was: opening.at + 86_400_000, now: opening.at}},
	],
	['exported sales', {kind: 'export', about: {name: 'sales'}}],
	['operator added: Sipho, cashier', {kind: 'operator', other: 3, about: {did: 'OperatorAdded', name: 'Sipho', now: 'cashier'}}],
	['PIN set: Zinhle', {kind: 'operator', other: 2, about: {did: 'PinSet'}}],
	['badge set: Zinhle, taken away', {kind: 'operator', other: 2, about: {did: 'BadgeSet', now: false}}],
	[
		'role defined: shelf: stock, reports',
		{kind: 'operator', about: {did: 'RoleDefined', name: 'shelf', permissions: ['stock', 'reports']}},
	],
	['corrected Thandi: keyed twice', {kind: 'account', about: {did: 'AccountAdjusted', account: 1, reason: 'keyed twice'}}],
	['credit limit of Thandi: R5.00, was R0.00', {kind: 'account', about: {did: 'CreditLimitSet', account: 1, was: 0, now: 500}}],
	['removed the personal data of account 4: asked for it', {kind: 'redaction', about: {account: 4, reason: 'asked for it'}}],
];

test.each(texts)('%s', (says, matter) => {
	expect(auditText(state, {...matter, operator: 1, offset: opening.offset})).toBe(says);
});

test('for a spreadsheet no name or reason becomes a formula, and amounts are plain', () => {
	const {at, offset} = opening;
	const row = {seq: 7, at, offset, day: '2026-03-02', till: 1, operator: 1} as const;
	const csv = auditCsv(state, [
		{...row, kind: 'removed-line', amount: cents(123_456), receipt: '1-000001', about: {name: 'Tea', reason: '=1+1'}},
		{...row, kind: 'operator', other: 2, about: {did: 'OperatorRenamed', name: '=cmd()'}},
		{...row, kind: 'setting', about: {name: '=x'}},
	]);
	expect(csv.split('\r\n')).toEqual([
		'Time,Operator,Kind,What,Receipt,Amount,With',
		'2026-03-02 10:00:00,Lerato,removed-line,removed Tea: =1+1,1-000001,1234.56,',
		'2026-03-02 10:00:00,Lerato,operator,operator renamed: =cmd(),,,Zinhle',
		"2026-03-02 10:00:00,Lerato,setting,'=x,,,",
		'',
	]);
});
