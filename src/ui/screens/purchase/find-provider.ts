// The palette's finder of services and billers: the chosen one is marked on its screen, where Enter fills its form in.
import {finds, listKey, wordsOf} from '../../../domain/base/search-text.ts';
import type {Desk} from '../../model/desk.ts';
import type {Finder} from '../../model/finders.ts';
import {freshList} from '../../model/list.ts';
import {type PurchaseScreen, purchaseState} from '../../model/purchase-state.ts';
import {screenTable} from '../../model/screens.ts';
import {goToList, heldBy} from '../shared/go-to-list.ts';
import {providers} from './chosen-provider.ts';

export function providerFinder(desk: Desk, screen: PurchaseScreen): Finder {
	const held = heldBy(desk, screen);
	const typed = purchaseState[screen].read(desk).form;
	const reason = held ?? (typed && `A form is open on ${screenTable[screen].name}. Finish it first.`);
	return {
		kind: screen === 'services' ? 'service' : 'bill',
		many: screen,
		find: (text, most) =>
			providers(desk, screen)
				.filter(({row}) => wordsOf(text).every(word => finds(word, listKey(row.name))))
				.slice(0, most)
				.map(({row: {id, name}}) => ({
					key: id,
					name,
					about: screenTable[screen].name,
					reason,
					run: () => {
						goToList(desk, screen);
						purchaseState[screen].update(desk, {list: {...freshList, chosen: id}});
					},
				})),
	};
}
