// The sentences for trouble with the disk: each says what was recorded and what to do next, and shows nothing hidden.
import {describe, expect, test} from 'vitest';
import type {OpeningNote, TroubleCode, TroubleFacts} from '../../../src/domain/ports/trouble.ts';
import {unsafeCharacters} from '../../../src/formats/text/plain-text.ts';
import {noteText, troubleText} from '../../../src/formats/wording/trouble.ts';

const full: TroubleFacts = {
	path: '/shop',
	seq: 42,
	why: 'ENOSPC',
	holder: 'process 7 (counter, since 2026-11-20T08:00:00.000Z)',
	folder: '/shop',
	owner: 1000,
	user: 0,
};

const says = {
	locked:
		'The shop is open in process 7 (counter, since 2026-11-20T08:00:00.000Z). Leave that one first. Reading works meanwhile.',
	'no-shop': 'There is no shop in /shop. Start the counter there, or run counterfoil init.',
	'not-empty': '/shop is not empty. Name an empty or a new folder with --data.',
	'readable-by-others': "Others on this machine can read /shop, and it holds customers and tokens. Run: chmod 700 '/shop'",
	damaged:
		"The shop's files are damaged at entry 42: ENOSPC. Nothing was changed, and nothing more is sold. Start the counter to see what is whole, or put a backup back: counterfoil restore BACKUP",
	'backup-damaged': 'The backup in /shop is damaged at entry 42: ENOSPC. Nothing was changed. Take another one.',
	'no-backup': 'There is no backup in /shop. Name a folder that counterfoil backup made.',
	'newer-version': 'Entry 42 was written by a newer Counterfoil. Nothing was changed. Update the program, then open the shop.',
	'not-recorded': 'NOT RECORDED (the disk is full). Nothing was sold. Make room or mend the disk, then press Enter again.',
	'outcome-unknown':
		'OUTCOME UNKNOWN (the disk is full). Do not hand over goods or money. Leave, start again, and look for the receipt.',
	'foreign-writer': 'Something else wrote to /shop. Nothing more is recorded. Leave, and start again.',
	moved:
		'The folder of the shop is no longer what was opened: it was moved or replaced, or its file "lock" was removed. Nothing was recorded, and nothing more is. Leave, and start the counter where the folder is now.',
	'second-name':
		'/shop has a second name on this disk, by which somebody else may write to it. Nothing was recorded, and nothing more is. Leave, and start again.',
	'wrong-kind':
		"/shop is a symbolic link, a pipe or a device, and not the shop's own file. Nothing was changed. Put that back there.",
	'not-yours':
		"The shop in /shop belongs to user 1000 of this machine, and you are user 0. Nothing was changed. Run the same command as its owner, with this before it: sudo -u '#1000'",
	'not-the-owners':
		"/shop belongs to user 1000 of this machine, and the shop to user 0. Nothing was changed. Run: sudo chown -R 0 '/shop'",
	'only-reading': 'The shop in /shop is open for reading only. Nothing was recorded.',
	redacting:
		'A person was redacted, and what is in memory still has the name. Leave the shop and open it again: then the rest is done.',
	'read-only': 'READ-ONLY: the shop is damaged, and nothing is recorded. Leave, start again, and put a backup back.',
	unusable: '/shop cannot be used (the disk is full). Nothing was changed.',
} satisfies Record<TroubleCode, string>;
const codes = Object.keys(says) as TroubleCode[];

describe('trouble', () => {
	test.each(codes)('%s', code => {
		expect(troubleText(code, full)).toBe(says[code]);
	});

	test.each(codes)('%s with no facts at all says no undefined', code => {
		expect(troubleText(code, {})).not.toMatch(/undefined|NaN|\[object/);
	});

	test.each(codes)('%s with hostile facts shows nothing hidden', code => {
		const hostile = '\u001B]52;c;aGk=\u0007\r\u202E\u009B31m';
		const text = troubleText(code, {path: `/shop${hostile}`, why: hostile, holder: hostile, seq: 1});
		expect(text.replace(unsafeCharacters, '')).toBe(text);
	});

	test.each([
		['EDQUOT', 'the disk quota is used up'],
		['EROFS', 'the disk is read-only'],
		['EACCES', 'no right to write there'],
		['EIO', 'the disk failed'],
		['EMFILE', 'too many files are open'],
		['ENOENT', 'it is not there'],
		['ENOTDIR', 'that is a file, not a folder'],
		['EXYZ', 'EXYZ'],
	])('%s is said as: %s', (why, words) => {
		expect(troubleText('unusable', {path: '/shop', why})).toBe(`/shop cannot be used (${words}). Nothing was changed.`);
	});

	// The command is meant to be pasted: an apostrophe in the path ends the quote, and what follows it is run.
	test('the command to paste is right for any path', () => {
		expect(troubleText('readable-by-others', {path: "/home/o'brien/shop"})).toContain(`chmod 700 '/home/o'\\''brien/shop'`);
	});
});

describe('what an opening noted', () => {
	test.each<[OpeningNote, string]>([
		[
			{note: 'torn-tail', quarantined: '/shop/quarantine/torn-after-2-1.bin', bytes: 24},
			'The last write before the power went was never finished and never acknowledged; its 24 bytes are kept in /shop/quarantine/torn-after-2-1.bin. All that was acknowledged is here.',
		],
		[{note: 'snapshot-unusable'}, 'The snapshot could not be read; everything was read from the journal instead.'],
		[
			{note: 'snapshot-not-written', why: 'ENOSPC'},
			'The snapshot could not be written (the disk is full); the next start takes longer.',
		],
		[{note: 'head-unreadable'}, 'The file "head" could not be read; it was written anew from the journal.'],
		[
			{note: 'clock-behind', lastAt: 0},
			'The clock of this machine is behind the last entry. Set it right; the order of entries is kept meanwhile.',
		],
	])('%j', (note, text) => {
		expect(noteText(note)).toBe(text);
	});
});
