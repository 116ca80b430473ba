// The actions that help and the palette list: those of the screen or dialog on top, those that work everywhere, and those of the other screens.
import {wordsOfAction} from '../../../formats/wording/action-words.ts';
import {soughtBy} from '../../model/action-search.ts';
import {permissionOfAction} from '../../model/asked-permissions.ts';
import {type Action, act, actionName, keyName, keyOfScreen, type OfferOf, offers} from '../../model/bindings.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import {isAtWork, type ScreenId, screenIds, screenTable} from '../../model/screens.ts';
import {isInWords, topDialog} from '../../model/view.ts';
import {goToList, heldBy} from '../shared/go-to-list.ts';

type Offer = OfferOf<Sight, Desk>;

/** Where an action belongs, and how it is called where it is done from elsewhere. */
type Place = {readonly id: string; readonly prefix?: string};

/** What stands behind an action that the operator at the till may not do alone. */
function askedMark(desk: Desk, name: string): string {
	const permission = permissionOfAction[name];
	return permission === undefined || desk.may(permission) ? '' : ' (asks for somebody who may)';
}

function actionOf(desk: Desk, {binding, keys}: Offer, {id, prefix = ''}: Place): Action {
	const inWords = isInWords(desk.view.machine);
	const names = keys.slice(0, 2).map(key => keyName(key, inWords));
	const name = actionName(id, binding.label);
	const label = `${prefix}${binding.label}`;
	const long = names.filter(key => key.length > 1);
	return {
		name,
		label: `${label}${askedMark(desk, name)}`,
		keys: names.join(' or '),
		reason: binding.blocked?.(desk),
		sought: soughtBy([binding.label, label], [...wordsOfAction(name), ...long]),
		run: () => binding.run(desk),
	};
}

const offersOf = (desk: Desk, bindings: readonly Binding[]): readonly Offer[] =>
	offers<Sight, Desk>(desk, bindings, desk.takesText()).filter(({binding}) => !binding.isMovement);

export type ActionsNow = {readonly here: readonly Action[]; readonly everywhere: readonly Action[]};

/** The actions of the context on top, and those that work everywhere. */
export function actionsNow(desk: Desk): ActionsNow {
	const {bindings} = desk.context();
	const general = desk.contexts.everywhere.bindings;
	const id = topDialog(desk.view)?.type ?? desk.view.screen;
	const offered = offersOf(desk, [...bindings, ...general]);
	const isOwn = ({binding}: Offer): boolean => bindings.includes(binding);
	return {
		here: offered.filter(isOwn).map(offer => actionOf(desk, offer, {id})),
		everywhere: offered.filter(offer => !isOwn(offer)).map(offer => actionOf(desk, offer, {id: 'everywhere'})),
	};
}

/** The actions of a screen itself. Going there and closing what is only read there is part of doing one. */
function actionsOn(desk: Desk, screen: ScreenId): readonly Action[] {
	const isHere = screen === desk.view.screen;
	const goThere = isHere ? 'esc' : keyOfScreen(desk.contexts.everywhere.bindings, screen);
	const held = heldBy(desk, screen);
	const isOnTop = new Set(isHere ? desk.context().bindings.map(({run}) => run) : []);
	const general = new Set(desk.contexts.everywhere.bindings.map(({run}) => run));
	return desk.whatIf(screen, () =>
		offersOf(desk, desk.contexts.screens[screen].bindings)
			.filter(({binding}) => !isOnTop.has(binding.run) && !general.has(binding.run))
			.map(offer => {
				const action = actionOf(desk, offer, {id: screen, prefix: `${screenTable[screen].name}: `});
				const way = goThere === undefined ? action.keys : `${keyName(goThere)} ${action.keys}`.trimEnd();
				const run = (): void => {
					goToList(desk, screen);
					act(desk, offer.binding);
				};
				return {...action, keys: way, reason: held ?? action.reason, run};
			}),
	);
}

/** All actions of the screen under the open dialogs, and of the other screens. */
export function actionsElsewhere(desk: Desk): readonly Action[] {
	const {screen} = desk.view;
	if (!isAtWork(desk)) return [];
	const screens = screenIds.filter(id => !screenTable[id].isOutside);
	return screens.filter(id => id !== screen || topDialog(desk.view)).flatMap(id => actionsOn(desk, id));
}
