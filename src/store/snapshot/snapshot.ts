// The file `snapshot.json`: the state at one entry, a cache over the journal, with a checksum that says whether it can be believed.
import {createHash} from 'node:crypto';
import type {Table} from '../../domain/base/table.ts';
import {emptyState, type State, type TableName} from '../../domain/ledger/state.ts';
import type {ShopRecord} from '../../domain/shop/records.ts';
import type {Files, Piece} from '../disk/files.ts';
import {openLargeJsonFile} from '../disk/json-file.ts';
import {sha256} from '../disk/sha256.ts';
import type {ChainPlace} from '../journal/segment.ts';

const version = 15;
const sliceNames = Object.keys(emptyState()).filter((name): name is TableName => name !== 'shop');

/** Key, record, key, record. The list is flat, because reading a hundred thousand pairs costs more than reading what is in them. */
type FlatRows = readonly unknown[];
export type SnapshotData = {
	readonly v: number;
	readonly seq: number;
	readonly hash: string;
	readonly shop: ShopRecord;
	readonly slices: Readonly<Record<TableName, FlatRows>>;
};

export type Snapshot = {readonly place: ChainPlace; readonly state: State};

const name = 'snapshot.json';
/** A thousand keys with their records. */
const itemsAtOnce = 2000;

/** The text of a snapshot, piece by piece, so that a large one does not block the keys. */
function* textOf({v, seq, hash, shop, slices}: SnapshotData): Generator<string> {
	yield `${JSON.stringify({v, seq, hash, shop}).slice(0, -1)},"slices":{`;
	for (const [index, slice] of sliceNames.entries()) {
		yield `${index === 0 ? '' : ','}${JSON.stringify(slice)}:[`;
		const rows = slices[slice];
		for (let from = 0; from < rows.length; from += itemsAtOnce)
			yield `${from === 0 ? '' : ','}${JSON.stringify(rows.slice(from, from + itemsAtOnce)).slice(1, -1)}`;
		yield ']';
	}
	yield '}}';
}

/** A file with a good checksum may still be of another version, or no snapshot at all; it is then ignored. */
function believed(text: string): SnapshotData | null {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch {
		return null;
	}
	if (typeof data !== 'object' || data === null || !('v' in data) || data.v !== version) return null;
	const {slices} = data as Partial<SnapshotData>;
	const isWhole =
		slices !== undefined && sliceNames.every(slice => Array.isArray(slices[slice]) && slices[slice].length % 2 === 0);
	return isWhole ? (data as SnapshotData) : null;
}

/** Where the body begins, behind the checksum and its newline. */
const bodyStart = 65;

/** What is written: the state first, then the checksum of all its bytes, which is the first line of the file. */
function* piecesOf(data: SnapshotData): Generator<Piece> {
	const digest = createHash('sha256');
	let position = bodyStart;
	for (const text of textOf(data)) {
		const bytes = Buffer.from(text);
		digest.update(bytes);
		yield {bytes, position};
		position += bytes.length;
	}
	yield {bytes: Buffer.from(`${digest.digest('hex')}\n`), position: 0};
}

/** A snapshot that does not agree with its checksum is ignored: the journal has everything. */
function dataIn(bytes: Buffer): SnapshotData | null {
	const lineEnd = bytes.indexOf(0x0a);
	const body = bytes.subarray(bodyStart);
	if (lineEnd !== 64 || bytes.toString('latin1', 0, 64) !== sha256(body)) return null;
	return believed(body.toString('utf8'));
}

const emptyData: SnapshotData = {v: version, seq: 0, hash: '', shop: emptyState().shop, slices: {} as SnapshotData['slices']};

const openFile = (files: Files, shop: string) =>
	openLargeJsonFile({files, path: `${shop}/${name}`, read: dataIn, pieces: piecesOf}, emptyData);

/** The snapshot of a shop, or undefined when there is none that can be trusted. */
export async function readSnapshot(files: Files, shop: string): Promise<Snapshot | undefined> {
	const db = openFile(files, shop);
	await db.read();
	if (db.data === emptyData) return undefined;
	const {seq, hash, slices} = db.data;
	const state = {...emptyState(), shop: db.data.shop};
	for (const slice of sliceNames) fill(state[slice] as Table<string | number, unknown>, slices[slice]);
	return {place: {seq, hash}, state};
}

/** Puts records in their places without counting changes: nobody has looked at this state yet. */
function fill({rows}: Table<string | number, unknown>, flat: FlatRows): void {
	const map = rows as Map<unknown, unknown>;
	for (let place = 0; place < flat.length; place += 2) map.set(flat[place], flat[place + 1]);
}

/** True when the shop has a snapshot file, usable or not. */
export const hasSnapshotFile = (files: Files, shop: string): boolean => files.mode(`${shop}/${name}`) !== undefined;

/** Removes the snapshot: the journal has everything. */
export function removeSnapshot(files: Files, shop: string): void {
	if (hasSnapshotFile(files, shop)) files.remove(`${shop}/${name}`);
}

/** The records of a state at this moment, so that sales go on while they are written. */
export function captureSnapshot({place, state}: Snapshot): SnapshotData {
	const slices: Partial<Record<TableName, FlatRows>> = {};
	for (const slice of sliceNames) slices[slice] = [...(state[slice].rows as ReadonlyMap<unknown, unknown>)].flat();
	return {v: version, seq: place.seq, hash: place.hash ?? '', shop: state.shop, slices: slices as SnapshotData['slices']};
}

/** Writes what was captured, whole or not at all. */
export function writeSnapshot(files: Files, shop: string, data: SnapshotData): Promise<void> {
	const db = openFile(files, shop);
	db.data = data;
	return db.write();
}
