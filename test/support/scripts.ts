// Names in many scripts, each with the columns that a real terminal gave it, and a practice shop whose goods and accounts are called so.
import {readFileSync} from 'node:fs';
import {openShop} from '../../src/app/shop.ts';
import type {Entry} from '../../src/domain/ports/journal.ts';
import {shopIn} from './drive.ts';
import {writeAnew} from './journal-anew.ts';

/** A text, its columns in tmux, and the sum of wcwidth over its code points. */
export const measured = readFileSync(new URL('../samples/widths/widths.tsv', import.meta.url), 'utf8')
	.trimEnd()
	.split('\n')
	.slice(1)
	.map(line => {
		const [text = '', cells, sum] = line.split('\t');
		return {text, cells: Number(cells), sum: Number(sum)};
	});

const nameOf = (place: number): string => measured[place % measured.length]?.text ?? '';

/** Makes a practice shop in a folder, all of whose goods and accounts have a name in some script, and leaves it. */
export async function shopInScripts(folder: string): Promise<void> {
	await (await shopIn(folder)).close();
	let goods = 0;
	const renamed = (event: Entry['events'][number]) => {
		if (event.type === 'ProductListed') return {...event, name: nameOf(goods++)};
		if (event.type === 'AccountOpened') return {...event, name: nameOf(event.account)};
		return event;
	};
	writeAnew(folder, entry => ({...entry, events: entry.events.map(renamed)}));
	// The first opening says that there was no history, and makes it.
	await (await openShop(folder)).close();
}
