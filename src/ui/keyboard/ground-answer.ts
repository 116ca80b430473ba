// The terminal's ground: the question for its colour (OSC 11), and its answer. Many terminals give none, and nobody waits for one.

/** Asks for the colour of the ground. */
export const groundQuestion = '\u001B]11;?\u001B\\';

/** The answer: three numbers of one to four hexadecimal digits, or the same with how solid it is before or behind them. */
const answer = /\]11;rgba?:([\da-f]{1,4})\/([\da-f]{1,4})\/([\da-f]{1,4})/i;

/** A channel as a part of 1. */
const partOf = (digits: string): number => Number.parseInt(digits, 16) / (16 ** digits.length - 1);

/** How much each channel gives to what the eye calls light (ITU-R BT.601). */
const weights = [0.299, 0.587, 0.114] as const;
const lightFrom = 0.5;

/** Whether the ground is light, by what a terminal said; undefined when it gave no answer. */
export function isLightGround(said: string): boolean | undefined {
	const channels = answer.exec(said)?.slice(1);
	if (channels === undefined) return undefined;
	return channels.reduce((sum, digits, place) => sum + partOf(digits) * (weights[place] ?? 0), 0) > lightFrom;
}
