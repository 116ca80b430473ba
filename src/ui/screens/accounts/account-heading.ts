// The facts of an account, above the entries on its page: balance, limit, standing, and how its balance went.
import {type Account, available} from '../../../domain/accounts/records.ts';
import {cents} from '../../../domain/base/money.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {dailyBalances} from '../../../formats/records/daily-balances.ts';
import {standingText} from '../../../formats/records/entries.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {sparkline} from '../../../formats/text/sparkline.ts';
import type {Sight} from '../../model/desk.ts';
import {isInWords} from '../../model/view.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {type Fact, factRows, packed} from '../shared/packed.ts';
import {owes} from './account-list.tsx';

type Rows = readonly (readonly Span[])[];

/** The balance of the last days as a line, with its highest and lowest; nothing for an account of today. */
function balanceLine({ports, state, symbol, view}: Sight, account: Account, columns: number): Rows {
	const balances = dailyBalances(account, ports.now(), setting(state.settings, 'day-starts-at'));
	if (balances.length < 2) return [];
	const [lowest, highest] = [Math.min(...balances), Math.max(...balances)].map(amount => moneyText(cents(amount), symbol));
	const numbers = packed(
		[
			[span('highest ', 'dim'), `${highest}`],
			[span('lowest ', 'dim'), `${lowest}`],
		],
		columns - 2,
	);
	return [
		[' '],
		[span(` Balance, ${counted(balances.length, 'day')}`, 'dim')],
		// Bars of one height in plain letters, or read aloud, say nothing.
		...(isInWords(view.machine) ? [] : [[' ', span(sparkline(balances), 'accent')]]),
		...numbers.map(row => [' ', ...row]),
	];
}

/** The rows of the heading, at a width. */
export function accountHeading(sight: Sight, account: Account, columns: number): Rows {
	const {symbol} = sight;
	const {name, phone, email, balance, creditLimit, standing, created} = account;
	const contact = [phone, email].flatMap(text => (text === undefined ? [] : [span(plainText(text), 'dim')]));
	const money = moneyText(balance, symbol);
	const facts: readonly Fact[] = [
		['Balance', balance < 0 ? span(`${money} ${owes}`, 'bad') : span(money, 'strong')],
		['Available', ...(standing === undefined ? [moneyText(available(account), symbol)] : ['nothing'])],
		['Limit', ...(creditLimit > 0 ? [`${moneyText(creditLimit, symbol)} credit`] : [])],
		[
			'Status',
			...(standing === undefined ? ['open'] : [span(standingText(account), 'warning')]),
			span(`opened ${created.slice(0, 10)}`, 'dim'),
		],
	];
	return [
		...packed([span(plainText(name), 'strong'), ...contact], columns - 2).map(row => [' ', ...row]),
		[' '],
		...factRows(facts, columns),
		...balanceLine(sight, account, columns),
		[' '],
	];
}
