// What is said before a person is redacted, and after it: what is done, and which copies still hold the person.
import {counted} from '../text/counted.ts';
import {plainText} from '../text/plain-text.ts';

/** What a redaction did; `seqs` are its entries on record. */
type Done = {
	readonly account: number;
	readonly entries: number;
	/** Entries that still name the person. */
	readonly left: number;
	readonly seqs: readonly number[];
	readonly stillHeld: {readonly files: readonly string[]; readonly backups: readonly string[]};
};

export const beforeRedaction: readonly string[] = [
	'Name, phone, e-mail, address, notes and saved references are replaced in everything the shop keeps. Amounts, receipts and stock stay.',
	'This cannot be undone. Backups and exports that were made before keep what they hold.',
];

/** As many paths are named. */
const namedMost = 12;

function named(paths: readonly string[]): readonly string[] {
	const more = paths.length - namedMost;
	return [...paths.slice(0, namedMost).map(path => `  ${plainText(path)}`), ...(more > 0 ? [`  and ${more} more`] : [])];
}

export function redactedSentence({account, entries, left, seqs}: Done): string {
	const written = `${counted(entries, 'entry', 'entries')} of the journal ${entries === 1 ? 'is' : 'are'} written without the person`;
	const record = `On record as entry ${seqs.join(', ')}.`;
	return left === 0
		? `Account ${account} names nobody any more: ${written}. ${record}`
		: `${written}, and ${left} still to come. ${record} Redact account ${account} once more.`;
}

/** The copies that a redaction does not reach, and what to do about them. */
export const stillHeldLines = ({stillHeld: {files, backups}}: Pick<Done, 'stillHeld'>): readonly string[] => [
	...(files.length === 0 ? [] : ['These files still name the person. Remove them, or write them anew:', ...named(files)]),
	...(backups.length === 0
		? []
		: [
				'These backups were made before and still hold the person. Make a new backup, then remove them, here and wherever they were copied:',
				...named(backups),
			]),
];
