// Owns the verb `account`: new, list, show, edit, deposit, withdraw, statement.
import type {Command} from 'commander';
import type {Account, AccountEntry} from '../../domain/accounts.ts';
import {isDay, wallTime} from '../../domain/calendar.ts';
import {amountText, moneyText, shown} from '../../formats/amount.ts';
import {entryKindText} from '../../formats/entry-text.ts';
import {accountArgument, amountArgument, idArgument, type TenderOptions, tenderArguments} from '../arguments.ts';
import {accountDocument, entryDocument} from '../documents.ts';
import {UsageError} from '../exit.ts';
import {type GlobalOptions, perform, reading, refused, type Session, selling} from '../session.ts';
import {table} from '../tables.ts';
import {showReceipt} from './sales.ts';

type ContactOptions = {readonly phone?: string; readonly email?: string};

const contact = ({phone, email}: ContactOptions): ContactOptions => ({
	...(phone !== undefined && {phone}),
	...(email !== undefined && {email}),
});

function accountOf({shop, symbol}: Session, id: number): Account {
	const account = shop.till.state.accounts.rows.get(id);
	if (!account) throw refused({kind: 'unknown-account', account: id}, symbol);
	return account;
}

const entryColumns = [
	{title: 'Time'},
	{title: 'What'},
	{title: 'Receipt'},
	{title: 'Amount', align: 'right'},
	{title: 'Balance', align: 'right'},
] as const;

const entryRow = (entry: AccountEntry): readonly string[] => [
	wallTime(entry),
	entryKindText(entry),
	entry.receipt ?? '',
	amountText(entry.amount),
	amountText(entry.balance),
];

function showAccount(session: Session, id: number, entries: readonly AccountEntry[]): void {
	const {output, symbol, currency} = session;
	const account = accountOf(session, id);
	const about = [
		`Account ${account.id}, ${account.name}`,
		`Balance ${moneyText(account.balance, symbol)}`,
		`Created ${account.created}`,
		...(account.phone === undefined ? [] : [`Phone ${account.phone}`]),
		...(account.email === undefined ? [] : [`E-mail ${account.email}`]),
		'',
	];
	output.show([...about, ...table(entryColumns, entries.map(entryRow))], {
		currency,
		account: accountDocument(account),
		entries: entries.map(entryDocument),
	});
}

function listAccounts({shop, output, symbol, currency}: Session): void {
	const accounts = [...shop.till.state.accounts.rows.values()].sort((a, b) => a.id - b.id);
	const columns = [
		{title: 'Id', align: 'right'},
		{title: 'Name'},
		{title: 'Created'},
		{title: 'Balance', align: 'right'},
	] as const;
	const rows = accounts.map(({id, name, created, balance}) => [
		String(id),
		name,
		created.slice(0, 10),
		moneyText(balance, symbol),
	]);
	const empty = ['There are no accounts yet. Open one with: counterfoil account new NAME'];
	output.show(rows.length === 0 ? empty : table(columns, rows), {currency, accounts: accounts.map(accountDocument)});
}

function dayOption(name: string, text: string | undefined): string | undefined {
	if (text !== undefined && !isDay(text)) throw new UsageError(`${name}: ${shown(text)} is not a day. Write it like 2026-11-20.`);
	return text;
}

function addHolderVerbs(verb: Command): void {
	verb
		.command('new')
		.summary('open an account')
		.argument('<name>', 'of the account holder, 2 to 50 letters')
		.option('--opening <amount>', 'what it starts with; the shop setting when left out')
		.option('--phone <number>')
		.option('--email <address>')
		.addHelpText('after', '\nExample:\n  counterfoil account new "Naledi Mokoena" --opening 250 --phone "082 123 4567"')
		.action((name: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & ContactOptions & {readonly opening?: string}>();
			const opening = options.opening === undefined ? {} : {opening: amountArgument('--opening', options.opening)};
			return selling(options, 'account new', async session => {
				const id = session.shop.till.state.numbers.rows.get('account') ?? 1;
				await perform(session, {type: 'openAccount', name, ...opening, ...contact(options)});
				showAccount(session, id, accountOf(session, id).entries);
			});
		});

	verb
		.command('edit')
		.summary('change name, phone or e-mail')
		.argument('<id>')
		.option('--name <name>')
		.option('--phone <number>', 'empty to take it out')
		.option('--email <address>', 'empty to take it out')
		.addHelpText('after', '\nExample:\n  counterfoil account edit 2 --name "Bela Dlamini" --phone "082 123 4567"')
		.action((id: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & ContactOptions & {readonly name?: string}>();
			const account = accountArgument(id);
			return selling(options, 'account edit', async session => {
				const before = accountOf(session, account);
				const {name = before.name, phone = before.phone, email = before.email} = options;
				await perform(session, {
					type: 'editAccount',
					account,
					name,
					...contact({...(phone !== undefined && {phone}), ...(email !== undefined && {email})}),
				});
				showAccount(session, account, accountOf(session, account).entries);
			});
		});
}

