// The title bar: the shop and its till, what is not as usual, and at the right what waits, the operator and the time.
import {wallTime} from '../../domain/base/calendar.ts';
import {firstTill} from '../../domain/ledger/ledger.ts';
import {roleOf} from '../../domain/operators/records.ts';
import {openShiftOf} from '../../domain/shifts/records.ts';
import {dayOf, setting} from '../../domain/shop/settings.ts';
import {counted} from '../../formats/text/counted.ts';
import {columnsOf, cut, filled, plainText} from '../../formats/text/plain-text.ts';
import {dayText} from '../../formats/text/short-time.ts';
import type {Sight} from '../model/desk.ts';
import {lowFloats} from '../model/low-floats.ts';
import {filledForms} from '../model/open-forms.ts';
import {isAtWork, screenTable} from '../model/screens.ts';
import {vendMarks} from '../model/vends-now.ts';
import {columnsOfSpans, type Span, span} from './line.tsx';

/** What the operator should never overlook, in a word on a ground of its own. */
function badges(sight: Sight): readonly string[] {
	const {isPractice} = sight.state.shop;
	return [
		...(isPractice ? ['PRACTICE'] : []),
		...(sight.isTraining ? ['TRAINING'] : []),
		...(sight.shop.isReadOnly ? ['READ-ONLY'] : []),
	];
}

/** Whether the shop wants a shift, and none is open. */
const lacksShift = ({state}: Sight): boolean =>
	setting(state.settings, 'shifts') !== 'off' && openShiftOf(state, firstTill) === undefined;

/** Whose float is low, briefly without its name. */
function lowFloatText(sight: Sight, isBrief: boolean): string {
	const [low, ...others] = isAtWork(sight) ? lowFloats(sight) : [];
	if (!low) return '';
	if (others.length > 0) return `${others.length + 1} low floats`;
	return isBrief ? 'low float' : `low float ${plainText(low.name)}`;
}

/** What is open and not on this screen: parked baskets, and forms that are being filled in. Then what the machine wants. */
function waiting(sight: Sight, isBrief = false): readonly Span[] {
	const parked = sight.state.parked.rows.size;
	const forms = filledForms(sight).filter(({screen}) => screen !== sight.view.screen).length;
	const mark = sight.view.backups?.mark;
	const low = lowFloatText(sight, isBrief);
	return [
		...(parked > 0 ? [`${parked} parked`] : []),
		...(forms > 0 ? [counted(forms, 'form')] : []),
		...vendMarks(sight).map(mark => span(mark, 'warning')),
		...(lacksShift(sight) ? [span('no shift', 'warning')] : []),
		...(low === '' ? [] : [span(low, 'warning')]),
		...(mark === undefined ? [] : [span(mark, 'warning')]),
	];
}

const dot = span(' · ', 'dim');

/** Pieces with a dot between them. */
const joined = (pieces: readonly Span[]): readonly Span[] =>
	pieces.flatMap((piece, place) => (place === 0 ? [piece] : [dot, piece]));

/** The columns of an operator's name: half the window, less what waits. A badge, some of the shop's name and the time have the rest. */
const operatorRoom = (columns: number, waits: readonly Span[]): number =>
	Math.max(0, Math.floor(columns / 2) - columnsOfSpans(joined(waits)));

/** Who is at the till, with the role where there is more than one person; nobody while the counter is locked. */
function operatorText(sight: Sight): string {
	const {operator, state} = sight;
	if (!isAtWork(sight)) return '';
	const name = plainText(operator.name);
	return state.operators.rows.size > 1 ? `${name} (${plainText(roleOf(operator))})` : name;
}

/** Since when the till's shift is open: away from the time, which stands at the right. */
function shiftText({state, ports}: Sight): string {
	const open = openShiftOf(state, firstTill);
	if (!open) return '';
	const day = dayText(open, dayOf(state.settings, ports.now()));
	return ` · open ${day === '' ? wallTime(open).slice(11, 16) : `since ${day}`}`;
}

/** The columns that the shop's name keeps where something else can go: so many letters still tell which shop it is. */
const nameColumns = 8;

type Parts = {readonly waits: readonly Span[]; readonly operator: string; readonly since: string};

/** What is at the left of the shop's name, what is at the right of it, and its room: below 0 there is too little for all the rest. */
function around(sight: Sight, {waits, operator, since}: Parts, columns: number) {
	const left = badges(sight).map(word => span(` ${word} `, 'badge'));
	const time = wallTime(sight.ports.now()).slice(11, 16);
	const right = joined([...waits, ...(operator === '' ? [] : [operator]), time]);
	// The tabs are not read aloud.
	const till = ` · Till 1${since}${sight.view.machine['screen-reader'] ? ` · ${screenTable[sight.view.screen].name}` : ''}`;
	return {left, right, till, room: columns - columnsOfSpans(left) - columnsOfSpans(right) - columnsOf(till) - 5};
}

/**
 * What the title says, from all of it to the least: the opening of the shift goes first, then whose float is low, then who is there, then what
 * waits, the last of it first.
 */
function* fewer(all: Parts, waitsBriefly: () => Parts['waits']): Generator<Parts> {
	yield all;
	yield {...all, since: ''};
	const brief = waitsBriefly();
	yield {...all, since: '', waits: brief};
	yield {since: '', operator: '', waits: brief};
	for (let kept = brief.length - 1; kept >= 0; kept -= 1)
		yield {since: '', operator: '', waits: [...brief.slice(0, kept), span('…', 'warning')]};
}

/** The pieces of the title bar, as wide as the window. Where there is no room, some are left out and the shop's name is cut, and never the time. */
export function titleSpans(sight: Sight, columns: number): readonly Span[] {
	if (sight.view.screen === 'welcome') {
		const time = wallTime(sight.ports.now()).slice(11, 16);
		const left = ' Counterfoil · Welcome';
		return [span(left, 'strong'), filled(`${time} `, columns - columnsOf(left), 'right')];
	}
	const shop = plainText(setting(sight.state.settings, 'shop-name'));
	const waits = waiting(sight);
	const all: Parts = {waits, operator: cut(operatorText(sight), operatorRoom(columns, waits)), since: shiftText(sight)};
	const needed = Math.min(columnsOf(shop), nameColumns);
	let parts = around(sight, all, columns);
	for (const said of fewer(all, () => waiting(sight, true))) {
		parts = around(sight, said, columns);
		if (parts.room >= needed) break;
	}
	const {left, right, till, room} = parts;
	const name = cut(shop, room);
	const free = room - columnsOf(name) + 3;
	return [...left, span(` ${name}`, 'strong'), span(till, 'dim'), free > 3 ? ' '.repeat(free) : dot, ...right, ' '];
}
