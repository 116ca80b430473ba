// What follows the order of a redaction: the shop is left and opened again, which writes the lines without the person.
import {join} from 'node:path';
import type {Outcome} from '../domain/ports/till.ts';
import {nodeFiles, readWhole} from '../store/disk/files.ts';
import {orNothing} from '../store/disk/store-error.ts';
import type {BackupsSeen} from './backups/look.ts';
import {keptOf} from './exporting/person.ts';
import type {OrderOf, Shop} from './shop.ts';

/** Copies that a redaction does not reach. */
export type StillHeld = {
	/** Files in the shop's folder that still name the person: exports, and what was put aside. */
	readonly files: readonly string[];
	/** Backups that were made before. */
	readonly backups: readonly string[];
};

/** What was done: `seqs` are its entries on record, `left` the entries that still name the person. */
export type Redacted = {
	readonly account: number;
	readonly entries: number;
	readonly left: number;
	readonly seqs: readonly number[];
	readonly stillHeld: StillHeld;
};

export type Reopening = {
	/** Gives the order again in the same shop, unless it is simply given. A person in very many entries takes several parts, counted from 1; the first is done. */
	readonly again?: (shop: Shop, order: OrderOf<'redactPerson'>, part: number) => Promise<Outcome>;
	/** Opens the shop again once it is left. */
	readonly reopen: (folder: string) => Promise<Shop>;
	readonly backups: (folder: string) => Promise<BackupsSeen>;
};

/** What needs no look: the journal and what is made of it, which are without the person. Backups are known by their names. */
const ownParts = ['journal', 'backups', 'snapshot.json', 'head', 'lock', 'holder', 'counter.json'];

function* filesUnder(folder: string, isTop = true): Generator<string> {
	for (const name of orNothing(() => nodeFiles.list(folder)) ?? []) {
		if (isTop && (ownParts.includes(name) || name.startsWith('history.sqlite'))) continue;
		const path = join(folder, name);
		const kind = nodeFiles.factsAt(path)?.kind;
		if (kind === 'folder') yield* filesUnder(path, false);
		else if (kind === 'file') yield path;
	}
}

/** Whether a file holds one of some texts, in large letters or small ones. */
function holdsAny(path: string, texts: readonly string[]): boolean {
	const content =
		orNothing(() => readWhole(nodeFiles, path))
			?.toString('utf8')
			.toLowerCase() ?? '';
	return texts.some(text => content.includes(text.toLowerCase()));
}

const madeBefore = ({first, second}: BackupsSeen, seq: number): readonly string[] =>
	[first, ...(second ? [second] : [])].flatMap(({place, backups}) =>
		backups.filter(({entry}) => entry < seq).map(({name}) => join(place, name)),
	);

/** The event of a redaction that was done. */
function redactionAt({till}: Shop, seq: number) {
	const [event] = till.asOf(seq).entry.events;
	return event?.type === 'PersonRedacted' ? event : undefined;
}

/** Finishes a redaction whose order is done as entry `seq`. The shop that was given is left; `shop` is the one that is open then. */
export async function finishRedaction(
	given: Shop,
	{account, seq}: {readonly account: number; readonly seq: number},
	{again = (shop, order) => shop.execute(order), reopen, backups}: Reopening,
): Promise<{readonly shop: Shop; readonly redacted: Redacted}> {
	const {called} = keptOf(given.till, account);
	const seqs = [seq];
	let entries = 0;
	let left = 0;
	// All parts in the shop that is open: whoever signed in there gives them. Nothing else is done in it any more.
	for (let part = 1; ; part += 1) {
		const event = redactionAt(given, seqs.at(-1) ?? seq);
		entries += event?.entries.length ?? 0;
		left = event?.left ?? 0;
		if (!event || left === 0) break;
		const {reason} = event;
		const outcome = await again(given, {type: 'redactPerson', account, reason}, part + 1);
		if (outcome.type === 'refused') break;
		seqs.push(outcome.seq);
	}
	await given.close();
	const shop = await reopen(given.folder);
	const files = [...filesUnder(shop.folder)].filter(path => holdsAny(path, called));
	const stillHeld = {files, backups: madeBefore(await backups(shop.folder), seq)};
	return {shop, redacted: {account, entries, left, seqs, stillHeld}};
}
