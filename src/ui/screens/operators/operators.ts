// The keys of Operators: who works at the till, added and edited; a menu for the rest. Whoever may not change people has the own PIN here.

import {isLocked} from '../../../domain/operators/pin.ts';
import {roleOf} from '../../../domain/operators/records.ts';
import type {Operator} from '../../../domain/shop/operator.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {nameScan} from '../../actions/name-scan.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {OperatorsDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {chosenKey, freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {isAtWork} from '../../model/screens.ts';
import {bodyRows} from '../../model/view.ts';
import {back, movingKeys} from '../shared/list-keys.ts';
import {openBadgeForm, openEditForm, openNewForm} from './operator-forms.ts';
import {openPinForm} from './pin-form.ts';

/** The numbers of all operators, as they were added. */
export const operatorKeys = (sight: Sight): readonly string[] => [...sight.state.operators.rows.keys()].map(String);

const chosen = (sight: Sight): Operator | undefined =>
	sight.state.operators.rows.get(Number(chosenKey(onTop(sight, 'operators').list, operatorKeys(sight))));

const withChosen =
	(act: (desk: Desk, operator: Operator) => void) =>
	(desk: Desk): void => {
		const operator = chosen(desk);
		if (operator) act(desk, operator);
	};

type Way = {readonly label: string; readonly run: () => void};

/** What can be done with an operator beside editing. */
function waysFor(desk: Desk, operator: Operator): readonly Way[] {
	const {id: who, name: given, pin, badge, isDisabled, isTrainee} = operator;
	const name = plainText(given);
	const newId = (): string => desk.ports.newId();
	const said = (text: string) => ({done: () => desk.say(text, 'done')});
	const standing: Way = isDisabled
		? {
				label: 'let in again, as before',
				run: () => desk.perform({type: 'enableOperator', id: newId(), who}, said(`${name} works here again.`)),
			}
		: {
				label: 'keep out from now on',
				run: () => desk.perform({type: 'disableOperator', id: newId(), who}, said(`${name} does not work here any more.`)),
			};
	const learning: Way = {
		label: isTrainee ? 'learns no more: what is sold counts' : 'learns: what is sold moves nothing',
		run: () =>
			desk.perform(
				{type: 'setTrainee', id: newId(), who, isTrainee: !isTrainee},
				said(isTrainee ? `${name} learns no more.` : `${name} learns from now on.`),
			),
	};
	const unlocking: Way = {
		label: 'unlock after wrong PINs',
		run: () => desk.perform({type: 'unlockOperator', id: newId(), who}, said(`${name} can try again.`)),
	};
	const secrets: readonly Way[] = isDisabled
		? []
		: [
				{label: pin ? 'another PIN' : 'a PIN', run: () => openPinForm(desk, operator)},
				{label: badge ? 'another badge, or none' : 'a badge', run: () => openBadgeForm(desk, operator)},
			];
	return [...(isLocked(desk.state.tries.rows.get(who)) ? [unlocking] : []), ...secrets, learning, standing];
}

function openMenu(desk: Desk, operator: Operator): void {
	desk.open({
		type: 'menu',
		title: `${plainText(operator.name)}, ${plainText(roleOf(operator))}`,
		lines: [],
		options: waysFor(desk, operator),
		list: freshList,
	});
}

export const operators: DialogKeys<OperatorsDialog> = {
	title: 'Operators',
	isReading: () => true,
	bindings: [
		...movingKeys({
			read: sight => onTop(sight, 'operators').list,
			write: (desk, list) => desk.replace({...onTop(desk, 'operators'), list}),
			keys: operatorKeys,
			height: sight => bodyRows(sight.view) - 3,
		}),
		{keys: ['enter'], label: 'PIN, badge and more', hint: 1, run: withChosen(openMenu)},
		{keys: [letters.new], label: 'new', hint: 2, run: openNewForm},
		{keys: [letters.edit], label: 'edit', hint: 3, run: withChosen(openEditForm)},
		back,
	],
	onScan: (desk, scanned) => {
		const operator = chosen(desk);
		if ('unknown' in scanned.goods && operator) openBadgeForm(desk, operator, scanned.code);
		else nameScan(desk, scanned);
	},
};

/** Opens Operators; for whoever may not change people, the form for the own PIN. */
export function openOperators(desk: Desk): void {
	if (desk.may('operators')) desk.open({type: 'operators', list: freshList});
	else openPinForm(desk, desk.operator);
}

const isAt = (sight: Sight): boolean => isAtWork(sight) && !sight.shop.isReadOnly;

/** The palette's actions for people. */
export const operatorBindings: readonly Binding[] = [
	{keys: [], label: 'operators', isActive: sight => isAt(sight) && sight.may('operators'), run: openOperators},
	{
		keys: [],
		label: 'my PIN',
		isActive: sight => isAt(sight) && sight.state.shop.asksPins === true,
		run: desk => openPinForm(desk, desk.operator),
	},
];
