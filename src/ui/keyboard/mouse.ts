// A mouse as terminals report it (SGR, mode 1006): a click of the left button and a turn of the wheel, at a place. Nothing else is one.

/** `column` and `row` are counted from 0. A place may lie outside the window. */
export type Mouse = {
	readonly type: 'mouse';
	readonly does: 'click' | 'wheel-up' | 'wheel-down';
	readonly column: number;
	readonly row: number;
};

/** By the number of the button, with nothing held. Others, a button let go and a mouse that moves are no answer to anything. */
const buttons: Readonly<Record<string, Mouse['does']>> = {0: 'click', 64: 'wheel-up', 65: 'wheel-down'};

const report = /^<(\d{1,3});(\d{1,5});(\d{1,5})M$/;

/** What the mouse did, by a whole sequence behind `ESC [`; undefined for what is no report of ours. */
export function mouseOf(body: string): Mouse | undefined {
	const [, button = '', column, row] = report.exec(body) ?? [];
	const does = buttons[button];
	return does && {type: 'mouse', does, column: Number(column) - 1, row: Number(row) - 1};
}

/** The beginning of a report, as far as it came. */
const begun = /^\[<[\d;]*$/;

/** Whether a sequence that was cut off was a report; it is given from its kind on. */
export const isBegunReport = (body: string): boolean => begun.test(body);

/** What is left of a report whose beginning is gone, at the head of some bytes. */
export const restOfReport = (bytes: string): number => /^\d*(?:;\d+){0,2}[Mm]/.exec(bytes)?.[0].length ?? 0;
