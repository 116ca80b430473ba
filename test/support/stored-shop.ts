// Shops on disk for the tests of the store: made, opened, filled and opened again, with a clock that moves a second a command and counted tokens.
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {onTestFinished} from 'vitest';
import type {Command} from '../../src/domain/ledger/commands.ts';
import {canonical} from '../../src/domain/ledger/state.ts';
import type {Outcome, Till} from '../../src/domain/ports/till.ts';
import type {Clock, Draw} from '../../src/store/clock.ts';
import type {Room} from '../../src/store/journal/open-segment.ts';
import type {OpenStore, StoreOptions} from '../../src/store/opening/open-store.ts';
import {openStore} from '../../src/store/opening/opening.ts';
import {makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {opened} from './commands.ts';
import {quickFiles} from './faulty-files.ts';
import {opening, type Said} from './given.ts';

/** A place for a shop, gone after the test. */
export function newFolder(): string {
	const parent = mkdtempSync(join(tmpdir(), 'counterfoil-'));
	onTestFinished(() => rmSync(parent, {recursive: true, force: true}));
	return join(parent, 'shop');
}

let looks = 0;
/** A clock that moves a second each time it is looked at, over all shops of a test. */
export const countedClock: Clock = {now: () => ({at: opening.at + 1000 * looks++, offset: opening.offset})};

/** Digits that count up from 1000 instead of being drawn. */
export function countedDraw(): Draw {
	let drawn = 0;
	return (least, most) => least + (drawn++ % (most - least));
}

let commands = 0;
/** An id no command has had: a UUIDv7 of a later ms than the one before it. */
export function nextId(): string {
	const time = (0x019a_0000_0000 + ++commands).toString(16).padStart(12, '0');
	return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}

export type StoredShop = Omit<OpenStore, 'close'> & {
	readonly folder: string;
	/** Says something at the till, under an id of its own unless it has one. */
	say(said: Said): ReturnType<Till['execute']>;
	/** Says it, and it must be done. */
	do(said: Said): Promise<Extract<Outcome, {type: 'done'}>>;
	/** The whole state as text. */
	state(): string;
	/** Leaves the shop; a second time it does nothing. */
	close(): ReturnType<OpenStore['close']>;
};

/** None: the bytes of a journal are those of its entries, and no timer adds to them. */
export const noRoom: Room = {bytes: 0, later: () => () => undefined};

/** Opens the shop in a folder, on a quick disk unless told otherwise, and leaves it after the test at the latest. */
export async function openAt(folder: string, options: StoreOptions = {}): Promise<StoredShop> {
	const store = await openStore(folder, {files: quickFiles, clock: countedClock, draw: countedDraw(), room: noRoom, ...options});
	let left: ReturnType<OpenStore['close']> | undefined;
	const close = (): ReturnType<OpenStore['close']> => {
		left ??= store.close();
		return left;
	};
	onTestFinished(async () => {
		await close();
	});
	// What a provider says comes by its own door.
	const isHeard = ({type}: Said): boolean => type === 'answerVend' || type === 'confirmVends';
	const say = (said: Said) =>
		(isHeard(said) ? store.hear : store.till.execute)({id: nextId(), operator: 1, till: 1, ...said} as Command);
	return {
		...store,
		folder,
		say,
		do: async said => {
			const outcome = await say(said);
			if (outcome.type !== 'done') throw new Error(`${said.type} was refused: ${JSON.stringify(outcome.refusal)}`);
			return outcome;
		},
		state: () => canonical(store.till.state),
		close,
	};
}

/** A new shop at which all this was done; a small one is opened first unless they begin with it. */
export async function storedShop(said: readonly Said[] = [], options: StoreOptions = {}): Promise<StoredShop> {
	const folder = newFolder();
	makeShopFolder(folder, options.files);
	const shop = await openAt(folder, options);
	if (said[0]?.type !== 'openShop') await shop.do(opened());
	for (const one of said) await shop.do(one);
	return shop;
}

/** A shop at which all this was done and that was left again: its folder, and its state as text. */
export async function leftShop(
	said: readonly Said[] = [],
	options: StoreOptions = {},
): Promise<{readonly folder: string; readonly state: string}> {
	const shop = await storedShop(said, options);
	await shop.close();
	return {folder: shop.folder, state: shop.state()};
}

/** Every file of a folder with its bytes, by its path in it. */
export const everyFile = (folder: string): ReadonlyMap<string, string> =>
	new Map(
		readdirSync(folder, {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(entry => join(entry.parentPath, entry.name))
			.sort()
			.map(path => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
	);

/** The only segment of a small journal. */
export const firstSegment = (folder: string): string => join(folder, 'journal', '0000000001.log');
