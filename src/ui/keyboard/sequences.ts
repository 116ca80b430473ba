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

// xterm adds a parameter of 1 + shift 1 + alt 2 + ctrl 4.
function withModifier(name: string, modifier: string | undefined): string | undefined {
	const bits = Number(modifier ?? '1') - 1;
	// A report of where the cursor is looks like F3 with more held down than a keyboard has.
	if (bits > 15) return undefined;
	const shift = (bits & 1) !== 0 ? 'shift+' : '';
	const ctrl = (bits & 4) !== 0 ? 'ctrl+' : '';
	return `${ctrl}${shift}${name}`;
}

const orNone = (name: string | undefined): string | undefined => (name === '' ? undefined : name);

/** The key of a whole escape sequence, or undefined for one without a key: mouse, focus, answers of the terminal. */
export function keyOfSequence(sequence: string): string | undefined {
	const body = sequence.slice(2);
	if (sequence[1] === 'O') return body === 'M' ? 'enter' : orNone(finals[body] ?? functionFinals[body]);
	if (body.startsWith('[')) return consoleFunctions[body.slice(1)];
	const [, number, modifier, final] = /^(\d*)(?:;(\d+))?([A-Z~])$/.exec(body) ?? [];
	if (final === undefined) return undefined;
	const name = final === '~' ? numbered[number ?? ''] : orNone(finals[final] ?? functionFinals[final]);
	return name === undefined ? undefined : withModifier(name, modifier);
}

/** The letter of a keypad key, when the sequence is one. */
export const keypadText = (sequence: string): string | undefined => (sequence[1] === 'O' ? keypad[sequence.slice(2)] : undefined);

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
