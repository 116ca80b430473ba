// Small words the screens share: the arrows, the day, a number of things.
import {dayOf} from '../../../domain/shop/settings.ts';
import {counted as plainlyCounted} from '../../../formats/text/counted.ts';
import {keyName} from '../../model/bindings.ts';
import type {Sight} from '../../model/desk.ts';
import {isInWords} from '../../model/view.ts';

/** The two keys that move in a list, as this machine writes them. */
export const arrows = (sight: Sight): string => ['up', 'down'].map(key => keyName(key, isInWords(sight.view.machine))).join(' ');

/** Today, by the shop's clock. */
export const today = (sight: Sight): string => dayOf(sight.state.settings, sight.ports.now());

/** `1 receipt`, `1,204 receipts`: with thousands separated, for reading. */
export const counted = (count: number, one: string): string => plainlyCounted(count, one).replace(/\B(?=(\d{3})+ )/g, ',');

/** The mark in the title of a list that is longer than its window. */
export const moreMark = (sight: Sight, count: number, rows: number): string =>
	count > rows ? ` · ${arrows(sight)} for all` : '';
