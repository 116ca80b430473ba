// What a receipt is found by: all that its row and its paper say, when it was made, and every number on it.
import {type WallTime, wallTime, weekdayOf} from '../base/calendar.ts';
import type {Cents} from '../base/money.ts';
import {phoneParts} from '../base/phone.ts';
import {nameWords, searchKey} from '../base/search-text.ts';
import {backFactsOf, factsOf, type SaleLine, tokensIssued} from '../lines/lines.ts';
import type {TenderTaken} from '../paying/tenders.ts';
import {grouped} from '../prepaid/beneficiary.ts';
import {kindOf, notesOn, type Receipt, receiptAmount, type SaleReceipt} from './receipt.ts';
import type {Returned} from './returned-lines.ts';
import {tokenWord} from './typed-search.ts';

/** An amount as people type it in a search: 158.48. */
const plainAmount = (amount: Cents): string =>
	`${Math.floor(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, '0')}`;

/** People search a long number as a whole, by any of its printed groups, or by its last four digits. */
function numberWords(number: string): readonly string[] {
	const digits = number.replaceAll(' ', '');
	return [number, digits, grouped(digits.length === 10 ? 'mobile' : 'meter', digits), digits.slice(-4)];
}

function lineWords(line: SaleLine): readonly string[] {
	const {words, numbers} = factsOf(line).searched(line);
	const deposit = factsOf(line).deposit(line) ? ['top-up of'] : [];
	return [
		line.name,
		plainAmount(line.total),
		'note' in line ? (line.note ?? '') : '',
		...deposit,
		...words,
		...numbers.flatMap(numberWords),
	];
}

/** The words of returned lines, with the number of the receipt they were sold on. */
const returnedWords = ({receipt, lines, reason}: Returned): readonly string[] => [
	'refund of',
	receipt,
	reason,
	...lines.flatMap(line => [line.name, plainAmount(line.total), backFactsOf(line).product(line) ?? '']),
];

const tenderWords = ({tender, label, net, account}: TenderTaken): readonly string[] => [
	label ?? tender,
	plainAmount(net),
	...(account ? [account.name, `account ${account.id}`] : []),
];

/** People search "1-000042" as 42, or as 1-42. */
function shortNumbers(number: string): readonly string[] {
	const [till = '', count = ''] = number.split('-');
	return [String(Number(count)), `${till}-${Number(count)}`, `${till.replace(/^P/, '')}-${Number(count)}`, count.slice(-4)];
}

/** Its row names the first of several goods, and how many more there are. */
const inShort = (lines: readonly unknown[]): readonly string[] => (lines.length > 1 ? [`and ${lines.length - 1} more`] : []);

const saleWords = (receipt: SaleReceipt): readonly string[] => [
	...receipt.lines.flatMap(lineWords),
	...inShort(receipt.lines),
	...receipt.tenders.flatMap(tenderWords),
	...(receipt.corrected ? ['corrected', receipt.corrected.reason, ...receipt.corrected.tenders.flatMap(tenderWords)] : []),
	...(receipt.returned ?? []).flatMap(returnedWords),
	...inShort((receipt.returned ?? []).flatMap(({lines}) => lines)),
	...(kindOf(receipt) === 'sale' ? [] : [kindOf(receipt)]),
	...(kindOf(receipt) === 'exchange' ? ['of for'] : []),
	receipt.customer?.name ?? '',
	receipt.customer?.email ?? '',
	...numberWords(receipt.customer?.phone ?? ''),
];

/** All words of a receipt in one text, as they are written. */
export function receiptWords(receipt: Receipt): string {
	const common = [
		receipt.number,
		...shortNumbers(receipt.number),
		plainAmount(receiptAmount(receipt)),
		receipt.operator,
		receipt.hash,
		...notesOn(receipt),
		...(receipt.copy ? [`copy ${receipt.copy.number}`] : []),
	];
	const own = receipt.type === 'sale' ? saleWords(receipt) : ['withdrawal', receipt.name, `account ${receipt.account}`, 'cash'];
	return [...common, ...own].join(' ').toLowerCase();
}

/** The names on a receipt, whose words may be typed joined, or from the middle where a script has no spaces. */
const namesOn = (receipt: Receipt): readonly string[] =>
	receipt.type === 'withdrawal'
		? [receipt.name, receipt.operator]
		: [
				...receipt.lines.map(({name}) => name),
				...(receipt.returned ?? []).flatMap(({lines}) => lines.map(({name}) => name)),
				...[...receipt.tenders, ...(receipt.corrected?.tenders ?? [])].flatMap(({label, account}) => [
					label ?? '',
					account?.name ?? '',
				]),
				receipt.customer?.name ?? '',
				receipt.operator,
			];

const phonesOn = (receipt: Receipt): readonly string[] =>
	receipt.type === 'withdrawal'
		? []
		: [
				receipt.customer?.phone ?? '',
				...receipt.lines.flatMap(line =>
					factsOf(line)
						.searched(line)
						.numbers.filter(number => /^0\d{9}$/.test(number)),
				),
			].filter(phone => phone !== '');

/** The words typed joined, and those within what has no spaces. */
const otherWords = (names: readonly string[]): readonly string[] =>
	names.flatMap(name => {
		const {joined, ends} = nameWords(name);
		return [...joined.map(([first, rest]) => first + rest), ...ends];
	});

/** A time and its day as words that nothing typed can be taken for: @20261120, @m1120, @w5 for a Friday, @t0830. */
export function timeWords(time: WallTime): readonly string[] {
	const day = time.slice(0, 10);
	const digits = day.replaceAll('-', '');
	return [`@${digits}`, `@m${digits.slice(4)}`, `@w${weekdayOf(day)}`, `@t${time.slice(11, 16).replace(':', '')}`];
}

const givesToken = (receipt: Receipt): boolean =>
	receipt.type === 'sale' && !receipt.isTraining && receipt.lines.some(line => tokensIssued(line).length > 0);

/** All that a receipt is found by, each with a space before it. `callingCode` is of the shop's country. */
export function receiptKey(receipt: Receipt, callingCode: string): string {
	const {stamp} = receipt;
	const more = [
		...otherWords(namesOn(receipt)),
		...(givesToken(receipt) ? [tokenWord] : []),
		...phonesOn(receipt).flatMap(phone => phoneParts(phone, callingCode)),
		...timeWords(wallTime(stamp)),
		// Where the day of the shop begins late, a sale after midnight is of the day before too.
		...timeWords(stamp.day).slice(0, 3),
	];
	return [searchKey(receiptWords(receipt)), ...new Set(more)].join(' ');
}
