// Monkeys at the counter: whatever they press, each thing recorded near money is one that the keys allow.
import {describe, expect, test} from 'vitest';
import type {GatePort} from '../../../src/ui/keyboard/gate.ts';
import {freshFolder, shopIn} from '../../support/drive.ts';
import {play} from './counter.ts';
import {type Goods, goodsOf} from './goods.ts';
import {monkeyKeys} from './monkey.ts';
import {type Judged, judge} from './reading.ts';

/** `MONKEY=all` (npm run test:monkey) lets them all in; a number is the seed of one. Left out, as many as a commit has time for. */
const asked = process.env['MONKEY'];
const isAll = asked === 'all';
const keysEach = 200;
const seedsUpTo = (count: number): readonly number[] => Array.from({length: count}, (_, index) => index + 1);
const seeds = asked === undefined || isAll ? seedsUpTo(isAll ? 500 : 60) : [Number(asked)];

/** A slower scanner for some of them. */
const gapOf = (seed: number): number => (seed % 3 === 0 ? 130 : 50);

type Cage = (seed: number, spoil?: (port: GatePort) => GatePort) => Promise<Judged>;

/** The practice shop, of which each monkey gets a copy. */
async function cage(): Promise<Cage> {
	const folder = freshFolder();
	const shop = await shopIn(folder);
	const products = [...shop.till.state.products.rows.values()];
	await shop.close();
	const goods = new Map<string, Goods>(products.map(product => [product.code, goodsOf(product)]));
	return async (seed, spoil = port => port) => {
		const gapMs = gapOf(seed);
		const keys = monkeyKeys(seed, keysEach, [...goods.values()]);
		const judged = judge(await play(folder, keys, {gapMs, spoil}), goods, gapMs);
		const replay = `again: MONKEY=${seed} npm test -- test/ui/monkey; its keys, each behind its wait in ms: ${JSON.stringify(keys.map(({wait, bytes}) => [wait, bytes]))}`;
		return {...judged, faults: judged.faults.map(fault => `monkey ${seed}, ${fault}; ${replay}`)};
	};
}

test(`Of ${seeds.length} monkeys no one sells, pays back or undoes anything by accident`, {timeout: 1_200_000}, async () => {
	const press = await cage();
	const faults: string[] = [];
	let sales = 0;
	for (const seed of seeds) {
		const judged = await press(seed);
		faults.push(...judged.faults);
		sales += judged.sales;
	}
	console.info(`keys: ${seeds.length * keysEach}, sales: ${sales}, not allowed: ${faults.length}`);
	expect(faults).toEqual([]);
	if (seeds.length > 1) expect(sales).toBeGreaterThan(seeds.length);
});

/** Each press seems to come so long after the one before. */
function apart(port: GatePort, ms: number): GatePort {
	let more = 0;
	return {
		...port,
		press: (press, at) => {
			more += ms;
			port.press(press, at + more);
		},
	};
}

/** A key behind fast letters is like any other. */
const withoutEnds = (port: GatePort): GatePort => ({
	...port,
	press: (press, at) => port.press(press.type === 'key' ? {type: 'key', key: press.key} : press, at),
});

describe.skipIf(asked !== undefined && !isAll)('The reading notices a counter', () => {
	test.each<readonly [string, (port: GatePort) => GatePort]>([
		['that takes each key for a late one', port => apart(port, 1000)],
		['that knows no scans', port => withoutEnds({...port, burstKind: () => 'typing'})],
	])('%s', async (_what, spoil) => {
		const press = await cage();
		const found: string[] = [];
		for (const seed of seedsUpTo(100)) {
			found.push(...(await press(seed, spoil)).faults);
			if (found.length > 0) break;
		}
		expect(found).not.toEqual([]);
	});
});
