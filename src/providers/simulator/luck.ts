// The luck of each vend: it always has the same, so that what is lost once stays lost, also after the simulator was started anew.
import {createHash} from 'node:crypto';

/** A number from 0 up to 1. */
export const luckOf = (mishap: string, id: string): number =>
	createHash('sha256').update(`${mishap} ${id}`).digest().readUInt32BE() / 2 ** 32;

/** Whether a mishap that has so many of a hundred has this one. */
export const isHit = (mishap: string, id: string, percent: number): boolean => luckOf(mishap, id) * 100 < percent;
