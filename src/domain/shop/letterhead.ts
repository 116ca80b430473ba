// Letterheads: the head and foot of a receipt, as they were on the day of the receipt.
import type {Letterhead, ShopState} from './records.ts';
import {type SettingName, setting} from './settings.ts';

/** The letterhead of the current settings. */
export function newLetterhead(state: ShopState): Letterhead {
	const isRegistered = setting(state.settings, 'vat-registered');
	return {
		name: setting(state.settings, 'shop-name'),
		address: setting(state.settings, 'shop-address'),
		...(isRegistered && {vatNumber: setting(state.settings, 'vat-number')}),
		footer: setting(state.settings, 'receipt-footer'),
	};
}

/** The letterhead in force at an entry of the journal. */
export function letterheadAt(state: ShopState, seq: number): Letterhead {
	let current: Letterhead | undefined;
	for (const [since, letterhead] of state.letterheads.rows) if (since <= seq) current = letterhead;
	return current ?? newLetterhead(state);
}

/** The settings that are part of the letterhead. */
export const onLetterhead: ReadonlySet<SettingName> = new Set([
	'shop-name',
	'shop-address',
	'vat-registered',
	'vat-number',
	'receipt-footer',
]);
