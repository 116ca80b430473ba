// The keys and scans of the purchase panel, for Services and Bills alike: choosing a provider, filling its form.
import {isBeingPaid, paidFirst} from '../../actions/fill-basket.ts';
import {nameScan, refuseScan} from '../../actions/name-scan.ts';
import type {Binding, Context, Desk, FieldAccess, Sight} from '../../model/desk.ts';
import type {Form} from '../../model/form.ts';
import {type PurchaseScreen, purchaseState} from '../../model/purchase-state.ts';
import {bodyRows} from '../../model/view.ts';
import {clearTyped, enterForm, type FormAccess, formField, formKeys, scanIntoForm} from '../fields/form-keys.ts';
import {movingKeys, onlyWhile} from '../shared/list-keys.ts';
import {chosenProvider, keysOf} from './chosen-provider.ts';
import {lookUpNumber} from './look-up.ts';
import {offerActions} from './offer-actions.ts';
import {offerKeys, typedNumber} from './offer-keys.ts';
import {panelActions} from './panel-actions.ts';
import {providerForm} from './purchase-form.ts';
import {whyUnsold} from './why-unsold.ts';

/** While a basket is being paid no form is filled in: it is refused at its first key. */
const notNow = (sight: Sight): string | undefined => (isBeingPaid(sight) ? paidFirst(sight) : undefined);

/** Why nothing of the chosen provider can be sold. */
function unsold(sight: Sight, screen: PurchaseScreen): string | undefined {
	const provider = chosenProvider(sight, screen);
	return provider && whyUnsold(sight, provider);
}

const unlessPaying = ({read, write}: FieldAccess): FieldAccess => ({
	read,
	write: (desk, field) => {
		const why = notNow(desk);
		if (why === undefined) write(desk, field);
		else desk.say(why, 'warning');
	},
});

/** What is typed while no form is open, in help. */
const typed = [
	'While the list has the keyboard:',
	'1 to 9 take an amount or a number of the list beside it.',
	'A number that is typed goes into the form.',
];

/** The keys while a form is open. */
const keysInForm = (form: FormAccess, close: (desk: Desk) => void): readonly Binding[] => [
	{keys: ['enter'], label: 'next, or accept', hint: 1, blocked: notNow, run: desk => enterForm(desk, form)},
	...formKeys(form).map(binding => ({...binding, blocked: notNow})),
	clearTyped(form),
	{keys: ['esc'], label: 'back to the list', hint: 5, run: close},
];

/** The keys of Services, or of Bills. */
export function purchase(screen: PurchaseScreen): Context {
	const state = purchaseState[screen];
	const form = {
		read: (sight: Sight): Form | undefined => state.read(sight).form,
		write: (desk: Desk, next: Form | undefined): void => {
			state.update(desk, {form: next, marked: undefined});
			const provider = chosenProvider(desk, screen);
			if (next && provider) lookUpNumber(desk, screen, provider);
		},
	};
	const hasForm = (sight: Sight): boolean => form.read(sight) !== undefined;
	const isOnList = (sight: Sight): boolean => !hasForm(sight);
	const close = (desk: Desk): void => form.write(desk, undefined);
	const open = (desk: Desk): void => {
		const provider = chosenProvider(desk, screen);
		if (provider) form.write(desk, providerForm(desk, provider, {whenDone: () => close(desk)}));
	};
	const blocked = (sight: Sight): string | undefined => notNow(sight) ?? unsold(sight, screen);
	const panel = {screen, form, provider: (sight: Sight) => chosenProvider(sight, screen), open, blocked};
	const list = movingKeys({
		read: sight => state.read(sight).list,
		write: (desk, next) => state.update(desk, {list: next}),
		keys: sight => keysOf(sight, screen),
		height: sight => bodyRows(sight.view),
	});

	return {
		typed,
		bindings: [
			...offerKeys(panel),
			...onlyWhile(isOnList, [
				...list,
				{keys: ['enter', 'tab', 'right'], label: 'fill in', hint: 1, blocked, run: open},
				...panelActions[screen],
				...offerActions(screen),
			]),
			...onlyWhile(hasForm, keysInForm(form, close)),
		],
		field: unlessPaying(formField(form)),
		onWord: sight => (hasForm(sight) ? undefined : typedNumber(panel)),
		onScan: (desk, scanned) => {
			const why = hasForm(desk) ? notNow(desk) : undefined;
			if (why !== undefined) return refuseScan(desk, why);
			if (!scanIntoForm(desk, form, scanned.code)) nameScan(desk, scanned);
		},
	};
}
