// The verb `token`: what a number is, and whether this shop gave it out.
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {commandLine, scratchFolder} from '../../support/command-line.ts';
import {verbHere} from '../../support/verb-here.ts';

type Sold = {readonly receipt: {readonly lines: readonly {readonly reference: string; readonly meterToken?: string}[]}};

/** A practice shop that sold electricity and airtime, with its numbers as they are. */
async function soldTokens() {
	const folder = join(scratchFolder(), 'shop');
	await commandLine(folder).run('init', '--practice', '--without-past');
	const run = (...words: readonly string[]) => verbHere('--data', folder, ...words);
	const numbersOf = async (...words: readonly string[]) => {
		const {stdout} = await run('--json', 'service', ...words);
		const [line] = (JSON.parse(stdout) as Sold).receipt.lines;
		return line ?? {reference: ''};
	};
	const power = await numbersOf('electricity', '158.50', '--to', '07123456787', '--account', '1');
	const airtime = await numbersOf('airtime', '12', '--to', '0821234567', '--cash', '12');
	return {run, power, airtime};
}

describe('token check', () => {
	test('says when, on which receipt and for whom this shop gave a number out, and that it was made up', async () => {
		const {run, power, airtime} = await soldTokens();
		const told = async (text: string) => (await run('token', 'check', text)).stdout;
		const token = await told(power.meterToken ?? '');
		expect(token).toMatch(/This shop gave it out on [-\d: ]+, receipt P1-000001: Electricity R158\.50, for 07123456787, to /);
		expect(token).toContain('It was made up here for demonstration, with no key: no meter and no provider takes it.\n');
		expect(token).toContain('Meters that take no new tokens: the key change of 2024\n');
		expect(await told(power.reference)).toContain('receipt P1-000001: Electricity R158.50');
		const reference = await told(airtime.reference.replaceAll(' ', ''));
		expect(reference).toMatch(/receipt P1-000002: Airtime R12\.00, for 0821234567\.?\n/);
		expect(reference).not.toContain('key change of 2024');
		expect(await told('600727071234567873')).toMatch(/Sold here for this meter last on [-\d: ]+, receipt P1-000001/);
		expect(await told('082 123 4567')).toMatch(
			/Sold here for this number last on [-\d: ]+, receipt P1-000002: Airtime R12\.00\.\n/,
		);
		expect(await told('083 123 4567')).toContain('This shop gave out no such number, and has sold nothing for it.\n');
		expect(await told('07123456786')).toContain('This shop has sold nothing for this meter.\n');
	});

	test('as a document says the same in members', async () => {
		const {run, power} = await soldTokens();
		const {stdout, code} = await run('--json', 'token', 'check', power.meterToken ?? '');
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({
			check: {
				kind: 'token',
				number: power.meterToken,
				isWellFormed: true,
				isGenuine: 'unknown',
				shape: {tokenClass: 0},
				sold: {receipt: 'P1-000001', name: 'Electricity', amount: 15_850, beneficiary: '07123456787', isMadeUp: true},
			},
		});
	});
});
