// The row of somebody who can sign in: the name, the role, and why not now.
import {mustHave} from '../../../domain/base/table.ts';
import {isLocked, waitsUntil} from '../../../domain/operators/pin.ts';
import {roleOf} from '../../../domain/operators/records.ts';
import type {Operator} from '../../../domain/shop/operator.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {practicePins} from '../../../formats/wording/practice-pins.ts';
import type {Sight} from '../../model/desk.ts';
import {cell, type Row, rowOf} from '../../widgets/row.ts';
import {asksPins} from './choosing.ts';

/** Why somebody cannot sign in now, in a word or two. */
function stateOf(sight: Sight, {id, pin}: Operator): string {
	if (!asksPins(sight)) return '';
	const tries = sight.state.tries.rows.get(id);
	if (isLocked(tries)) return 'locked';
	const left = Math.ceil((waitsUntil(tries) - sight.ports.now().at) / 1000);
	if (left > 0) return `waits ${counted(left, 'second')}`;
	return pin ? '' : 'no PIN yet';
}

/** In a practice shop, the PIN that somebody has had from the beginning: such a one has no pepper in it. */
function practicePin({state}: Sight, {name, pin}: Operator): string | undefined {
	return state.shop.isPractice && pin && pin.pepper === undefined ? practicePins.get(name) : undefined;
}

/** What stands behind a name. */
function aboutOf(sight: Sight, operator: Operator): Parameters<typeof cell> {
	const state = stateOf(sight, operator);
	const pin = state === '' ? practicePin(sight, operator) : undefined;
	return [pin === undefined ? state : `PIN ${pin}`, stateColumns, {tone: pin === undefined ? 'warning' : 'accent'}];
}

const stateColumns = 16;
const roleColumns = 12;

/** The row of a name in the list. */
export function operatorRow(sight: Sight, key: string, columns: number): Row {
	const operator = mustHave(sight.state.operators, Number(key));
	const name = columns - 2 - roleColumns - stateColumns;
	return rowOf([
		cell(plainText(operator.name), name, {tone: 'strong'}),
		cell(plainText(roleOf(operator)), roleColumns, {tone: 'dim'}),
		cell(...aboutOf(sight, operator)),
	]);
}
