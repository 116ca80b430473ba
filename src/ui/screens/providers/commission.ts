// The keys of Services and commission: what was sold for others in a day, a week or a month, and what the shop earned by it.
import {type Day, dayAfter, dayBefore, weekdayOf} from '../../../domain/base/calendar.ts';
import {type CommissionReport, commissionReport} from '../../../formats/records/commission.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {filled, plainText} from '../../../formats/text/plain-text.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {CommissionDialog} from '../../model/dialogs.ts';
import {chosenKey, freshList} from '../../model/list.ts';
import {mayNotSee} from '../../model/may-see.ts';
import {onTop} from '../../model/on-top.ts';
import {isAtWork} from '../../model/screens.ts';
import {bodyRows} from '../../model/view.ts';
import {back, movingKeys} from '../shared/list-keys.ts';
import {today} from '../shared/title-marks.ts';

type Asked = Pick<CommissionDialog, 'span' | 'day'>;

/** The first and the last day of what is shown. Weeks begin on Monday. */
export function periodOf({span, day}: Asked): {readonly from: Day; readonly to: Day} {
	if (span === 'day') return {from: day, to: day};
	if (span === 'month') {
		const from = `${day.slice(0, 8)}01`;
		let to = day;
		while (dayAfter(to).slice(0, 7) === day.slice(0, 7)) to = dayAfter(to);
		return {from, to};
	}
	let from = day;
	while (weekdayOf(from) !== 1) from = dayBefore(from);
	let to = from;
	for (let days = 1; days < 7; days += 1) to = dayAfter(to);
	return {from, to};
}

/** What was sold in the period. */
export function reportOf(sight: Sight, asked: Asked): CommissionReport {
	const {from, to} = periodOf(asked);
	return commissionReport(
		sight.state,
		sight.lookups.takingsOf(from, to).map(([, takings]) => takings),
	);
}

const keysOf = (sight: Sight): readonly string[] =>
	reportOf(sight, onTop(sight, 'commission')).rows.map(({kind, id}) => `${kind}:${id}`);

/** Shows another period: the one before or after, or another length of it. */
const turn = (desk: Desk, change: Partial<Asked>): void =>
	desk.replace({...onTop(desk, 'commission'), ...change, list: freshList});

const isLast = (sight: Sight): boolean => periodOf(onTop(sight, 'commission')).to >= today(sight);

/** A service or a biller by day, on a page. */
function openDays(desk: Desk): void {
	const dialog = onTop(desk, 'commission');
	const key = chosenKey(dialog.list, keysOf(desk));
	const row = reportOf(desk, dialog).rows.find(({kind, id}) => `${kind}:${id}` === key);
	if (!row || key === undefined) return;
	const {from, to} = periodOf(dialog);
	const line = (cells: readonly string[]): string =>
		`  ${filled(cells[0] ?? '', 12)}${cells
			.slice(1)
			.map(text => filled(text, 12, 'right'))
			.join('')}`;
	const days = desk.lookups.takingsOf(from, to).flatMap(([day, {sold}]) => {
		const found = sold.get(key);
		return found
			? [line([day, String(found.count), ...[found.amount, found.fee, found.commission].map(each => amountText(each))])]
			: [];
	});
	desk.open({
		type: 'page',
		title: `${plainText(row.name)} by day`,
		rows: () => ['', line(['Day', 'Sold', 'Face value', 'Fees', 'Commission']), ...days],
		top: 0,
	});
}

export const commission: DialogKeys<CommissionDialog> = {
	title: 'Services and commission',
	isPage: true,
	isReading: () => true,
	bindings: [
		...movingKeys({
			read: sight => onTop(sight, 'commission').list,
			write: (desk, list) => desk.replace({...onTop(desk, 'commission'), list}),
			keys: keysOf,
			height: sight => bodyRows(sight.view) - 11,
		}),
		{
			keys: ['left'],
			label: 'the one before',
			hint: 1,
			run: desk => turn(desk, {day: dayBefore(periodOf(onTop(desk, 'commission')).from)}),
		},
		{
			keys: ['right'],
			label: 'the next one',
			hint: 2,
			blocked: sight => (isLast(sight) ? 'This is the newest.' : undefined),
			run: desk => turn(desk, {day: dayAfter(periodOf(onTop(desk, 'commission')).to)}),
		},
		{keys: ['1'], label: 'a day', hint: 3, run: desk => turn(desk, {span: 'day'})},
		{keys: ['2'], label: 'a week', hint: 4, run: desk => turn(desk, {span: 'week'})},
		{keys: ['3'], label: 'a month', hint: 5, run: desk => turn(desk, {span: 'month'})},
		{
			keys: ['enter'],
			label: 'by day',
			hint: 6,
			blocked: sight => (keysOf(sight).length === 0 ? 'Nothing was sold for others.' : undefined),
			run: openDays,
		},
		back,
	],
};

/** The palette's action that opens it. */
export const commissionBinding: Binding = {
	keys: [],
	label: 'services and commission',
	isActive: isAtWork,
	blocked: sight => mayNotSee(sight, 'reports'),
	run: desk => desk.open({type: 'commission', span: 'day', day: today(desk), list: freshList}),
};
