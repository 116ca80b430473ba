// The keys of the small dialogs: a question, a choice of several, news, a form.
import {nameScan} from '../../actions/name-scan.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {FormDialog, MenuDialog, NewsDialog, PageDialog, QuestionDialog} from '../../model/dialogs.ts';
import type {Form} from '../../model/form.ts';
import {answers} from '../../model/letters.ts';
import {chosenPlace} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {isAtWork} from '../../model/screens.ts';
import {clearTyped, enterForm, formField, formKeys, scanIntoForm} from '../fields/form-keys.ts';
import {back, movingKeys, scrollKeys} from '../shared/list-keys.ts';

function answerQuestion(desk: Desk, choice: QuestionDialog['choice']): void {
	const question = onTop(desk, 'question');
	desk.close();
	if (choice === 'yes') question.onYes();
	else question.onNo?.();
}

function switchAnswer(desk: Desk): void {
	const question = onTop(desk, 'question');
	desk.replace({...question, choice: question.choice === 'yes' ? 'no' : 'yes'});
}

export const question: DialogKeys<QuestionDialog> = {
	title: 'Question',
	bindings: [
		{
			keys: ['enter'],
			label: 'the marked answer',
			hint: 1,
			records: true,
			run: desk => answerQuestion(desk, onTop(desk, 'question').choice),
		},
		{keys: ['left', 'right', 'up', 'down', 'tab', 'shift+tab'], label: 'the other answer', hint: 2, run: switchAnswer},
		{keys: [answers.yes], label: 'yes', hint: 3, run: desk => answerQuestion(desk, 'yes')},
		{keys: [answers.no, 'esc'], label: 'no', hint: 4, run: desk => answerQuestion(desk, 'no')},
		{
			keys: [answers.look],
			label: 'look at what was sold',
			hint: 5,
			isActive: sight => onTop(sight, 'question').look !== undefined,
			run: desk => onTop(desk, 'question').look?.run(),
		},
	],
};

/** A text to read, scrolled with the arrows. */
export const page: DialogKeys<PageDialog> = {
	title: 'Page',
	bindings: [...scrollKeys, back],
	isPage: true,
	isReading: () => true,
	rows: (_desk, {rows}, columns) => rows(columns).length,
};

/** A text to read and close. */
export const news: DialogKeys<NewsDialog> = {
	title: 'News',
	bindings: [{keys: ['enter', 'esc'], label: 'go on', hint: 1, run: desk => desk.close()}],
};

const formAccess = {
	read: (sight: Sight): Form => onTop(sight, 'form').form,
	write: (desk: Desk, form: Form): void => desk.replace({type: 'form', form}),
};

export const form: DialogKeys<FormDialog> = {
	title: 'Form',
	bindings: [
		{keys: ['enter'], label: 'next, or accept', hint: 1, records: true, run: desk => enterForm(desk, formAccess)},
		...formKeys(formAccess),
		clearTyped(formAccess),
		{
			...back,
			run: desk => {
				const {onLeft} = formAccess.read(desk);
				desk.close();
				onLeft?.();
			},
		},
	],
	field: formField(formAccess),
	onScan: (desk, scanned) => {
		if (!scanIntoForm(desk, formAccess, scanned.code) && isAtWork(desk)) nameScan(desk, scanned);
	},
};

const menuKeys = (sight: Sight): readonly string[] => onTop(sight, 'menu').options.map((_option, place) => String(place));

function takeOption(desk: Desk, place: number): void {
	const option = onTop(desk, 'menu').options[place];
	if (!option) return;
	desk.close();
	option.run();
}

export const menu: DialogKeys<MenuDialog> = {
	title: 'Choice',
	bindings: [
		...movingKeys({
			read: sight => onTop(sight, 'menu').list,
			write: (desk, list) => desk.replace({...onTop(desk, 'menu'), list}),
			keys: menuKeys,
			height: () => 9,
		}),
		{
			keys: ['enter'],
			label: 'the marked one',
			hint: 1,
			run: desk => takeOption(desk, chosenPlace(onTop(desk, 'menu').list, menuKeys(desk))),
		},
		...Array.from(
			{length: 9},
			(_, place): Binding => ({
				keys: [String(place + 1)],
				label: `choice ${place + 1}`,
				isActive: sight => onTop(sight, 'menu').options.length > place,
				run: desk => takeOption(desk, place),
			}),
		),
		back,
	],
};
