// The backups that a counter makes by itself while it is open: once a day, in a process of their own. No key waits for them.
import type {BackupsSeen} from '../../app/backups/look.ts';
import type {Shop} from '../../app/shop.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {sayBehind} from '../actions/say-also.ts';
import {keepsBackups, showBackups} from '../actions/show-backups.ts';
import {isDue, isThere, madeText} from '../model/backups-now.ts';
import type {Desk} from '../model/desk.ts';

/** The first look at the backups comes when the counter has been open for this long, the next ones this long after one another, in ms. */
const firstLookMs = 5000;
const betweenLooksMs = 60_000;
/** After a backup that failed, the next one is tried this much later, in ms. */
const againMs = 3_600_000;

/** Looks at the backups of a shop at intervals, and makes one when that is due. Answers with a function that stops it. */
export function keepBackups(desk: Desk, shop: Shop): () => void {
	const {upkeep, timers, now} = desk.ports;
	if (!upkeep || !keepsBackups(shop)) return () => undefined;
	let stop = () => {};
	let isStopped = false;
	let notBefore = Number.NEGATIVE_INFINITY;
	let told: string | undefined;
	let isToldAway = false;

	/** Says once that the second place is away. */
	const tellAway = ({second}: BackupsSeen): void => {
		if (!second || isThere(second) || isToldAway) return;
		isToldAway = true;
		sayBehind(
			desk,
			`The second place for backups, ${plainText(second.place)}, is not there. It gets a copy when it is; the first place goes on.`,
		);
	};
	const make = async (seen: BackupsSeen): Promise<void> => {
		showBackups(desk, seen, true);
		const made = await upkeep.backUp(() => undefined).done;
		if (isStopped) return;
		showBackups(desk, await upkeep.look(), false);
		const sentence = made.end === 'failed' || made.end === 'partly' ? madeText(made) : undefined;
		if (sentence !== undefined) notBefore = now().at + againMs;
		// The same failure is not said again; the title says since when there is none.
		if (sentence !== undefined && sentence !== told) sayBehind(desk, sentence);
		told = sentence;
	};
	const look = async (): Promise<void> => {
		const seen = await upkeep.look();
		if (isStopped) return;
		tellAway(seen);
		const {at} = now();
		if (!desk.view.backups?.isMaking && at >= notBefore && isDue(seen, {seq: shop.place().seq, now: now()})) await make(seen);
		else showBackups(desk, seen, desk.view.backups?.isMaking ?? false);
	};
	const lookIn = (ms: number): void => {
		stop = timers.after(ms, () => {
			look()
				.catch(desk.ports.bug)
				.finally(() => {
					if (!isStopped) lookIn(betweenLooksMs);
				});
		});
	};
	lookIn(firstLookMs);
	return () => {
		isStopped = true;
		stop();
	};
}
