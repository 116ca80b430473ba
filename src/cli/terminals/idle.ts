// What the counter looks at while nobody presses a key: the clock, and the room on the disk.
import {noteText} from '../../formats/wording/trouble.ts';
import {littleRoom} from '../../store/disk/disk-room.ts';
import type {Desk} from '../../ui/model/desk.ts';

/** How often the clock in the title and the room on the disk are checked, in ms. */
const idleMs = 20_000;

/** Checks the clock and the disk at intervals. A disk that fills up is reported once. */
export function watch(desk: Desk, folder: string): NodeJS.Timeout {
	let isTold = littleRoom(folder).length > 0;
	return setInterval(() => {
		const [note] = littleRoom(folder);
		if (note && !isTold) desk.say(noteText(note), 'alarm');
		isTold = note !== undefined;
		desk.set({});
	}, idleMs);
}
