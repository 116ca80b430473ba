// The first and the last day of what is shown, as fields of a form: days as people write them, or none.
import type {Day} from '../../../domain/base/calendar.ts';
import {readDay, steadyClock} from '../../../formats/text/typed-time.ts';
import type {Sight} from '../../model/desk.ts';
import {type FormField, type FormValues, textInput} from '../../model/form.ts';
import {valueIn} from './goods-fields.ts';

const readIn = ({ports}: Sight, text: string) => readDay(text, {clock: steadyClock(ports.now())});

/** The day in a field; undefined where it is empty. */
const dayIn = (sight: Sight, values: FormValues, name: string): Day | undefined =>
	valueIn(readIn(sight, values.get(name) ?? ''), '') || undefined;

type DayField = {readonly name: 'from' | 'to'; readonly label: string; readonly value: string};

const dayField = (sight: Sight, {name, label, value}: DayField): FormField =>
	textInput(name, label, {
		value,
		isKeyed: true,
		placeholder: 'as far as there is',
		check: (text, values) => {
			if (text === '') return undefined;
			const read = readIn(sight, text);
			if ('fault' in read) return read.fault;
			const from = dayIn(sight, values, 'from') ?? '';
			return name === 'to' && from > read.value ? 'The last day is before the first.' : undefined;
		},
	});

/** The two fields, with these days in them. */
export const periodFields = (
	sight: Sight,
	{from = '', to = ''}: {readonly from?: Day; readonly to?: Day},
): readonly FormField[] => [
	dayField(sight, {name: 'from', label: 'From', value: from}),
	dayField(sight, {name: 'to', label: 'To', value: to}),
];

/** The days in them. */
export const periodIn = (sight: Sight, values: FormValues) => ({
	from: dayIn(sight, values, 'from'),
	to: dayIn(sight, values, 'to'),
});
