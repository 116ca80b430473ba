// The verb `shift`: a day at the drawer from the float to the Z, and a Z of paper against the books.
import {expect, test} from 'vitest';
import {practiceShop} from '../../support/command-line.ts';

/** A practice shop in which a shift is open and something was sold. */
async function openedShift() {
	const shop = await practiceShop();
	await shop.run('shift', 'open', '--float', '500');
	await shop.run('sell', '1001', '--cash', '100');
	return shop;
}

test('a day from the float to the Z, and its paper proves the books', async () => {
	const {run, json, journal} = await openedShift();
	expect((await run('shift', 'pay-out', '34.50', '--to', 'petty', '--reason', 'milk')).code).toBe(0);
	expect((await run('shift', 'pay-in', '200', '--from', 'bank', '--reason', 'coins')).code).toBe(0);
	expect((await run('shift', 'no-sale', '--reason', 'change')).code).toBe(0);
	const x = await run('shift', 'x');
	expect(x.stdout).toContain('X REPORT');
	expect((await run('shift', 'x')).stdout).toBe(x.stdout);
	const {document: shown} = await json('shift', 'show');
	const {holds} = shown as {holds: number};
	const closed = await run('shift', 'close', '--counted', String((holds - 1000) / 100), '--reason', 'R10 too much change');
	expect(closed.stdout).toMatch(/^SHORT +-10\.00$/m);
	expect(closed.stdout).toMatch(/^Left for the next shift +500\.00$/m);
	expect((await run('shift', 'z', '1')).stdout).toBe(closed.stdout);
	// The answers of a test have zeros in place of hashes.
	const hash = /([0-9a-f]{64}) .*\n$/.exec(journal())?.[1] ?? '';
	expect((await run('verify', '--z', `1=${hash}`)).stdout).toContain('Z 1 agrees with its paper');
	expect((await run('verify', '--z', `Z1-000001=${hash.slice(0, 4)} ${hash.slice(4, 8)}`)).code).toBe(0);
	const other = await run('verify', '--z', `1=${hash.replace(/^./, first => (first === '0' ? '1' : '0'))}`);
	expect([other.code, other.stdout]).toEqual([
		4,
		expect.stringMatching(/^DOES NOT AGREE: the hash of Z 1 is .*\nAll else agrees: /),
	]);
	expect(await run('verify', '--z', '2=12345678')).toMatchObject({code: 3, stderr: expect.stringContaining('There is no Z 2.')});
	expect((await run('verify', '--z', '1=12ab')).code).toBe(2);
});

test('coins and notes are counted one by one', async () => {
	const {run} = await openedShift();
	const words = ['--count', '200=2', '--count', '100=1', '--count', '0.50=37', '--reason', 'by chance'];
	const {stdout} = await run('shift', 'close', ...words, '--leave', '500');
	expect(stdout).toMatch(/^ {2}37 x 0\.50 +18\.50$/m);
	expect(stdout).toMatch(/^COUNTED +R518\.50$/m);
});

test('what cannot be is a sentence, and nothing is written', async () => {
	const {run, journal} = await openedShift();
	const before = journal();
	const cases: readonly (readonly [words: string, code: number, says: string])[] = [
		['open --float 500', 3, 'Close it first: counterfoil shift close --counted AMOUNT'],
		['close', 2, 'Say what was counted'],
		['close --counted 12x', 2, 'is not an amount'],
		['close --count 200=two', 2, 'is no count. Write a coin or note and how many there are, like 200=3.'],
		['close --count 3=5', 3, 'There is no coin or note of R3.00.'],
		['close --counted 5 --count 2=3', 3, 'The coins and notes come to R6.00, not to R5.00. Count again.'],
		['close --counted 5', 3, 'short. Count again, or say why with --reason TEXT.'],
		['close --counted 5 --leave 6 --reason lost', 3, 'Leave no more than was counted.'],
		['close --counted 5.05 --reason lost', 3, 'The counted cash cannot be counted out'],
		['pay-out 9999 --to petty --reason milk', 3, 'If that is meant, add --more.'],
		['pay-out 5 --to nowhere --reason milk', 2, 'Use petty, float, bank or supplier.'],
		['z 1', 3, 'There is no Z 1.'],
	];
	for (const [words, code, says] of cases) {
		const answer = await run('shift', ...words.split(' '));
		expect([words, answer.code, answer.stderr]).toEqual([words, code, expect.stringContaining(says)]);
	}
	expect(journal()).toBe(before);
	expect((await run('shift', 'pay-out', '9999', '--to', 'petty', '--reason', 'robbed', '--more')).code).toBe(0);
});

test('closing twice says that none is open', async () => {
	const {run} = await openedShift();
	await run('shift', 'close', '--counted', '1', '--reason', 'lost');
	expect(await run('shift', 'close', '--counted', '1')).toMatchObject({
		code: 3,
		stderr: 'No shift is open. Open one: counterfoil shift open --float AMOUNT\n',
	});
});

test('while counts are blind, what the drawer should hold is not said before the close', async () => {
	const {run} = await openedShift();
	await run('setting', 'set', 'blind-count', 'yes');
	expect((await run('shift', 'show')).stdout).not.toContain('should hold');
	expect((await run('shift', 'x')).stdout).not.toContain('EXPECTED');
});
