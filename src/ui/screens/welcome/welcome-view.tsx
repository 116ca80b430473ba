// The drawing of the first run.
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import {chosenPlace} from '../../model/list.ts';
import {type Span, span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {progressRow} from '../shared/progress-row.ts';
import {arrows} from '../shared/title-marks.ts';
import {welcomeState} from './state.ts';
import {choicesOf} from './welcome.ts';

export function WelcomeView({sight, size}: {readonly sight: Sight; readonly size: PanelSize}) {
	const {columns} = inside(size);
	const {recovery, folder} = sight.ports;
	const {keyOf} = sight;
	const offered = choicesOf(sight);
	const chosen = chosenPlace(
		welcomeState.read(sight),
		offered.map(({key}) => key),
	);
	const findings = recovery?.findings.flatMap(line => wrapped(plainText(line), columns - 6)) ?? [];
	const choices = offered.flatMap(({title, about}, place): readonly (readonly Span[])[] => [
		place === chosen ? ['  ', span(`› ${title} `, 'chosen')] : [`    ${title}`],
		...wrapped(about, columns - 8).map(row => [span(`      ${row}`, 'dim')]),
		...(recovery ? [] : [[' ']]),
	]);
	const progress = progressRow(sight, 'days');
	return (
		<Panel
			title={recovery ? 'The shop is damaged: nothing is sold until it is whole' : 'Which shop do you want to open?'}
			size={size}
		>
			<Lines
				rows={[
					[' '],
					...findings.map(row => [`  ${row}`]),
					...(recovery ? [[' ']] : []),
					...choices,
					...(progress ? [progress, [' ']] : []),
					[span(`  Folder: ${plainText(folder)}`, 'dim')],
					...(recovery
						? []
						: [
								[' '],
								[
									`  ${arrows(sight)} choose · ${keyOf('welcome.choose')} opens · ${keyOf('everywhere.help')} help · ${keyOf('everywhere.leave')} leaves`,
								],
							]),
				]}
			/>
		</Panel>
	);
}
