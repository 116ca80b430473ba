// The sight of the desk: what can be seen of it at the moment of asking.
import {assert} from '../../domain/base/assert.ts';
import {mustHave} from '../../domain/base/table.ts';
import {may} from '../../domain/operators/records.ts';
import {currencyOf} from '../../domain/shop/cash.ts';
import {isLive} from '../model/bindings.ts';
import type {Contexts, DeskPorts, Hands, Sight} from '../model/desk.ts';
import {topDialog} from '../model/view.ts';
import {createKeyOf} from './key-map.ts';
import type {OpenShop} from './open-shop.ts';
import type {ViewKeeper} from './view-keeper.ts';

/** The parts of the desk that the sight reads; the hands may do more with some of them. */
type Seen = Sight & Pick<Hands, 'shop' | 'printing' | 'ports'>;

type SightParts = {readonly open: OpenShop; readonly ports: DeskPorts; readonly contexts: Contexts};

/** Each value is read anew whenever it is asked for. */
export function createSight(keeper: ViewKeeper, {open, ports, contexts}: SightParts): Seen {
	const sight: Seen = {
		get view() {
			return keeper.view;
		},
		get shop() {
			assert(open.shop !== undefined, 'a screen that needs a shop is shown without one', {screen: keeper.view.screen});
			return open.shop;
		},
		get till() {
			return sight.shop.till;
		},
		get state() {
			return sight.shop.till.state;
		},
		get operator() {
			return mustHave(sight.state.operators, sight.shop.signIns.operator());
		},
		get isTraining() {
			return open.shop !== undefined && (keeper.view.basket.isTraining === true || open.shop.signIns.isTraining());
		},
		isAsking: vend => open.shop?.vending.isAsking(vend) ?? false,
		may: permission => may(sight.state, sight.operator, permission),
		get symbol() {
			return open.shop ? currencyOf(open.shop.till.state).symbol : 'R';
		},
		get lookups() {
			assert(open.lookups !== undefined, 'a list is asked for without a shop', {screen: keeper.view.screen});
			return open.lookups;
		},
		get printing() {
			return open.atHand?.printing;
		},
		ports,
		contexts,
		keyOf: createKeyOf(contexts),
		subscribe: keeper.subscribe,
		context: () => {
			const dialog = topDialog(keeper.view);
			return dialog ? contexts.dialogs[dialog.type] : contexts.screens[keeper.view.screen];
		},
		takesText: letter => {
			const {field, bindings} = sight.context();
			if (keeper.view.isChord || field?.read(sight) === undefined) return false;
			return letter === undefined || !bindings.some(binding => isLive(sight, binding, {key: letter, hasField: true}));
		},
	};
	return sight;
}
