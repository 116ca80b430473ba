// The quantities of a receipt's lines that come back: set, stepped, typed.
import {thousandths} from '../../../domain/base/money.ts';
import {unitOf} from '../../../domain/lines/lines.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {quantityOf, readQuantity} from '../../../formats/text/quantity.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import type {ComingBack, ReturnsDialog} from '../../model/dialogs.ts';
import {openForm, textInput} from '../../model/form.ts';
import {chosenPlace} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {fieldOf} from '../../model/text-field.ts';
import {checkComing, comingOf, noMore, type Returnable, returnables, returnKeys} from './returnable.ts';

/** The dialog of what comes back. It must be on top. */
export const dialogOf = (sight: Sight): ReturnsDialog => onTop(sight, 'returns');

/** The lines that can still come back. */
export const linesOf = (sight: Sight): readonly Returnable[] => returnables(sight, dialogOf(sight).receipt);

/** The line that is chosen in the list. */
export function chosen(sight: Sight): Returnable | undefined {
	const lines = linesOf(sight);
	return lines[chosenPlace(dialogOf(sight).list, returnKeys(lines))];
}

/** Changes the quantity of a line that comes back, or where it goes. */
export function setComing(desk: Desk, line: Returnable, change: Partial<ComingBack>): void {
	const dialog = dialogOf(desk);
	const coming = new Map(dialog.coming).set(line.place, {...comingOf(dialog, line), ...change});
	desk.replace({...dialog, coming});
	desk.clearNotice();
}

/** One piece more or less of a line, from none up to all that can come back. */
export function step(desk: Desk, line: Returnable | undefined, by: number): void {
	if (!line) return;
	const {quantity} = comingOf(dialogOf(desk), line);
	if (by > 0 && quantity === line.left) return desk.say(noMore(line), 'warning');
	setComing(desk, line, {quantity: thousandths(Math.max(0, Math.min(line.left, quantity + by)))});
}

/** Asks for the quantity of the chosen line; the digit pressed is its first. */
export function typeQuantity(desk: Desk, digit: string): void {
	const line = chosen(desk);
	if (!line) return;
	const there = quantityOf(line.left, unitOf(line.line));
	const field = {
		...textInput('quantity', 'How much', {
			placeholder: `none of ${there}`,
			check: text => checkComing(line, text),
		}),
		field: fieldOf(digit),
	};
	desk.open({
		type: 'form',
		form: {
			...openForm({
				title: `How much of ${plainText(line.line.name)} comes back?`,
				verb: 'go on',
				id: desk.ports.newId(),
				fields: [field],
				accept: values => {
					const read = readQuantity(values.get('quantity') || '0');
					desk.close();
					if ('value' in read) setComing(desk, line, {quantity: read.value});
				},
			}),
			// The digit was typed, and was not there when the form opened.
			opened: new Map(),
		},
	});
}

/** Brings everything back; pressed again, nothing. */
export function takeAll(desk: Desk): void {
	const dialog = dialogOf(desk);
	const lines = linesOf(desk);
	const isAll = lines.every(line => comingOf(dialog, line).quantity === line.left);
	const all = lines.map(line => {
		const {to} = comingOf(dialog, line);
		return [line.place, {quantity: isAll ? thousandths(0) : line.left, to}] as const;
	});
	desk.replace({...dialog, coming: new Map(all)});
	desk.clearNotice();
}
