// A shop whose journal was written by another program: its chain is right, and its names hold what a terminal obeys.
import type {Entry} from '../../src/domain/ports/journal.ts';
import {aDay, dayBefore} from './changing-verbs.ts';
import {type CommandLine, commandLine} from './command-line.ts';
import {writeAnew} from './journal-anew.ts';

/** A new title for the window, red by an 8-bit escape, a bell, text turned around, a new line of its own, a carriage return, the printer's drawer. */
export const hostile = '\u001B]0;x\u0007\u009B31m\u0085\u202E\u2066\u061C\u200F\nX\rY\u001Bp0\u007F';

/** Controls and marks that turn text, but for the line break that ends a row. */
export const obeyed = /(?!\n)\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

const written = new Set(['name', 'reason', 'note', 'about', 'phone', 'email', 'address', 'label', 'category', 'owner']);

/** The same with something hostile behind each text that people write. */
function spoiled(value: unknown, key: string): unknown {
	if (typeof value === 'string') return written.has(key) ? `${value}${hostile}` : value;
	if (Array.isArray(value)) return value.map(each => spoiled(each, key));
	if (typeof value !== 'object' || value === null) return value;
	// The name of a setting is one of ours, and not what somebody wrote.
	if ('type' in value && value.type === 'SettingChanged') return value;
	const entries = Object.entries(value).map(([name, each]) => [
		name,
		['shop-name', 'shop-address', 'receipt-footer'].includes(name) ? `${each}${hostile}` : spoiled(each, name),
	]);
	return Object.fromEntries(entries);
}

/** Makes a practice shop in a folder, after a day, written anew with hostile names; nothing is left beside its journal. */
export async function hostileShop(folder: string): Promise<CommandLine> {
	const shop = commandLine(folder);
	await shop.run('init', '--practice', '--without-past');
	// A redaction names the hashes of lines, which are other ones in a journal that is written anew: so does a Z what its entries come to: that is damage, and has its own tests.
	const day = aDay.filter(({verb}) => !['account redact', 'shift close'].includes(verb));
	for (const words of [...dayBefore, ...day.map(said => said.words)]) await shop.run(...words);
	writeAnew(folder, entry => spoiled(entry, '') as Entry);
	return shop;
}
