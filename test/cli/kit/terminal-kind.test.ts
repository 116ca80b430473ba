import {expect, test} from 'vitest';
import {answersGround, hasFewSigns, showsUnicode, whyUndrawable} from '../../../src/cli/kit/terminal-kind.ts';

test.each([
	[{}, 'TERM is not set'],
	[{TERM: ''}, 'TERM is not set'],
	[{TERM: 'dumb'}, 'TERM is dumb'],
	[{TERM: 'unknown'}, 'TERM is unknown'],
	[{TERM: 'vt52'}, 'TERM is vt52'],
])('Nothing is drawn with %j, and that is said', (env, why) => {
	expect(whyUndrawable(env)).toBe(
		`A screen needs a terminal that can be drawn on, and ${why}. If yours can, say so: TERM=xterm counterfoil`,
	);
});

test.each([
	'xterm',
	'xterm-256color',
	'tmux-256color',
	'screen',
	'linux',
	'rxvt-unicode',
	'vt100',
	'vt220',
	'ansi',
	'foot',
	'newer',
])('%s is drawn on', TERM => expect(whyUndrawable({TERM})).toBeUndefined());

test.each([
	[{LANG: 'C.UTF-8'}, true],
	[{LANG: 'en_ZA.utf8'}, true],
	[{LC_CTYPE: 'UTF-8'}, true],
	[{LANG: 'C'}, false],
	[{LANG: 'POSIX'}, false],
	[{LANG: 'de_DE.ISO-8859-1'}, false],
	[{LANG: 'de_DE@euro'}, false],
	[{LANG: 'en_ZA.UTF-8', LC_ALL: 'C'}, false],
	[{LANG: 'C', LC_CTYPE: 'C.UTF-8'}, true],
	[{LANG: 'C', LC_ALL: '', LC_CTYPE: 'C.UTF-8'}, true],
	[{TERM: 'xterm'}, true],
	[{TERM: 'linux'}, true],
	[{TERM: 'vt220'}, false],
	[{TERM: 'vt220', LANG: 'en_ZA.UTF-8'}, true],
	[{TERM: 'xterm', LANG: 'C'}, false],
])('With %j the letters are Unicode: %s', (env, isUnicode) => expect(showsUnicode(env)).toBe(isUnicode));

test.each([
	['vt100', false, false],
	['vt220', false, false],
	['xterm-mono', true, false],
	['xterm', true, false],
	['tmux-256color', true, false],
	['linux', false, true],
	['linux-16color', false, true],
])('%s is asked for its ground: %s, and has few signs: %s', (TERM, isAsked, isPoor) => {
	expect([answersGround({TERM}), hasFewSigns({TERM})]).toEqual([isAsked, isPoor]);
});
