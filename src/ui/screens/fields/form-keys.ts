// The keys every form shares, and the scan that fills a field for a code.
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import type {Binding, Desk, FieldAccess, Sight} from '../../model/desk.ts';
import {
	type Form,
	focused,
	holdsTyped,
	isTouched,
	moveFocus,
	pressEnter,
	seenFields,
	switchChoice,
	valuesOf,
	withField,
} from '../../model/form.ts';
import {besideNow, isLeft} from '../../model/open-forms.ts';
import {cleared, fieldOf} from '../../model/text-field.ts';

export type FormAccess = {readonly read: (sight: Sight) => Form | undefined; readonly write: (desk: Desk, form: Form) => void};

const onChoice = ({read}: FormAccess, sight: Sight): boolean => {
	const form = read(sight);
	return form !== undefined && focused(form)?.options !== undefined;
};

/** Changes a form. It is noted for which customer it is touched first. */
export function changeForm(desk: Desk, access: FormAccess, next: (form: Form) => Form): void {
	const form = access.read(desk);
	if (!form) return;
	const changed = next(form);
	access.write(desk, form.isCustomers && !isTouched(form) ? {...changed, beside: besideNow(desk)} : changed);
}

/** Moving between fields, and switching a choice. Enter and Esc are the context's own. */
export function formKeys(access: FormAccess): readonly Binding[] {
	const changing = (next: (form: Form) => Form) => (desk: Desk) => changeForm(desk, access, next);
	const isChoice = (sight: Sight): boolean => onChoice(access, sight);
	const hasMore = (sight: Sight): boolean => {
		const form = access.read(sight);
		return form !== undefined && seenFields(form).length > 1;
	};
	return [
		{keys: ['tab', 'down'], label: 'next field', hint: 3, isActive: hasMore, run: changing(form => moveFocus(form, 1))},
		{keys: ['shift+tab', 'up'], label: 'field before', isActive: hasMore, run: changing(form => moveFocus(form, -1))},
		{keys: ['right', ' '], label: 'switch', hint: 2, isActive: isChoice, run: changing(form => switchChoice(form, 1))},
		{keys: ['left'], label: 'switch back', isActive: isChoice, run: changing(form => switchChoice(form, -1))},
	];
}

/** Esc clears the field with the cursor when it holds a text that was typed. A form of an earlier customer goes at once. It comes before a context's own Esc. */
export const clearTyped = (access: FormAccess): Binding => ({
	keys: ['esc'],
	label: 'clear',
	hint: 5,
	isActive: sight => {
		const form = access.read(sight);
		return form !== undefined && holdsTyped(form) && !isLeft(sight, form);
	},
	run: desk => {
		const field = formField(access).read(desk);
		if (field) formField(access).write(desk, cleared(field));
	},
});

/** Enter: on to the next field, or accept. A fault clears the notice, which is not about this form. */
export function enterForm(desk: Desk, access: FormAccess): void {
	const open = access.read(desk);
	if (!open) return;
	const {form, isAccepted} = pressEnter(open);
	access.write(desk, form);
	if (form.fault !== undefined) desk.clearNotice();
	if (isAccepted) form.accept(valuesOf(form), form);
}

/** The field with the cursor. A choice takes no text. */
export const formField = (access: FormAccess): FieldAccess => ({
	read: sight => {
		const form = access.read(sight);
		const field = form && focused(form);
		return field?.options === undefined ? field?.field : undefined;
	},
	write: (desk, field) =>
		changeForm(desk, access, form => {
			const name = focused(form)?.name;
			return name === undefined ? form : withField(form, name, field);
		}),
	isSecret: sight => {
		const form = access.read(sight);
		return form !== undefined && focused(form)?.isMasked === true;
	},
});

/** Puts a text into a field and goes on as Enter does there; only the next Enter accepts. */
export function fillField(form: Form, name: string, text: string): Form {
	const filled = withField(form, name, fieldOf(text));
	const next = pressEnter(filled);
	return next.isAccepted ? filled : next.form;
}

/** Puts a scanned code into the focused field when the field takes codes and the code is not a product, and goes on as Enter does; only the next Enter accepts. Answers whether it did. */
export function scanIntoForm(desk: Desk, access: FormAccess, code: string): boolean {
	const form = access.read(desk);
	const field = form && focused(form);
	if (!form || !field?.takesCode) return false;
	if (findByCode(desk.state, code)) return false;
	const held = field.takesCode === 'add' && !field.field.isFresh ? field.field.value.trim() : '';
	changeForm(desk, access, before =>
		field.takesCode === 'add'
			? withField(before, field.name, fieldOf(held === '' ? code : `${held} ${code}`))
			: fillField(before, field.name, code),
	);
	if (field.takesCode === 'add') desk.say(`${code} is in. Scan the next one, or ${desk.keyOf('form.next-or-accept')} goes on.`);
	return true;
}
