// How a verb beside the counter ended, by its exit and by what it said.
import {expect, test} from 'vitest';
import {toldOf} from '../../../src/cli/terminals/own-verb.ts';

const backedUp = 'Backed up and proven in /b\n';
const noCopy = 'No copy was made in the second place: the disk is full.\n';
const stopped = {end: 'stopped', lines: ['Stopped. Nothing of the shop was changed.']};

test.each([
	['done', {code: 0}, {out: backedUp}, {end: 'done', lines: ['Backed up and proven in /b']}],
	[
		'done in one place',
		{code: 1},
		{out: backedUp, talk: noCopy},
		{end: 'partly', lines: ['Backed up and proven in /b', 'No copy was made in the second place: the disk is full.']},
	],
	['not done', {code: 1}, {talk: noCopy}, {end: 'failed', lines: [noCopy.trim()]}],
	['not done, in words that are the answer', {code: 4}, {out: 'DOES NOT AGREE\n'}, {end: 'failed', lines: ['DOES NOT AGREE']}],
	['not done, without a word', {code: 7}, {}, {end: 'failed', lines: ['It ended without a word (7).']}],
	['stopped', {code: 130, isStopped: true}, {}, stopped],
	['stopped before it could listen', {code: null, signal: 'SIGINT', isStopped: true}, {}, stopped],
	['killed for want of memory', {code: null, signal: 'SIGKILL'}, {}, {end: 'failed', lines: ['The system ended it (SIGKILL).']}],
] as const)('A verb that was %s', (_what, ended, said, told) => {
	expect(toldOf({signal: null, isStopped: false, ...ended}, {out: '', talk: '', ...said})).toEqual(told);
});
