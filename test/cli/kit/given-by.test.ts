// Who gives an order on the command line: the operator and the PIN, a second person who allows it, and what is said where that is not right.
import {randomUUID} from 'node:crypto';
import {closeSync, existsSync, openSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test} from 'vitest';
import {openShop} from '../../../src/app/shop.ts';
import {type CommandLine, heldOpen, practiceShop, scratchFolder} from '../../support/command-line.ts';

const pins = {Thandi: '805317', Zinhle: '271904', Sipho: '930275'} as const;

/** A practice shop with the cashier Zinhle and the supervisor Sipho; with PINs unless they are left out. */
async function withPeople({hasPins = true} = {}): Promise<CommandLine> {
	const line = await practiceShop();
	const shop = await openShop(line.folder);
	await shop.execute({type: 'addOperator', name: 'Zinhle', role: 'cashier'});
	await shop.execute({type: 'addOperator', name: 'Sipho', role: 'supervisor'});
	if (hasPins) {
		await shop.signIns.setPin(1, pins.Thandi);
		await shop.signIns.setPin(2, pins.Zinhle);
		await shop.signIns.setPin(3, pins.Sipho);
	}
	await shop.close();
	return line;
}

/** The number of an open file that has these lines. */
function fileOf(...lines: readonly string[]): string {
	const path = join(scratchFolder(), 'pins');
	writeFileSync(path, lines.map(line => `${line}\n`).join(''), {mode: 0o600});
	const fd = openSync(path, 'r');
	onTestFinished(() => closeSync(fd));
	return String(fd);
}

