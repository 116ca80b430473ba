// The reader of `logs/account_N_transactions.log`: one JSON object a line (rules.md §16 A). transaction-lines.ts writes it.
import * as z from 'zod/mini';
import type {PastLine} from '../../domain/opening/import-rows.ts';
import {moneyText, quoted} from '../text/amount.ts';
import {isWallTime} from '../text/wall-clock.ts';
import type {FoundRow} from './import-report.ts';
import {type JsonFault, parseJson} from './outside-json.ts';
import {shapeRow, textOrNull, writtenNumber, writtenText} from './outside-records.ts';
import type {TextLine} from './outside-text.ts';
import {lineText, visibleText} from './outside-words.ts';
import {readPythonFloat} from './python-float.ts';

/** The path of an account's transactions, under the folder of the registry. */
export const logPath = (account: number): string => `logs/account_${account}_transactions.log`;

const shape = z.object({
	timestamp: writtenText,
	type: writtenText,
	amount: writtenNumber,
	service: textOrNull,
	token: textOrNull,
});

/** One line of an account's log as a line of its past, or why it cannot be one. */
export function readTransaction(account: number, line: TextLine, symbol: string): FoundRow<PastLine> {
	const row = `line ${line.line}`;
	if ('fault' in line) return {row, fault: line.fault};
	const parsed = parseJson(line.text);
	if ('fault' in parsed) return {row, fault: lineFault(parsed.fault)};
	const shaped = shapeRow(shape, parsed.value);
	if ('fault' in shaped) return {row, fault: shaped.fault};
	const {timestamp, type, amount, service, token} = shaped.value.row;
	if (!isWallTime(timestamp)) return {row, fault: `${quoted(timestamp)} is not a date and time like 2026-11-20 22:35:05.`};
	const read = readPythonFloat(amount.number);
	if ('fault' in read) return {row, fault: read.fault};
	const {units, wasRounded} = read.value;
	const notes = [...shaped.value.notes, ...(wasRounded ? [`The amount was rounded to ${moneyText(units, symbol)}.`] : [])];
	const shownToken = visibleText(token ?? '');
	const value: PastLine = {
		source: `account:${account}`,
		text: lineText(line.text),
		when: timestamp,
		about: visibleText([type, service ?? ''].join(' ')),
		amount: units,
		...(shownToken !== '' && {token: shownToken}),
	};
	return {row, value, notes};
}

function lineFault(fault: JsonFault): string {
	if (fault.kind === 'cut-short' || fault.kind === 'empty') return 'It is half-written. Copy the file again.';
	if (fault.kind === 'unexpected') return `It is not a JSON object: ${quoted(fault.found)} does not belong there.`;
	return 'It is nested too deep: no transaction is.';
}
