// Owns small words the screens share: what marks a practice shop, what day it is, how many of a thing.
import {dayOf} from '../../../domain/shop/settings.ts';
import {counted as plainlyCounted} from '../../../formats/text/counted.ts';
import {keyName} from '../../model/bindings.ts';
import type {Sight} from '../../model/desk.ts';
import {isInWords} from '../../model/view.ts';

/** Stands in the frame of a practice shop, and of a damaged one. */
export function practiceMark(desk: Sight): string | undefined {
	if (desk.view.screen === 'welcome') return undefined;
	if (desk.shop.isReadOnly) return 'READ-ONLY';
	return desk.state.shop.isPractice ? 'PRACTICE' : undefined;
}

/** The two keys that move in a list, as they are written here. */
export const arrows = (desk: Sight): string => ['up', 'down'].map(key => keyName(key, isInWords(desk.view.machine))).join(' ');

/** The day it is now, as the shop counts days. */
export const today = (desk: Sight): string => dayOf(desk.state.settings, desk.ports.now());

/** `1 receipt`, `1,204 receipts`: with thousands set apart, for the eye. */
export const counted = (count: number, one: string): string => plainlyCounted(count, one).replace(/\B(?=(\d{3})+ )/g, ',');

/** Stands in the title of a list that is longer than its window. */
export const moreMark = (desk: Sight, count: number, rows: number): string => (count > rows ? ` · ${arrows(desk)} for all` : '');
