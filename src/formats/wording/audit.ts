// What an auditor reads: a matter as a short sentence, and what the kinds of matters are called.
import type {AuditAbout, AuditKind, AuditMatter} from '../../domain/audit/matters.ts';
import {type Moment, wallTime} from '../../domain/base/calendar.ts';
import {cents} from '../../domain/base/money.ts';
import type {OperatorId} from '../../domain/base/stamp.ts';
import type {State} from '../../domain/ledger/state.ts';
import {currencyOf} from '../../domain/shop/cash.ts';
import {isSettingName} from '../../domain/shop/settings.ts';
import {askedText} from '../records/discount.ts';
import {settingText} from '../records/setting.ts';
import {moneyText} from '../text/amount.ts';
import {counted} from '../text/counted.ts';
import {plainText} from '../text/plain-text.ts';
import {tenderText} from '../text/tender.ts';
import {settingLabels} from './settings.ts';

/** What the matters of each kind are called together. */
export const auditKindTexts: Readonly<Record<AuditKind, string>> = {
	'failed-sign-in': 'failed to sign in',
	recovery: 'signed in by recovery code',
	approval: 'approved for somebody else',
	override: 'other things done with an approval',
	'removed-line': 'lines removed',
	'dropped-basket': 'baskets dropped',
	'given-back': 'money given back before paying',
	refund: 'refunds',
	'tender-correction': 'corrections of how it was paid',
	'no-sale': 'drawer opened without a sale',
	'pay-in': 'paid into the drawer',
	'pay-out': 'paid out of the drawer',
	remittance: 'paid to providers and billers',
	float: 'float put in or taken out',
	difference: 'differences of the drawer',
	copy: 'copies',
	token: 'tokens shown again',
	price: 'prices changed',
	'other-price': 'other prices',
	discount: 'discounts',
	'sold-short': 'sold below zero',
	setting: 'settings, VAT and ways to pay',
	clock: 'clock put back',
	export: 'exports',
	operator: 'operators and roles',
	account: 'accounts corrected, credit limits',
	redaction: 'personal data removed',
	vouchers: 'vouchers taken in and written off',
	'sign-in': 'signed in',
};

/** The name of an operator. */
export const operatorName = ({operators}: State, id: OperatorId): string => operators.rows.get(id)?.name ?? `operator ${id}`;

/** A matter as it is told: in which shop, and by which clock. */
type Told = AuditMatter & {readonly state: State; readonly offset: number};
type Teller = (told: Told, about: AuditAbout) => string;

const money = ({state}: Told, amount: unknown): string => moneyText(cents(Number(amount)), currencyOf(state).symbol);

/** "SaleMade" is "sale made". */
const inWords = (type = ''): string =>
	type
		.replace(/(?<=[a-z])[A-Z]/g, letter => ` ${letter}`)
		.toLowerCase()
		.replace(/^pin /, 'PIN ');

/** "12:30:00", with its day where that is another one. */
const clockText = (moment: Moment, other: Moment): string => {
	const [day, time = ''] = wallTime(moment).split(' ');
	return wallTime(other).startsWith(day ?? '') ? time : `${day} ${time}`;
};

/** When a change begins: a day, or a moment by the clock of its entry. */
const beginning = ({offset}: Told, from: AuditAbout['from']): string => {
	if (from === undefined) return '';
	return ` from ${typeof from === 'string' ? from : wallTime({at: from, offset}).slice(0, 16)}`;
};

const product = ({state}: Told, {name, code = ''}: AuditAbout): string => name ?? state.products.rows.get(code)?.name ?? code;

const account = ({state}: Told, id = 0): string => state.accounts.rows.get(id)?.name ?? `account ${id}`;

/** What was changed of an operator or a role. */
function ofOperator({state, other}: Told, {did, name, now, permissions}: AuditAbout): string {
	const who = name ?? (other === undefined ? '' : operatorName(state, other));
	const to = now === undefined || typeof now === 'boolean' ? '' : `, ${now}`;
	const off = now === false ? ', taken away' : '';
	const may = permissions === undefined ? '' : `: ${permissions.join(', ')}`;
	return `${inWords(did)}: ${who}${to}${off}${may}`;
}

function ofSetting(told: Told, {did, name = '', was, now, from}: AuditAbout): string {
	if (did !== undefined) return `new way to pay: ${name}`;
	if (!isSettingName(name)) return name;
	const value = now ?? was ?? '';
	return `${settingLabels[name]}: ${settingText(name, value)}${beginning(told, from)}${now === undefined ? ', taken back' : ''}`;
}

