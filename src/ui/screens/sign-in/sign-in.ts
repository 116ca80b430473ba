// Signing in: letters choose a name, digits are the PIN, Enter signs in. A badge chooses too. Whoever comes back finds everything as it was.
import type {OperatorId} from '../../../domain/base/stamp.ts';
import {mustHave} from '../../../domain/base/table.ts';
import type {SignInAsked} from '../../../domain/ports/sign-ins.ts';
import type {Refusal} from '../../../domain/ports/till.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refuseScan} from '../../actions/name-scan.ts';
import type {Context, Desk, FieldAccess} from '../../model/desk.ts';
import {pinDigits} from '../../model/pin-field.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {operatorKeys, signInState} from '../../model/sign-in-state.ts';
import {emptyField} from '../../model/text-field.ts';
import {movingKeys} from '../shared/list-keys.ts';
import {asksPins, chooseByLetters, chooseOperator, chosenOperator, lettersIn, namesInSight, pinIn} from './choosing.ts';
import {goOn} from './going-on.ts';
import {openRecovery} from './recovery-form.ts';

/** What is typed. No letter of it is shown but those of the name; a PIN begins anew with another name. */
const field: FieldAccess = {
	read: sight => signInState.read(sight).typed,
	write: (desk, next) => {
		const {typed} = signInState.read(desk);
		const letters = lettersIn(next);
		if (letters !== lettersIn(typed)) return chooseByLetters(desk, letters);
		if (pinIn(next).length <= pinDigits.most) signInState.update(desk, {typed: next});
	},
	isSecret: () => true,
};

/** Why somebody is not in. The seconds of a wait are counted down in the list: the sentence stays true. */
const notIn = (desk: Desk, refusal: Refusal): string =>
	refusal.kind === 'pin-wait'
		? `Not tried: it is too soon after wrong PINs. Behind ${plainText(refusal.name)} stands how long to wait.`
		: refusalOn(desk, refusal);

/** Tries a PIN or a badge: the try is on the disk before it is looked at. */
function tryToSignIn(desk: Desk, asked: SignInAsked): void {
	signInState.update(desk, {typed: emptyField});
	desk.busy('Checking', async () => {
		const outcome = await desk.shop.signIns.signIn(asked);
		if (outcome.type === 'done') return goOn(desk, asked.who);
		desk.ports.machine.beep();
		desk.say(notIn(desk, outcome.refusal), 'warning');
	});
}

function stepIn(desk: Desk, who: OperatorId): void {
	desk.shop.signIns.stepIn(who);
	goOn(desk, who);
}

function enter(desk: Desk): void {
	const {id, name} = chosenOperator(desk);
	if (!asksPins(desk)) return stepIn(desk, id);
	const pin = pinIn(signInState.read(desk).typed);
	if (pin === '') return desk.say(`Type the PIN of ${plainText(name)}, then ${desk.keyOf('sign-in.sign-in')}.`);
	if (pin.length < pinDigits.least)
		return desk.say(`A PIN has ${pinDigits.least} digits at least. Type all of it; this was not tried.`, 'warning');
	tryToSignIn(desk, {who: id, secret: pin});
}

/** A badge chooses its operator, and lets him in where the shop says that it is enough. */
function onBadge(desk: Desk, badge: string): void {
	const who = desk.shop.signIns.holderOf(badge);
	const place = who === undefined ? -1 : operatorKeys(desk).indexOf(String(who));
	if (who === undefined) return refuseScan(desk, 'That is no badge of anybody here, and no PIN is scanned.');
	if (place === -1)
		return refuseScan(desk, refusalOn(desk, {kind: 'operator-disabled', name: mustHave(desk.state.operators, who).name}));
	chooseOperator(desk, place, emptyField);
	if (!asksPins(desk)) return stepIn(desk, who);
	if (setting(desk.state.settings, 'badge-is-enough')) return tryToSignIn(desk, {who, secret: badge, by: 'badge'});
	enter(desk);
}

export const signIn: Context = {
	bindings: [
		...movingKeys({
			read: sight => signInState.read(sight).list,
			write: (desk, list) => signInState.update(desk, {list, typed: emptyField}),
			keys: operatorKeys,
			height: () => namesInSight,
		}),
		{keys: ['enter'], label: 'sign in', hint: 1, records: true, run: enter},
		{
			keys: ['esc'],
			label: 'clear',
			hint: 2,
			isActive: sight => signInState.read(sight).typed.value !== '',
			run: desk => signInState.update(desk, {typed: emptyField}),
		},
		{
			keys: ['esc'],
			label: 'back',
			hint: 3,
			isActive: sight => !asksPins(sight),
			run: desk => goOn(desk, desk.operator.id),
		},
		{
			keys: ['ctrl+r'],
			label: 'recovery code',
			hint: 4,
			isActive: asksPins,
			blocked: sight => {
				const {name, recovery} = chosenOperator(sight);
				return recovery ? undefined : `${plainText(name)} has no recovery code. Only owners have one, and it works once.`;
			},
			run: desk => openRecovery(desk, chosenOperator(desk)),
		},
	],
	typed: ['letters of a name mark it', 'digits are the PIN, which is never shown', 'a badge is scanned'],
	field,
	onScan: (desk, {code}) => onBadge(desk, code),
};
