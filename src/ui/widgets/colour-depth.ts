// How many colours a terminal has, as the environment says.
import type {Depth} from './sgr.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Names of terminals with one colour. */
const oneColour = /^(?:dumb$|vt\d)|-m(?:ono)?$/;
/** Names of terminals with 24 bits, which do not always say so in COLORTERM: a line to another machine drops it. */
const fullColour = /^(?:xterm-(?:kitty|ghostty)|alacritty|foot|wezterm|contour|rio)\b|-direct/;
const eightColours = /^(?:linux|screen|ansi|cons25|sun)\b/;
/** GNU screen and Apple's Terminal have 256, whatever the program around them says. */
const has256AtMost = ({TERM = '', TERM_PROGRAM}: Environment): boolean =>
	/^screen\b/.test(TERM) || TERM_PROGRAM === 'Apple_Terminal';

/** What FORCE_COLOR says, by the numbers that programs agree on; true for "as many as there are". */
const forced: ReadonlyMap<string, Depth | true> = new Map<string, Depth | true>([
	['0', 'none'],
	['false', 'none'],
	['1', '16'],
	['2', '256'],
	['3', '24-bit'],
	['true', true],
	['', true],
]);

function saidByTerminal(env: Environment): Depth {
	const term = (env['TERM'] ?? '').trim();
	if (oneColour.test(term)) return 'none';
	const isFull = /^(?:truecolor|24bit)$/i.test(env['COLORTERM'] ?? '') || fullColour.test(term);
	if (isFull && !has256AtMost(env)) return '24-bit';
	if (term.includes('256')) return '256';
	return eightColours.test(term) ? '8' : '16';
}

/** The depth of a terminal. FORCE_COLOR wins over NO_COLOR, and both over what the terminal says. */
export function depthOf(env: Environment): Depth {
	const asked = env['FORCE_COLOR'] === undefined ? undefined : (forced.get(env['FORCE_COLOR']) ?? true);
	if (asked !== undefined && asked !== true) return asked;
	const said = saidByTerminal(env);
	if (asked === true) return said === 'none' ? '16' : said;
	return env['NO_COLOR'] ? 'none' : said;
}
