// The token safe: a number that a customer lost, found by what is known of its sale. Only its end is seen until it is shown.
import {type KeptToken, keptTokens} from '../../../formats/records/kept-tokens.ts';
import {searchedTexts} from '../../../formats/text/typed-times.ts';
import type {Binding, DialogKeys, FieldAccess, Sight} from '../../model/desk.ts';
import type {TokenSafeDialog} from '../../model/dialogs.ts';
import {chosenKey, freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {sayRefused} from '../../model/refusal-on.ts';
import {isAtWork} from '../../model/screens.ts';
import {emptyField, fieldOf} from '../../model/text-field.ts';
import {bodyRows} from '../../model/view.ts';
import {back, clearText, movingKeys} from '../shared/list-keys.ts';
import {today} from '../shared/title-marks.ts';
import {showTokens} from './show-tokens.ts';

/** What the text finds, by the keys of the list. Without a text, the newest. */
export const foundTokens = (sight: Sight, {field}: TokenSafeDialog): ReadonlyMap<string, KeptToken> =>
	new Map(
		keptTokens(sight.lookups.receiptsWithTokens(searchedTexts(field.value.trim(), today(sight)))).map(kept => [
			`${kept.receipt.number} ${kept.line}`,
			kept,
		]),
	);

const safe = (sight: Sight): TokenSafeDialog => onTop(sight, 'token-safe');
const tokenKeys = (sight: Sight): readonly string[] => [...foundTokens(sight, safe(sight)).keys()];

const field: FieldAccess = {
	read: sight => safe(sight).field,
	write: (desk, next) => desk.replace({...safe(desk), field: next, list: freshList}),
};

export const tokenSafe: DialogKeys<TokenSafeDialog> = {
	title: 'Token safe',
	isPage: true,
	isReading: () => true,
	typed: [
		'A token is found by what is known of its sale, all words together:',
		'the meter, the mobile number, the customer, the receipt, the amount, the day;',
		'by its last four digits, or any four that are printed together.',
	],
	bindings: [
		...movingKeys({
			read: sight => safe(sight).list,
			write: (desk, list) => desk.replace({...safe(desk), list}),
			keys: tokenKeys,
			height: sight => bodyRows(sight.view) - 4,
			only: ['up', 'down', 'pageup', 'pagedown'],
		}),
		{
			keys: ['enter'],
			label: 'show it',
			hint: 1,
			run: desk => {
				const dialog = safe(desk);
				const kept = foundTokens(desk, dialog).get(chosenKey(dialog.list, tokenKeys(desk)) ?? '');
				if (kept?.tokens.length === 0) desk.open({type: 'receipt', receipt: kept.receipt, top: 0, isFresh: false});
				else if (kept) showTokens(desk, kept.receipt, {line: kept.line});
				else sayRefused(desk, 'No token is found by that. Type its meter, its phone, a name, a receipt or its last four digits.');
			},
		},
		clearText(field),
		back,
	],
	field,
	onScan: (desk, {code}) => field.write(desk, fieldOf(code)),
};

/** Opens the safe, from every screen. */
export const findToken: Binding = {
	keys: ['ctrl+t'],
	label: 'find a token',
	isActive: isAtWork,
	run: desk => desk.open({type: 'token-safe', field: emptyField, list: freshList}),
};
