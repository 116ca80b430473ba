// Paper as rows of a given width: words wrapped, money on the right, widths as displayed (rules.md §9). Screen, text and printer draw these.
import {columnsOf, filled, wrapped} from '../text/plain-text.ts';
import type {PaperLine} from './lines.ts';

/** A row that is at most as wide as the paper. A large row is printed twice as wide and twice as high. */
export type PaperRow = {readonly text: string; readonly isBold?: boolean; readonly isLarge?: boolean};

/** Columns of the paper, and whether it can have large letters. */
export type PaperForm = {readonly columns: number; readonly hasLarge?: boolean};

const plain = (text: string): PaperRow => ({text});

/** Lines of paper as rows; none is wider than `columns`. */
export const paperRows = (paper: readonly PaperLine[], form: PaperForm): readonly PaperRow[] =>
	paper.flatMap(line => rowsOf(line, form));

function rowsOf(line: PaperLine, form: PaperForm): readonly PaperRow[] {
	const {columns} = form;
	if (line.type === 'rule') return [ruleRow(line.word, columns)];
	if (line.type === 'token') return tokenRows(line, form);
	const mark = line.isBold ? {isBold: true} : {};
	if (line.type === 'pair') return pairRows(line, columns).map(text => ({text, ...mark}));
	return wrapped(line.text, columns).map(row => ({text: line.isCentred ? centred(row, columns) : row, ...mark}));
}

/** A rule; a word is repeated across it, whole. */
const ruleRow = (word: string | undefined, columns: number): PaperRow =>
	word === undefined ? plain('-'.repeat(columns)) : {text: wordsAcross(`- ${word} `, columns), isBold: true};

const wordsAcross = (piece: string, columns: number): string =>
	piece
		.repeat(Math.max(1, Math.floor((columns - 1) / piece.length)))
		.padEnd(columns, '-')
		.slice(0, columns);

function pairRows({left, right, isWhole}: Extract<PaperLine, {type: 'pair'}>, columns: number): readonly string[] {
	const room = columns - columnsOf(right) - 1;
	if (room < 8 || (isWhole && columnsOf(left) > room)) return [...wrapped(left, columns), filled(right, columns, 'right')];
	const lines = wrapped(left, room);
	const last = lines.at(-1) ?? '';
	return [...lines.slice(0, -1), `${filled(last, room)} ${right}`];
}

/** Large digits are centred, at twice their width. */
function tokenRows(
	{label, digits, isLarge}: Extract<PaperLine, {type: 'token'}>,
	{columns, hasLarge}: PaperForm,
): readonly PaperRow[] {
	const labels = labelRows(label, columns).map(plain);
	if (!isLarge || !hasLarge) return [...labels, ...wrapped(`  ${digits}`, columns).map(plain)];
	const half = Math.floor(columns / 2);
	return [...labels, ...groupRows(digits, half).map(text => ({text: centred(text, half), isLarge: true}))];
}

/** Groups on as few rows as possible, spread evenly: five that do not fit on one row are 3 + 2, never 4 + 1. */
function groupRows(digits: string, columns: number): readonly string[] {
	const rows = wrapped(digits, columns).length;
	const groups = digits.split(' ');
	const onEach = Math.ceil(groups.length / rows);
	return Array.from({length: rows}, (_, row) => groups.slice(row * onEach, (row + 1) * onEach).join(' '));
}

/** A label that does not fit is broken before its brackets. */
const labelRows = (label: string, columns: number): readonly string[] =>
	(columnsOf(label) <= columns ? [label] : label.split(/ (?=\()/)).flatMap(row => wrapped(row, columns));

const centred = (row: string, columns: number): string =>
	' '.repeat(Math.max(0, Math.floor((columns - columnsOf(row)) / 2))) + row;
