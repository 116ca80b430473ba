// The keys every form shares, and the scan that fills a field for a code.
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import type {Binding, Desk, FieldAccess, Sight} from '../../model/desk.ts';
import {type Form, focused, moveFocus, pressEnter, seenFields, switchChoice, valuesOf, withField} from '../../model/form.ts';
import {fieldOf} from '../../model/text-field.ts';

export type FormAccess = {readonly read: (sight: Sight) => Form | undefined; readonly write: (desk: Desk, form: Form) => void};

const onChoice = ({read}: FormAccess, sight: Sight): boolean => {
	const form = read(sight);
	return form !== undefined && focused(form)?.options !== undefined;
};

/** Moving between fields, and switching a choice. Enter and Esc are the context's own. */
export function formKeys(access: FormAccess): readonly Binding[] {
	const change = (next: (form: Form) => Form) => (desk: Desk) => {
		const form = access.read(desk);
		if (form) access.write(desk, next(form));
	};
	const isChoice = (sight: Sight): boolean => onChoice(access, sight);
	const hasMore = (sight: Sight): boolean => {
		const form = access.read(sight);
		return form !== undefined && seenFields(form).length > 1;
	};
	return [
		{keys: ['tab', 'down'], label: 'next field', hint: 3, isActive: hasMore, run: change(form => moveFocus(form, 1))},
		{keys: ['shift+tab', 'up'], label: 'field before', isActive: hasMore, run: change(form => moveFocus(form, -1))},
		{keys: ['right', ' '], label: 'switch', hint: 2, isActive: isChoice, run: change(form => switchChoice(form, 1))},
		{keys: ['left'], label: 'switch back', isActive: isChoice, run: change(form => switchChoice(form, -1))},
	];
}

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
	write: (desk, field) => {
		const form = access.read(desk);
		const name = form && focused(form)?.name;
		if (form && name !== undefined) access.write(desk, withField(form, name, field));
	},
});

/** Puts a scanned code into the focused field when the field takes codes and the code is not a product. Answers whether it did. */
export function scanIntoForm(desk: Desk, access: FormAccess, code: string): boolean {
	const form = access.read(desk);
	const field = form && focused(form);
	if (!form || !field?.takesCode) return false;
	if (findByCode(desk.state, code)) return false;
	const held = field.field.value.trim();
	access.write(desk, withField(form, field.name, fieldOf(field.takesCode === 'add' && held !== '' ? `${held} ${code}` : code)));
	return true;
}
