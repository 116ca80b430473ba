// Help and the palette: both list the live bindings of the screen or dialog they were opened on.
import {plainLetters} from '../../../domain/base/letter-folds.ts';
import {firstTill} from '../../../domain/ledger/ledger.ts';
import {receiptsGiven} from '../../../domain/shop/receipt-numbers.ts';
import {type Action, act, keyName, keyOfScreen, type OfferOf, offers} from '../../model/bindings.ts';
import type {Desk, DialogKeys, FieldAccess, Sight} from '../../model/desk.ts';
import type {HelpDialog, PaletteDialog} from '../../model/dialogs.ts';
import {chosenPlace, freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {sayRefused} from '../../model/refusal-on.ts';
import {type ScreenId, screenIds, screenTable} from '../../model/screens.ts';
import {emptyField} from '../../model/text-field.ts';
import {bodyRows, isInWords, topDialog} from '../../model/view.ts';
import {back, clearText, movingKeys, scrollKeys} from '../shared/list-keys.ts';
import {helpRows} from './help-rows.ts';

type Offer = OfferOf<Sight, Desk>;

/** The actions of the context on top: first its own, then those that work everywhere. */
const offersNow = (sight: Sight): readonly Offer[] =>
	offers<Sight, Desk>(sight, [...sight.context().bindings, ...sight.contexts.everywhere.bindings], sight.takesText()).filter(
		({binding}) => !binding.isMovement,
	);

function actionOf(desk: Desk, {binding, keys}: Offer): Action {
	const inWords = isInWords(desk.view.machine);
	const names = keys.slice(0, 2).map(key => keyName(key, inWords));
	return {
		label: binding.label,
		keys: names.join(' or '),
		reason: binding.blocked?.(desk),
		run: () => binding.run(desk),
	};
}

/** Why nothing else can be done on a screen: a dialog there has typed text, or waits for an answer. */
function heldBy(sight: Sight, screen: ScreenId): string | undefined {
	const isHeld = sight.view.stacks[screen].some(dialog => !sight.contexts.dialogs[dialog.type].isReading?.(dialog));
	return isHeld ? `Finish what is open on ${screenTable[screen].name}, or Esc there.` : undefined;
}

/** The actions of a screen itself. Going there and closing what is only read there is part of doing one. */
function actionsOn(desk: Desk, screen: ScreenId): readonly Action[] {
	const {name} = screenTable[screen];
	const isHere = screen === desk.view.screen;
	const goThere = isHere ? 'esc' : keyOfScreen(desk.contexts.everywhere.bindings, screen);
	const held = heldBy(desk, screen);
	const listed = new Set(isHere ? desk.context().bindings.map(({run}) => run) : []);
	return desk.whatIf(screen, () =>
		offers<Sight, Desk>(desk, desk.contexts.screens[screen].bindings, desk.takesText())
			.filter(({binding}) => !binding.isMovement && binding.run !== openHelp && !listed.has(binding.run))
			.map(offer => {
				const {label, keys, reason} = actionOf(desk, offer);
				const run = (): void => {
					desk.goTo(screen);
					desk.set({stacks: {...desk.view.stacks, [screen]: []}});
					act(desk, offer.binding);
				};
				const way = goThere === undefined ? keys : `${keyName(goThere)} ${keys}`.trimEnd();
				return {label: `${name}: ${label}`, keys: way, reason: held ?? reason, run};
			}),
	);
}

/** All actions of the screen under the open dialogs, and of the other screens. */
function actionsElsewhere(desk: Desk): readonly Action[] {
	const {screen} = desk.view;
	if (screen === 'welcome') return [];
	const screens = screenIds.filter(id => id !== 'welcome');
	return screens.filter(id => id !== screen || topDialog(desk.view)).flatMap(id => actionsOn(desk, id));
}

/** The subject of help; for a form, its title. */
function placeName(sight: Sight): string {
	const dialog = topDialog(sight.view);
	if (dialog?.type === 'form') return dialog.form.title;
	if (dialog?.type === 'question') return dialog.title;
	return dialog ? sight.contexts.dialogs[dialog.type].title : screenTable[sight.view.screen].name;
}

/** The keys to know before the first sale: these four lead to everything else. */
function firstLessons(sight: Sight): readonly string[] {
	const {view} = sight;
	if (view.screen !== 'sell' || topDialog(view) || receiptsGiven(sight.state, firstTill) > 0) return [];
	const keyOf = (name: string): string => keyName(name, isInWords(view.machine));
	return [
		'Four keys are enough to begin:',
		`${keyOf('enter')} adds what you typed, and pays when the line is empty.`,
		'Esc goes one step back. It never drops the basket.',
		`${sight.keyOf('everywhere.actions')} finds everything that can be done, by its name.`,
		`${sight.keyOf('everywhere.help')} shows these keys, on every screen its own.`,
	];
}

export const openHelp = (desk: Desk): void =>
	desk.open({
		type: 'help',
		title: placeName(desk),
		lead: [...firstLessons(desk), ...(desk.context().typed ?? [])],
		actions: offersNow(desk)
			.map(offer => actionOf(desk, offer))
			.filter(({keys}) => keys !== ''),
		top: 0,
	});

export const openPalette = (desk: Desk): void =>
	desk.open({
		type: 'palette',
		actions: [
			...offersNow(desk)
				.filter(({binding}) => binding.run !== openPalette)
				.map(offer => actionOf(desk, offer)),
			...actionsElsewhere(desk),
		],
		field: emptyField,
		list: freshList,
	});

export const help: DialogKeys<HelpDialog> = {
	title: 'Help',
	bindings: [...scrollKeys, {...back, keys: ['esc', 'enter', 'f1', '?']}],
	isReading: () => true,
	rows: (_desk, dialog, columns) => helpRows(dialog, columns).length,
};

const palette = (sight: Sight): PaletteDialog => onTop(sight, 'palette');

/** How well a label matches a text, best first: the label begins with it, a word begins with it, the label contains it, or it has the letters in order from the beginning of a word. */
const answers: readonly ((label: string, text: string) => boolean)[] = [
	(label, text) => label.startsWith(text),
	(label, text) => label.includes(` ${text}`),
	(label, text) => label.includes(text),
	(label, text) => new RegExp(`(?:^| )${[...text.replaceAll(' ', '')].map(RegExp.escape).join('.*')}`).test(label),
];

/** The palette's actions for the typed text, the best first. */
function foundActions({field, actions}: PaletteDialog): readonly Action[] {
	const small = (text: string): string => plainLetters(text).toLowerCase();
	const text = small(field.value.trim());
	const labelled = actions.map(action => ({action, label: small(action.label)}));
	return [...new Set(answers.flatMap(isAnswer => labelled.filter(({label}) => isAnswer(label, text)).map(({action}) => action)))];
}

/** Two actions may have the same label, so a row's key is its place in the whole list. */
export const actionKeys = (dialog: PaletteDialog): readonly string[] =>
	foundActions(dialog).map(action => String(dialog.actions.indexOf(action)));

const keysOf = (sight: Sight): readonly string[] => actionKeys(palette(sight));

const paletteField: FieldAccess = {
	read: sight => palette(sight).field,
	write: (desk, field) => desk.replace({...palette(desk), field, list: freshList}),
};

export const actionPalette: DialogKeys<PaletteDialog> = {
	title: 'Actions',
	isReading: () => true,
	bindings: [
		...movingKeys({
			read: sight => palette(sight).list,
			write: (desk, list) => desk.replace({...palette(desk), list}),
			keys: keysOf,
			height: sight => bodyRows(sight.view) - 2,
			only: ['up', 'down', 'pageup', 'pagedown'],
		}),
		{
			keys: ['enter'],
			label: 'do it',
			hint: 1,
			run: desk => {
				const action = foundActions(palette(desk))[chosenPlace(palette(desk).list, keysOf(desk))];
				if (!action) return sayRefused(desk, 'Nothing is called that. Type another word.');
				if (action.reason !== undefined) return sayRefused(desk, action.reason);
				desk.close();
				action.run();
			},
		},
		clearText(paletteField),
		back,
	],
	field: paletteField,
};
