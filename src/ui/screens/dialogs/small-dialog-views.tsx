// The drawing of the small dialogs: a question, news, a form, a page.
import {Box} from 'ink';
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {Sight} from '../../model/desk.ts';
import type {FormDialog, NewsDialog, PageDialog, QuestionDialog} from '../../model/dialogs.ts';
import {Big} from '../../widgets/big.tsx';
import {largeGroups} from '../../widgets/big-letters.ts';
import {Clicked} from '../../widgets/clicked.tsx';
import {FormRows, formHeight} from '../../widgets/form-rows.tsx';
import {span} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize, scrolled, scrolledTitle} from '../../widgets/panel.tsx';
import {useTheme} from '../../widgets/theme.tsx';
import {guideRows, leftRows} from '../shared/form-guide.ts';

type Props<D> = {readonly sight: Sight; readonly dialog: D; readonly size: PanelSize};

export function QuestionView({dialog, size}: Props<QuestionDialog>) {
	const {columns} = inside(size);
	const answers = [
		{key: 'y', label: dialog.yes, isChosen: dialog.choice === 'yes'},
		{key: 'n', label: dialog.no, isChosen: dialog.choice === 'no'},
	].map(({key, label, isChosen}) => {
		const said = `${key}  ${plainText(label)}`;
		const press = [...(isChosen ? [] : ['down']), 'enter'];
		return {
			key,
			isChosen,
			spans: isChosen ? ['   ', span(`› ${said} `, 'chosen', press)] : ['     ', span(said, 'plain', press)],
		};
	});
	const text = dialog.lines.flatMap(line => wrapped(plainText(line), columns - 6));
	return (
		<Panel title={dialog.title} size={size}>
			{dialog.large === undefined ? undefined : (
				<>
					<Lines rows={[[' ']]} />
					<Big rows={largeGroups(dialog.large, {columns: columns - 4, rows: 11})} spoken={dialog.large} />
				</>
			)}
			<Lines rows={[[' '], ...text.map(row => [`   ${row}`]), [' ']]} />
			<Box flexDirection="column" aria-role="radiogroup">
				{answers.map(({key, isChosen, spans}) => (
					<Box key={key} aria-role="radio" aria-state={{checked: isChosen}}>
						<Clicked spans={spans} />
					</Box>
				))}
			</Box>
			{dialog.look ? <Clicked spans={['     ', span(`t  ${plainText(dialog.look.label)}`, 'plain', ['t'])]} /> : undefined}
		</Panel>
	);
}

export function NewsView({dialog, size}: Props<NewsDialog>) {
	const {columns} = inside(size);
	const text = dialog.lines.flatMap(line => [...wrapped(plainText(line), columns - 6), ' ']);
	return (
		<Panel title={dialog.title} size={size}>
			<Lines rows={[[' '], ...text.map(row => [`   ${row}`])]} />
		</Panel>
	);
}

export function PageView({dialog, size}: Props<PageDialog>) {
	const {inWords} = useTheme();
	const {columns, rows} = inside(size);
	const all = dialog.rows(columns);
	const seen = scrolled(all, dialog.top, rows);
	const from = Math.max(0, Math.min(dialog.top, all.length - rows));
	const title = scrolledTitle(plainText(dialog.title), {from, seen: seen.length, all: all.length}, inWords);
	return (
		<Panel title={title} size={size} isScrolled>
			<Lines rows={seen.map(row => [row || ' '])} />
		</Panel>
	);
}

export function FormView({sight, dialog, size}: Props<FormDialog>) {
	const {form} = dialog;
	const {columns, rows} = inside(size);
	const above = leftRows(sight, form, columns);
	const guide = guideRows(sight, form, {columns, rows: rows - above.length - formHeight(form, columns) - 1});
	return (
		<Panel title={form.title} size={size}>
			<Lines rows={above} />
			<FormRows form={form} columns={columns} />
			<Lines rows={guide.length === 0 ? [] : [[' '], ...guide]} />
		</Panel>
	);
}
