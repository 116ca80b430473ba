// The terminal's clipboard, by OSC 52: what is written for a text, also from within tmux and GNU screen. Whether it arrives nobody says.
import {hasFewSigns, isOldKind} from './terminal-kind.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const esc = '\u001B';
/** GNU screen drops what is longer in one piece; older ones keep less than newer ones. */
const pieceLength = 240;

const pieces = (text: string): readonly string[] => text.match(new RegExp(`[^]{1,${pieceLength}}`, 'g')) ?? [];

/** Whether a terminal may have a clipboard: a console and the terminals of long ago have none. */
export const mayHaveClipboard = (env: Environment): boolean => !hasFewSigns(env) && !isOldKind(env);

/**
 * The bytes that put a text on the clipboard. tmux takes them itself with `set-clipboard on`, and hands on what is wrapped for it with
 * `allow-passthrough on`; GNU screen hands on what is wrapped for it. What is not wanted is dropped without a trace.
 */
export function clipboardBytes(text: string, env: Environment): string {
	const sequence = `${esc}]52;c;${Buffer.from(text).toString('base64')}\u0007`;
	if (env['TMUX']) return `${sequence}${esc}Ptmux;${sequence.replaceAll(esc, esc + esc)}${esc}\\`;
	if (env['STY'])
		return pieces(sequence)
			.map(piece => `${esc}P${piece}${esc}\\`)
			.join('');
	return sequence;
}
