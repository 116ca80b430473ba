// A look at the backups of a shop, in both places. It waits for no disk inside the program: a key that is pressed meanwhile is taken.
import {open, readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Entry} from '../../domain/ports/journal.ts';
import {receiptEvent} from '../../domain/selling/receipt-of-event.ts';
import {isTrainingNumber} from '../../domain/shop/receipt-numbers.ts';
import {isSystemFailure, systemCode} from '../../store/disk/store-error.ts';
import {headLength} from '../../store/journal/entry.ts';
import {backupsAmong, firstSegment, type NamedBackup} from '../../store/opening/named-backups.ts';
import type {BackupPlaces} from './places.ts';

/** A place for backups now. `why` is the system's code when it cannot be read: ENOENT when it is not there, ETIMEDOUT when it does not answer. */
export type PlaceSeen = {
	readonly place: string;
	/** Those of this shop, the oldest first. */
	readonly backups: readonly NamedBackup[];
	readonly why?: string;
};

export type BackupsSeen = {readonly first: PlaceSeen; readonly second?: PlaceSeen};

async function orWhy<T>(work: Promise<T>): Promise<T | {readonly why: string}> {
	try {
		return await work;
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return {why: systemCode(error)};
	}
}

async function readHead(shop: string): Promise<string> {
	const file = await open(firstSegment(shop));
	try {
		const {buffer, bytesRead} = await file.read(Buffer.alloc(headLength), 0, headLength, 0);
		return buffer.toString('latin1', 0, bytesRead);
	} finally {
		await file.close();
	}
}

/** Sequence and hash in the head of a shop's first entry, which no other shop has; undefined when they cannot be read. */
async function firstLine(shop: string): Promise<string | undefined> {
	const line = await orWhy(readHead(shop));
	return typeof line === 'string' && line.length === headLength ? line.slice(9) : undefined;
}

async function seenIn(place: string, first: string | undefined): Promise<PlaceSeen> {
	const names = await orWhy(readdir(place));
	if ('why' in names) return {place, backups: [], why: names.why};
	const found = await Promise.all(
		backupsAmong(names).map(async backup => ((await firstLine(join(place, backup.name))) === first ? [backup] : [])),
	);
	return {place, backups: first === undefined ? [] : found.flat()};
}

/** How long a place is waited for, in ms. */
const patience = 2000;

/** Looks that a disk has not answered yet. Each holds one of the few threads of the program, so none is begun a second time. */
const unanswered = new Map<string, Promise<PlaceSeen>>();

function lookOnce(place: string, first: string | undefined): Promise<PlaceSeen> {
	const key = JSON.stringify([place, first]);
	const look = unanswered.get(key) ?? seenIn(place, first).finally(() => unanswered.delete(key));
	unanswered.set(key, look);
	return look;
}

/** What is in a place, unless its disk does not answer: a dead share, a stick that dies. */
async function seenSoon(place: string, first: string | undefined, ms: number): Promise<PlaceSeen> {
	const {promise: late, resolve} = Promise.withResolvers<PlaceSeen>();
	const timer = setTimeout(() => resolve({place, backups: [], why: 'ETIMEDOUT'}), ms);
	try {
		return await Promise.race([lookOnce(place, first), late]);
	} finally {
		clearTimeout(timer);
	}
}

/** The backups of a shop as they are now. No place is waited for longer than `ms`, nor for the other. */
export async function lookAtBackups(shop: string, {first, second}: BackupPlaces, ms = patience): Promise<BackupsSeen> {
	const line = await firstLine(shop);
	const [one, other] = await Promise.all([
		seenSoon(first, line, ms),
		second === undefined ? undefined : seenSoon(second, line, ms),
	]);
	return {first: one, ...(other && {second: other})};
}

/** The last receipt in the text of a piece of the journal. */
function lastReceiptIn(text: string): string | undefined {
	for (const line of text.split('\n').reverse()) {
		if (line.length <= headLength || line.includes('\0')) continue;
		const {events} = JSON.parse(line.slice(headLength)) as Entry;
		const receipt = receiptEvent(events)?.receipt;
		if (receipt !== undefined && !isTrainingNumber(receipt)) return receipt;
	}
	return undefined;
}

/** The number of the last receipt in a backup, not proven; undefined when there is none, or it cannot be read. */
export async function lastReceiptOf(backup: string): Promise<string | undefined> {
	const names = await orWhy(readdir(join(backup, 'journal')));
	if ('why' in names) return undefined;
	for (const name of names
		.filter(each => each.endsWith('.log'))
		.sort()
		.reverse()) {
		const text = await orWhy(readFile(join(backup, 'journal', name), 'utf8'));
		if (typeof text !== 'string') return undefined;
		try {
			const receipt = lastReceiptIn(text);
			if (receipt !== undefined) return receipt;
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
			return undefined;
		}
	}
	return undefined;
}
