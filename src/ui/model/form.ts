// Forms: fields to type in and choices to switch, checked while typing, accepted from the last field that Enter stops at.
import {asKeyed, tidy} from '../../domain/base/text.ts';
import {amountEcho} from '../../formats/text/amount.ts';
import {fieldOf, prefilled, selected, type TextField} from './text-field.ts';

export type Option = {readonly value: string; readonly label: string};

export type FormField = {
	readonly name: string;
	readonly label: string;
	readonly field: TextField;
	/** It takes a code, a number, a day or an address: no words. */
	readonly isKeyed?: true;
	/** It takes a path, which stays as it is: other folders may have names that differ only in what is tidied. */
	readonly isPath?: true;
	/** The options of a choice; undefined for a field to type in. */
	readonly options?: readonly Option[];
	/** Shown while it is empty. */
	readonly placeholder?: string;
	/** A scanned code fills it, or is added to it. */
	readonly takesCode?: 'fill' | 'add';
	/** Why Enter passes it: few change it. Tab reaches it. */
	readonly passed?: string | undefined;
	/** The sentence for what is wrong with a text, or undefined. `values` are all of the form. */
	readonly check?: (text: string, values: FormValues) => string | undefined;
	/** A warning that stops nothing: a check digit that does not fit. */
	readonly doubt?: (text: string, values: FormValues) => string | undefined;
	/** The text as it is read, shown beside it: an amount with its thousands separated. */
	readonly echo?: (text: string, values: FormValues) => string | undefined;
	/** Its letters are not shown: a PIN. */
	readonly isMasked?: boolean;
	/** Left out while this says so. */
	readonly isHidden?: (values: FormValues) => boolean;
};

export type FormValues = ReadonlyMap<string, string>;

/** The customer a form is filled in for: by the basket, the sales made before, and the name where it is known. */
export type Beside = {readonly basket: string; readonly sales: number; readonly customer: string | undefined};

export type Form = {
	readonly title: string;
	/** It belongs to the customer at the counter, and is not for the next one. */
	readonly isCustomers?: true;
	/** The cursor stops at its ends: what is typed is not shown, and belongs to one field. */
	readonly isStraight?: true;
	/** What is typed in it stays when it is left: Esc goes back at once. */
	readonly isKept?: true;
	/** The customer who was at the counter when it was first touched. */
	readonly beside?: Beside;
	readonly fields: readonly FormField[];
	/** Place of the field with the cursor, among the visible ones. */
	readonly focus: number;
	/** The fault of the last try to accept. */
	readonly fault: string | undefined;
	/** The name of the field with that fault: the sentence stays there, wherever the cursor goes. */
	readonly faultAt: string | undefined;
	/** Its values when it opened. */
	readonly opened: FormValues;
	/** The name of what accepting does: "deposit". */
	readonly verb: string;
	/** The command's id, made when the form opened. */
	readonly id: string;
	readonly accept: (values: FormValues, form: Form) => void;
	/** What follows when it is left without being accepted. */
	readonly onLeft?: () => void;
};

export type FormPlan = Omit<Form, 'focus' | 'fault' | 'faultAt' | 'opened' | 'beside'>;

export const openForm = (plan: FormPlan): Form => ({
	...plan,
	focus: 0,
	fault: undefined,
	faultAt: undefined,
	opened: valuesOf(plan),
});

/** Whether anything was typed or switched since it opened. */
export const isTouched = (form: Form): boolean => [...valuesOf(form)].some(([name, value]) => value !== form.opened.get(name));

export const textInput = (name: string, label: string, more: Partial<FormField> & {readonly value?: string} = {}): FormField => {
	const {value = '', ...rest} = more;
	// A scan adds to such a field, and so does typing: its text stays.
	const field = rest.takesCode === 'add' ? fieldOf(value) : prefilled(value);
	return {name, label, field, ...rest};
};

/** A field for an amount: the amount is read back in full beside it. */
export const amountInput = (
	name: string,
	label: string,
	{symbol, ...more}: Partial<FormField> & {readonly symbol: string; readonly value?: string},
): FormField => textInput(name, label, {echo: text => amountEcho(text, symbol), ...more});

export const choiceInput = (
	name: string,
	label: string,
	{options, ...more}: Partial<FormField> & {readonly options: readonly Option[]},
): FormField => ({name, label, options, field: fieldOf(options[0]?.value ?? ''), ...more});

/** The text in a field, tidy unless it is a path. */
export const textIn = ({field: {value}, isKeyed, isPath}: FormField): string =>
	isPath ? value.trim() : (isKeyed ? asKeyed : tidy)(value);

