// The forms of an operator: somebody new, another name or role, a badge.
import {checkText} from '../../../domain/base/checks.ts';
import {personName, tidy} from '../../../domain/base/text.ts';
import {roleOf} from '../../../domain/operators/records.ts';
import {roleNames} from '../../../domain/operators/rights.ts';
import type {Operator} from '../../../domain/shop/operator.ts';
import {badgeFault, wayBackNote} from '../../../formats/records/operator.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {choiceInput, type FormField, openForm, textInput} from '../../model/form.ts';
import {onTop} from '../../model/on-top.ts';
import {fieldOf} from '../../model/text-field.ts';

const nameField = (value: string): FormField =>
	textInput('name', 'Name', {
		value,
		check: text => {
			const refusal = checkText('name', tidy(text), personName);
			return refusal && refusalText(refusal);
		},
	});

const roleField = (sight: Sight, role: string): FormField =>
	choiceInput('role', 'Role', {
		options: roleNames(sight.state).map(value => ({value, label: plainText(value)})),
		field: fieldOf(role),
	});

/** Chooses an operator in the list, which is on top again. */
const choose = (desk: Desk, id: number): void =>
	desk.replace({...onTop(desk, 'operators'), list: {...onTop(desk, 'operators').list, chosen: String(id)}});

export function openNewForm(desk: Desk): void {
	desk.open({
		type: 'form',
		form: openForm({
			title: 'Somebody new at the till',
			verb: 'add',
			id: desk.ports.newId(),
			fields: [nameField(''), roleField(desk, 'cashier')],
			accept: (values, {id}) => {
				const [name, role] = [tidy(values.get('name') ?? ''), values.get('role') ?? ''];
				desk.perform(
					{type: 'addOperator', id, name, role},
					{
						done: () => {
							desk.close();
							choose(desk, Math.max(...desk.state.operators.rows.keys()));
							const next = desk.state.shop.asksPins ? ` A PIN is needed: ${desk.keyOf('operators.pin-badge-and-more')}.` : '';
							desk.say(`${plainText(name)} works at the till now.${next}`, 'done');
						},
					},
				);
			},
		}),
	});
}

/** What was changed in the form, an order each. */
function ordersOf(operator: Operator, values: ReadonlyMap<string, string>) {
	const {id: who} = operator;
	const name = tidy(values.get('name') ?? '');
	const role = values.get('role') ?? roleOf(operator);
	return [
		...(name === operator.name ? [] : [{type: 'renameOperator', who, name} as const]),
		...(role === roleOf(operator) ? [] : [{type: 'setOperatorRole', who, role} as const]),
	];
}

export function openEditForm(desk: Desk, operator: Operator): void {
	// Nobody changes his own role, so it is not asked.
	const isSelf = operator.id === desk.operator.id;
	desk.open({
		type: 'form',
		form: openForm({
			title: `Edit ${plainText(operator.name)}`,
			verb: 'keep it',
			id: desk.ports.newId(),
			fields: [nameField(operator.name), ...(isSelf ? [] : [roleField(desk, roleOf(operator))])],
			accept: values => {
				const give = ([order, ...rest]: ReturnType<typeof ordersOf>): void => {
					if (order) return desk.perform({...order, id: desk.ports.newId()}, {done: () => give(rest)});
					desk.close();
					const now = desk.state.operators.rows.get(operator.id) ?? operator;
					desk.say([`${plainText(now.name)} is ${plainText(roleOf(now))}.`, wayBackNote(now) ?? ''].join(' ').trim(), 'done');
				};
				give(ordersOf(operator, values));
			},
		}),
	});
}

/** `scanned` is the code of a badge that was scanned already. */
export function openBadgeForm(desk: Desk, {id: who, name}: Operator, scanned = ''): void {
	desk.open({
		type: 'form',
		form: openForm({
			title: `The badge of ${plainText(name)}`,
			verb: 'keep it',
			id: desk.ports.newId(),
			fields: [
				textInput('badge', 'Code', {
					value: scanned,
					isKeyed: true,
					isMasked: true,
					takesCode: 'fill',
					placeholder: 'scan it; empty: no badge',
					check: text => (text === '' ? undefined : badgeFault(text)),
				}),
			],
			accept: (values, {id}) => {
				const code = values.get('badge') ?? '';
				const badge = code !== '' && {badge: desk.shop.signIns.badge(code)};
				desk.perform(
					{type: 'setBadge', id, who, ...badge},
					{
						done: () => {
							desk.close();
							desk.say(code === '' ? `${plainText(name)} has no badge.` : `${plainText(name)} has that badge now.`, 'done');
						},
					},
				);
			},
		}),
	});
}
