// What the environment says of the terminal: whether it can be drawn on, and which signs and letters it has.

type Environment = Readonly<Record<string, string | undefined>>;

/** Names of terminals that take no escapes: paper, lines to somewhere else, and nothing known. */
const undrawable: ReadonlySet<string> = new Set([
	...['dumb', 'unknown', 'network', 'dialup', 'switch', 'ethernet', 'arpanet', 'bussplexer', 'plugboard'],
	...['lpr', 'printer', 'glasstty', 'vanilla', 'tty33', 'tty37', 'tty43', 'vt52', 'adm3a', 'ibm3270'],
]);
/** DEC terminals and those like them: one colour, and letters of their own. */
const oldKind = /^(?:vt\d|ansi\b)/;

const termOf = (env: Environment): string => (env['TERM'] ?? '').trim();

/** Why nothing can be drawn on this terminal, in a sentence, or undefined. */
export function whyUndrawable(env: Environment): string | undefined {
	const term = termOf(env);
	if (term !== '' && !undrawable.has(term.toLowerCase())) return undefined;
	const said = term === '' ? 'TERM is not set' : `TERM is ${term}`;
	return `A screen needs a terminal that can be drawn on, and ${said}. If yours can, say so: TERM=xterm counterfoil`;
}

/** Whether a question for the colour of its ground is safe: consoles and old kinds print what they do not know. */
export const answersGround = (env: Environment): boolean =>
	!/^(?:vt\d|(?:linux|ansi|cons25|sun|screen\.linux)\b)/.test(termOf(env));

/** Whether its letters are Unicode: as the locale says, and where no locale is set, as such terminals mostly are. */
export function showsUnicode(env: Environment): boolean {
	const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(Boolean);
	return locale === undefined ? !isOldKind(env) : /utf-?8/i.test(locale);
}

/** Whether it is one of long ago. */
export const isOldKind = (env: Environment): boolean => oldKind.test(termOf(env));

/** Whether its font has letters and borders, but few signs, as that of a Linux console. */
export const hasFewSigns = (env: Environment): boolean => /^linux\b/.test(termOf(env));
