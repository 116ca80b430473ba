// A process of its own that opens a shop, sells through its provider and gives declined money back: one line for each sale, once it is on the disk.
import {randomInt, randomUUIDv7} from 'node:crypto';
import {writeSync} from 'node:fs';
import type * as Counterfoil from '../../src/app/index.ts';
import {luhnFits} from '../../src/domain/prepaid/beneficiary.ts';
import {unanswered, type Vend} from '../../src/domain/vending/vends.ts';
import {httpProvider} from '../../src/providers/http/http-provider.ts';

/** The last word: how many it sells before it leaves; 0: it only asks about what is unresolved, until nothing is. */
const [folder = '', url = '', key = '', most = '0'] = process.argv.slice(2);

/** The built program is loaded in a moment. */
const {cents, openShop, pieces}: typeof Counterfoil = await import(new URL('../../dist/index.js', import.meta.url).href);

/** Everything goes some ten times faster than at a counter. */
const shop = await openShop(folder, {
	connect: () => httpProvider({url, key: () => key, timeouts: {connectMs: 2000, totalMs: 400, pauseMs: 2}}),
	after: (ms, work) => {
		const timer = setTimeout(work, ms / 10);
		return () => clearTimeout(timer);
	},
});
const {state} = shop.till;

/** Resolves once this is so. It is looked at after each entry. */
const until = (isSo: () => boolean): Promise<void> =>
	new Promise(resolve => {
		const look = (): void => {
			if (!isSo()) return;
			leave();
			resolve();
		};
		const leave = shop.till.subscribe(look);
		look();
	});

const meter = (): string => {
	const digits = String(randomInt(10 ** 9, 10 ** 10));
	return `${digits}${[...'0123456789'].find(check => luhnFits(digits + check))}`;
};
const kinds = [
	() => ({service: 'Gas', beneficiary: meter()}),
	() => ({service: 'Airtime', beneficiary: `082${randomInt(10 ** 6, 10 ** 7)}`}),
	() => ({service: 'Gaming'}),
];

async function sell(place: number): Promise<void> {
	const what = kinds[place % kinds.length]?.() ?? expectNever();
	const item = {type: 'service', ...what, amount: cents(10 * randomInt(50, 1000))} as const;
	const outcome = await shop.execute({type: 'sell', items: [item], tenders: [{tender: 'cash'}], id: randomUUIDv7()});
	if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome.refusal));
	writeSync(1, `SOLD ${outcome.receipt?.number}\n`);
}

const expectNever = (): never => {
	throw new Error('there is a kind for each place');
};

/** Money goes back for every other declined vend; the others stay listed. */
const comesBack = ({receipt, status}: Vend): boolean => status === 'declined' && Number(receipt.slice(-1)) % 2 === 0;

async function giveBack(): Promise<void> {
	for (const {receipt, line} of [...state.vends.rows.values()].filter(comesBack)) {
		const order = {
			type: 'refund',
			lines: [{receipt, line, quantity: pieces(1)}],
			reason: 'declined',
			id: randomUUIDv7(),
		} as const;
		const outcome = await shop.execute(order);
		if (outcome.type !== 'done') throw new Error(JSON.stringify(outcome.refusal));
	}
}

const requested = (): number => unanswered(state).filter(({status}) => status === 'requested').length;

for (let place = 0; place < Number(most); place += 1) {
	await sell(place);
	await giveBack();
	// As at a counter: a few customers are served while a provider thinks.
	await until(() => requested() < 6);
}
if (most === '0') {
	while (unanswered(state).length > 0) await shop.vending.resolve();
	await giveBack();
	await until(() => state.unconfirmed.rows.size === 0);
	writeSync(1, `LEFT ${JSON.stringify([...state.vends.rows.keys()])}\n`);
	await shop.close();
}
