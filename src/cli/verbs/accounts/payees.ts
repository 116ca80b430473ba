// The verb `payee`: whose meter, phone or bill an account pays for, and what is due.
import type {Command} from 'commander';
import {allPayees, type DuePayee, duePayees, type Payee, type PayeeAsked, payeesOf} from '../../../domain/payees/records.ts';
import {dayOf} from '../../../domain/shop/settings.ts';
import {payeeNumber, soldName, usualText} from '../../../formats/records/payee.ts';
import {dueText, dueWords, readDue} from '../../../formats/text/due.ts';
import {steadyClock} from '../../../formats/text/typed-time.ts';
import {accountArgument, amountArgument, type GlobalOptions, need} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {perform, reading, type Session, selling} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';
import {accountNamed, accountOf} from './shown.ts';

type PayeeOptions = {
	readonly name?: string;
	readonly service?: string;
	readonly biller?: string;
	readonly to?: string;
	readonly product?: string;
	readonly amount?: string;
	readonly due?: string;
};

const columns = [
	{title: 'Account', align: 'right'},
	{title: 'No', align: 'right'},
	{title: 'Payee'},
	{title: 'Pays'},
	{title: 'Number'},
	{title: 'Usual', align: 'right'},
	{title: 'Due'},
] as const;

const payeeDocument = (payee: Payee, {shop}: Session): object => ({...payee, pays: soldName(shop.till.state, payee)});

const rowOf = (payee: Payee, due: string, {shop, symbol}: Session): readonly string[] => [
	String(payee.account),
	String(payee.number),
	payee.name,
	soldName(shop.till.state, payee),
	payeeNumber(shop.till.state, payee),
	usualText(payee, symbol),
	due,
];

function showPayees(session: Session, payees: readonly Payee[]): void {
	const {output, currency} = session;
	const rows = payees.map(payee => rowOf(payee, payee.due ? dueText(payee.due) : '', session));
	const none = 'No payees are saved. Save one with: counterfoil payee add ACCOUNT NAME --biller rent --to UNIT12';
	output.show(rows.length === 0 ? [none] : table(columns, rows), {
		currency,
		payees: payees.map(payee => payeeDocument(payee, session)),
	});
}

const showAccount = (session: Session, account: number): void => showPayees(session, payeesOf(session.shop.till.state, account));

function showDue(session: Session, due: readonly DuePayee[]): void {
	const {output, currency} = session;
	const rows = due.map(payee => rowOf(payee, dueWords(payee.next, payee.standing), session));
	output.show(rows.length === 0 ? ['Nothing is due this week.'] : table(columns, rows), {
		currency,
		due: due.map(payee => payeeDocument(payee, session)),
	});
}

/** What an option says, where it is given; empty takes it out. */
const given = (text: string | undefined, before: string | undefined): string | undefined => (text ?? before) || undefined;

/** What is paid, by whichever of the two options is there. */
function soldBy({service, biller}: PayeeOptions, before?: Payee): Pick<PayeeAsked, 'kind' | 'sold'> {
	if (service !== undefined && biller !== undefined) throw new UsageError('Name a service or a biller, not both.');
	if (service !== undefined) return {kind: 'service', sold: service};
	if (biller !== undefined) return {kind: 'bill', sold: biller};
	if (before) return {kind: before.kind, sold: before.sold};
	throw new UsageError('Name what is paid: --service NAME or --biller NAME.');
}

/** The payee that the words ask for: a new one, or one that is there with other facts. */
function asked(options: PayeeOptions, {now}: Session, before?: Payee): PayeeAsked {
	const {name = before?.name ?? '', to = before?.beneficiary ?? '', amount, due} = options;
	const isOther = amount !== undefined || options.product !== undefined;
	const product = given(options.product, isOther ? undefined : before?.product);
	const sum = amount === undefined ? (isOther ? undefined : before?.amount) : amount && amountArgument('--amount', amount);
	const when = due === undefined ? before?.due : due && need('--due', readDue(due, steadyClock(now())));
	return {
		...(before && {number: before.number}),
		name,
		...soldBy(options, before),
		beneficiary: to,
		...(product !== undefined && {product}),
		...(sum && {amount: sum}),
		...(when && {due: when}),
	};
}

