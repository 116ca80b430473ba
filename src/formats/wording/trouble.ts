// The sentences for trouble with the disk and for notes about the opening of a shop: what was recorded, and what to do next.
import type {OpeningNote, TroubleCode, TroubleFacts} from '../../domain/ports/trouble.ts';
import {plainText} from '../text/plain-text.ts';

const because = (facts: TroubleFacts): string => (facts.why === undefined ? '' : ` (${systemWords(facts.why)})`);

/** The system's codes in words an operator can act on. */
export function systemWords(code: string): string {
	const known: ReadonlyMap<string, string> = new Map([
		['ENOSPC', 'the disk is full'],
		['EDQUOT', 'the disk quota is used up'],
		['EROFS', 'the disk is read-only'],
		['EACCES', 'no right to write there'],
		['EPERM', 'no right to write there'],
		['EIO', 'the disk failed'],
		['EMFILE', 'too many files are open'],
		['ENOENT', 'it is not there'],
		['EEXIST', 'something else is there'],
		['ETIMEDOUT', 'it does not answer'],
		['ENOTDIR', 'that is a file, not a folder'],
		['EISDIR', 'that is a folder, not a file'],
		['EFBIG', 'it is too large'],
		['wrong-kind', 'something else stands there'],
		['damaged', 'it is damaged'],
		['ELOOP', 'that is a symbolic link'],
	]);
	return known.get(code) ?? plainText(code);
}

/** A path as a shell takes it. */
const quoted = (path: string): string => `'${plainText(path).replaceAll("'", "'\\''")}'`;

const words: {readonly [K in TroubleCode]: (facts: TroubleFacts) => string} = {
	locked: ({holder}) =>
		`The shop is open in ${plainText(holder ?? 'another process')}. Leave that one first. Reading works meanwhile.`,
	'no-shop': ({path}) => `There is no shop in ${plainText(path ?? '')}. Start the counter there, or run counterfoil init.`,
	'no-backup': ({path}) => `There is no backup in ${plainText(path ?? '')}. Name a folder that counterfoil backup made.`,
	'backup-damaged': facts =>
		`The backup in ${plainText(facts.path ?? '')} is damaged at entry ${facts.seq ?? '?'}: ${plainText(facts.why ?? 'unknown')}. Nothing was changed. Take another one.`,
	'not-empty': ({path}) => `${plainText(path ?? '')} is not empty. Name an empty or a new folder with --data.`,
	'readable-by-others': ({path}) =>
		`Others on this machine can read ${plainText(path ?? '')}, and it holds customers and tokens. Run: chmod 700 ${quoted(path ?? '')}`,
	damaged: facts =>
		`The shop's files are damaged at entry ${facts.seq ?? '?'}: ${plainText(facts.why ?? 'unknown')}. Nothing was changed, and nothing more is sold. Start the counter to see what is whole, or put a backup back: counterfoil restore BACKUP`,
	'newer-version': ({seq}) =>
		`Entry ${seq ?? '?'} was written by a newer Counterfoil. Nothing was changed. Update the program, then open the shop.`,
	'not-recorded': facts => `NOT RECORDED${because(facts)}. Nothing was sold. Make room or mend the disk, then press Enter again.`,
	'outcome-unknown': facts =>
		`OUTCOME UNKNOWN${because(facts)}. Do not hand over goods or money. Leave, start again, and look for the receipt.`,
	'foreign-writer': ({path}) =>
		`Something else wrote to ${plainText(path ?? 'the journal')}. Nothing more is recorded. Leave, and start again.`,
	moved: () =>
		'The folder of the shop is no longer what was opened: it was moved or replaced, or its file "lock" was removed. Nothing was recorded, and nothing more is. Leave, and start the counter where the folder is now.',
	'second-name': ({path}) =>
		`${plainText(path ?? 'The journal')} has a second name on this disk, by which somebody else may write to it. Nothing was recorded, and nothing more is. Leave, and start again.`,
	'wrong-kind': ({path, why}) =>
		`${plainText(path ?? '')} is ${why === 'file' || why === 'folder' ? `a ${why}` : 'a symbolic link, a pipe or a device'}, and not the shop's own ${why === 'file' ? 'folder' : 'file'}. Nothing was changed. Put that back there.`,
	'not-yours': ({path, owner = '?', user = '?'}) =>
		`The shop in ${plainText(path ?? '')} belongs to user ${owner} of this machine, and you are user ${user}. Nothing was changed. Run the same command as its owner, with this before it: sudo -u '#${owner}'`,
	'not-the-owners': ({path, folder, owner = '?', user = '?'}) =>
		`${plainText(path ?? '')} belongs to user ${owner} of this machine, and the shop to user ${user}. Nothing was changed. Run: sudo chown -R ${user} ${quoted(folder ?? '')}`,
	'only-reading': ({path}) => `The shop in ${plainText(path ?? '')} is open for reading only. Nothing was recorded.`,
	redacting: () =>
		'A person was redacted, and what is in memory still has the name. Leave the shop and open it again: then the rest is done.',
	'read-only': () => 'READ-ONLY: the shop is damaged, and nothing is recorded. Leave, start again, and put a backup back.',
	unusable: facts => `${plainText(facts.path ?? 'The folder')} cannot be used${because(facts)}. Nothing was changed.`,
};

