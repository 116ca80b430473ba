// The palette's finder of accounts: the page of the chosen one opens.
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk} from '../../model/desk.ts';
import type {Finder} from '../../model/finders.ts';
import {goToList, heldBy} from '../shared/go-to-list.ts';

export function accountFinder(desk: Desk): Finder {
	const {lookups, state, symbol} = desk;
	const reason = heldBy(desk, 'accounts');
	return {
		kind: 'account',
		many: 'accounts',
		sign: '@',
		find: (text, most) =>
			lookups
				.accounts(text)
				.slice(0, most)
				.flatMap(key => state.accounts.rows.get(Number(key)) ?? [])
				.map(({id, name, balance, standing}) => ({
					key: String(id),
					name: `${id}  ${plainText(name)}`,
					about: standing === undefined ? moneyText(balance, symbol) : `${moneyText(balance, symbol)}, ${standing}`,
					reason,
					run: () => {
						goToList(desk, 'accounts');
						desk.open({type: 'account', account: id, top: 0});
					},
				})),
	};
}
