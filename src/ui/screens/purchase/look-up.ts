// Asking a provider whose a number is and what is due, once the cursor has left it. Keys go on meanwhile; the answer is shown when it comes.
import {payeeKey} from '../../../domain/payees/records.ts';
import type {LookedUp} from '../../../domain/ports/vending.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, focused, textIn, withField} from '../../model/form.ts';
import {type PurchaseScreen, purchaseState} from '../../model/purchase-state.ts';
import {prefilled} from '../../model/text-field.ts';
import type {Provider} from './providers.ts';
import {typedText} from './purchase-fields.ts';

/** Later an answer says nothing that anybody waits for. */
const mostMs = 10_000;

const textOf = (form: Form, name: string): string => {
	const field = form.fields.find(each => each.name === name);
	return field ? textIn(field) : '';
};

/** The form with what is due as its amount, where none is typed: what each bill comes to is filled in, not typed. */
function withDue(form: Form | undefined, looked: LookedUp, {fixed}: Provider): Form | undefined {
	const due = looked.outcome === 'known' ? looked.due : undefined;
	if (!form || due === undefined || due <= 0) return form;
	const typed = textOf(form, 'amount');
	const isFree = typed === '' || (fixed !== undefined && typed === typedText(fixed));
	return isFree ? withField(form, 'amount', prefilled(typedText(due))) : form;
}

/** Asks about the number in the form of a provider, unless it was asked already. */
export function lookUpNumber(desk: Desk, screen: PurchaseScreen, provider: Provider): void {
	const {row, paid: read} = provider;
	const state = purchaseState[screen];
	const {form, lookedUp} = state.read(desk);
	if (row.provider === undefined || !form || focused(form)?.name === 'for') return;
	const paid = read(textOf(form, 'for'));
	const line = paid && desk.shop.vending.provider(row.provider);
	if (!line) return;
	const of = payeeKey(paid);
	if (lookedUp?.of === of) return;
	state.update(desk, {lookedUp: {of}});
	line.lookUp(paid, AbortSignal.timeout(mostMs)).then(answer => {
		const now = state.read(desk);
		if (now.lookedUp?.of === of) state.update(desk, {lookedUp: {of, answer}, form: withDue(now.form, answer, provider)});
	}, desk.ports.bug);
}
