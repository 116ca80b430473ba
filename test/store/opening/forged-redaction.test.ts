// Entries that say that lines were redacted which were not: they vouch for nothing.
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import type {RedactedEntry} from '../../../src/domain/accounts/redaction.ts';
import {sha256} from '../../../src/store/disk/sha256.ts';
import {encodeEntry, sequenceText} from '../../../src/store/journal/entry.ts';
import {wholeLife} from '../../support/canary.ts';
import {firstSegment, openAt, storedShop} from '../../support/stored-shop.ts';

type Forged = {
	readonly seq: number;
	readonly from: RegExp;
	readonly to: string;
	readonly account: number;
	readonly at: readonly string[];
};

/** Changes a line of a shop that is closed, and appends an entry that lists it. The chain fits. */
async function forge({seq, from, to, account, at}: Forged): Promise<string> {
	const {folder, close} = await storedShop(wholeLife);
	await close();
	const path = firstSegment(folder);
	const lines = readFileSync(path, 'utf8').split('\n').slice(0, wholeLife.length);
	const [json, was] = [lines[seq - 1]?.slice(85) ?? '', lines[seq - 1]?.slice(20, 84) ?? ''];
	const changed = json.replace(from, to);
	expect(changed).not.toBe(json);
	lines[seq - 1] = `${String(Buffer.byteLength(changed)).padStart(8, '0')} ${sequenceText(seq)} ${was} ${changed}`;
	const last = lines.at(-1) ?? '';
	const entries: readonly RedactedEntry[] = [{seq, was, now: sha256(changed), at}];
	const events = [{type: 'PersonRedacted', account, reason: 'x', entries}];
	const entry = {...JSON.parse(last.slice(85)), seq: lines.length + 1, cmd: {id: 'forged', digest: 'x'}, events};
	writeFileSync(path, `${lines.join('\n')}\n${encodeEntry(entry, last.slice(20, 84)).bytes.toString('utf8')}`);
	for (const name of ['snapshot.json', 'head']) rmSync(join(folder, name), {force: true});
	return folder;
}

const price = {from: /"price":1850/, to: '"price":1', seq: 3};
const name = {from: /"name":"Thandi"/, to: '"name":"Redacted 1"', seq: 1};

test.each<readonly [what: string, forged: Forged, damaged: number]>([
	['an account that is not there, and no text', {...price, account: 99, at: []}, 3],
	['an account that is there, and no text', {...price, account: 2, at: []}, 3],
	['a text that is none of a person', {...price, account: 2, at: ['0.lines.0.price']}, 3],
	['a text that is not there', {...price, account: 2, at: ['0.customer.name']}, 3],
	['a member that the event has not', {...price, account: 2, at: ['0.phone']}, 3],
	['a text that was not replaced', {...price, account: 2, at: ['0.note']}, 3],
	['the account of another', {...name, account: 2, at: ['0.name']}, 1],
	['an account that is not there', {...name, account: 99, at: ['1.name']}, 1],
])('a listing for %s vouches for no line', async (_what, forged, seq) => {
	const folder = await forge(forged);
	await expect(openAt(folder, {isAnew: true})).rejects.toMatchObject({code: 'damaged', facts: {seq}});
});
