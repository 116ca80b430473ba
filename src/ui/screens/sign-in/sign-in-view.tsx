// The drawing of the sign-in screen: the names, the PIN as dots, and what is unfinished. Nothing of the shop's money is on it.
import {Box} from 'ink';
import {columnsOf, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import {operatorKeys, signInState} from '../../model/sign-in-state.ts';
import {fieldOf} from '../../model/text-field.ts';
import {Field} from '../../widgets/field.tsx';
import {Line, type Span, span} from '../../widgets/line.tsx';
import {ListRows} from '../../widgets/list-rows.tsx';
import {inside, Lines, Panel, type PanelSize, SideBySide, split} from '../../widgets/panel.tsx';
import {asksPins, chosenOperator, lettersIn, pinIn} from './choosing.ts';
import {operatorRow} from './operator-row.ts';
import {unfinished} from './unfinished.ts';

type Props = {readonly sight: Sight; readonly size: PanelSize};

/** The PIN that is typed, a dot for each digit. */
function PinRow({sight, columns}: {readonly sight: Sight; readonly columns: number}) {
	if (!asksPins(sight)) return <Lines rows={[[' ']]} />;
	const label = ` PIN of ${plainText(chosenOperator(sight).name)}  `;
	const {typed} = signInState.read(sight);
	return (
		<Box>
			<Line spans={[span(label, 'title')]} />
			<Field field={fieldOf('•'.repeat(pinIn(typed).length))} columns={Math.max(10, columns - columnsOf(label))} hasCursor />
		</Box>
	);
}

function guide(sight: Sight): string {
	const enter = sight.keyOf('sign-in.sign-in');
	if (!asksPins(sight)) return `Letters or the arrows mark a name; ${enter} takes it.`;
	return `Letters or the arrows mark a name. Type the PIN, then ${enter}. A badge can be scanned.`;
}

const sentences = (texts: readonly string[], columns: number, tone: 'plain' | 'dim'): readonly (readonly Span[])[] =>
	texts.flatMap(text => [...wrapped(text, columns - 2).map(row => [span(` ${row}`, tone)]), [' ']]);

export function SignInView({sight, size}: Props) {
	const {left, right} = split(size, Math.max(30, Math.min(46, Math.floor(size.columns * 0.38))));
	const {columns, rows} = inside(left);
	const letters = lettersIn(signInState.read(sight).typed);
	const said = sentences([guide(sight)], columns, 'dim');
	const waits = unfinished(sight);
	const names = Math.min(rows - said.length - 4, operatorKeys(sight).length);
	return (
		<SideBySide
			left={
				<Panel title="Who is at the till?" mark={letters === '' ? undefined : letters} size={left}>
					<Lines rows={[[' ']]} />
					<Box flexDirection="column" height={names} overflow="hidden">
						<ListRows
							list={signInState.read(sight).list}
							keys={operatorKeys(sight)}
							height={names}
							row={key => operatorRow(sight, key, columns)}
						/>
					</Box>
					<Lines rows={[[' ']]} />
					<PinRow sight={sight} columns={columns} />
					<Lines rows={[[' '], ...said]} />
				</Panel>
			}
			right={
				<Panel title="Not finished" size={right} hasCursor={false}>
					<Lines rows={[[' '], ...sentences(waits.length === 0 ? ['Nothing waits.'] : waits, inside(right).columns, 'plain')]} />
				</Panel>
			}
		/>
	);
}
