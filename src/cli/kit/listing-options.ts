// The options of verbs that list the past: how many, and from which day to which.
import type {Command} from 'commander';
import type {Day} from '../../domain/base/calendar.ts';
import {asKeyed} from '../../domain/base/text.ts';
import {quoted} from '../../formats/text/amount.ts';
import type {DayOf} from '../../formats/text/typed-time.ts';
import {dayArgument} from './arguments.ts';
import {UsageError} from './exit.ts';

/** How many are listed when nothing is said. */
const listed = 50;

export type LimitOptions = {readonly limit?: string; readonly all?: boolean};

export const withLimit = (verb: Command): Command =>
	verb.option('--limit <count>', `how many; ${listed} when left out`).option('--all', 'all of them');

export function limitOption({limit, all}: LimitOptions): number {
	if (limit === undefined) return all ? Number.MAX_SAFE_INTEGER : listed;
	if (all) throw new UsageError('--all and --limit say two things. Take one of them.');
	const typed = asKeyed(limit);
	if (!/^\d{1,7}$/.test(typed) || Number(typed) === 0)
		throw new UsageError(`--limit: ${quoted(limit)} is not a whole number above 0.`);
	return Number(typed);
}

export type PeriodOptions = {readonly from?: string; readonly to?: string};

export const withPeriod = (verb: Command): Command =>
	verb.option('--from <day>', 'first day, like 2026-11-01 or yesterday').option('--to <day>', 'last day');

/** The first and the last day that were named. `dayOf` is the day of a moment, where a business day is meant. */
export function periodOption({from, to}: PeriodOptions, dayOf?: DayOf): {readonly from?: Day; readonly to?: Day} {
	const day = (name: string, text: string): Day => dayArgument(name, text, dayOf && {dayOf});
	const first = from === undefined ? undefined : day('--from', from);
	const last = to === undefined ? undefined : day('--to', to);
	if (first !== undefined && last !== undefined && first > last)
		throw new UsageError(`--from ${first} is after --to ${last}. Turn them round.`);
	return {...(first !== undefined && {from: first}), ...(last !== undefined && {to: last})};
}

export type FormOptions = {readonly csv?: boolean; readonly json?: boolean};

/** An answer has one form. */
export function checkForm({csv, json}: FormOptions): void {
	if (csv && json) throw new UsageError('--csv and --json are two forms of one thing. Take one of them.');
}
