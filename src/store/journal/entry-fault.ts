// What is wrong with an impossible entry that has a good hash: it was forged, or written by a faulty program.
import {type Copying, Misfit, type Must, placeOf} from '../../domain/base/shape.ts';
import {eventShapes, isEventType} from '../../domain/ledger/commands.ts';
import {StoreError} from '../disk/store-error.ts';

/** Damage: an impossible entry, with the segment it is in. */
export const cannotBe = ({path, seq}: {readonly path: string; readonly seq: number}, why: string, cause?: unknown): StoreError =>
	new StoreError('damaged', {path, seq, why: `${why}, in ${path.slice(path.lastIndexOf('/') + 1)}`}, cause);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const numbers = ['at', 'offset', 'operator', 'till', 'tillSeq', 'shift', 'v'] as const;

/** What is wrong with the entry at this sequence, or undefined. */
export function entryFault(entry: unknown, seq: number): string | undefined {
	if (!isRecord(entry)) return 'it is not a JSON object';
	if (entry['seq'] !== seq) return `its seq is not ${seq}`;
	for (const name of numbers) if (!Number.isSafeInteger(entry[name])) return `${name} must be a whole number`;
	if (typeof entry['day'] !== 'string') return 'day must be a text';
	const {cmd, events} = entry;
	if (!isRecord(cmd) || typeof cmd['id'] !== 'string' || typeof cmd['digest'] !== 'string')
		return 'cmd must have an id and a digest';
	if (!Array.isArray(events)) return 'events must be a list';
	for (const [place, event] of events.entries()) {
		const fault = eventFault(event);
		if (fault !== undefined) return `event ${place + 1} ${fault}`;
	}
	return undefined;
}

/** A fault such as `(SaleMade): lines[0].total must be a whole number`, or undefined. */
function eventFault(event: unknown): string | undefined {
	if (!isRecord(event) || typeof event['type'] !== 'string' || !isEventType(event['type'])) return 'is of no known type';
	const shape = eventShapes[event['type']];
	if (shape.fits(event)) return undefined;
	// The place of the fault is looked for only now, since most events fit.
	const copying: Copying = {isStrict: false, room: 0, path: []};
	try {
		shape.copy(event, copying);
		return undefined;
	} catch (error) {
		if (!(error instanceof Misfit)) throw error;
		return `(${event['type']}): ${placeOf(copying)} must be ${mustBe[error.must.is]}`;
	}
}

const mustBe: {readonly [K in Must['is']]: string} = {
	text: 'a text',
	form: 'a text',
	whole: 'a whole number',
	'yes-no': 'true or false',
	yes: 'true',
	word: 'one of the words it can be',
	plain: 'a text, a whole number, true or false',
	list: 'a list',
	record: 'an object',
	'left-out': 'left out',
	readable: 'readable',
	shorter: 'shorter',
};