export const valuesOf = ({fields}: Pick<Form, 'fields'>): FormValues => new Map(fields.map(field => [field.name, textIn(field)]));

/** The visible fields. */
export function seenFields(form: Form): readonly FormField[] {
	const values = valuesOf(form);
	return form.fields.filter(field => !field.isHidden?.(values));
}

/** The field with the cursor. */
export const focused = (form: Form): FormField | undefined => seenFields(form)[form.focus];

/** The fields where Enter stops. */
const isStop = (field: FormField): boolean => field.passed === undefined;

/** Why Enter passes a field, or undefined. The reason of a choice names what it was when the form opened: once switched, it is as it is. */
const passedAs = ({opened}: Form, {name, passed, options, field}: FormField): string | undefined =>
	passed !== undefined && options && field.value !== opened.get(name) ? 'as it is' : passed;

/** The fields that Enter passes, by the reason. */
export const passedFields = (form: Form): ReadonlyMap<string, readonly string[]> =>
	seenFields(form).reduce((passed, field) => {
		const why = passedAs(form, field);
		return why === undefined ? passed : new Map(passed).set(why, [...(passed.get(why) ?? []), field.label]);
	}, new Map<string, readonly string[]>());

/** Whether the field with the cursor holds a text that was typed, not one that was there when the form opened. */
export function holdsTyped(form: Form): boolean {
	const field = focused(form);
	if (!field || field.options) return false;
	return field.field.value !== '' && textIn(field) !== form.opened.get(field.name);
}

/** The field whose Enter accepts. */
export const lastStop = (form: Form): FormField | undefined => seenFields(form).findLast(isStop);

const withoutFault = (form: Form): Form => ({...form, fault: undefined, faultAt: undefined});

/** Puts a text into a field by name and clears the fault of the last try. */
export const withField = (form: Form, name: string, field: TextField): Form => ({
	...withoutFault(form),
	fields: form.fields.map(each => (each.name === name ? {...each, field} : each)),
});

/** Moves the cursor by this many visible fields, round the ends unless it is straight. */
export function moveFocus(form: Form, by: number): Form {
	const count = seenFields(form).length;
	if (form.isStraight) return {...form, focus: Math.max(0, Math.min(form.focus + by, count - 1))};
	return {...form, focus: (form.focus + by + count) % count};
}

/** Switches the choice that has the cursor. */
export function switchChoice(form: Form, by: number): Form {
	const field = focused(form);
	if (!field?.options) return form;
	const place = field.options.findIndex(option => option.value === field.field.value);
	const next = field.options[(place + by + field.options.length) % field.options.length];
	return next ? withField(form, field.name, fieldOf(next.value)) : form;
}

/** The form with a field refused that only its use showed to be wrong. */
export function refuseField(form: Form, name: string, fault: string): Form {
	const field = form.fields.find(each => each.name === name);
	return field ? refusedAt(form, field, fault) : form;
}

/** The fault of a field, which has the cursor now and its text selected. */
function refusedAt(form: Form, {name, field, options}: FormField, fault: string): Form {
	const focus = seenFields(form).findIndex(each => each.name === name);
	return {...(options ? form : withField(form, name, selected(field))), focus, fault, faultAt: name};
}

export const faultOf = (field: FormField, values: FormValues): string | undefined => field.check?.(textIn(field), values);

/** The first visible field that is wrong, and why. */
function firstFault(form: Form): {readonly field: FormField; readonly fault: string} | undefined {
	const values = valuesOf(form);
	for (const field of seenFields(form)) {
		const fault = faultOf(field, values);
		if (fault !== undefined) return {field, fault};
	}
	return undefined;
}

/** What Enter does: go to the next field, go to the first wrong one, or accept. */
export function pressEnter(form: Form): {readonly form: Form; readonly isAccepted: boolean} {
	const seen = seenFields(form);
	const values = valuesOf(form);
	const here = seen[form.focus];
	const fault = here && faultOf(here, values);
	if (here && fault !== undefined) return {form: refusedAt(form, here, fault), isAccepted: false};
	const next = seen.findIndex((field, place) => place > form.focus && isStop(field));
	if (next !== -1) return {form: {...withoutFault(form), focus: next}, isAccepted: false};
	return checkForm(form);
}

/** The form as it is to be accepted; or with the cursor on the first field that is wrong. */
export function checkForm(form: Form): {readonly form: Form; readonly isAccepted: boolean} {
	const wrong = firstFault(form);
	if (wrong) return {form: refusedAt(form, wrong.field, wrong.fault), isAccepted: false};
	return {form: withoutFault(form), isAccepted: true};
}
