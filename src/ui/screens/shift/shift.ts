// The keys of Shift: opening, paying in and out, the drawer, the X, the count that closes it, and the papers of closed shifts.
import type {Binding, Context, DialogKeys, Sight} from '../../model/desk.ts';
import type {ShiftPaperDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {mayNotSee} from '../../model/may-see.ts';
import {onTop} from '../../model/on-top.ts';
import {bodyRows} from '../../model/view.ts';
import {back, movingKeys, scrollKeys} from '../shared/list-keys.ts';
import {openCashUp} from './closing.ts';
import {openNoSale, openOpening, openPayIn, openPayOut} from './drawer-forms.ts';
import {paperOn, paperRowCount, printZKey} from './shift-paper.ts';
import {chosenRow, chosenZ, isOpen, shiftKeys, shiftState, sinceText, zNumber} from './state.ts';
import {aboveRows} from './sum-rows.ts';
import {unfinished} from './unfinished.ts';

const noShift = (sight: Sight): string | undefined =>
	isOpen(sight) ? undefined : `No shift is open. ${sight.keyOf('shift.new-shift')} opens one.`;

const isOpenAlready = (sight: Sight): string =>
	`A shift is open since ${sinceText(sight)}. ${sight.keyOf('shift.count-and-close')} counts and closes it.`;

const readOnly = ({shop}: Sight): string | undefined => (shop.isReadOnly ? 'This shop is open for looking only.' : undefined);

const drawer: readonly Binding[] = [
	{
		keys: [letters.new],
		label: 'new shift',
		hint: 1,
		isActive: sight => !sight.takesText() && !isOpen(sight),
		blocked: readOnly,
		run: openOpening,
	},
	{
		keys: ['#'],
		label: 'count and close',
		hint: 1,
		isActive: sight => !sight.takesText() && isOpen(sight),
		blocked: readOnly,
		run: openCashUp,
	},
	{keys: [letters.new], label: 'new shift', isActive: isOpen, blocked: isOpenAlready, run: openOpening},
	{keys: ['#'], label: 'count and close', blocked: noShift, run: openCashUp},
	{keys: [letters.receive], label: 'pay in', hint: 3, blocked: readOnly, run: openPayIn},
	{keys: [letters.withdraw], label: 'pay out', hint: 2, blocked: readOnly, run: desk => openPayOut(desk)},
	{keys: [letters.openPacks], label: 'no sale', hint: 5, blocked: readOnly, run: openNoSale},
	{
		keys: [letters.statement],
		label: 'X so far',
		hint: 4,
		blocked: sight => {
			const why = mayNotSee(sight, 'reports');
			return why ?? (sight.lookups.shiftNow() ? undefined : noShift(sight));
		},
		run: desk => desk.open({type: 'shift-paper', z: undefined, top: 0}),
	},
];

export const shift: Context = {
	bindings: [
		...movingKeys({
			read: sight => shiftState.read(sight).list,
			write: (desk, list) => shiftState.write(desk, {list}),
			keys: shiftKeys,
			height: sight => Math.max(1, bodyRows(sight.view) - aboveRows(sight, sight.view.size.columns - 2).length - 1),
		}),
		{
			keys: ['enter'],
			label: 'go there, or look at the Z',
			hint: 7,
			blocked: sight =>
				chosenRow(sight) === undefined
					? (mayNotSee(sight, 'reports') ?? 'Nothing is unfinished, and no shift was closed yet.')
					: undefined,
			run: desk => {
				const row = chosenRow(desk);
				const z = zNumber(row);
				if (z !== undefined) return desk.open({type: 'shift-paper', z, top: 0});
				unfinished(desk)
					.find(({key}) => key === row)
					?.go(desk);
			},
		},
		...drawer,
		...printZKey(chosenZ),
	],
};

export const shiftPaper: DialogKeys<ShiftPaperDialog> = {
	title: 'X and Z',
	isPage: true,
	isReading: () => true,
	rows: (sight, dialog, columns) => paperRowCount(sight, dialog, columns),
	bindings: [
		...scrollKeys,
		{...back, keys: ['esc', 'enter']},
		...printZKey(sight => paperOn(sight, onTop(sight, 'shift-paper')).z),
	],
};
