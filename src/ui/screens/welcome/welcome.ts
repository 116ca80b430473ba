// The first run in three steps: which shop, its data, and a look at all of it. Each step goes back to the one before, and what was typed stays.
import type {Context, Desk, Sight} from '../../model/desk.ts';
import {type Form, openForm} from '../../model/form.ts';
import {chosenKey} from '../../model/list.ts';
import {enterForm, formField, formKeys} from '../fields/form-keys.ts';
import {movingKeys, onlyWhile} from '../shared/list-keys.ts';
import {lookAtAll, makePractice, makeShop} from './making.ts';
import {recoveryChoices} from './recovery.ts';
import {filesShopPlan, ownShopPlan} from './shop-form.ts';
import {type ShopKind, type WelcomeChoice, welcomeState} from './state.ts';

const shopPlans = {own: ownShopPlan, files: filesShopPlan};

const shopTitles: Readonly<Record<ShopKind, string>> = {own: 'My shop', files: 'My shop, with my files'};

/** Goes on to the data of a shop, as it was left. */
function describe(desk: Desk, kind: ShopKind): void {
	const {forms} = welcomeState.read(desk);
	const form =
		forms[kind] ??
		openForm(
			shopPlans[kind]({
				title: shopTitles[kind],
				verb: 'a look at all of it',
				isKept: true,
				id: desk.ports.newId(),
				accept: (_values, accepted) => lookAtAll(desk, kind, accepted),
			}),
		);
	welcomeState.update(desk, {step: 'data', kind, forms: {...forms, [kind]: form}});
}

const welcomeChoices: readonly WelcomeChoice[] = [
	{
		key: 'practice',
		title: 'Practice shop',
		about: 'Goods, services, bills and accounts to try everything with. Nothing in it is real.',
		run: makePractice,
	},
	{
		key: 'own',
		title: 'My shop',
		about: 'Your own shop, empty. It sells no services or bills until turned on.',
		run: desk => describe(desk, 'own'),
	},
	{
		key: 'files',
		title: 'Bring my files',
		about: 'Your own shop, with what is in the files of the old billing and product programs.',
		run: desk => describe(desk, 'files'),
	},
];

/** The choices while no shop is open: the ways out of damage, or a first shop. */
export const choicesOf = (sight: Sight): readonly WelcomeChoice[] =>
	sight.ports.recovery ? recoveryChoices(sight.ports.recovery.backup) : welcomeChoices;

const keysOf = (sight: Sight): readonly string[] => choicesOf(sight).map(({key}) => key);

type Step = ReturnType<typeof welcomeState.read>['step'];
const isOn =
	(step: Step) =>
	(sight: Sight): boolean =>
		welcomeState.read(sight).step === step;

const form = {
	read: (sight: Sight): Form | undefined => {
		const {step, kind, forms} = welcomeState.read(sight);
		return step === 'data' ? forms[kind] : undefined;
	},
	write: (desk: Desk, next: Form): void => {
		const {kind, forms} = welcomeState.read(desk);
		welcomeState.update(desk, {forms: {...forms, [kind]: next}});
	},
};

const toStep = (step: Step) => (desk: Desk) => welcomeState.update(desk, {step});

export const welcome: Context = {
	bindings: [
		...onlyWhile(isOn('which'), [
			...movingKeys({
				read: sight => welcomeState.read(sight).list,
				write: (desk, list) => welcomeState.update(desk, {list}),
				keys: keysOf,
				height: sight => keysOf(sight).length,
			}),
			{
				keys: ['enter'],
				label: 'choose',
				hint: 1,
				run: desk =>
					choicesOf(desk)
						.find(({key}) => key === chosenKey(welcomeState.read(desk).list, keysOf(desk)))
						?.run(desk),
			},
		]),
		...onlyWhile(isOn('data'), [
			{keys: ['enter'], label: 'next, or a look at all of it', hint: 1, run: desk => enterForm(desk, form)},
			...formKeys(form),
			{keys: ['esc'], label: 'back: which shop', hint: 4, run: toStep('which')},
		]),
		...onlyWhile(isOn('look'), [
			{keys: ['enter'], label: 'make it', hint: 1, run: desk => makeShop(desk, welcomeState.read(desk).kind)},
			{keys: ['esc'], label: 'back: its data', hint: 4, run: toStep('data')},
		]),
	],
	field: formField(form),
};
