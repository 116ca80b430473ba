// Leaving the counter: the shop is closed, and a backup is made in a process of its own. It is waited for a few seconds; then it goes on by itself.
import type {Shop} from '../../app/shop.ts';
import {noteText} from '../../formats/wording/trouble.ts';
import {keepsBackups} from '../../ui/actions/show-backups.ts';
import {isWorthIt} from '../../ui/model/backups-now.ts';
import type {Bench, Desk} from '../../ui/model/desk.ts';
import type {Told} from '../../ui/model/upkeep.ts';
import {exitCodes} from '../kit/exit.ts';
import {talk} from '../kit/output.ts';

/** How long whoever leaves waits for the backup, and before that for the disks that say whether one is due, in ms. */
const mostMs = 6000;
const lookMs = 1500;

/** How the counter is left when its window is closed: nobody is there to wait, and the backup goes on by itself. */
const hungUp = 129;

/** Resolves after a time, or when Ctrl+C is pressed. */
function patience(ms: number): {readonly over: Promise<undefined>; readonly end: () => void} {
	const {promise: over, resolve} = Promise.withResolvers<undefined>();
	const stop = (): void => resolve(undefined);
	const timer = setTimeout(stop, ms);
	process.once('SIGINT', stop);
	return {
		over,
		end: () => {
			clearTimeout(timer);
			process.off('SIGINT', stop);
		},
	};
}

/** The answer, unless it takes too long. */
async function soon<T>(work: Promise<T>, ms: number): Promise<T | undefined> {
	const {over, end} = patience(ms);
	try {
		return await Promise.race([work, over]);
	} finally {
		end();
	}
}

const goesOn =
	'The backup goes on by itself. Give it a minute before you switch the machine off; cut short, it is made at the next start, and the ones before stay.';

function toldText(told: Told | undefined): string {
	if (told === undefined) return goesOn;
	const [first = ''] = told.lines;
	return told.end === 'done' ? `${first}.` : `NO BACKUP was made: ${told.lines.join(' ')}`;
}

/** Makes a backup of a shop that was just left, if it has anything that the newest does not have. A counter that was killed makes none: the next start does. */
async function backUp(desk: Desk, shop: Shop | undefined, code: number): Promise<void> {
	const {upkeep} = desk.ports;
	const isAwaited = code === exitCodes.done;
	if (!upkeep || !shop || !keepsBackups(shop) || (!isAwaited && code !== hungUp)) return;
	const seen = await soon(upkeep.look(), lookMs);
	if (!seen || !isWorthIt(seen, {seq: shop.place().seq, now: desk.ports.now()})) return;
	const work = upkeep.backUp(() => undefined);
	if (!isAwaited) return;
	talk('Making a backup. ^C does not wait for it: it goes on by itself.\n');
	talk(`${toldText(await soon(work.done, mostMs))}\n`);
}

/** Closes the shop, and says what was not printed or could not be written. Then a backup is made. */
export async function leave(desk: Desk & Bench, shop: Shop | undefined, code: number): Promise<void> {
	const unprinted = await desk.closeShop();
	if (unprinted !== undefined) talk(`${unprinted}\n`);
	for (const note of (await shop?.close()) ?? []) talk(`${noteText(note)}\n`);
	await backUp(desk, shop, code);
}