/** The newest entry of a journal. */
const newest = ({journal}: CommandLine): {readonly operator: number; readonly approvedBy?: number} =>
	JSON.parse(
		journal()
			.trim()
			.split('\n')
			.at(-1)
			?.replace(/^[^{]*/, '') ?? '',
	);

const waste = ['stock', 'waste', '1001', '1', '--reason', 'stale'];
const allowed = (who: string, fd: string): readonly string[] => [
	'--approved-by',
	who,
	'--approver-pin-fd',
	fd,
	'--approval-reason',
	'he saw it',
];

describe('In a shop where nobody has a PIN', () => {
	test('an operator is named, and the first is meant when none is', async () => {
		const line = await withPeople({hasPins: false});
		expect((await line.run('sell', '1001', '--card', '--operator', 'zinhle')).code).toBe(0);
		expect(newest(line).operator).toBe(2);
		expect((await line.run('sell', '1001', '--card', '--operator', '3')).code).toBe(0);
		expect(newest(line).operator).toBe(3);
		expect((await line.run('sell', '1001', '--card')).code).toBe(0);
		expect(newest(line).operator).toBe(1);
	});
	test('a cashier still does what a cashier may', async () => {
		const line = await withPeople({hasPins: false});
		const before = line.journal();
		expect(await line.json(...waste, '--operator', 'Zinhle')).toMatchObject({
			code: 3,
			document: {error: {code: 'not-allowed', permission: 'stock', who: ['Thandi', 'Sipho']}},
		});
		expect(line.journal()).toBe(before);
	});
	test('a name that nobody has is refused with those that there are', async () => {
		const line = await withPeople({hasPins: false});
		expect(await line.run('sell', '1001', '--card', '--operator', 'Zinle')).toEqual({
			code: 3,
			stdout: '',
			stderr: `There is no operator "Zinle". Did you mean Zinhle? There are Thandi, Zinhle, Sipho.\n`,
		});
	});
});

describe('In a shop that asks for PINs', () => {
	test('an order is given with the PIN from an open file, and the try is on record', async () => {
		const line = await withPeople();
		expect((await line.run('sell', '1001', '--card', '--operator', 'Zinhle', '--pin-fd', fileOf(pins.Zinhle))).code).toBe(0);
		expect(newest(line).operator).toBe(2);
		expect(line.journal()).toContain('"type":"SignInTried","who":2');
		expect(line.journal()).not.toContain(pins.Zinhle);
	});
	test('without a PIN, and without a terminal to ask on, nothing is done', async () => {
		const line = await withPeople();
		const before = line.journal();
		const {code, stderr} = await line.run('sell', '1001', '--card');
		expect([code, stderr]).toEqual([2, expect.stringContaining('--pin-fd N')]);
		expect(stderr).toContain(`PIN of Thandi`);
		expect(line.journal()).toBe(before);
	});
	test('a wrong PIN is refused, is on record, and at last locks', async () => {
		const line = await withPeople();
		const wrong = () => line.json('sell', '1001', '--card', '--operator', 'Zinhle', '--pin-fd', fileOf('111112'));
		const codes = [];
		for (let tried = 0; tried < 4; tried += 1) codes.push((await wrong()).document);
		expect(codes.map(each => (each as {error: {code: string}}).error.code)).toEqual([
			'wrong-pin',
			'wrong-pin',
			'wrong-pin',
			'pin-wait',
		]);
		expect(line.journal().match(/"SignInTried","who":2/g)).toHaveLength(3);
	});
	test('who is locked hears who can unlock', async () => {
		const line = await withPeople();
		let at = Date.now();
		const shop = await openShop(line.folder, {clock: {now: () => ({at, offset: 120})}});
		for (let tried = 0; tried < 10; tried += 1) {
			await shop.execute({type: 'trySignIn', who: 2, by: 'pin'});
			at += 5000 * 2 ** tried;
		}
		await shop.close();
		expect(await line.json('sell', '1001', '--card', '--operator', 'Zinhle', '--pin-fd', fileOf(pins.Zinhle))).toMatchObject({
			code: 3,
			document: {error: {code: 'pin-locked', message: 'Zinhle is locked after too many wrong PINs. Thandi can unlock.'}},
		});
	});
	test('reading asks nobody', async () => {
		const line = await withPeople();
		const before = line.journal();
		for (const words of [['receipt', 'list'], ['account', 'list'], ['stock', 'show', '1001'], ['verify']])
			expect((await line.run(...words)).code).toBe(0);
		expect(line.journal()).toBe(before);
	});
	test('what is asked again under its id is answered as before: with a PIN, and without being allowed again', async () => {
		const line = await withPeople();
		const words = [...waste, '--operator', 'Zinhle', '--id', randomUUID()];
		const first = await line.run(...words, '--pin-fd', fileOf(pins.Zinhle, pins.Sipho), ...allowed('Sipho', fileOf(pins.Sipho)));
		expect(first.code).toBe(0);
		const again = await line.run(...words, '--pin-fd', fileOf(pins.Zinhle));
		expect([again.code, again.stdout]).toEqual([0, first.stdout]);
		expect((await line.run(...words)).code).toBe(2);
	});
});

describe('A second person', () => {
	test('allows one order; both names are on record', async () => {
		const line = await withPeople();
		const both = fileOf(pins.Zinhle, pins.Sipho);
		expect(await line.run(...waste, '--operator', 'Zinhle', '--pin-fd', both, ...allowed('Sipho', both))).toMatchObject({
			code: 0,
			stderr: '',
		});
		expect(newest(line)).toMatchObject({operator: 2, approvedBy: 3});
		expect(line.journal()).toContain('"reason":"he saw it"');
		expect((await line.run(...waste, '--operator', 'Zinhle', '--pin-fd', fileOf(pins.Zinhle))).code).toBe(3);
	});
	test('is not asked where nothing is lacking', async () => {
		const line = await withPeople();
		const fd = fileOf(pins.Zinhle);
		expect((await line.run('sell', '1001', '--card', '--operator', 'Zinhle', '--pin-fd', fd, ...allowed('Sipho', fd))).code).toBe(
			0,
		);
		expect(newest(line)).not.toHaveProperty('approvedBy');
	});
	test.each([
		['himself', 'Zinhle', pins.Zinhle, 'approver-same', 'Zinhle asks, so somebody else has to allow it.'],
		['with a wrong PIN', 'Sipho', '111112', 'wrong-pin', 'That is not the PIN of Sipho. 9 tries left.'],
		['whom nobody knows', 'Sam', '111112', 'unknown-operator', expect.stringContaining('There is no operator "Sam".')],
	])('%s changes nothing', async (_who, name, pin, code, message) => {
		const line = await withPeople();
		const answer = await line.json(
			...waste,
			'--operator',
			'Zinhle',
			'--pin-fd',
			fileOf(pins.Zinhle),
			...allowed(name, fileOf(pin)),
		);
		expect(answer).toEqual({code: 3, document: {error: {code, message}}, stderr: ''});
		expect(line.journal()).not.toContain('StockWasted');
	});
	test('who may not do it either says so', async () => {
		const line = await withPeople();
		const words = ['setting', 'set', 'receipt-footer', 'Thanks', '--operator', 'Zinhle', '--pin-fd', fileOf(pins.Zinhle)];
		expect(await line.json(...words, ...allowed('Sipho', fileOf(pins.Sipho)))).toMatchObject({
			code: 3,
			document: {error: {code: 'approver-may-not'}},
		});
	});
	test.each([
		[['--approved-by', 'Sipho'], 'Say why it is allowed: --approval-reason TEXT. It is on record.'],
		[['--approval-reason', 'he saw it'], 'Name the second person, who allows it: --approved-by NAME.'],
		[['--approver-pin-fd', '3'], 'Name the second person, who allows it: --approved-by NAME.'],
	])('%s alone is not understood', async (words, said) => {
		const line = await practiceShop();
		expect(await line.run(...waste, ...words)).toEqual({code: 2, stdout: '', stderr: `${said}\n`});
	});
});

describe('An export', () => {
	const exported = (folder: string): readonly string[] => ['export', 'accounts', folder];

	test('is no order where nobody has a PIN, and works beside an open counter', async () => {
		const line = await withPeople({hasPins: false});
		const before = line.journal();
		await heldOpen(line.folder);
		expect((await line.run(...exported(join(scratchFolder(), 'out')))).code).toBe(0);
		expect(line.journal()).toBe(before);
	});
	test('is on record where the shop asks for PINs, by whoever may', async () => {
		const line = await withPeople();
		const out = join(scratchFolder(), 'out');
		expect(await line.json(...exported(out), '--operator', 'Zinhle', '--pin-fd', fileOf(pins.Zinhle))).toMatchObject({
			code: 3,
			document: {error: {code: 'not-allowed', permission: 'exports', who: ['Thandi']}},
		});
		expect(existsSync(out)).toBe(false);
		expect((await line.run(...exported(out), '--pin-fd', fileOf(pins.Thandi))).code).toBe(0);
		expect(line.journal()).toContain('"type":"ExportMade","what":"accounts"');
		expect(existsSync(out)).toBe(true);
	});
	test('beside an open counter says that it waits', async () => {
		const line = await withPeople();
		await heldOpen(line.folder);
		const {code, stderr} = await line.run(...exported(join(scratchFolder(), 'out')), '--pin-fd', fileOf(pins.Thandi));
		expect([code, stderr]).toEqual([5, expect.stringContaining('so the counter is left first')]);
	});
});

test('An import is several orders, so nobody allows it order by order', async () => {
	const line = await practiceShop();
	expect((await line.run('import', '.', ...allowed('Sipho', '3'))).stderr).toContain('an import is several');
});
