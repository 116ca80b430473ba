import {describe, expect, test} from 'vitest';
import {
	choiceInput,
	type Form,
	type FormField,
	focused,
	isTouched,
	lastStop,
	moveFocus,
	openForm,
	passedFields,
	pressEnter,
	seenFields,
	switchChoice,
	textInput,
	valuesOf,
	withField,
} from '../../../src/ui/model/form.ts';
import {fieldOf} from '../../../src/ui/model/text-field.ts';

const notEmpty = (text: string): string | undefined => (text === '' ? 'Type something.' : undefined);

const cashOrAccount = [
	{value: 'cash', label: 'in cash'},
	{value: 'account', label: 'from an account'},
] as const;

/** A name, a way to pay that Enter passes by, and an account that is asked for only when that pays. */
const form = (...more: readonly FormField[]): Form =>
	openForm({
		title: 'Top up',
		verb: 'top up',
		id: 'id-1',
		accept: () => undefined,
		fields: [
			textInput('name', 'Name', {check: notEmpty}),
			choiceInput('pay', 'Paid', {options: cashOrAccount, passed: 'as it is'}),
			textInput('account', 'Account', {check: notEmpty, isHidden: values => values.get('pay') !== 'account'}),
			...more,
		],
	});

const withText = (before: Form, name: string, text: string): Form => withField(before, name, fieldOf(text));
const names = (fields: readonly FormField[]): readonly string[] => fields.map(({name}) => name);

describe('A form', () => {
	test('opens on its first field, with nothing said', () => {
		expect(focused(form())?.name).toBe('name');
		expect(form().fault).toBe(undefined);
	});

	test('leaves out what is hidden, until it is asked for', () => {
		expect(names(seenFields(form()))).toEqual(['name', 'pay']);
		expect(names(seenFields(switchChoice(moveFocus(form(), 1), 1)))).toEqual(['name', 'pay', 'account']);
	});

	test('moves round its ends, over the fields that are seen', () => {
		expect(focused(moveFocus(form(), 1))?.name).toBe('pay');
		expect(focused(moveFocus(form(), 2))?.name).toBe('name');
		expect(focused(moveFocus(form(), -1))?.name).toBe('pay');
	});

	test('gives its values without the blanks at their ends', () => {
		expect([...valuesOf(withText(form(), 'name', '  Thandi  '))]).toEqual([
			['name', 'Thandi'],
			['pay', 'cash'],
			['account', ''],
		]);
	});

	test('forgets what was said as soon as a field changes', () => {
		const refused = pressEnter(form()).form;
		expect(refused.fault).toBe('Type something.');
		expect(withText(refused, 'name', 'T').fault).toBe(undefined);
	});
});

describe('What is wrong', () => {
	test('is about one field, wherever the cursor goes, until something changes', () => {
		const refused = pressEnter(form(textInput('phone', 'Phone'))).form;
		const elsewhere = moveFocus(refused, 1);
		expect([elsewhere.fault, elsewhere.faultAt, focused(elsewhere)?.name]).toEqual(['Type something.', 'name', 'pay']);
		expect(withText(elsewhere, 'phone', '1').faultAt).toBe(undefined);
	});
});

describe('A form is touched', () => {
	test('by a text and by a choice, and no longer when they are as they were', () => {
		const opened = form(textInput('phone', 'Phone', {value: '071'}));
		expect(isTouched(opened)).toBe(false);
		expect(isTouched(moveFocus(opened, 1))).toBe(false);
		expect(isTouched(withText(opened, 'phone', '0712'))).toBe(true);
		expect(isTouched(withText(withText(opened, 'phone', '0712'), 'phone', '071'))).toBe(false);
		expect(isTouched(switchChoice(moveFocus(opened, 1), 1))).toBe(true);
	});
});

describe('A choice', () => {
	const onChoice = moveFocus(form(), 1);

	test('switches both ways, round its ends', () => {
		expect(valuesOf(switchChoice(onChoice, 1)).get('pay')).toBe('account');
		expect(valuesOf(switchChoice(onChoice, 2)).get('pay')).toBe('cash');
		expect(valuesOf(switchChoice(onChoice, -1)).get('pay')).toBe('account');
	});

	test('is not switched from a field to type in', () => {
		const onName = form();
		expect(switchChoice(onName, 1)).toBe(onName);
	});
});