function payeeNamed(session: Session, account: number, text: string): Payee {
	const {name} = accountOf(session, account);
	const found = payeesOf(session.shop.till.state, account).find(({number}) => String(number) === text.trim());
	if (!found) throw new UsageError(`${name} has no payee ${text}. See counterfoil payee list ${account}.`);
	return found;
}

const withFacts = (command: Command, emptied = ''): Command =>
	command
		.option('--service <name>', 'a service: Electricity, Data, Airtime or Water')
		.option('--biller <name>', 'a biller: Netflix, Internet, Insurance, Gym or Rent')
		.option('--product <name>', `one of the set amounts of the service${emptied}`)
		.option('--amount <amount>', `what is usually paid${emptied}`)
		.option('--due <day>', `a day of the month like 25, of the week like Friday, or 2026-12-01${emptied}`);

function addChanges(verb: Command): void {
	withFacts(withId(verb.command('add')))
		.summary('save a payee on an account')
		.argument('<account>', 'its number')
		.argument('<name>', 'whose it is, like "Gogo"')
		.requiredOption('--to <number>', 'the meter, the mobile number or the reference')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil payee add 2 Gogo --service electricity --to 07123456787 --amount 100\n  counterfoil payee add 2 Flat --biller rent --to UNIT12-2026 --amount 1200 --due 25',
		)
		.action((id: string, name: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & PayeeOptions>();
			const account = accountArgument(id);
			return selling(options, 'payee add', async session => {
				const order = () => ({type: 'savePayee', account, payee: asked({...options, name}, session)}) as const;
				showAccount((await perform(session, order)).after, account);
			});
		});

	withFacts(withId(verb.command('edit')), '; empty to take it out')
		.summary('change a payee')
		.argument('<account>', 'its number')
		.argument('<payee>', 'its number on the account')
		.option('--name <name>')
		.option('--to <number>', 'the meter, the mobile number or the reference')
		.addHelpText('after', '\nExample:\n  counterfoil payee edit 2 1 --amount 150 --due Friday')
		.action((id: string, number: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & PayeeOptions>();
			const account = accountArgument(id);
			return selling(options, 'payee edit', async session => {
				const order = () =>
					({
						type: 'savePayee',
						account,
						payee: asked(options, session, payeeNamed(session, account, number)),
					}) as const;
				showAccount((await perform(session, order)).after, account);
			});
		});

	withId(verb.command('remove'))
		.summary('remove a payee from an account')
		.argument('<account>', 'its number')
		.argument('<payee>', 'its number on the account')
		.addHelpText('after', '\nExample:\n  counterfoil payee remove 2 1')
		.action((id: string, number: string, _options: object, command: Command) => {
			const account = accountArgument(id);
			return selling(command.optsWithGlobals<GlobalOptions>(), 'payee remove', async session => {
				const order = () => ({type: 'removePayee', account, payee: payeeNamed(session, account, number).number}) as const;
				showAccount((await perform(session, order)).after, account);
			});
		});
}

export function addPayeeVerbs(program: Command): void {
	const verb = program
		.command('payee')
		.summary('whose meter, phone or bill an account pays for')
		.description('Saves payees on accounts, so that their numbers are chosen and not typed, and lists what is due.');
	verb
		.command('list')
		.summary('the payees of an account, or all')
		.argument('[account...]', 'its number, or what only it is found by')
		.addHelpText('after', '\nExamples:\n  counterfoil payee list\n  counterfoil payee list 2')
		.action((words: readonly string[], _options: object, command: Command) =>
			reading(command.optsWithGlobals<GlobalOptions>(), session =>
				words.length === 0
					? showPayees(session, allPayees(session.shop.till.state))
					: showAccount(session, accountNamed(session, words.join(' ')).id),
			),
		);
	verb
		.command('due')
		.summary('payees that are late, due today or within a week')
		.option('--all', 'those that are due later too')
		.addHelpText('after', '\nExample:\n  counterfoil payee due')
		.action((_options: object, command: Command) => {
			const {all = false, ...options} = command.optsWithGlobals<GlobalOptions & {readonly all?: boolean}>();
			return reading(options, session => {
				const {state} = session.shop.till;
				showDue(session, duePayees(state, dayOf(state.settings, session.now()), all));
			});
		});
	addChanges(verb);
}
