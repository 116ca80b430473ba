// The verb `token`: what can be known of a number that somebody brings, and the numbers that customers lost.
import type {Command} from 'commander';
import {wallTime} from '../../../domain/base/calendar.ts';
import {type KeptToken, keptTokens, maskedText} from '../../../formats/records/kept-tokens.ts';
import {checkNumber} from '../../../formats/records/number-check.ts';
import {tokensOf} from '../../../formats/records/tokens.ts';
import {quoted} from '../../../formats/text/amount.ts';
import {keyChangeTexts, keyChangeTitle} from '../../../formats/wording/key-change.ts';
import {checkTexts} from '../../../formats/wording/number-check.ts';
import {fullNumber, type GlobalOptions} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {isoTime} from '../../kit/documents.ts';
import {type LimitOptions, limitOption, withLimit} from '../../kit/listing-options.ts';
import {textsIn} from '../../kit/past-shown.ts';
import {perform, reading, type Session, selling} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

function showCheck({shop, output, symbol, currency}: Session, text: string): void {
	const check = checkNumber(text, shop.till.history);
	const texts = checkTexts(check, symbol);
	const help = check.kind === 'meter' || check.kind === 'token' ? ['', keyChangeTitle, ...keyChangeTexts] : [];
	const {sold, ...form} = check;
	const {offset: _offset, ...soldThen} = sold ?? {offset: 0};
	output.show([...texts, ...help], {
		currency,
		check: {...form, isGenuine: 'unknown', ...(sold && {sold: {...soldThen, at: isoTime(sold.at)}}), texts},
	});
}

const columns = [
	{title: 'Time'},
	{title: 'Receipt'},
	{title: 'What'},
	{title: 'For'},
	{title: 'Who'},
	{title: 'Ends in', align: 'right'},
] as const;

const foundRow = (kept: KeptToken): readonly string[] => {
	const {receipt, name, beneficiary, customer} = kept;
	return [wallTime(receipt.stamp).slice(0, 16), receipt.number, name, beneficiary, customer, maskedText(kept)];
};

function showFound(session: Session, text: string, options: LimitOptions): void {
	const {shop, output} = session;
	const query = {text: textsIn(session, text), hasToken: true} as const;
	const receipts = shop.till.history.receipts({...query, limit: limitOption(options)});
	const more = shop.till.history.found(query).receipts - receipts.length;
	const found = keptTokens(receipts);
	const rows = found.length === 0 ? [`No token is found by ${quoted(text)}.`] : table(columns, found.map(foundRow));
	output.show([...rows, ...(more > 0 ? ['', `Not shown: ${more} more. Add --all or --limit COUNT.`] : [])], {
		found: found.map(kept => {
			const {receipt, line, name, beneficiary, customer} = kept;
			return {
				receipt: receipt.number,
				line,
				at: isoTime(receipt.stamp.at),
				name,
				beneficiary,
				customer,
				endsIn: maskedText(kept),
			};
		}),
		leftOff: more,
	});
}

/** Shows the numbers of a receipt, once it is on record that they are shown. */
async function showTokens(session: Session, text: string): Promise<void> {
	const {history, state} = session.shop.till;
	const number = fullNumber(text, state.shop.isPractice);
	const there = history.receipt(number);
	if (there && tokensOf(there).length === 0)
		return session.output.show([`Receipt ${number} has no token.`], {receipt: number, tokens: []});
	const {after} = await perform(session, () => ({type: 'showToken', receipt: number}));
	const receipt = after.shop.till.history.receipt(number);
	const tokens = receipt ? tokensOf(receipt) : [];
	const rows = tokens.flatMap(({label, digits, says = []}) => [label, `  ${digits}`, ...says]);
	session.output.show(rows, {receipt: number, tokens});
}

const check = (verb: Command): Command =>
	verb
		.command('check')
		.summary('what a number is, and whether this shop gave it out')
		.description(
			'Says of a meter number, a meter token, a reference or a PIN what its form says, whether this shop gave it out, when and for whom; and what to do with a meter that takes no new tokens since November 2024.',
		)
		.argument('<number...>', 'as it stands on the slip, with or without spaces')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil token check 2371 6100 5011 8319 4197\n  counterfoil token check 07123456787',
		)
		.action((words: readonly string[], _options: object, command: Command) =>
			reading(command.optsWithGlobals<GlobalOptions>(), session => showCheck(session, words.join(' '))),
		);

const find = (verb: Command): Command =>
	withLimit(verb.command('find'))
		.summary('tokens that customers lost, without their numbers but for the last four digits')
		.description(
			'Finds tokens by the meter, the mobile number, a name, the receipt, the day or the last four digits. All words must fit. Only the last four digits are shown; `token show RECEIPT` shows the rest.',
		)
		.argument('<text...>')
		.addHelpText('after', '\nExamples:\n  counterfoil token find 07123456787\n  counterfoil token find bela yesterday')
		.action((words: readonly string[], _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & LimitOptions>();
			limitOption(options);
			return reading(options, session => showFound(session, words.join(' '), options));
		});

const show = (verb: Command): Command =>
	withId(verb.command('show'))
		.summary('the tokens of a receipt; who looked at them is on record')
		.argument('<receipt>', 'like 1-000042, or just 42')
		.addHelpText('after', '\nExample:\n  counterfoil token show 42')
		.action((text: string, _options: object, command: Command) =>
			selling(command.optsWithGlobals<GlobalOptions>(), 'token show', session => showTokens(session, text)),
		);

export function addTokenVerb(program: Command): void {
	const verb = program
		.command('token')
		.summary('tokens and meter numbers')
		.description('Finds tokens that customers lost, shows them, and says what can be known of a token or a meter number.');
	find(verb);
	show(verb);
	check(verb);
}
