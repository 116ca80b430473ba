// The table of what terminals send for each key: xterm, tmux, screen, the Linux console, and the keypad.

const finals: Readonly<Record<string, string>> = {
	A: 'up',
	B: 'down',
	C: 'right',
	D: 'left',
	E: '',
	F: 'end',
	H: 'home',
	Z: 'shift+tab',
};
const functionFinals: Readonly<Record<string, string>> = {P: 'f1', Q: 'f2', R: 'f3', S: 'f4'};

const numbered: Readonly<Record<string, string>> = {
	1: 'home',
	2: 'insert',
	3: 'delete',
	4: 'end',
	5: 'pageup',
	6: 'pagedown',
	7: 'home',
	8: 'end',
	11: 'f1',
	12: 'f2',
	13: 'f3',
	14: 'f4',
	15: 'f5',
	17: 'f6',
	18: 'f7',
	19: 'f8',
	20: 'f9',
	21: 'f10',
	23: 'f11',
	24: 'f12',
};

const consoleFunctions: Readonly<Record<string, string>> = {A: 'f1', B: 'f2', C: 'f3', D: 'f4', E: 'f5'};

// The keypad in application mode: Enter, and the letters it stands for.
const keypad: Readonly<Record<string, string>> = {
	j: '*',
	k: '+',
	l: ',',
	m: '-',
	n: '.',
	o: '/',
	p: '0',
	q: '1',
	r: '2',
	s: '3',
	t: '4',
	u: '5',
	v: '6',
	w: '7',
	x: '8',
	y: '9',
	X: '=',
};

// The keypad in kitty's form: a key each, from 57399 on.
const kittyKeypad = [...'0123456789./*-+', 'enter', '=', ',', 'left', 'right', 'up', 'down', 'pageup', 'pagedown', 'home', 'end'];
const kittyKeypadFrom = 57_399;
/** kitty gives the keys that are no letters numbers of their own, from the area of Unicode for private use. */
const kittyKeys = {least: 57_344, most: 63_743};

/** What is held with a key: xterm sends 1 + shift 1 + alt 2 + ctrl 4, kitty also the locks, which do not count. */
function heldWith(modifier: string | undefined): {
	readonly hasShift: boolean;
	readonly hasCtrl: boolean;
	readonly hasOther: boolean;
} {
	const bits = Math.max(0, Number(modifier || '1') - 1) & 63;
	return {hasShift: (bits & 1) !== 0, hasCtrl: (bits & 4) !== 0, hasOther: (bits & ~5) !== 0};
}

function withModifier(name: string, modifier: string | undefined): string {
	const {hasShift, hasCtrl} = heldWith(modifier);
	return `${hasCtrl ? 'ctrl+' : ''}${hasShift ? 'shift+' : ''}${name}`;
}

const orNone = (name: string | undefined): string | undefined => (name === '' ? undefined : name);

/** The kind of a report of a key that is let go. */
const letGo = '3';

/** The key of a sequence behind `ESC [` or `ESC O`, or undefined for one without a key: mouse, focus, answers of the terminal. */
function keyOf(kind: string, body: string): string | undefined {
	if (kind === 'O') return body === 'M' ? 'enter' : orNone(finals[body] ?? functionFinals[body]);
	if (body.startsWith('[')) return consoleFunctions[body.slice(1)];
	const [, number, modifier, event, final] = /^(\d*)(?:;(\d+)(?::(\d))?)?([A-Z~])$/.exec(body) ?? [];
	if (final === undefined || event === letGo) return undefined;
	// A report of where the cursor is looks like F3 with something held down.
	if (final === 'R' && modifier !== undefined) return undefined;
	const name = final === '~' ? numbered[number ?? ''] : orNone(finals[final] ?? functionFinals[final]);
	return name === undefined ? undefined : withModifier(name, modifier);
}

/** A key that was pressed, or one printable letter as it was typed. */
export type Typed = {readonly type: 'key'; readonly key: string} | {readonly type: 'text'; readonly text: string};

const key = (name: string): Typed => ({type: 'key', key: name});
const text = (letter: string): Typed => ({type: 'text', text: letter});

/** A key told by the number of its letter. `shifted` is the letter with Shift, where the terminal says it. */
type Numbered = {readonly code: number; readonly modifier: string | undefined; readonly shifted?: string | undefined};

function strokeOfNumber({code, modifier, shifted}: Numbered): Typed | undefined {
	const {hasShift, hasCtrl, hasOther} = heldWith(modifier);
	if (hasOther) return undefined;
	const onKeypad = kittyKeypad[code - kittyKeypadFrom];
	if (onKeypad !== undefined) return onKeypad.length === 1 ? text(onKeypad) : key(withModifier(onKeypad, modifier));
	if (code >= kittyKeys.least && code <= kittyKeys.most) return undefined;
	if (code === 27) return key('esc');
	if (code === 9 && hasShift) return key('shift+tab');
	const letter = String.fromCodePoint(Math.min(code, 0x10_ffff));
	const control = keyOfControl(letter);
	if (control !== undefined) return key(control);
	if (hasCtrl) return code === 91 ? key('esc') : keyed(keyOfControl(String.fromCharCode(letter === '/' ? 31 : code & 31)));
	const typed = shifted ? String.fromCodePoint(Number(shifted)) : hasShift ? letter.toUpperCase() : letter;
	return typed.length === 1 ? text(typed) : undefined;
}

const keyed = (name: string | undefined): Typed | undefined => (name === undefined ? undefined : key(name));

/** A letter in kitty's form: code:shifted:base;modifier:event;text u. */
const kittyForm = /^(\d+)(?::(\d*)(?::\d*)?)?(?:;(\d*)(?::(\d))?)?(?:;[\d:]*)?u$/;
/** A letter in xterm's long form, modifyOtherKeys. */
const longForm = /^27;(\d+);(\d+)~$/;

/** What was pressed, by a whole sequence behind `ESC [` or `ESC O`; undefined for what is no key. */
export function strokeOf(kind: string, body: string): Typed | undefined {
	const onKeypad = kind === 'O' ? keypad[body] : undefined;
	if (onKeypad !== undefined) return text(onKeypad);
	const [isKitty, code, shifted, modifier, event] = kittyForm.exec(body) ?? [];
	if (isKitty) return event === letGo ? undefined : strokeOfNumber({code: Number(code), modifier, shifted});
	const [isLong, held, number] = longForm.exec(body) ?? [];
	if (isLong) return strokeOfNumber({code: Number(number), modifier: held});
	return keyed(keyOf(kind, body));
}

/** The key of a control character. CR is `enter`; LF has its own key because scanners send it behind CR. */
export function keyOfControl(letter: string): string | undefined {
	const code = letter.charCodeAt(0);
	if (letter === '\r') return 'enter';
	if (letter === '\n') return 'linefeed';
	if (letter === '\t') return 'tab';
	if (code === 127 || code === 8) return 'backspace';
	if (code >= 1 && code <= 26) return `ctrl+${String.fromCharCode(code + 96)}`;
	// FS, GS and RS, which scanners send around and within codes.
	if (code >= 28 && code <= 30) return `ctrl+${String.fromCharCode(code + 64).toLowerCase()}`;
	// A terminal sends Ctrl+/ and Ctrl+_ alike.
	if (code === 31) return 'ctrl+/';
	return undefined;
}
