// Days at the counter that can be repeated: the same commands, ids, clock and tokens, and the shop's contents after each command.
import {mkdirSync, mkdtempSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import {cents} from '../../src/domain/base/money.ts';
import type {Command} from '../../src/domain/ledger/commands.ts';
import {canonical, emptyState} from '../../src/domain/ledger/state.ts';
import type {Outcome} from '../../src/domain/ports/till.ts';
import type {Files} from '../../src/store/disk/files.ts';
import type {Room} from '../../src/store/journal/open-segment.ts';
import type {OpenStore} from '../../src/store/opening/open-store.ts';
import {openStore} from '../../src/store/opening/opening.ts';
import {makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {type Proof, verifyShop} from '../../src/store/opening/verify.ts';
import {
	adjusted,
	airtime,
	bill,
	card,
	electricity,
	fromAccount,
	goods,
	opened,
	priced,
	product,
	received,
	sell,
	service,
	topUp,
	vend,
	withdraw,
} from '../support/commands.ts';
import {type CrashingDisk, crashingDisk} from '../support/crashing-disk.ts';
import {opening, type Said} from '../support/given.ts';
import {seeded} from '../support/luck.ts';

export type Script = {
	readonly folder: string;
	readonly commands: readonly Command[];
	/** The whole state as text after so many commands. */
	readonly texts: readonly string[];
	/** After these many commands the shop is left and opened again. */
	readonly leavesAfter: readonly number[];
};

/** A disk in memory on which the shop's parent folder is there, and the shop itself is not. */
export const emptyDisk = (folder: string): CrashingDisk => crashingDisk(join(folder, '..'));

/**
 * A folder for the lock, which is the system's own. SQLite finds a folder where its file belongs, so that the past is read from the journal:
 * what SQLite keeps is not on the disk in memory.
 */
export function lockFolder(): string {
	const parent = mkdtempSync(join(realpathSync(tmpdir()), 'counterfoil-'));
	onTestFinished(() => rmSync(parent, {recursive: true, force: true}));
	const folder = join(parent, 'shop');
	mkdirSync(join(folder, 'history.sqlite'), {recursive: true, mode: 0o700});
	return folder;
}

/** The proof of the books as the journal has them, without the history that is not on this disk. */
export function proofOf({folder}: Pick<Script, 'folder'>, {till, place}: Pick<OpenStore, 'till' | 'place'>, files: Files): Proof {
	const withoutHistory: Files = {...files, mode: path => (path.endsWith('/history.sqlite') ? undefined : files.mode(path))};
	return verifyShop(folder, {state: till.state, place: place()}, withoutHistory);
}

export type Counter = OpenStore & {
	/** Says the n-th command of the script, counted from 1, as it was said the first time. */
	say(n: number): Promise<Outcome>;
	state(): string;
};

/** Some blocks of the disk. */
const roomBytes = 16_384;

/**
 * Opens the shop of a script, at its own time of day. Room ahead of the entries is made before a command, unless it is the third, the sixth and so on,
 * or there is to be none at all.
 */
export async function openScript(
	{folder, commands}: Pick<Script, 'folder' | 'commands'>,
	files: Files,
	{hasRoom = true} = {},
): Promise<Counter> {
	const waiting = new Set<() => void>();
	const later: Room['later'] = work => {
		waiting.add(work);
		return () => void waiting.delete(work);
	};
	const makeRoom = (): void => {
		for (const work of waiting) work();
		waiting.clear();
	};
	let [said, drawn] = [commands.length, 0];
	const clock = {now: () => ({at: opening.at + 1000 * said, offset: opening.offset})};
	const draw = (least: number, most: number) => least + ((said * 7919 + 104_729 * drawn++) % (most - least));
	const store = await openStore(folder, {files, clock, draw, room: {bytes: roomBytes, later}});
	return {
		...store,
		say: n => {
			[said, drawn] = [n, 0];
			if (hasRoom && n % 3 !== 0) makeRoom();
			const command = commands[n - 1];
			if (!command) throw new Error(`the script has no command ${n}`);
			// What a provider answers comes by its own door.
			return command.type === 'answerVend' ? store.hear(command) : store.till.execute(command);
		},
		state: () => canonical(store.till.state),
	};
}

const commandNo = (n: number, said: Said): Command =>
	({id: `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`, operator: 1, till: 1, ...said}) as Command;

/** Lives the day once on a disk that fails nowhere. What is refused is left out of the script. */
export async function makeScript(said: readonly Said[], leavesAfter: readonly number[] = []): Promise<Script> {
	const folder = lockFolder();
	const {files} = emptyDisk(folder);
	makeShopFolder(folder, files);
	const commands: Command[] = [];
	const texts = [canonical(emptyState())];
	const counter = await openScript({folder, commands}, files);
	for (const one of said) {
		commands.push(commandNo(commands.length + 1, one));
		const outcome = await counter.say(commands.length);
		if (outcome.type === 'done') texts.push(counter.state());
		else commands.pop();
	}
	await counter.close();
	return {folder, commands, texts, leavesAfter};
}

/** Sold through a provider, once there is one. */
const gas = service({id: 'gas', name: 'Gas', beneficiary: 'meter', provider: 'sim'});

export const smallShop = opened({
	services: [electricity(), airtime(), gas],
	products: [product('1001', {stock: 500}), product('1002', {unit: 'kg', price: 2499, stock: 50})],
	accounts: [
		{name: 'Thandi', opening: cents(50_000)},
		{name: 'Peter', opening: cents(1000)},
	],
});

/** A vend through a provider: sold, and answered later. */
export const throughProvider: readonly Said[] = [
	{type: 'setProvider', provider: {id: 'sim', name: 'Simulator', kind: 'http', url: 'https://sim.example'}},
	{...sell(vend('Gas', 5000, '07123456787')), id: 'gas-sold'},
	{type: 'answerVend', vend: 'gas-sold-1', answer: {outcome: 'issued', tokens: [{kind: 'credit', digits: '1'.repeat(20)}]}},
];

/** Rows of the past so long that two of these nearly fill a segment. */
export const longPast = (word: string): Said => ({
	type: 'importRows',
	accounts: [],
	products: [],
	past: Array.from({length: 240}, () => ({
		source: 'sales',
		text: word.repeat(2000),
		when: '2025-11-20 10:00:00',
		about: 'import',
		amount: cents(100),
	})),
});

const kinds: readonly ((random: () => number) => Said)[] = [
	random => sell([goods('1001', 1 + Math.floor(random() * 3)), goods('1002', 0.25)]),
	() => sell(goods('1001'), {tender: card}),
	() => sell(goods('1001'), {tender: fromAccount(1)}),
	random => sell(vend('Electricity', 1000 + 500 * Math.floor(random() * 9), '07123456787'), {meansRepeat: true}),
	() => sell([vend('Airtime', 5000, '0821234567'), bill(19_900)], {meansRepeat: true}),
	random => sell(topUp(1000 * (1 + Math.floor(random() * 9)), 2)),
	random => withdraw(100 * (1 + Math.floor(random() * 20)), 1),
	random => priced('1001', 1800 + Math.floor(random() * 100)),
	random => received('1001', 1 + Math.floor(random() * 40)),
	() => adjusted('1001', -1, 'broken'),
	random => ({type: 'openAccount', name: 'x'.repeat(1 + Math.floor(random() * 60))}),
];

/** A day of so many commands, always the same for a seed. */
export function randomDay(seed: number, count: number): readonly Said[] {
	const random = seeded(seed);
	const others = Array.from(
		{length: count - 1},
		() => kinds[Math.floor(random() * kinds.length)]?.(random) ?? sell(goods('1001')),
	);
	return [smallShop, ...others];
}