function addReadingVerbs(verb: Command): void {
	verb
		.command('list')
		.summary('all accounts with their balances')
		.addHelpText('after', '\nExample:\n  counterfoil account list --json')
		.action((_options: object, command: Command) => reading(command.optsWithGlobals(), listAccounts));

	verb
		.command('show')
		.summary('one account with its newest entries')
		.argument('<id>')
		.addHelpText('after', '\nExample:\n  counterfoil account show 2')
		.action((id: string, _options: object, command: Command) => {
			const account = accountArgument(id);
			return reading(command.optsWithGlobals(), session => showAccount(session, account, accountOf(session, account).entries));
		});

	verb
		.command('statement')
		.summary('all entries of an account')
		.argument('<id>')
		.option('--from <day>', 'first day, like 2026-11-01')
		.option('--to <day>', 'last day')
		.addHelpText('after', '\nExample:\n  counterfoil account statement 2 --from 2026-11-01 --to 2026-11-30')
		.action((id: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly from?: string; readonly to?: string}>();
			const account = accountArgument(id);
			const from = dayOption('--from', options.from);
			const to = dayOption('--to', options.to);
			return reading(options, session => {
				const all = session.shop.till.history.accountEntries(account, Number.MAX_SAFE_INTEGER);
				const day = (entry: AccountEntry) => wallTime(entry).slice(0, 10);
				const within = all.filter(entry => (from === undefined || day(entry) >= from) && (to === undefined || day(entry) <= to));
				showAccount(session, account, within);
			});
		});
}

function addMoneyVerbs(verb: Command): void {
	verb
		.command('deposit')
		.summary('top an account up')
		.argument('<id>')
		.argument('<amount>')
		.option('--cash <amount>', 'cash handed over; exactly the amount when left out')
		.option('--card', 'paid by card')
		.option('--id <uuid>', 'an id of your own: asking again with it deposits once')
		.addHelpText('after', '\nExamples:\n  counterfoil account deposit 2 150\n  counterfoil account deposit 2 99.95 --card')
		.action((id: string, amount: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & TenderOptions & {readonly id?: string}>();
			const item = {type: 'top-up', account: accountArgument(id), amount: amountArgument('amount', amount)} as const;
			const tenders = options.cash === undefined && !options.card ? [{tender: 'cash'}] : tenderArguments(options);
			return selling(options, 'account deposit', async session => {
				const done = await perform(session, {type: 'sell', items: [item], tenders, ...idArgument(options.id)});
				if (done.receipt) showReceipt(session, done.receipt);
			});
		});

	verb
		.command('withdraw')
		.summary('pay money out of an account, in cash')
		.argument('<id>')
		.argument('<amount>')
		.option('--id <uuid>', 'an id of your own: asking again with it pays out once')
		.addHelpText('after', '\nExample:\n  counterfoil account withdraw 2 50')
		.action((id: string, amount: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly id?: string}>();
			const order = {
				type: 'withdraw',
				account: accountArgument(id),
				amount: amountArgument('amount', amount),
				...idArgument(options.id),
			} as const;
			return selling(options, 'account withdraw', async session => {
				const done = await perform(session, order);
				if (done.receipt) showReceipt(session, done.receipt);
			});
		});
}

export function addAccountVerbs(program: Command): void {
	const verb = program.command('account').summary("customers' accounts").description('Opens, shows and moves money on accounts.');
	addHolderVerbs(verb);
	addReadingVerbs(verb);
	addMoneyVerbs(verb);
}