describe('Enter', () => {
	test('stays on a field that is wrong, and says what is', () => {
		const {form: next, isAccepted} = pressEnter(form());
		expect({focus: focused(next)?.name, fault: next.fault, isAccepted}).toEqual({
			focus: 'name',
			fault: 'Type something.',
			isAccepted: false,
		});
	});

	test('goes on to the next field, over one that it passes by', () => {
		const {form: next, isAccepted} = pressEnter(withText(form(textInput('phone', 'Phone')), 'name', 'Thandi'));
		expect(focused(next)?.name).toBe('phone');
		expect(isAccepted).toBe(false);
	});

	test('stops at a choice too, and accepts from there when it is the last', () => {
		const {form: next, isAccepted} = pressEnter(
			withText(form(choiceInput('unit', 'Sold by', {options: cashOrAccount})), 'name', 'Thandi'),
		);
		expect(focused(next)?.name).toBe('unit');
		expect(isAccepted).toBe(false);
		expect(pressEnter(next).isAccepted).toBe(true);
	});

	test('accepts from the last field it stops at', () => {
		expect(lastStop(form())?.name).toBe('name');
		expect(pressEnter(withText(form(), 'name', 'Thandi')).isAccepted).toBe(true);
	});

	test('goes on from a field it passes by to the next one it stops at', () => {
		const onPay = moveFocus(withText(form(textInput('phone', 'Phone')), 'name', 'Thandi'), 1);
		const {form: next, isAccepted} = pressEnter(onPay);
		expect([focused(next)?.name, isAccepted]).toEqual(['phone', false]);
		expect(pressEnter(next).isAccepted).toBe(true);
	});

	test('names what it passes by, and why', () => {
		expect([...passedFields(form())]).toEqual([['as it is', ['Paid']]]);
	});

	test('selects what it refuses, here and where it goes back to', () => {
		const bad = form(textInput('phone', 'Phone', {check: text => (text === '1' ? 'Too short.' : undefined)}));
		const refused = pressEnter(moveFocus(withText(withText(bad, 'phone', '1'), 'name', 'Thandi'), 1));
		expect(pressEnter(refused.form).form).toMatchObject({fault: 'Too short.', faultAt: 'phone'});
		expect(focused(pressEnter(refused.form).form)?.field).toMatchObject({value: '1', isFresh: true});
	});

	test('accepts from a choice that it passes by when nothing comes behind', () => {
		expect(pressEnter(moveFocus(withText(form(), 'name', 'Thandi'), 1)).isAccepted).toBe(true);
	});

	test('goes back to the first field that is wrong, and says what is', () => {
		const {form: next, isAccepted} = pressEnter(moveFocus(form(), 1));
		expect({focus: focused(next)?.name, fault: next.fault, isAccepted}).toEqual({
			focus: 'name',
			fault: 'Type something.',
			isAccepted: false,
		});
	});

	test('does not ask for what is hidden', () => {
		const filled = withText(form(), 'name', 'Thandi');
		expect(pressEnter(filled).isAccepted).toBe(true);
		const byAccount = switchChoice(moveFocus(filled, 1), 1);
		const asked = pressEnter(byAccount);
		expect(asked).toMatchObject({isAccepted: false, form: {fault: undefined, focus: 2}});
		expect(pressEnter(asked.form)).toMatchObject({isAccepted: false, form: {fault: 'Type something.', focus: 2}});
	});

	test('keeps a path as it was written, but for the blanks around it', () => {
		const path = '/mnt/two  blanks/cafe\u0301\u2010usb';
		const filled = withText(form(textInput('folder', 'In', {isPath: true})), 'folder', ` ${path} `);
		expect(valuesOf(filled).get('folder')).toBe(path);
	});

	test('twice accepts twice the same id, so that it is one command', () => {
		const filled = withText(form(), 'name', 'Thandi');
		const once = pressEnter(filled);
		expect(pressEnter(once.form).form.id).toBe(filled.id);
	});
});
