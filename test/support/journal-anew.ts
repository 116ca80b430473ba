// A shop's journal written anew with each of its entries changed, as another program may have written it: its chain is right.
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Entry} from '../../src/domain/ports/journal.ts';
import {chained} from './journal-lines.ts';

const entriesOf = (journal: string): readonly Entry[] =>
	readdirSync(journal)
		.sort()
		.flatMap(name => readFileSync(join(journal, name), 'utf8').split('\n').slice(0, -1))
		.map(line => JSON.parse(line.slice(line.indexOf('{'))) as Entry);

/** Writes the journal of a closed shop anew; nothing is left beside it that was made of the old one. */
export function writeAnew(folder: string, change: (entry: Entry) => Entry): void {
	const journal = join(folder, 'journal');
	const {bytes} = chained(entriesOf(journal).map(change));
	for (const name of readdirSync(folder))
		if (!['journal', 'quarantine', 'backups'].includes(name)) rmSync(join(folder, name), {recursive: true});
	for (const name of readdirSync(journal)) rmSync(join(journal, name));
	writeFileSync(join(journal, '0000000001.log'), bytes, {mode: 0o600});
}
