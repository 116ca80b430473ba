// The tender options of verbs: one option for each tender that all shops have, and --tender for the shop's own tenders.
import type {Command} from 'commander';
import type {Cents} from '../../domain/base/money.ts';
import {tenderNameOf} from '../../domain/paying/own-tenders.ts';
import type {TenderGiven} from '../../domain/paying/payment.ts';
import {builtInTenders, cashTender, chargesAccount, plainTenders} from '../../domain/paying/tender-roles.ts';
import {isCash, type TenderName, type tenders} from '../../domain/paying/tenders.ts';
import {quoted} from '../../formats/text/amount.ts';
import {anyOf} from '../../formats/text/any-of.ts';
import {accountArgument, amountArgument, repeated} from './arguments.ts';
import {UsageError} from './exit.ts';

/** The value of a tender option: an amount, `true` for all that is left, or each account that pays. */
type Said = string | true | readonly string[];

export type TenderOptions = {readonly [K in keyof typeof tenders]?: Said} & {
	/** `NAME` or `NAME=AMOUNT`, for each tender. */
	readonly tender?: readonly string[];
};

/** One kind of tender on the command line. */
type Asking = {
	/** The value after `--cash`; `help` explains it. */
	readonly flag: string;
	readonly help: (name: TenderName) => string;
	/** Its forms in the sentence that asks for a way to pay. */
	readonly ways: (name: TenderName) => readonly string[];
	/** Its form for a part of the total. */
	readonly part?: (name: TenderName) => string;
	readonly given: (name: TenderName, said: Said) => readonly TenderGiven[];
};

const byAmount = (tender: TenderName, said: Said): TenderGiven => ({
	tender,
	tendered: amountArgument(`--${tender}`, String(said)),
});

const cash: Asking = {
	flag: '<amount>',
	help: name => `${name} handed over, or "exact"`,
	ways: name => [`--${name} AMOUNT`, `--${name} exact`],
	given: (tender, said) => [said === 'exact' ? {tender} : byAmount(tender, said)],
};
const plain: Asking = {
	flag: '[amount]',
	help: name => `by ${name}: what is left, or an amount`,
	ways: name => [`--${name}`],
	part: name => `--${name} AMOUNT`,
	given: (tender, said) => [said === true ? {tender} : byAmount(tender, said)],
};
const account: Asking = {
	flag: '<id[:amount]>',
	help: name => `charged to an ${name}: what is left, or an amount; may be said again`,
	ways: name => [`--${name} ID`],
	part: name => `--${name} ID:AMOUNT`,
	given: (tender, said) => [said].flat().map(each => ({tender, ...charge(`--${tender}`, String(each))})),
};

function askingOf(name: TenderName): Asking {
	if (chargesAccount(name)) return account;
	return isCash(name) ? cash : plain;
}

/** `ID` or `ID:AMOUNT`. */
export function accountWithAmount(name: string, text: string): {readonly account: number; readonly amount?: Cents} {
	const [id = '', ...rest] = text.split(':');
	const number = accountArgument(id);
	return rest.length === 0 ? {account: number} : {account: number, amount: amountArgument(name, rest.join(':'))};
}

function charge(option: string, text: string): Pick<TenderGiven, 'account' | 'tendered'> {
	const {account: id, amount} = accountWithAmount(option, text);
	return {account: id, ...(amount !== undefined && {tendered: amount})};
}

function ownTender(text: string): TenderGiven {
	const [name = '', ...rest] = text.split('=');
	const tender = tenderNameOf(name);
	if (tender === '') throw new UsageError(`--tender: ${quoted(text)} names no way to pay. Write it like voucher=50.`);
	return rest.length === 0 ? {tender} : {tender, tendered: amountArgument('--tender', rest.join('='))};
}

/** Adds the tender options to a verb. */
export function withTenders(command: Command): Command {
	for (const name of builtInTenders) {
		const {flag, help} = askingOf(name);
		if (chargesAccount(name)) command.option(`--${name} ${flag}`, help(name), repeated);
		else command.option(`--${name} ${flag}`, help(name));
	}
	return command.option('--tender <name[=amount]>', "a way to pay of the shop's own; may be said again", repeated);
}

const everyWay = [...builtInTenders.flatMap(name => askingOf(name).ways(name)), '--tender NAME'];
const everyPart = [...builtInTenders.flatMap(name => askingOf(name).part?.(name) ?? []), '--tender NAME=AMOUNT'].join(', ');

/** The tenders of a sale from its options. Cash comes last, since it pays what is left. Throws a UsageError when nothing pays. */
export function tenderArguments(options: TenderOptions, mayPayOut = false): readonly TenderGiven[] {
	const givenBy = (asking: Asking): readonly TenderGiven[] =>
		builtInTenders
			.filter(name => askingOf(name) === asking)
			.flatMap(name => {
				const said = options[name as keyof TenderOptions];
				return said === undefined ? [] : asking.given(name, said);
			});
	const others = [...givenBy(account), ...givenBy(plain), ...(options.tender ?? []).map(ownTender)];
	const inCash = givenBy(cash);
	const given = [...others, ...inCash];
	if (given.length === 0 && !mayPayOut) throw new UsageError(`Say how it is paid with ${anyOf(everyWay)}.`);
	const takesRest = given.filter(({tender, tendered}) => tendered === undefined && !isCash(tender)).length;
	if (takesRest > 0 && takesRest + inCash.length > 1)
		throw new UsageError(
			inCash.length === 0
				? `Only one can pay all that is left. Say how much the others pay: ${everyPart}.`
				: `Beside cash, which pays what is left, say how much the others pay: ${everyPart}.`,
		);
	return given;
}

/** Adds the tender options to a deposit. They have no account, since no account pays for another. */
export function withDepositTenders(command: Command): Command {
	command.option(`--${cashTender} <amount>`, `${cashTender} handed over; exactly the amount when left out`);
	for (const name of plainTenders) command.option(`--${name}`, `paid by ${name}`);
	return command;
}

/** The tenders of a deposit: exactly in cash when no option is given. */
export const depositTenders = (options: TenderOptions): readonly TenderGiven[] =>
	[cashTender, ...plainTenders].some(name => name in options) ? tenderArguments(options) : [{tender: cashTender}];

/** The tenders a refund can be paid out by, as help shows them. */
export const refundTenders = [...builtInTenders.map(name => (chargesAccount(name) ? `${name}:ID` : name)), 'another tender'];

/** `cash`, `card`, `account:ID`, or the name of one of the shop's own tenders. */
export function refundTender(text: string): {readonly tender: string; readonly account?: number} {
	const [name = '', id] = text.split(':');
	const tender = tenderNameOf(name);
	return id === undefined ? {tender} : {tender, account: accountArgument(id)};
}
