// The token desk: what can be known of a number that a customer brings, and the page about the key change of 2024. Nothing is recorded.
import {groupedToken} from '../../../domain/prepaid/tokens.ts';
import {checkNumber} from '../../../formats/records/number-check.ts';
import {wrapped} from '../../../formats/text/plain-text.ts';
import {keyChangeTexts, keyChangeTitle} from '../../../formats/wording/key-change.ts';
import {checkTexts} from '../../../formats/wording/number-check.ts';
import type {Binding, Desk} from '../../model/desk.ts';
import type {PageDialog} from '../../model/dialogs.ts';
import {openForm, textInput} from '../../model/form.ts';
import {isAtWork} from '../../model/screens.ts';

const indent = '  ';

/** Paragraphs as a page, with a free row above each. */
const pageOf = (title: string, texts: readonly string[]): PageDialog => ({
	type: 'page',
	title,
	rows: columns => texts.flatMap(text => ['', ...wrapped(text, columns - 2 * indent.length).map(row => `${indent}${row}`)]),
	top: 0,
});

function showCheck(desk: Desk, text: string): void {
	const check = checkNumber(text, desk.till.history);
	const isOfMeter = check.kind === 'meter' || check.kind === 'token';
	const help = isOfMeter ? [`${keyChangeTitle}:`, ...keyChangeTexts] : [];
	desk.open(pageOf(groupedToken(check.number), [...checkTexts(check, desk.symbol), ...help]));
}

function openDesk(desk: Desk): void {
	desk.open({
		type: 'form',
		form: openForm({
			title: 'Check a token or a meter number',
			verb: 'say what it is',
			id: desk.ports.newId(),
			fields: [
				textInput('number', 'Number', {
					placeholder: '20 digits, a meter, a reference',
					isKeyed: true,
					takesCode: 'fill',
					check: text => (text === '' ? 'Type a number: of a meter, of a token, of a slip.' : undefined),
				}),
			],
			// The form stays below the page: Esc, and the next number.
			accept: values => showCheck(desk, values.get('number') ?? ''),
		}),
	});
}

export const tokenDesk: readonly Binding[] = [
	{keys: [], label: 'check a token or a meter number', isActive: isAtWork, run: openDesk},
	{
		keys: [],
		label: 'the key change of 2024',
		isActive: isAtWork,
		run: desk => desk.open(pageOf(keyChangeTitle, keyChangeTexts)),
	},
];
