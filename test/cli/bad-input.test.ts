// Bad input on the command line: done right or refused with a sentence, never a bug, an escape on the terminal or half a sale.
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {unsafeCharacters} from '../../src/formats/text/plain-text.ts';
import {type CommandLine, commandLine} from '../support/command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterfoil-'));
let shop: CommandLine;
let before = '';

// One shop for all of these: each of them must leave it as it was.
beforeAll(async () => {
	shop = commandLine(join(folder, 'shop'));
	await shop.run('init', '--practice', '--without-past');
	before = shop.journal();
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

type Row = readonly [words: string, code: string, message: string];

/** Says it with --json: one document with the error and nothing else, and not a byte of the journal moves. */
async function isRefused(
	words: readonly string[],
	exit: number,
	{code, message}: {code: string; message: string},
): Promise<void> {
	expect(await shop.json(...words)).toEqual({code: exit, stderr: '', document: {error: {code, message}}});
	expect(shop.journal()).toBe(before);
}
/** A line as a shell takes it apart: words between spaces, or between apostrophes. */
const wordsOf = (line: string): readonly string[] =>
	[...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');

const noAmount = (field: string, text: string) => `${field}: "${text}" is not an amount. Type one like 12.50.`;
const ambiguous = (field: string, text: string) => `${field}: "${text}" can be read in more than one way. Write it like 1234.50.`;

describe('is a wrong argument (2)', () => {
	test.each<Row>([
		['sell 1001', 'usage', 'Say how it is paid with --cash AMOUNT, --cash exact, --card, --account ID or --tender NAME.'],
		[
			'sell 1001 --card --cash 20',
			'usage',
			'Beside cash, which pays what is left, say how much the others pay: --card AMOUNT, --account ID:AMOUNT, --tender NAME=AMOUNT.',
		],
		['sell 1001 --cash 1.005', 'usage', '--cash: "1.005" has more than two decimals. Money goes to the cent, like 12.50.'],
		['sell 1001 --cash 1e5', 'usage', noAmount('--cash', '1e5')],
		['sell 1001 --cash nan', 'usage', noAmount('--cash', 'nan')],
		['sell 1001 --cash 1,2345', 'usage', ambiguous('--cash', '1,2345')],
		['sell 1001 --cash 12,34,5', 'usage', ambiguous('--cash', '12,34,5')],
		['sell 1001 --cash -20', 'usage', '--cash: "-20" has a sign. Type the amount without one.'],
		["sell 1001 --cash ''", 'usage', '--cash: Type an amount, like 12.50.'],
		['sell 1001 --account 0', 'usage', 'account: "0" is not an account number. Use the number from counterfoil account list.'],
		['sell 1001 --account x', 'usage', 'account: "x" is not an account number. Use the number from counterfoil account list.'],
		['sell 1001 --card --id 7', 'usage', '--id: "7" is not a UUID. Make one with uuidgen.'],
		['sell x*1001 --card', 'usage', 'item: "x" is not a quantity. Type a number, like 3 or 0.25.'],
		['sell 1.2345*1001 --card', 'usage', 'item: "1.2345" is finer than a gram. Type three decimals at most, like 0.255.'],
		['sell 3* --card', 'usage', 'item: "3*" names no code. Write it like 3*1001.'],
		['sell 1058 --card', 'usage', 'item: Bananas is sold by weight. Put its kilograms in front, like 0.455*1058.'],
		['basket park 1058', 'usage', 'item: Bananas is sold by weight. Put its kilograms in front, like 0.455*1058.'],
		['sell 1000001*1001 --card', 'usage', 'item: 1000001 is more than 1000000, the most on one line.'],
		['sell 9999999999999*1001 --card', 'usage', 'item: 9999999999999 is more than 1000000, the most on one line.'],
		['sell 99999999999999999999*1001 --card', 'usage', 'item: 99999999999999999999 is more than 1000000, the most on one line.'],
		[
			'sell 1001 --return 1 --reason x --cash exact',
			'usage',
			'--return: "1" names no line. Write it RECEIPT:LINE or RECEIPT:LINE:QTY, like 1:2.',
		],
		[
			'sell 1001 --return 1:x --reason x --cash exact',
			'usage',
			'--return: "x" is not a line of a receipt. They are counted from 1.',
		],
		[
			'sell 1001 --return 1:1:no --reason x --cash exact',
			'usage',
			'--return: "no" is not a quantity. Type a number, like 3 or 0.25.',
		],
		['service gaming 1e5 --card', 'usage', noAmount('amount', '1e5')],
		[
			'bill netflix 199.999 --ref NF-4482913 --card',
			'usage',
			'amount: "199.999" has more than two decimals. Money goes to the cent, like 12.50.',
		],
		['account deposit 2 1000000000 --card', 'usage', 'amount: "1000000000" is more than R999,999,999.00, the most there can be.'],
		['account withdraw 2 -- -50', 'usage', 'amount: "-50" has a sign. Type the amount without one.'],
		['account show 1234567890', 'usage', 'No account holds "1234567890". See counterfoil account list.'],
		['account new Bela --opening nan', 'usage', noAmount('--opening', 'nan')],
		['account statement 2 --from lately', 'usage', '--from: "lately" is not a day. Write it like 2026-03-02.'],
		['stock new 5001 Tea --price 0x10', 'usage', noAmount('--price', '0x10')],
		[
			'stock new 5001 Tea --price 5 --vat half',
			'usage',
			'--vat: "half" is not understood. Use standard, zero, exempt or outside.',
		],
		['stock new 5001 Tea --price 5 --unit litre', 'usage', '--unit: "litre" is not understood. Use each or kg.'],
		['stock receive 1001 -- -3', 'usage', 'quantity: "-3" has a sign in front. Type how many without it, like 3.'],
		['stock adjust 1001 two --reason x', 'usage', 'quantity: "two" is not a quantity. Type a number, like 3 or 0.25.'],
		['receipt show 1 --width 80', 'usage', '--width: "80" is not a paper width. Use 32, 42, 48.'],
		['receipt list --all --limit 5', 'usage', '--all and --limit say two things. Take one of them.'],
		['receipt find x --day lately', 'usage', '--day: "lately" is not a day. Write it like 2026-03-02.'],
		['receipt list --limit 0', 'usage', '--limit: "0" is not a whole number above 0.'],
	])('%s', (line, code, message) => isRefused(wordsOf(line), 2, {code, message}));
});

describe('an option said twice is refused before anything is done (2)', () => {
	test.each([
		['sell 1001 --card 5 --card 10', '--card'],
		['sell 1001 --card --card', '--card'],
		['sell 1001 --cash 10 --cash=20', '--cash'],
		['sell 1001 --discount 10% --discount 50% --cash exact', '--discount'],
		['service gaming 50 --card --to 1 --to 2', '--to'],
		['bill gym 100 --ref GYM-2026 --ref GYM-2027 --card', '--ref'],
		['account new Bela --phone 0821234567 --phone 0827654321', '--phone'],
		['account deposit 2 50 --cash 50 --cash 60', '--cash'],
		['stock adjust 1001 1 --reason found --reason lost', '--reason'],
		['receipt list --limit 5 --limit 6', '--limit'],
		['--color never stock list --color always', '--color'],
	])('%s', (line, name) => isRefused(wordsOf(line), 2, {code: 'usage', message: `${name} was said twice. Say it once.`}));
});

describe('is refused by a rule (3)', () => {
	test.each<Row>([
		['sell 9999 --card', 'unknown-product', 'No product has the code "9999". See counterfoil stock list.'],
		['sell 1001 9999 --card', 'unknown-product', 'No product has the code "9999". See counterfoil stock list.'],
		['sell __proto__ --card', 'unknown-product', 'No product has the code "__proto__". See counterfoil stock list.'],
		['sell constructor --card', 'unknown-product', 'No product has the code "constructor". See counterfoil stock list.'],
		['sell 0*1001 --card', 'bad-quantity', 'The quantity must be above 0 and at most 1000000.'],
		['sell 1.5*1001 --card', 'not-whole', 'Brown Bread 700g is sold by the piece. Use a whole number.'],
		[
			'sell 1000000*1001 --card',
			'stock-short',
			'Only 24 of Brown Bread 700g left, and 1000000 wanted. Take less, or sell what there is with --partial.',
		],
		[
			'sell 1001 --cash 5000',
			'large-change',
			'R4,981.50 of change? R5,000.00 is handed over, R18.50 is due. If that is meant, add --change-anyway.',
		],
		[
			'account deposit 2 5 --cash 5000',
			'large-change',
			'R4,995.00 of change? R5,000.00 is handed over, R5.00 is due. If that is meant, add --change-anyway.',
		],
		[
			'service electricity 100 --to 07123456786 --card',
			'meter-doubtful',
			'The check digit of meter 0712 3456 786 does not fit; a few old meters have such numbers. If that is meant, add --meter-anyway.',
		],
		['sell 1001 --cash 10', 'tender-too-low', 'R8.50 is missing: R18.50 is due and R10.00 was given.'],
		[
			'sell 1001 --cash 20.05',
			'not-in-coins',
			'The cash handed over cannot be counted out: the smallest coin is R0.10. Use a multiple of it.',
		],
		['sell 1001 --account 99', 'unknown-account', 'There is no account 99. See counterfoil account list.'],
		[
			'sell 1001 --account 6',
			'credit-too-low',
			'Renée Botha-Mokoena has R0.00 and R18.50 is needed. Top up first, or take another tender.',
		],
		[`sell 1001 --card --name ${'x'.repeat(51)}`, 'bad-text', "The customer's name is too long: it has at most 50 letters."],
		[
			'sell 1001 --card --email bela@example',
			'bad-email',
			'"bela@example" is not an e-mail address. Write one like thandi@example.co.za, or leave it empty.',
		],
		['sell 1001 --card --phone 12345', 'bad-phone', '"12345" is not a phone number. Write 7 to 15 digits, or leave it empty.'],
		[
			'service plumbing 100 --card',
			'unknown-service',
			'"plumbing" is not a service here. There are Electricity, Data, Airtime, Water, Gaming.',
		],
		[
			'service __proto__ 100 --card',
			'unknown-service',
			'"__proto__" is not a service here. There are Electricity, Data, Airtime, Water, Gaming.',
		],
		[
			'service electricty 100 --card',
			'unknown-service',
			'"electricty" is not a service here. Did you mean Electricity? There are Electricity, Data, Airtime, Water, Gaming.',
		],
		[
			'bill netflx 100 --ref NF-4482913 --card',
			'unknown-biller',
			'"netflx" is not a biller here. Did you mean Netflix? There are Netflix, Internet, Insurance, Gym, Rent.',
		],
		['sell 1001 --tender crad', 'unknown-tender', expect.stringContaining('Did you mean card?')],
		[
			'setting set cash-ronding none',
			'unknown-setting',
			'There is no setting "cash-ronding". Did you mean cash-rounding? See counterfoil setting list.',
		],
		['service electricity 100 --card', 'beneficiary-missing', 'Electricity needs a meter number. Give it with --to NUMBER.'],
		[
			'service electricity 100 --to 1234567890 --card',
			'bad-meter',
			'"1234567890" is not a meter number. One has 11, 13 or 18 digits.',
		],
		[
			'service airtime 100 --to 0123456789 --card',
			'bad-mobile',
			'"0123456789" is not a South African mobile number. One is like 082 123 4567.',
		],
		['service gaming 50 --to 0821234567 --card', 'beneficiary-not-wanted', 'Gaming is a voucher: it takes no number.'],
		['service gaming 5 --card', 'amount-out-of-range', 'The amount must be from R10.00 to R3,000.00.'],
		['service gaming 10.05 --card', 'not-in-step', 'Gaming is sold in steps of R0.10.'],
		[
			'bill plumber 100 --ref 123456 --card',
			'unknown-biller',
			'"plumber" is not a biller here. There are Netflix, Internet, Insurance, Gym, Rent.',
		],
		[
			'bill netflix 100 --ref ab --card',
			'bad-reference',
			'A reference for Netflix has 6 to 40 letters, digits, "-" or "/". Read it from the bill.',
		],
		['account deposit 2 0', 'amount-out-of-range', 'The amount must be from R0.01 to R999,999,999.00.'],
		[
			'account deposit 1 999999999',
			'balance-too-high',
			'Thandi Nkosi may not hold more than R999,999,999.00. Take a smaller amount.',
		],
		[
			'account withdraw 3 250.10',
			'credit-too-low',
			'Nomvula Dlamini has R250.00 and R250.10 is needed. Top up first, or take less.',
		],
		["account new ''", 'bad-text', 'The name is missing. Type one.'],
		['account new B', 'bad-text', 'The name is too short: it has at least 2 letters.'],
		[`account new ${'x'.repeat(51)}`, 'bad-text', 'The name is too long: it has at most 50 letters.'],
		['account new __proto__', 'bad-text', 'The name must begin with a letter or a digit.'],
		['account new a/b', 'bad-text', 'The name may not hold /. Leave it out.'],
		['account edit 99 --name Bela', 'unknown-account', 'There is no account 99. See counterfoil account list.'],
		['stock new 1001 Tea --price 5', 'code-taken', '"1001" belongs to Brown Bread 700g already. Use another code.'],
		[
			'stock new __proto__ Tea --price 5',
			'bad-code',
			'"__proto__" cannot be a code. Use 1 to 32 letters, digits, ".", "_", "/" or "-", beginning with a letter or digit.',
		],
		['stock new 5001 Tea --price 0', 'amount-out-of-range', 'The price must be from R0.01 to R999,999,999.00.'],
		['stock receive 1001 0', 'bad-quantity', 'The quantity must be above 0 and at most 1000000.'],
		[
			'stock adjust 1001 0 --reason x',
			'adjusts-nothing',
			'A quantity of 0 corrects nothing. Say how many were found, or with a minus how many are gone.',
		],
		['stock receive 1001 1000000', 'too-much-stock', 'Brown Bread 700g can have at most 1000000 in stock.'],
		["stock adjust 1001 1 --reason ' '", 'bad-text', 'The reason is missing. Type one.'],
		['stock show 9999', 'unknown-product', 'No product has the code "9999". See counterfoil stock list.'],
	])('%s', (line, code, message) => isRefused(wordsOf(line), 3, {code, message}));
});

describe('control characters', () => {
	const hostile = '\u001B]52;c;aGk=\u0007\r\u202E\u009B31mx';
	/** Said in words; exit code 2 or 3, and nothing on the terminal that it should not have. */
	async function isShownPlainly(...words: readonly string[]): Promise<void> {
		const {code, stdout, stderr} = await shop.run(...words);
		expect([2, 3]).toContain(code);
		const shown = (stdout + stderr).replaceAll('\n', '');
		expect(shown.replace(unsafeCharacters, '')).toBe(shown);
		expect(shop.journal()).toBe(before);
	}

	test.each([
		['a code', ['sell', hostile, '--card']],
		['a customer', ['sell', '1001', '--card', '--name', hostile]],
		['an e-mail address', ['sell', '1001', '--card', '--email', hostile]],
		['a service', ['service', hostile, '100', '--card']],
		['a reference', ['bill', 'netflix', '100', '--ref', hostile, '--card']],
		['a name', ['account', 'new', hostile]],
		['an amount', ['account', 'deposit', '2', hostile]],
		['a code to show', ['stock', 'show', hostile]],
		['a setting', ['setting', 'set', hostile, 'x']],
		['a percentage', ['setting', 'set', 'vat-rate', hostile]],
	])('in %s reach no terminal', (_what, words) => isShownPlainly(...words));

	// These sentences are put together from the bare argument, and commander's own are not looked at either.
	test.each([
		['an account number', ['account', 'show', hostile]],
		['an item without a code', ['sell', `${hostile}*`, '--card']],
		['a command id', ['sell', '1001', '--card', '--id', hostile]],
		['a day', ['account', 'statement', '2', '--from', hostile]],
		['a VAT class', ['stock', 'new', '5001', 'Tea', '--price', '5', '--vat', hostile]],
		['a unit', ['stock', 'new', '5001', 'Tea', '--price', '5', '--unit', hostile]],
		['a receipt number', ['receipt', 'show', hostile]],
		['a limit', ['receipt', 'list', '--limit', hostile]],
		['a width', ['receipt', 'show', '1', '--width', hostile]],
		['what to export', ['export', hostile, 'x']],
		['a verb', [hostile]],
	])('in %s reach no terminal either', (_what, words) => isShownPlainly(...words));
});

test('a path that is a file, or lies below one, is said', async () => {
	const file = join(folder, 'a-file');
	writeFileSync(file, 'x');
	mkdirSync(join(folder, 'empty'), {recursive: true});
	expect(await commandLine(join(folder, 'empty')).json('account', 'list')).toMatchObject({
		code: 1,
		document: {error: {code: 'no-shop'}},
	});
	expect(readFileSync(file, 'utf8')).toBe('x');
});

test.each(['account list', 'init --practice', 'sell 1001 --card'])('%s on a path that is a file is no bug', async line => {
	const file = join(folder, 'a-file');
	writeFileSync(file, 'x');
	expect((await commandLine(file).json(...wordsOf(line))).code).toBe(1);
});
