// A new PIN: typed twice, in dots. The first of a shop says first what will change, and an owner's recovery code is shown once.
import {checkPin} from '../../../domain/operators/pin.ts';
import {roleOf} from '../../../domain/operators/records.ts';
import type {Operator} from '../../../domain/shop/operator.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Desk} from '../../model/desk.ts';
import {openForm, refuseField, textInput} from '../../model/form.ts';
import {onTop} from '../../model/on-top.ts';
import {pinFault} from '../../model/pin-field.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {emptyField} from '../../model/text-field.ts';
import {showRecoveryCode} from '../shared/recovery-code.ts';

async function setPin(desk: Desk, {id, name}: Operator, values: ReadonlyMap<string, string>): Promise<void> {
	const {outcome, recovery} = await desk.shop.signIns.setPin(id, values.get('pin') ?? '', values.get('old'));
	if (outcome.type === 'refused') {
		const {form: typed} = onTop(desk, 'form');
		const field = values.has('old') && outcome.refusal.kind !== 'bad-pin' ? 'old' : 'pin';
		// A new PIN that is refused is typed anew, both times.
		const isEmptied = (name: string): boolean => field === 'pin' && name !== 'old';
		const fields = typed.fields.map(each => (isEmptied(each.name) ? {...each, field: emptyField} : each));
		const form = {...typed, fields};
		return desk.replace({type: 'form', form: refuseField(form, field, refusalOn(desk, outcome.refusal))});
	}
	desk.close();
	desk.say(`${plainText(name)} has a new PIN.`, 'done');
	if (recovery !== undefined) showRecoveryCode(desk, {name, code: recovery});
}

function openForIt(desk: Desk, operator: Operator): void {
	const isOwn = operator.id === desk.operator.id && operator.pin !== undefined;
	const digits = setting(desk.state.settings, 'pin-digits');
	desk.open({
		type: 'form',
		form: openForm({
			title: `The PIN of ${plainText(operator.name)}`,
			verb: 'keep it',
			isStraight: true,
			id: desk.ports.newId(),
			fields: [
				...(isOwn ? [textInput('old', 'Your PIN until now', {isKeyed: true, isMasked: true, check: pinFault})] : []),
				textInput('pin', 'New PIN', {
					isKeyed: true,
					isMasked: true,
					placeholder: `${digits} digits`,
					check: text => {
						const refusal = checkPin(text, digits);
						return refusal && refusalText(refusal);
					},
				}),
				textInput('again', 'The same again', {
					isKeyed: true,
					isMasked: true,
					check: (text, values) => (text === values.get('pin') ? undefined : 'That is not the same PIN.'),
				}),
			],
			accept: values => desk.busy('Recording', () => setPin(desk, operator, values)),
		}),
	});
}

/** Asks for a new PIN. Before the first of the shop it is asked whether that is meant. */
export function openPinForm(desk: Desk, operator: Operator): void {
	const openIt = (): void => openForIt(desk, operator);
	if (desk.state.shop.asksPins) return openIt();
	if (roleOf(operator) !== 'owner' || operator.isTrainee)
		return desk.say(refusalText({kind: 'owner-pin-first', name: operator.name}), 'warning');
	desk.open({
		type: 'question',
		asks: 'first-pin',
		title: 'The first PIN of the shop?',
		lines: [
			'From now on everybody signs in, here and on the command line: choose a name, type the PIN. Who has no PIN yet gets one here, under Operators.',
			'You get a recovery code after it, for the day on which the PIN is forgotten.',
		],
		yes: 'give the first PIN',
		no: 'go back',
		choice: 'yes',
		onYes: openIt,
	});
}
