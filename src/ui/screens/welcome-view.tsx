// Owns the drawing of the first run.
import {plainText, wrapped} from '../../formats/plain-text.ts';
import {type Span, span} from '../components/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../components/panel.tsx';
import type {Desk} from '../model/desk.ts';
import {chosenPlace} from '../model/list.ts';
import {welcomeChoices} from './welcome.ts';

export function WelcomeView({desk, size}: {readonly desk: Desk; readonly size: PanelSize}) {
	const {columns} = inside(size);
	const chosen = chosenPlace(
		desk.view.welcome,
		welcomeChoices.map(({key}) => key),
	);
	const choices = welcomeChoices.flatMap(({title, about}, place): readonly (readonly Span[])[] => [
		place === chosen ? ['  ', span(`› ${title} `, 'chosen')] : [`    ${title}`],
		...wrapped(about, columns - 8).map(row => [span(`      ${row}`, 'dim')]),
		[' '],
	]);
	return (
		<Panel title="Which shop shall open here?" size={size}>
			<Lines
				rows={[
					[' '],
					...choices,
					[span(`  Folder: ${plainText(desk.ports.folder)}`, 'dim')],
					[' '],
					['  ↑ ↓ choose · Enter opens · F1 help · Ctrl+Q leaves'],
				]}
			/>
		</Panel>
	);
}
