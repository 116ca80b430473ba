// The question that goes with a word that is not known: the nearest of those that are.
import {nearest} from '../../domain/base/misspelling.ts';
import {anyOf} from './any-of.ts';
import {plainText} from './plain-text.ts';

/** " Did you mean Electricity?", to go behind a sentence; empty where nothing is near. */
export const didYouMean = (typed: string, known: readonly string[]): string => meant(nearest(typed, known));

/** The same of words that are found already. */
export const meant = (near: readonly string[]): string =>
	near.length === 0 ? '' : ` Did you mean ${anyOf(near.map(plainText))}?`;
