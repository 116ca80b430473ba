// What the operator may not: a second person allows it on the spot, for the very order that was refused and once.
import type {Order} from '../../app/shop.ts';
import {checkText} from '../../domain/base/checks.ts';
import {note, tidy} from '../../domain/base/text.ts';
import type {Command} from '../../domain/ledger/commands.ts';
import {permissionsFor} from '../../domain/ledger/permissions.ts';
import type {Permission} from '../../domain/operators/permissions.ts';
import {mayInEarnest} from '../../domain/operators/records.ts';
import type {Outcome, Refusal} from '../../domain/ports/till.ts';
import type {Operator} from '../../domain/shop/operator.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import type {Desk} from '../model/desk.ts';
import {choiceInput, type Form, openForm, refuseField, textInput} from '../model/form.ts';
import {onTop} from '../model/on-top.ts';
import {pinFault} from '../model/pin-field.ts';
import {refusalOn} from '../model/refusal-on.ts';

/** An order under its id. */
type KnownOrder = Order & {readonly id: string};

type Refused = {readonly order: KnownOrder; readonly refusal: Refusal};

/** What the operator at the till lacks for an order. */
function lackingFor(desk: Desk, {order, refusal}: Refused): readonly Permission[] {
	if (refusal.kind === 'difference-unconfirmed') return ['confirm-difference'];
	if (refusal.kind !== 'not-allowed') return [];
	const command = {...desk.shop.envelope(), ...order} as Command;
	return permissionsFor(desk.state, command).filter(permission => !desk.may(permission));
}

/** Those who can allow all of it, and show who they are. */
const approversOf = ({state, operator}: Desk, lacking: readonly Permission[]): readonly Operator[] =>
	[...state.operators.rows.values()].filter(
		each =>
			each.id !== operator.id && each.pin !== undefined && lacking.every(permission => mayInEarnest(state, each, permission)),
	);

type Ways = {
	/** Gives the order again. Keys wait for it. */
	readonly allowed: () => Promise<void>;
	/** Nobody allowed it. */
	readonly left: () => void;
};

/** Asks who allows an order that was refused. Answers false where nobody can, or it is refused for another reason. */
export function askApproval(desk: Desk, refused: Refused, {allowed, left}: Ways): boolean {
	const permissions = lackingFor(desk, refused);
	const approvers = permissions.length === 0 ? [] : approversOf(desk, permissions);
	const [only] = approvers;
	if (!only) return false;
	const command = {...desk.shop.envelope(), ...refused.order} as Command;
	const give = async (values: ReadonlyMap<string, string>): Promise<void> => {
		const [who, secret, reason] = [Number(values.get('who')), values.get('pin') ?? '', values.get('reason') ?? ''];
		const outcome = await desk.shop.signIns.approve({who, secret, command, permissions, reason});
		if (outcome.type === 'refused') return refuseApproval(desk, outcome);
		desk.close();
		await allowed();
	};
	const form = openForm({
		title: 'Somebody else has to allow this',
		verb: 'allow it, once',
		id: command.id,
		fields: [
			choiceInput('who', 'Who allows it', {options: approvers.map(({id, name}) => ({value: String(id), label: name}))}),
			textInput('pin', 'The PIN', {isKeyed: true, isMasked: true, check: pinFault}),
			textInput('reason', 'Why it is allowed', {placeholder: 'the journal keeps it', check: whyFault}),
		],
		accept: values => desk.busy('Asking', () => give(values)),
		onLeft: left,
	});
	desk.open({type: 'form', form: {...form, focus: approvers.length === 1 ? 1 : 0}});
	desk.say(refusalOn(desk, refused.refusal), 'warning');
	return true;
}

/** The PIN is typed again, and so is what is refused otherwise. */
function refuseApproval(desk: Desk, {refusal}: Extract<Outcome, {type: 'refused'}>): void {
	const {form} = onTop(desk, 'form');
	const refused = (next: Form): void => desk.replace({type: 'form', form: next});
	refused(refuseField(form, refusal.kind === 'bad-text' ? 'reason' : 'pin', refusalOn(desk, refusal)));
}

function whyFault(text: string): string | undefined {
	const refusal = checkText('reason', tidy(text), note);
	return refusal && refusalText(refusal);
}
