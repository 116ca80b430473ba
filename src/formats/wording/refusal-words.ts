// The shape of a table of sentences for refusals.
import type {Refusal} from '../../domain/ports/till.ts';
import type {KeyOf} from './said-actions.ts';

/** The whole sentence; or what is wrong, and separately what to do on screen, which may be empty. */
export type Worded = string | readonly [wrong: string, advice: string];

/** A sentence for each kind of refusal, made of its facts. */
export type Words = {
	readonly [K in Refusal['kind']]: (refusal: Extract<Refusal, {kind: K}>, symbol: string, keyOf: KeyOf) => Worded;
};