/** Trouble with the disk in a sentence or two. */
export const troubleText = (code: TroubleCode, facts: TroubleFacts): string => words[code](facts);

/** Said when the disk does not take the open basket. */
export const draftTrouble = (why: string): string =>
	`The open basket cannot be kept (${systemWords(why)}): a power cut would lose it. Selling goes on; what is paid is recorded.`;

/** What the operator should know about the opening of a shop. */
export function noteText(note: OpeningNote): string {
	if (note.note === 'torn-tail') {
		const bytes = `its ${note.bytes} bytes`;
		const kept =
			note.quarantined === undefined
				? `the full disk had no room for ${bytes}`
				: `${bytes} are kept in ${plainText(note.quarantined)}`;
		return `The last write before the power went was never finished and never acknowledged; ${kept}. All that was acknowledged is here.`;
	}
	if (note.note === 'snapshot-unusable') return 'The snapshot could not be read; everything was read from the journal instead.';
	if (note.note === 'snapshot-not-written')
		return `The snapshot could not be written (${systemWords(note.why)}); the next start takes longer.`;
	if (note.note === 'head-unreadable')
		return `The file "head" could not be read; ${note.isLeft ? 'the next start of the counter writes it' : 'it was written'} anew from the journal.`;
	if (note.note === 'unfinished-write')
		return `The last write is not finished: ${note.bytes} bytes that were never acknowledged. If no counter is selling just now, the power went; its next start sets them aside.`;
	if (note.note === 'restored') {
		const before = note.setAside === undefined ? '' : ` What stood there before is in ${plainText(note.setAside)}.`;
		return `A restore was cut short after the backup was proven: the shop is the backup now.${before}`;
	}
	if (note.note === 'not-restored')
		return 'A restore was cut short before the backup was in its place: the shop is as it was, and nothing of the backup is in it.';
	if (note.note === 'put-aside') {
		const what = `${note.name} in the shop's folder cannot be used (${systemWords(note.why)})`;
		return note.place === undefined
			? `${what}, and could not be put aside. Selling goes on without it; move it away.`
			: `${what}: it is put aside as ${plainText(note.place)}, and a new one is begun. Nothing that was paid is in it.`;
	}
	if (note.note === 'little-room')
		return `Only ${Math.floor(note.bytes / 1_048_576)} MB are left on the disk of the shop. Make room: on a full disk sales may be refused.`;
	if (note.note === 'history-remade')
		return `history.sqlite was missing or could not be used; it was made anew from ${note.entries} entries of the journal.`;
	if (note.note === 'history-unusable')
		return `history.sqlite cannot be used (${systemWords(note.why)}). Nothing is lost: what is past is read from the journal, which is slower.`;
	if (note.note === 'history-wrong')
		return `history.sqlite did not agree with the journal (${plainText(note.why)}). The journal decides, and nothing is lost: it is read until the next start makes the file anew.`;
	if (note.note === 'history-ahead')
		return `history.sqlite knew of entries up to ${note.lastSeq}, and the journal ends at entry ${note.entries}. If nobody took the journal back, sales after that entry are gone: compare with the paper. The journal decides, and the file is made anew from it.`;
	return 'The clock of this machine is behind the last entry. Set it right; the order of entries is kept meanwhile.';
}

/** Why not all of the old files came into a new shop, and what to do. */
export const filesTrouble = (facts: TroubleFacts): string =>
	`Not all of the old files came in${because(facts)}. What came in stays. Make room or mend the disk, leave, and bring the rest with: counterfoil import`;
