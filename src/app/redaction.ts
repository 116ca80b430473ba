// The redaction of a person from an open shop: the entry first, then the shop is opened anew, which writes the lines without the person.
import {join} from 'node:path';
import type {RedactionRefusal} from '../domain/accounts/redaction.ts';
import type {Outcome, Refusal} from '../domain/ports/till.ts';
import {nodeFiles, readWhole} from '../store/disk/files.ts';
import {orNothing} from '../store/disk/store-error.ts';
import type {BackupsSeen} from './backups/look.ts';
import {keptOf} from './exporting/person.ts';
import type {OrderOf, Shop} from './shop.ts';

/** Copies outside the books that still name the person, or hold what was before. */
export type StillHeld = {
	/** Files in the shop's folder: exports, and what was put aside. */
	readonly files: readonly string[];
	/** Backups that were made before. */
	readonly backups: readonly string[];
};

/** The shop as it is open now; what was done, or why nothing was. */
export type Redacted =
	| {readonly shop: Shop; readonly entries: number; readonly seqs: readonly number[]; readonly stillHeld: StillHeld}
	| {readonly shop: Shop; readonly refusal: Refusal | RedactionRefusal};

export type Redacting = {
	/** Gives the order; a person in very many entries takes several, counted from 1. */
	readonly ask: (shop: Shop, order: OrderOf<'redactPerson'>, part: number) => Promise<Outcome>;
	/** Opens the shop again once it is left. */
	readonly reopen: (folder: string) => Promise<Shop>;
	readonly backups: (folder: string) => Promise<BackupsSeen>;
};

/** What is written anew by itself, and needs no look: the journal, and what is made of it. Backups are known by their names. */
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

/** The backups that were made before an entry. */
const madeBefore = ({first, second}: BackupsSeen, seq: number): readonly string[] =>
	[first, ...(second ? [second] : [])].flatMap(({place, backups}) =>
		backups.filter(({entry}) => entry < seq).map(({name}) => join(place, name)),
	);

/** Redacts the holder of an account. The shop that was given is left; the answer has the one that is open then. */
export async function redactPerson(
	given: Shop,
	order: OrderOf<'redactPerson'>,
	{ask, reopen, backups}: Redacting,
): Promise<Redacted> {
	const {called} = keptOf(given.till, order.account);
	let shop = given;
	let entries = 0;
	const seqs: number[] = [];
	for (let part = 1; ; part += 1) {
		const outcome = await ask(shop, order, part);
		if (outcome.type === 'refused') return {shop, refusal: outcome.refusal};
		const [event] = shop.till.asOf(outcome.seq).entry.events;
		if (event?.type === 'PersonRedacted') entries += event.entries.length;
		seqs.push(outcome.seq);
		await shop.close();
		shop = await reopen(shop.folder);
		if (event?.type !== 'PersonRedacted' || event.left === undefined) break;
	}
	const files = [...filesUnder(shop.folder)].filter(path => holdsAny(path, called));
	return {shop, entries, seqs, stillHeld: {files, backups: madeBefore(await backups(shop.folder), seqs[0] ?? 0)}};
}
