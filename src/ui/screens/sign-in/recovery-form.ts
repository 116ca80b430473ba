// The recovery code: an owner who has lost his PIN, or whose shop has lost its pepper, signs in by it with a new PIN.

import type {Operator} from '../../../domain/shop/operator.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk} from '../../model/desk.ts';
import {openForm, refuseField, textInput} from '../../model/form.ts';
import {onTop} from '../../model/on-top.ts';
import {pinFault} from '../../model/pin-field.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {showRecoveryCode} from '../shared/recovery-code.ts';
import {goOn} from './going-on.ts';

async function recover(desk: Desk, {id, name}: Operator, values: ReadonlyMap<string, string>): Promise<void> {
	const asked = {who: id, code: values.get('code') ?? '', pin: values.get('pin') ?? ''};
	const {outcome, recovery} = await desk.shop.signIns.recover(asked);
	if (outcome.type === 'refused') {
		const {form} = onTop(desk, 'form');
		const place = outcome.refusal.kind === 'bad-pin' ? 'pin' : 'code';
		return desk.replace({type: 'form', form: refuseField(form, place, refusalOn(desk, outcome.refusal))});
	}
	desk.close();
	goOn(desk, id);
	if (recovery !== undefined) showRecoveryCode(desk, {name, code: recovery});
}

/** Asks for the code and the new PIN at once: a code that was used is worth nothing without it. */
export function openRecovery(desk: Desk, operator: Operator): void {
	const digits = setting(desk.state.settings, 'pin-digits');
	desk.open({
		type: 'form',
		form: openForm({
			title: `${plainText(operator.name)} has lost the PIN`,
			verb: 'sign in with the new PIN',
			id: desk.ports.newId(),
			fields: [
				textInput('code', 'Recovery code', {isKeyed: true, placeholder: 'five groups of five letters'}),
				textInput('pin', 'New PIN', {isKeyed: true, isMasked: true, placeholder: `${digits} digits`, check: pinFault}),
				textInput('again', 'The same again', {
					isKeyed: true,
					isMasked: true,
					check: (text, values) => (text === values.get('pin') ? undefined : 'That is not the same PIN.'),
				}),
			],
			accept: values => desk.busy('Checking', () => recover(desk, operator, values)),
		}),
	});
}
