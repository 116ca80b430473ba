// The scanner test: it shows what arrives, letter by letter, and how it was read. Nothing is sold.
import {checkDigitFits} from '../../../domain/goods/check-digits.ts';
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {keyName, type Scan} from '../../model/bindings.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {ScanTestDialog} from '../../model/dialogs.ts';
import {onTop} from '../../model/on-top.ts';
import {scanReason} from '../../model/scan.ts';
import {emptyField} from '../../model/text-field.ts';
import {back} from '../shared/list-keys.ts';

/** The most scans kept in sight. */
const mostSeen = 20;

const dialog = (sight: Sight): ScanTestDialog => onTop(sight, 'scan-test');

const show = (desk: Desk, ...rows: readonly string[]): void =>
	desk.replace({...dialog(desk), field: emptyField, seen: [rows, ...dialog(desk).seen].slice(0, mostSeen)});

function showScan(desk: Desk, {code}: {readonly code: string}, {code: raw, end, ms}: Scan): void {
	const {state} = desk;
	const {scanner} = desk.view.machine;
	const product = findByCode(state, code)?.product;
	const what = product
		? `It is ${plainText(product.name)}.`
		: checkDigitFits(code)
			? 'No goods have this code.'
			: 'Its check digit does not fit: a misread.';
	show(
		desk,
		`Arrived: ${raw} and ${keyName(end === 'linefeed' ? 'line feed' : end, true)}, ${raw.length} letters in ${ms} ms.`,
		`Read as a scan: ${scanReason(raw, state, scanner) ?? ''}. The code is ${code}. ${what}`,
	);
}

function showTyped(desk: Desk): void {
	const {value} = dialog(desk).field;
	if (value === '') return desk.say('Scan something.', 'plain');
	show(
		desk,
		`Arrived: ${value} and Enter.`,
		'Read as typing: it has no prefix, is not 8, 12, 13 or 14 digits, and is no code of this shop; or it came slowly, as by hand.',
	);
}

export const scanTestPage: DialogKeys<ScanTestDialog> = {
	title: 'Test of the scanner',
	bindings: [{keys: ['enter'], label: 'read what was typed', hint: 1, run: showTyped}, back],
	field: {
		read: sight => dialog(sight).field,
		write: (desk, field) => desk.replace({...dialog(desk), field}),
	},
	onScan: showScan,
};

export const scanTest: Binding = {
	keys: [],
	label: 'test the scanner',
	isActive: sight => sight.view.screen !== 'welcome',
	run: desk => desk.open({type: 'scan-test', field: emptyField, seen: [], top: 0}),
};
