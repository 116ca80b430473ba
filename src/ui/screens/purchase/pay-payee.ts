// Paying a payee: the form of its service or biller opens on its screen, filled in.
import type {Payee} from '../../../domain/payees/records.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {freshList} from '../../model/list.ts';
import {purchaseState} from '../../model/purchase-state.ts';
import {screenTable} from '../../model/screens.ts';
import {heldBy} from '../shared/go-to-list.ts';
import {providers} from './chosen-provider.ts';
import {filledFor} from './offers.ts';
import type {Provider} from './providers.ts';
import {providerForm} from './purchase-form.ts';
import {whyUnsold} from './why-unsold.ts';

const screens = {service: 'services', bill: 'bills'} as const;

/** The services and billers that are paid for a number. */
export const payableProviders = (sight: Sight): readonly Provider[] => [
	...providers(sight, 'services').filter(provider => provider.fields(sight).some(({name}) => name === 'for')),
	...providers(sight, 'bills'),
];

/** Opens the form of a payee, filled in; the account of the payee is put on a basket that has none. */
export function payPayee(desk: Desk, payee: Payee): void {
	const screen = screens[payee.kind];
	const state = purchaseState[screen];
	const provider = providers(desk, screen).find(({row}) => row.id === payee.sold);
	if (!provider)
		return desk.say(`${plainText(payee.name)} cannot be paid: ${plainText(payee.sold)} is not sold here.`, 'warning');
	const unsold = whyUnsold(desk, provider);
	if (unsold !== undefined) return desk.say(unsold, 'warning');
	const held = heldBy(desk, screen);
	if (held !== undefined) return desk.say(held, 'warning');
	if (state.read(desk).form) return desk.say(`A form is open on ${screenTable[screen].name}. Finish it first.`, 'warning');
	desk.close();
	desk.goTo(screen);
	const form = providerForm(desk, provider, {whenDone: () => state.update(desk, {form: undefined})});
	state.update(desk, {list: {...freshList, chosen: payee.sold}, form: filledFor(form, provider, payee), marked: undefined});
}
