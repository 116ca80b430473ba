// A real shop in a temporary folder, with a clock that moves a second a command and counted tokens.
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {onTestFinished} from 'vitest';
import type {Envelope} from '../../src/domain/base/handlers.ts';
import {canonical} from '../../src/domain/ledger/state.ts';
import type {Outcome, Till} from '../../src/domain/ports/till.ts';
import type {OpenStore} from '../../src/store/opening/open-store.ts';
import {openStore} from '../../src/store/opening/opening.ts';
import {makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {opened} from '../support/commands.ts';
import type {Said} from '../support/given.ts';

/** The sample files of one family, as the old programs wrote them. */
export const sample = (family: 'accounts' | 'products'): string =>
	fileURLToPath(new URL(`../samples/${family}`, import.meta.url));

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'counterfoil-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
}

/** Files by their path under a folder, made with the folders they need. */
export function filesIn(files: Readonly<Record<string, string | Uint8Array>>, folder = temporaryFolder()): string {
	for (const [name, content] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, name)), {recursive: true});
		writeFileSync(join(folder, name), content);
	}
	return folder;
}

/** Every file under a folder with what is in it. */
export const contentOf = (folder: string): ReadonlyMap<string, string> =>
	new Map(
		readdirSync(folder, {recursive: true, withFileTypes: true})
			.filter(entry => entry.isFile())
			.map(entry => join(entry.parentPath, entry.name))
			.sort()
			.map(path => [path.slice(folder.length + 1), readFileSync(path, 'latin1')]),
	);

export type TemporaryShop = {
	readonly folder: string;
	readonly till: Till;
	/** A fresh envelope, as the command line makes one. */
	readonly command: () => Envelope;
	/** Does what must be done. */
	do(said: Said): Promise<Extract<Outcome, {type: 'done'}>>;
	/** Sequence and hash of its last entry. */
	readonly place: OpenStore['place'];
	/** State and journal, to be the same before and after what may change nothing. */
	everything(): string;
};

/** A shop that was just opened, with three services and a biller and nothing else, unless it is opened otherwise. */
export async function temporaryShop(first: Said = opened()): Promise<TemporaryShop> {
	const folder = join(temporaryFolder(), 'shop');
	let seconds = 0;
	let drawn = 1000;
	const clock = {now: () => ({at: Date.UTC(2026, 2, 2, 8) + 1000 * seconds++, offset: 120})};
	const draw = (least: number) => (least === 0 ? drawn++ : 1000 + (drawn++ % 9000));
	makeShopFolder(folder);
	const store = await openStore(folder, {clock, draw});
	onTestFinished(async () => {
		await store.close();
	});
	let commands = 0;
	const command = () => ({id: `command-${++commands}`, operator: 1, till: 1});
	const perform = async (said: Said) => {
		const outcome = await store.till.execute({...command(), ...said});
		if (outcome.type !== 'done') throw new Error(`${said.type} was refused: ${JSON.stringify(outcome.refusal)}`);
		return outcome;
	};
	await perform(first);
	// Room made ahead is zeros: it comes and goes while nobody waits.
	const journal = () => [...contentOf(join(folder, 'journal'))].join('\n').replace(/\0+/g, '');
	return {
		folder,
		till: store.till,
		place: store.place,
		command,
		do: perform,
		everything: () => `${canonical(store.till.state)}\n${journal()}`,
	};
}
