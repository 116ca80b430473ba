// Owns the drawing of the dialogs: they take the body's place while they are open.
import {Box} from 'ink';
import {plainText, wrapped} from '../../formats/plain-text.ts';
import {Big} from '../components/big.tsx';
import {bigGroups} from '../components/big-digits.ts';
import {FormRows} from '../components/form-rows.tsx';
import {Line, span} from '../components/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../components/panel.tsx';
import {ReceiptView} from '../components/receipt-view.tsx';
import type {Desk} from '../model/desk.ts';
import {lastStop} from '../model/form.ts';
import type {Dialog, NewsDialog, QuestionDialog, ShowDialog} from '../model/view.ts';
import {ChooseAccountView, HelpView, PaletteView} from './list-dialog-views.tsx';
import {practiceMark} from './marks.ts';
import {AccountPage, ProductPage} from './page-views.tsx';
import {PaidView} from './paid-view.tsx';
import {PayView} from './pay-view.tsx';

type Props<D> = {readonly desk: Desk; readonly dialog: D; readonly size: PanelSize};

function QuestionView({desk, dialog, size}: Props<QuestionDialog>) {
	const {columns} = inside(size);
	const answers = [
		{key: 'y', label: dialog.yes, isChosen: dialog.choice === 'yes'},
		{key: 'n', label: dialog.no, isChosen: dialog.choice === 'no'},
	];
	const text = dialog.lines.flatMap(line => wrapped(plainText(line), columns - 6));
	return (
		<Panel title={dialog.title} mark={practiceMark(desk)} size={size}>
			<Lines rows={[[' '], ...text.map(row => [`   ${row}`]), [' ']]} />
			<Box flexDirection="column" aria-role="radiogroup">
				{answers.map(({key, label, isChosen}) => (
					<Box key={key} aria-role="radio" aria-state={{checked: isChosen}}>
						<Line
							spans={isChosen ? ['   ', span(`› ${key}  ${plainText(label)} `, 'chosen')] : [`     ${key}  ${plainText(label)}`]}
						/>
					</Box>
				))}
			</Box>
		</Panel>
	);
}

function NewsView({desk, dialog, size}: Props<NewsDialog>) {
	const {columns} = inside(size);
	const text = dialog.lines.flatMap(line => [...wrapped(plainText(line), columns - 6), ' ']);
	return (
		<Panel title={dialog.title} mark={practiceMark(desk)} size={size}>
			<Lines rows={[[' '], ...text.map(row => [`   ${row}`])]} />
		</Panel>
	);
}

function ShowView({desk, dialog, size}: Props<ShowDialog>) {
	const {columns} = inside(size);
	return (
		<Panel title={plainText(dialog.label)} mark={practiceMark(desk)} size={size}>
			<Big rows={bigGroups(dialog.digits, columns - 4)} spoken="Large, for the customer:" />
			<Lines rows={[[' '], [span(`  ${dialog.digits}`, 'strong')]]} />
		</Panel>
	);
}

/** The dialog on top, in the body's place. */
export function DialogView({desk, dialog, size}: Props<Dialog>) {
	if (dialog.type === 'pay') return <PayView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'question') return <QuestionView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'news') return <NewsView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'account') return <AccountPage desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'product') return <ProductPage desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'help') return <HelpView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'palette') return <PaletteView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'choose-account') return <ChooseAccountView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'show') return <ShowView desk={desk} dialog={dialog} size={size} />;
	const mark = practiceMark(desk);
	if (dialog.type === 'receipt' && dialog.isFresh) return <PaidView desk={desk} dialog={dialog} size={size} />;
	if (dialog.type === 'receipt')
		return <ReceiptView receipt={dialog.receipt} symbol={desk.symbol} top={dialog.top} size={size} mark={mark} />;
	return (
		<Panel title={dialog.form.title} mark={mark} size={size}>
			<Lines rows={[[' ']]} />
			<FormRows form={dialog.form} columns={inside(size).columns} />
			<Lines
				rows={[
					[' '],
					[
						span(
							`  Enter on ${lastStop(dialog.form)?.label ?? 'it'}: ${plainText(dialog.form.verb)}. Esc: back, nothing is done.`,
							'dim',
						),
					],
				]}
			/>
		</Panel>
	);
}
