// Bytes written to stdout and stderr: all of them, before anything else happens. A write that fails is remembered and never throws.
import {constants, readFileSync, readlinkSync, writeSync} from 'node:fs';

const places = {stdout: 1, stderr: 2} as const;
export type Place = keyof typeof places;

const lost = new Map<Place, string>();

/** The system's code, when a place did not take all that was written to it. Nothing more is written there. */
export const whyLost = (place: Place): string | undefined => lost.get(place);

/** Hears what is written, in the place of the files. */
type Listener = (place: Place, bytes: Uint8Array) => void;
let listener: Listener | undefined;

/** From now on a listener in this process hears all that is written; without one it is written to the files. For tests. */
export function heardBy(next: Listener | undefined): void {
	listener = next;
}

/** The pause between two tries while the reader is slow, in ms. */
const pauseMs = 5;
const clock = new Int32Array(new SharedArrayBuffer(4));

function codeOf(error: unknown): string {
	if (error instanceof Error && 'code' in error && 'syscall' in error) return String(error.code);
	throw error;
}

/**
 * Whether stdout was closed when this program was started. Node then puts the null device in its place, open for reading too, and it takes
 * everything. A caller who discards the answer with `> /dev/null` opens it for writing only.
 */
export function isClosed(): boolean {
	try {
		const [, flags = '0'] = /^flags:\s*(\d+)/m.exec(readFileSync('/proc/self/fdinfo/1', 'latin1')) ?? [];
		return readlinkSync('/proc/self/fd/1') === '/dev/null' && (Number.parseInt(flags, 8) & 3) === constants.O_RDWR;
	} catch (error) {
		codeOf(error);
		return false;
	}
}

/** The number of bytes that were taken now, which may be 0. */
function writeSome(file: number, bytes: Uint8Array): number {
	try {
		return writeSync(file, bytes);
	} catch (error) {
		if (codeOf(error) !== 'EAGAIN') throw error;
		Atomics.wait(clock, 0, 0, pauseMs);
		return 0;
	}
}

/** Writes a text or bytes as they are, and waits until they are taken. */
export function write(place: Place, what: string | Uint8Array): void {
	if (lost.has(place)) return;
	let rest: Uint8Array = typeof what === 'string' ? Buffer.from(what) : what;
	if (listener) return listener(place, rest);
	try {
		while (rest.length > 0) rest = rest.subarray(writeSome(places[place], rest));
	} catch (error) {
		lost.set(place, codeOf(error));
	}
}
