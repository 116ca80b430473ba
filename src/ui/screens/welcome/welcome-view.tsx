// The drawing of the first run: the three steps, and the one that is on.
import {Box} from 'ink';
import {columnsOf, filled, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import {type Form, seenFields, textIn} from '../../model/form.ts';
import {chosenPlace} from '../../model/list.ts';
import {fitting, type Rows} from '../../widgets/fitting.ts';
import {FormRows, formHeight} from '../../widgets/form-rows.tsx';
import {type Span, span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {guideRows} from '../shared/form-guide.ts';
import {progressRow} from '../shared/progress-row.ts';
import {arrows} from '../shared/title-marks.ts';
import {welcomeState} from './state.ts';
import {choicesOf} from './welcome.ts';

type Props = {readonly sight: Sight; readonly size: PanelSize};

const steps = [
	{step: 'which', name: '1 Which shop'},
	{step: 'data', name: '2 Its data'},
	{step: 'look', name: '3 A look at all of it'},
] as const;

/** The three steps, the one that is on marked. */
const stepsRow = (now: string): readonly Span[] => [
	'  ',
	...steps.flatMap(({step, name}): readonly Span[] =>
		step === now ? [span(`› ${name}`, 'strong'), '   '] : [span(`  ${name}`, 'dim'), '   '],
	),
];

function ChoiceStep({sight, size}: Props) {
	const {columns} = inside(size);
	const {recovery, folder} = sight.ports;
	const {keyOf} = sight;
	const offered = choicesOf(sight);
	const chosen = chosenPlace(
		welcomeState.read(sight).list,
		offered.map(({key}) => key),
	);
	const findings = recovery?.findings.flatMap(line => wrapped(plainText(line), columns - 6)) ?? [];
	const choices = offered.flatMap(
		({title, about}, place): Rows => [
			place === chosen ? ['  ', span(`› ${title} `, 'chosen')] : [`    ${title}`],
			...wrapped(about, columns - 8).map(row => [span(`      ${row}`, 'dim')]),
			...(recovery ? [] : [[' ']]),
		],
	);
	const progress = progressRow(sight, 'days');
	const guide = `  ${arrows(sight)} choose · ${keyOf('welcome.choose')} opens · ${keyOf('everywhere.help')} help · ${keyOf('everywhere.leave')} leaves`;
	return (
		<Panel
			title={recovery ? 'The shop is damaged: nothing is sold until it is whole' : 'Which shop do you want to open?'}
			size={size}
		>
			<Lines
				rows={[
					...(recovery ? [[' ']] : [stepsRow('which'), [' ']]),
					...findings.map(row => [`  ${row}`]),
					...(recovery ? [[' ']] : []),
					...choices,
					...(progress ? [progress, [' ']] : []),
					[span(`  Folder: ${plainText(folder)}`, 'dim')],
					...(recovery ? [] : [[' '], [guide]]),
				]}
			/>
		</Panel>
	);
}

function DataStep({sight, size, form}: Props & {readonly form: Form}) {
	const {columns, rows} = inside(size);
	const above = [stepsRow('data'), [' ']];
	const room = rows - above.length - formHeight(form, columns) - 1;
	return (
		<Panel title={form.title} size={size}>
			<Lines rows={above} />
			<FormRows form={form} columns={columns} />
			<Lines rows={[[' '], ...guideRows(sight, form, {columns, rows: room})]} />
		</Panel>
	);
}

/** What was typed or chosen in each field. */
const facts = (form: Form): readonly (readonly [label: string, value: string])[] =>
	seenFields(form).map(field => {
		const chosen = field.options?.find(({value}) => value === field.field.value);
		const typed = textIn(field);
		return [field.label, chosen?.label ?? (typed === '' ? 'none' : typed)];
	});

function LookStep({sight, size, form}: Props & {readonly form: Form}) {
	const {columns, rows} = inside(size);
	const {seen} = welcomeState.read(sight);
	const told = facts(form);
	const wide = Math.max(...told.map(([label]) => columnsOf(label))) + 2;
	const values = told.flatMap(([label, value]) =>
		wrapped(plainText(value), columns - wide - 4).map((row, place): readonly Span[] => [
			span(`  ${filled(place === 0 ? label : '', wide)}`, 'dim'),
			span(row, 'strong'),
		]),
	);
	const inRows = (text: string): Rows => wrapped(plainText(text), columns - 4).map(row => [`  ${row}`]);
	const files = seen ? [[[' '], ...inRows(seen.summary)], ...seen.noted.map(inRows)] : [];
	const progress = progressRow(sight, 'rows');
	const keys = `${sight.keyOf('welcome.make-it')} makes it. ${sight.keyOf('form.back')} goes back, and nothing typed is lost.`;
	const guide = [[' '], ...(progress ? [progress] : inRows(keys))];
	const room = rows - 2 - values.length - guide.length;
	return (
		<Panel title="A look at all of it" size={size}>
			<Lines rows={[stepsRow('look'), [' '], ...values, ...fitting(files, room), ...guide]} />
		</Panel>
	);
}

export function WelcomeView({sight, size}: Props) {
	const {step, kind, forms} = welcomeState.read(sight);
	const form = forms[kind];
	if (step === 'which' || !form) return <ChoiceStep sight={sight} size={size} />;
	return (
		<Box>
			{step === 'data' ? <DataStep sight={sight} size={size} form={form} /> : <LookStep sight={sight} size={size} form={form} />}
		</Box>
	);
}
