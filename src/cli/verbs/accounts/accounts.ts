// The verb `account`: new, edit, list, show and statement. Its verbs for money are in money.ts, those for its standing in standing.ts.
import type {Command} from 'commander';
import type {OrderOf} from '../../../app/shop.ts';
import type {Account} from '../../../domain/accounts/records.ts';
import type {PastLine} from '../../../domain/opening/import-rows.ts';
import {samePhoneText} from '../../../formats/records/same-phone.ts';
import {entriesWithin, isWithin, statementCsv, statementOf} from '../../../formats/records/statement.ts';
import {accountArgument, amountArgument, type GlobalOptions} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {checkForm, type FormOptions, type PeriodOptions, periodOption, withPeriod} from '../../kit/listing-options.ts';
import {perform, reading, type Session, selling} from '../../kit/session.ts';
import {addExportPersonVerb} from './export-person.ts';
import {addMoneyVerbs} from './money.ts';
import {addRedactVerb} from './redact.ts';
import {accountNamed, accountOf, changingAccounts, listAccounts, showAccount} from './shown.ts';
import {addStandingVerbs} from './standing.ts';

type ContactOptions = {readonly phone?: string | undefined; readonly email?: string | undefined};

const contact = ({phone, email}: ContactOptions): {readonly phone?: string; readonly email?: string} => ({
	...(phone !== undefined && {phone}),
	...(email !== undefined && {email}),
});

/** The number of the account that was opened last. */
const newestAccount = ({shop}: Session): number => (shop.till.state.numbers.rows.get('account') ?? 1) - 1;

/** The order that changes the named fields of the holder and keeps the others. */
function edited(before: Account, {name, phone, email}: ContactOptions & {readonly name?: string}): OrderOf<'editAccount'> {
	const merged = {phone: phone ?? before.phone, email: email ?? before.email};
	return {type: 'editAccount', account: before.id, name: name ?? before.name, ...contact(merged)};
}

/** Says who has a phone number already that an account was given. */
function sayWhoseToo({shop, output}: Session, account: number, phone = ''): void {
	const whose = samePhoneText(shop.till.state, phone, account);
	if (whose !== undefined) output.say(whose);
}

function addHolderVerbs(verb: Command): void {
	withId(verb.command('new'))
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
				const {after} = await perform(session, () => ({type: 'openAccount', name, ...opening, ...contact(options)}));
				showAccount(after, newestAccount(after));
				sayWhoseToo(after, newestAccount(after), options.phone);
			});
		});

	withId(verb.command('edit'))
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
				const order = () => edited(accountOf(session, account), options);
				const {after, changed} = await changingAccounts(session, [account], order);
				showAccount(after, account, {changed});
				sayWhoseToo(after, account, options.phone);
			});
		});
}

const pastShown = 20;

/** The newest lines of an account's log that came from the old programs. */
const pastOf = ({shop}: Session, account: number, limit: number): readonly PastLine[] =>
	shop.till.history.past({source: `account:${account}`, limit});

function addReadingVerbs(verb: Command): void {
	verb
		.command('list')
		.summary('all accounts with their balances, or those that a text finds')
		.argument('[text...]', 'a number, part of a name or an e-mail address, four digits or more of a phone')
		.option('--all', 'the closed ones too')
		.addHelpText('after', '\nExamples:\n  counterfoil account list --json\n  counterfoil account list 4567')
		.action((words: readonly string[], _options: object, command: Command) => {
			const {all = false, ...options} = command.optsWithGlobals<GlobalOptions & {readonly all?: boolean}>();
			return reading(options, session => listAccounts(session, {all, text: words.join(' ')}));
		});

	verb
		.command('show')
		.summary('one account with its newest entries')
		.argument('<account...>', 'its number, or what only it is found by')
		.addHelpText('after', '\nExamples:\n  counterfoil account show 2\n  counterfoil account show 082 123 4567')
		.action((words: readonly string[], _options: object, command: Command) =>
			reading(command.optsWithGlobals(), session => {
				const account = accountNamed(session, words.join(' '));
				showAccount(session, account.id, {entries: account.entries, past: pastOf(session, account.id, pastShown)});
			}),
		);

	withPeriod(verb.command('statement').summary('all entries of an account').argument('<id>'))
		.option('--csv', 'for a spreadsheet, the oldest entry first')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil account statement 2 --from 2026-11-01 --to 2026-11-30\n  counterfoil account statement 2 --csv > statement.csv',
		)
		.action((id: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & PeriodOptions & FormOptions>();
			checkForm(options);
			const account = accountArgument(id);
			const period = periodOption(options);
			return reading(options, session => {
				const all = session.shop.till.history.accountEntries(account, Number.MAX_SAFE_INTEGER);
				if (!options.csv)
					return showAccount(session, account, {
						entries: entriesWithin(all, period),
						past: pastOf(session, account, Number.MAX_SAFE_INTEGER).filter(({when}) => isWithin(when.slice(0, 10), period)),
					});
				const csv = statementCsv(statementOf(accountOf(session, account), all, period));
				session.output.show(csv.trimEnd().split('\r\n'), {});
			});
		});
}

export function addAccountVerbs(program: Command): void {
	const verb = program.command('account').summary("customers' accounts").description('Opens, shows and moves money on accounts.');
	addHolderVerbs(verb);
	addReadingVerbs(verb);
	addMoneyVerbs(verb);
	addStandingVerbs(verb);
	addExportPersonVerb(verb);
	addRedactVerb(verb);
}