const tellers: Readonly<Record<AuditKind, Teller>> = {
	'sign-in': (_told, {by}) => `signed in by ${by === 'badge' ? 'badge' : 'PIN'}`,
	'failed-sign-in': (_told, {by}) =>
		`failed to sign in by ${by === 'badge' ? 'badge' : by === 'recovery' ? 'recovery code' : 'PIN'}`,
	recovery: () => 'signed in by recovery code',
	approval: ({state, other = 0}, {permissions = []}) =>
		`approved ${permissions.map(each => each.replaceAll('-', ' ')).join(', ')} for ${operatorName(state, other)}`,
	override: ({state, other = 0}, {did}) => `${inWords(did)} with the approval of ${operatorName(state, other)}`,
	'removed-line': (_told, {name}) => `removed ${name}`,
	'dropped-basket': (_told, {number = 0}) => `dropped a basket of ${counted(number, 'line')}`,
	'given-back': ({state}, {name = ''}) => `gave back ${tenderText(state, name)} before the basket was paid`,
	refund: (_told, {of}) => `refund of ${of}`,
	'tender-correction': ({state}, {was, now}) => {
		const names = (text: unknown): string =>
			String(text)
				.split(' ')
				.map(each => tenderText(state, each))
				.join(' and ');
		return `paid by ${names(now)}, was keyed as ${names(was)}`;
	},
	'no-sale': () => 'opened the drawer',
	'pay-in': (_told, {name}) => `paid in, ${name}`,
	'pay-out': (_told, {name}) => `paid out, ${name}`,
	remittance: (_told, {did, name, now}) => {
		const from = now === 'there' ? '' : `, from ${now === 'petty' ? 'petty cash' : 'the bank'}`;
		return `${did === 'FloatOpened' ? 'opened the float with' : did === 'FloatToppedUp' ? 'topped up the float with' : 'paid'} ${name}${from}`;
	},
	float: ({amount = 0}) =>
		amount < 0 ? 'took out of the float as the shift was opened' : 'put into the float as the shift was opened',
	difference: ({amount = 0}, {number}) => `Z ${number} counted ${amount < 0 ? 'short' : 'over'}`,
	copy: (_told, {name, number}) => `printed copy ${number}${name === undefined ? '' : ` of ${name}`}`,
	token: () => 'showed the token again',
	price: (told, {was, now, from, ...about}) => {
		const what = product(told, about);
		return now === undefined
			? `${what}: ${money(told, was)}${beginning(told, from)} taken back`
			: `${what}: ${money(told, now)}${beginning(told, from)}, was ${money(told, was)}`;
	},
	'other-price': (told, {was, now, ...about}) => `${product(told, about)} for ${money(told, now)}, not ${money(told, was)}`,
	discount: (_told, {name = 'the basket', now}) =>
		`discount on ${name}${now === undefined ? '' : `, ${askedText({percent: Number(now)})}`}`,
	'sold-short': (told, about) => `sold more than there was of ${product(told, about)}`,
	setting: ofSetting,
	clock: ({offset}, {was, now}) => {
		const [before, after] = [was, now].map(at => ({at: Number(at), offset})) as [Moment, Moment];
		return `the clock went back from ${clockText(before, after)} to ${clockText(after, before)}`;
	},
	export: (_told, {name}) => `exported ${name}`,
	operator: ofOperator,
	account: (told, {did, account: id, was, now}) =>
		did === 'CreditLimitSet'
			? `credit limit of ${account(told, id)}: ${money(told, now)}, was ${money(told, was)}`
			: `corrected ${account(told, id)}`,
	vouchers: ({state}, {did, name = '', number = 0}) =>
		`${did === 'VouchersReceived' ? 'took in' : 'wrote off'} ${counted(number, 'voucher')} of ${state.services.rows.get(name)?.name ?? name}`,
	redaction: (_told, {account: id}) => `removed the personal data of account ${id}`,
};

/** The kinds whose words name the other person. In all others that is who approved it. */
const namesOther: ReadonlySet<AuditKind> = new Set(['approval', 'override', 'operator']);

/** A matter as a sentence without its operator, with its reason: "refund of 1-000012, approved by Sue: stale". */
export function auditText(state: State, {offset, ...matter}: AuditMatter & {readonly offset: number}): string {
	const {kind, about, other} = matter;
	const said = tellers[kind]({...matter, state, offset}, about);
	const why = about.reason === undefined ? '' : `: ${about.reason}`;
	const approved = other === undefined || namesOther.has(kind) ? '' : `, approved by ${operatorName(state, other)}`;
	return plainText(`${said}${approved}${why}`);
}
