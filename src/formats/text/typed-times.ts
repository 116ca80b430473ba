// Days and times as people type them to find a receipt: yesterday, Friday, 20 Nov, 20/11, 2026-11-20, 08:30, 3pm.
import {type Day, dayBefore, isDay} from '../../domain/base/calendar.ts';

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = [
	'january',
	'february',
	'march',
	'april',
	'may',
	'june',
	'july',
	'august',
	'september',
	'october',
	'november',
	'december',
];

/** A name in full, or its first letters. */
const placeOf = (names: readonly string[], text: string): number =>
	names.findIndex(name => name === text || (text.length >= 3 && text.length <= 4 && name.startsWith(text)));

const monthNames = months.map(name => `${name}|${name.slice(0, 4)}|${name.slice(0, 3)}`).join('|');
const weekdayNames = weekdays.map(name => `${name}|${name.slice(0, 3)}`).join('|');

const two = (number: string | number): string => String(number).padStart(2, '0');
const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year);

/** The word for a day, of one year or of all; undefined where there is no such day. */
function dayWord(date: {
	readonly day: string;
	readonly month: string | number;
	readonly year?: string | undefined;
}): string | undefined {
	const [day, month, year] = [two(date.day), two(date.month), fullYear(date.year ?? '2024')];
	if (!isDay(`${year}-${month}-${day}`)) return undefined;
	return date.year === undefined ? `@m${month}${day}` : `@${year}${month}${day}`;
}

type Spelling = {
	readonly form: RegExp;
	readonly word: (parts: readonly (string | undefined)[], today: Day) => string | undefined;
};

const monthOf = (text = ''): number => placeOf(months, text) + 1;

/** The day comes first; where only the other order is a day, that one. */
const dayAndMonth = (first = '', second = '', year?: string): string | undefined =>
	dayWord({day: first, month: second, year}) ?? dayWord({day: second, month: first, year});

const alone = (form: string): RegExp => new RegExp(`(?<=^|\\s)(?:${form})(?=$|\\s)`, 'g');

/** What can only be a time is never looked for as anything else: 10:30 is no amount. */
const times: readonly Spelling[] = [
	{
		form: alone('(1[0-2]|0?[1-9])(?:[:.]([0-5]\\d))?\\s?([ap])\\.?m\\.?'),
		word: ([hour = '', minute = '', half]) => `@t${two((Number(hour) % 12) + (half === 'p' ? 12 : 0))}${minute}`,
	},
	{
		form: alone('([01]?\\d|2[0-3])[:h]([0-5]\\d)'),
		word: ([hour = '', minute = '']) => `@t${two(hour)}${minute}`,
	},
];

/** These may be words or numbers as well. */
const days: readonly Spelling[] = [
	{form: alone('today'), word: (_, today) => `@${today.replaceAll('-', '')}`},
	{form: alone('yesterday'), word: (_, today) => `@${dayBefore(today).replaceAll('-', '')}`},
	{form: alone(`(${weekdayNames})`), word: ([name = '']) => `@w${placeOf(weekdays, name)}`},
	{
		form: alone(`(\\d{1,2})(?:st|nd|rd|th)?[\\s.-]*(${monthNames})\\.?(?:[\\s,-]*(\\d{4}))?`),
		word: ([day = '', name, year]) => dayWord({day, month: monthOf(name), year}),
	},
	{
		form: alone(`(${monthNames})\\.?\\s?(\\d{1,2})(?:st|nd|rd|th)?(?:[\\s,]*(\\d{4}))?`),
		word: ([name, day = '', year]) => dayWord({day, month: monthOf(name), year}),
	},
	{form: alone(`(${monthNames})\\.?\\s(\\d{4})`), word: ([name, year]) => `@${year}${two(monthOf(name))}`},
	{form: alone(`(${months.join('|')})`), word: ([name]) => `@m${two(monthOf(name))}`},
	{
		form: alone('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})'),
		word: ([year, , month = '', day = '']) => dayWord({year, month, day}),
	},
	{
		form: alone('(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})'),
		word: ([first, , second, year]) => dayAndMonth(first, second, year),
	},
	{form: alone('(\\d{4})[-/](0[1-9]|1[0-2])'), word: ([year, month]) => `@${year}${month}`},
	{form: alone('(\\d{1,2})[/](\\d{1,2})'), word: ([first, second]) => dayAndMonth(first, second)},
];

const replaced = (text: string, spellings: readonly Spelling[], today: Day): string =>
	spellings.reduce(
		(said, {form, word}) => said.replace(form, (whole, ...parts) => word(parts.slice(0, -2) as string[], today) ?? whole),
		text,
	);

/**
 * The texts that a typed one may mean, for a search in the past: itself, and with its days as the index has them. One of them must fit. `today` is
 * what today and yesterday count from.
 */
export function searchedTexts(typed: string, today: Day): readonly string[] {
	const text = replaced(typed.toLowerCase().trim(), times, today);
	return [...new Set([text, replaced(text, days, today)])];
}
