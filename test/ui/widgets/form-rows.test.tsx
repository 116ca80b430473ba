import {expect, test} from 'vitest';
import {amountInput, openForm} from '../../../src/ui/model/form.ts';
import {fieldOf, prefilled} from '../../../src/ui/model/text-field.ts';
import {FormRows} from '../../../src/ui/widgets/form-rows.tsx';
import {rows} from './component-samples.tsx';

const shown = (field: ReturnType<typeof amountInput>, columns: number) =>
	rows(
		<FormRows
			form={openForm({title: 'Form', verb: 'accept', id: 'id', fields: [field], accept: () => undefined})}
			columns={columns}
		/>,
	);

const amountOf = (isFresh: boolean, said: string) => ({
	...amountInput('amount', 'Amount', {symbol: 'R', check: () => undefined, echo: () => said}),
	field: isFresh ? prefilled('100') : fieldOf('100'),
});

test.each([true, false])('An amount is read back under its field where both have no room in one row (selected: %s)', isFresh => {
	const [field, read] = shown(amountOf(isFresh, 'R102.00 with a fee'), 34);
	expect(field).toContain('100');
	expect(field).not.toContain('=');
	expect(read?.trim()).toBe('= R102.00 with a fee');
});

test('An amount is read back beside its field where both have room', () => {
	expect(shown(amountOf(true, 'R102.00'), 40)).toHaveLength(1);
});
