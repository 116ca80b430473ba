// The event of a new shop: its facts, its settings and its owner.
import {type CurrencyCode, currencies} from '../base/currency.ts';
import type {Evolver} from '../base/handlers.ts';
import * as is from '../base/members.ts';
import type {EventMembers} from '../base/part.ts';
import {word} from '../base/shape.ts';
import {put} from '../base/table.ts';
import {newLetterhead} from './letterhead.ts';
import {type Operator, operatorShape} from './operator.ts';
import type {ShopState} from './records.ts';
import {type Settings, settingNames, settingsShape} from './settings.ts';

export type ShopOpened = {
	readonly type: 'ShopOpened';
	readonly isPractice: boolean;
	readonly currency: CurrencyCode;
	readonly settings: Partial<Settings>;
	readonly operator: Operator;
};

/** The shapes of its members. */
export const shopOpenedMembers = {
	isPractice: is.yesNo,
	currency: word<CurrencyCode>(currencies),
	settings: settingsShape,
	operator: operatorShape,
} satisfies EventMembers<ShopOpened>;

/** Opens the shop in the records. */
export const foldShopOpened: Evolver<ShopState, ShopOpened> = (state, event, stamp) => {
	state.shop = {isOpen: true, isPractice: event.isPractice, currency: event.currency};
	for (const name of settingNames) {
		const value = event.settings[name];
		if (value !== undefined) put(state.settings, name, value);
	}
	put(state.operators, event.operator.id, event.operator);
	put(state.letterheads, stamp.seq, newLetterhead(state));
};
