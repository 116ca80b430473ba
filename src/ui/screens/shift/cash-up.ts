// The keys of the count: through its fields, on to what may explain a difference, and to what is said of it. Esc goes one part back.
import {nameScan} from '../../actions/name-scan.ts';
import type {Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {CashUpDialog} from '../../model/dialogs.ts';
import type {Form} from '../../model/form.ts';
import {letters} from '../../model/letters.ts';
import {onTop} from '../../model/on-top.ts';
import {clearTyped, enterForm, formField, formKeys} from '../fields/form-keys.ts';
import {back, movingKeys, onlyWhile} from '../shared/list-keys.ts';
import {blockedCause, blockedCorrection, causeKeys, correctCause, openCause} from './causes.ts';
import {reveal} from './closing.ts';
import {causesIn} from './counting.ts';

type Part = CashUpDialog['part'];

const cashUpOn = (sight: Sight): CashUpDialog => onTop(sight, 'cash-up');
const isIn =
	(part: Part) =>
	(sight: Sight): boolean =>
		cashUpOn(sight).part === part;
const goTo = (part: Part) => (desk: Desk) => desk.replace({...cashUpOn(desk), part});

/** The form with the cursor; none while it is among the causes. */
const formAccess = {
	read: (sight: Sight): Form | undefined => {
		const {part, count, rest} = cashUpOn(sight);
		return part === 'causes' ? undefined : part === 'count' ? count : rest;
	},
	write: (desk: Desk, form: Form): void => {
		const dialog = cashUpOn(desk);
		desk.replace(dialog.part === 'count' ? {...dialog, count: form} : {...dialog, rest: form});
	},
};

/** Leaves a part for the one before it. */
function partBefore(desk: Desk): void {
	const dialog = cashUpOn(desk);
	const hasCauses = dialog.part === 'rest' && causesIn(desk, dialog).length > 0;
	goTo(hasCauses ? 'causes' : 'count')(desk);
}

export const cashUp: DialogKeys<CashUpDialog> = {
	title: 'Count',
	typed: [
		'Type how many there are of each note and coin; the totals follow.',
		'What is left empty counts as none.',
		'How it is counted stands above the notes: one amount is as good.',
	],
	bindings: [
		...onlyWhile(isIn('causes'), [
			...movingKeys({
				read: sight => cashUpOn(sight).list,
				write: (desk, list) => desk.replace({...cashUpOn(desk), list}),
				keys: causeKeys,
				height: () => 4,
			}),
			{keys: ['enter'], label: 'open what it names', hint: 1, blocked: blockedCause, run: openCause},
			{keys: ['tab'], label: 'go on to the close', hint: 2, run: goTo('rest')},
			{
				keys: [letters.correct],
				label: 'correct how it was paid',
				hint: 3,
				blocked: blockedCorrection,
				run: correctCause,
			},
		]),
		{
			keys: ['enter'],
			label: 'next, or accept',
			hint: 1,
			records: true,
			isActive: sight => formAccess.read(sight) !== undefined,
			run: desk => enterForm(desk, formAccess),
		},
		{keys: ['pagedown'], label: 'compare', hint: 2, isActive: isIn('count'), run: reveal},
		...formKeys(formAccess),
		clearTyped(formAccess),
		{keys: ['esc'], label: 'one part back', hint: 2, isActive: sight => !isIn('count')(sight), run: partBefore},
		{...back, hint: 2},
	],
	field: formField(formAccess),
	onScan: nameScan,
};
