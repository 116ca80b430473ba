// The keys that take an offer: a figure while no form is open, and the arrows under an empty number in one.
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import {type Form, focused, seenFields, textIn, withField} from '../../model/form.ts';
import {type PurchaseScreen, purchaseState} from '../../model/purchase-state.ts';
import {fieldOf} from '../../model/text-field.ts';
import {changeForm, type FormAccess} from '../fields/form-keys.ts';
import {mostOffers, numberOffers, type Offer, type OfferGroup, offersOf} from './offers.ts';
import type {Provider} from './providers.ts';

/** What the keys of an offer need of the screen they are on. */
export type PurchasePanel = {
	readonly screen: PurchaseScreen;
	readonly form: FormAccess;
	readonly provider: (sight: Sight) => Provider | undefined;
	readonly open: (desk: Desk) => void;
	/** Why no form can be filled in. */
	readonly blocked: (sight: Sight) => string | undefined;
};

/** The numbers to choose from under the form, while its number has the cursor. */
export function numbersUnder(sight: Sight, form: Form | undefined, provider: Provider | undefined): OfferGroup {
	const field = form && focused(form);
	return provider && field?.name === 'for' ? numberOffers(sight, provider, textIn(field)) : {heading: '', offers: []};
}

function figureKeys({form, provider, open, blocked}: PurchasePanel): readonly Binding[] {
	const offersNow = (sight: Sight): readonly Offer[] => {
		const chosen = form.read(sight) ? undefined : provider(sight);
		if (!chosen) return [];
		return offersOf(sight, chosen).flatMap(({offers}) => offers);
	};
	return Array.from(
		{length: mostOffers},
		(_, place): Binding => ({
			keys: [String(place + 1)],
			label: `take ${place + 1}`,
			isMovement: true,
			isActive: sight => offersNow(sight).length > place,
			blocked,
			run: desk => {
				const offer = offersNow(desk)[place];
				open(desk);
				if (offer) changeForm(desk, form, offer.fill);
			},
		}),
	);
}

/** Down goes from the empty number to those served lately, and behind the last of them to the next field. */
function markKeys({screen, form, provider, blocked}: PurchasePanel): readonly Binding[] {
	const state = purchaseState[screen];
	const marked = (sight: Sight): number => state.read(sight).marked ?? -1;
	const offersNow = (sight: Sight): readonly Offer[] => numbersUnder(sight, form.read(sight), provider(sight)).offers;
	const mark = (desk: Desk, place: number): void => state.update(desk, {marked: place < 0 ? undefined : place});
	const isMarked = (sight: Sight): boolean => marked(sight) >= 0;
	return [
		{
			keys: ['down'],
			label: 'numbers served lately',
			hint: 2,
			isActive: sight => marked(sight) < offersNow(sight).length - 1,
			run: desk => mark(desk, marked(desk) + 1),
		},
		{keys: ['up'], label: 'the number before', isMovement: true, isActive: isMarked, run: desk => mark(desk, marked(desk) - 1)},
		{
			keys: ['enter'],
			label: 'take this number',
			hint: 1,
			isActive: isMarked,
			blocked,
			run: desk => {
				const offer = offersNow(desk)[marked(desk)];
				if (offer) changeForm(desk, form, offer.fill);
			},
		},
		{keys: ['esc'], label: 'back to the field', hint: 5, isActive: isMarked, run: desk => mark(desk, -1)},
	];
}

export const offerKeys = (panel: PurchasePanel): readonly Binding[] => [...figureKeys(panel), ...markKeys(panel)];

/** The form with this typed into its first field that takes letters. */
function typedInto(form: Form, typed: string): Form {
	const focus = seenFields(form).findIndex(({options}) => options === undefined);
	const field = seenFields(form)[focus];
	return field ? {...withField(form, field.name, fieldOf(typed)), focus} : form;
}

/** Takes a number that is typed while the list has the keyboard into the form. */
export const typedNumber =
	({form, open, blocked}: PurchasePanel) =>
	(desk: Desk, typed: string): void => {
		const why = blocked(desk);
		if (why !== undefined) return desk.say(why, 'warning');
		open(desk);
		changeForm(desk, form, opened => typedInto(opened, typed));
	};
