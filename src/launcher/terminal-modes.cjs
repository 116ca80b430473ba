// The modes of a terminal that a screen relies on: each is set when the screen is taken, and put back when it is left.
// Their order counts: what a terminal does not know it may print, so the screen is cleared behind all that is not known everywhere.

/** @typedef {{readonly what: string, readonly set: string, readonly back?: string}} Mode */

const esc = '\u001B';

/** Clicks and the wheel are reported, in SGR's form. It is set once keys count, and only where the mouse is wanted. */
const mouse = {on: `${esc}[?1000;1006h`, off: `${esc}[?1000;1006l`};

/** @type {readonly Mode[]} */
const modes = [
	// Not known everywhere: an old console prints their ends.
	{what: 'answers in seven bits', set: `${esc} F`},
	{what: 'no keys in xterm’s long form', set: `${esc}[>4;0m`, back: `${esc}[>4m`},
	{what: 'the alternate screen', set: `${esc}[?1049h`},
	{what: 'no keys in kitty’s form', set: `${esc}[=0;1u`},
	// Reports of kinds that are not ours would be read as keys.
	{what: 'no mouse', set: `${esc}[?9;1000;1001;1002;1003;1005;1006;1015;1016l`, back: mouse.off},
	{what: 'no focus reports', set: `${esc}[?1004l`},
	{what: 'cursor keys as they rest', set: `${esc}[?1l`},
	{what: 'the keypad as digits', set: `${esc}>`},
	{what: 'Return as one letter', set: `${esc}[20l`},
	// They move what is drawn, or change its letters.
	{what: 'letters written over', set: `${esc}[4l`},
	{what: 'rows counted from the top', set: `${esc}[?6l`},
	{what: 'no margins', set: `${esc}[?69l${esc}[r`},
	{what: 'plain letters', set: `${esc}(B\u000F`},
	{what: 'no looks', set: `${esc}[0m`, back: `${esc}[0m`},
	{what: 'drawing at once', set: `${esc}[?2026l`, back: `${esc}[?2026l`},
	{what: 'an empty screen', set: `${esc}[2J${esc}[H`, back: `${esc}[H${esc}[2J`},
	{what: 'the screen from before', set: '', back: `${esc}[?1049l`},
	// Some terminals keep these for each screen: they are put back on the one from before.
	{what: 'a row that is too long is cut', set: `${esc}[?7l`, back: `${esc}[?7h`},
	{what: 'no cursor', set: `${esc}[?25l`, back: `${esc}[?25h`},
	{what: 'pastes without marks', set: '', back: `${esc}[?2004l`},
];

/** Takes the whole screen, and empties it. */
const setModes = modes.map(({set}) => set).join('');

/** Gives the screen back. A terminal without a second screen is left empty. */
const restoreModes = modes.map(({back}) => back || '').join('');

/** Pastes come between marks. This is set once keys count. */
const markPastes = `${esc}[?2004h`;

module.exports = {markPastes, modes, mouse, restoreModes, setModes};
