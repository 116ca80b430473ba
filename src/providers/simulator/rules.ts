// The rules of the simulated provider: how often it does what wrong, how slow it is, and what is known of meters. Read from JSON.
import {type NonsenseKind, nonsenseKinds} from './nonsense.ts';

/** What the simulator knows of a meter, a mobile number or a reference. Amounts are in cents. */
export type Meter = {
	/** Digits without spaces, or the reference of a bill. */
	readonly number: string;
	readonly name?: string;
	readonly address?: string;
	/** What is due, for a bill. */
	readonly due?: number;
	readonly tariff?: string;
	/** What a unit costs. */
	readonly centsPerUnit?: number;
	/** What a unit is called, `kWh` where it is left out. */
	readonly unit?: string;
	/** What was owed before the first vend. */
	readonly debt?: number;
	/** How much of each amount goes to the debt, in percent. */
	readonly debtShare?: number;
	/** Units that come free with the first vend of a month. */
	readonly freeUnits?: number;
	/** Its first vend brings the two tokens of a key change. */
	readonly hasKeyChange?: boolean;
};

export type Rules = {
	/** Of a hundred vends: the answer does not come, though the vend is made. */
	readonly lost: number;
	/** The request does not come. */
	readonly unheard: number;
	readonly decline: number;
	/** It is made only after `lateMs`, and answered then. */
	readonly late: number;
	/** The answer comes twice on one connection. */
	readonly twice: number;
	/** The answer is one of `nonsenseKinds`. */
	readonly nonsense: number;
	readonly nonsenseKinds: readonly NonsenseKind[];
	/** Before the answer to every vend, in ms. */
	readonly delayMs: number;
	readonly lateMs: number;
	/** How far its clock is ahead, in ms. */
	readonly clockMs: number;
	readonly meters: readonly Meter[];
};

/** Meters that show each kind of answer. Their check digits fit. */
const sampleMeters: readonly Meter[] = [
	{number: '07123456787', name: 'Nomsa Dlamini', address: '14 Protea Street', tariff: 'Homelight 20A', centsPerUnit: 214},
	{number: '04000000010', name: 'Pieter Botha', address: '3 Dam Road', debt: 25_000, debtShare: 40, centsPerUnit: 214},
	{number: '04000000028', name: 'Lerato Mokoena', address: '8 Hill Street', debt: 1_000_000, debtShare: 100},
	{number: '04000000036', name: 'Aisha Khan', address: '21 Mosque Lane', freeUnits: 50, hasKeyChange: true},
	{number: 'RENT-204', name: 'Flat 204', address: '204 Long Street', due: 450_000},
];

export const usualRules: Rules = {
	...{lost: 0, unheard: 0, decline: 0, late: 0, twice: 0, nonsense: 0, nonsenseKinds},
	...{delayMs: 0, lateMs: 60_000, clockMs: 0, meters: sampleMeters},
};

type Fits = {readonly must: string; fits(value: unknown): boolean};

const whole = (least: number, most: number): Fits => ({
	must: `a whole number from ${least} to ${most}`,
	fits: value => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
});
const percent: Fits = {must: 'a number from 0 to 100', fits: value => typeof value === 'number' && value >= 0 && value <= 100};
const words: Fits = {must: 'a text of 1 to 80 letters', fits: value => typeof value === 'string' && /^.{1,80}$/s.test(value)};
const yesNo: Fits = {must: 'true or false', fits: value => typeof value === 'boolean'};
const hourMs = 3_600_000;
const amount = whole(0, 99_999_999_900);

const inMeter: {readonly [M in keyof Meter]-?: Fits} = {
	...{number: words, name: words, address: words, tariff: words, unit: words, hasKeyChange: yesNo},
	...{due: amount, debt: amount, debtShare: percent, centsPerUnit: whole(1, 100_000), freeUnits: whole(1, 100_000)},
};

const kinds: Fits = {
	must: `a list of ${nonsenseKinds.join(', ')}`,
	fits: value => Array.isArray(value) && value.length > 0 && value.every(each => nonsenseKinds.some(kind => kind === each)),
};
const meterList: Fits = {
	must: `a list of meters, each with a number and with ${Object.keys(inMeter).slice(1).join(', ')} where they are known`,
	fits: value => Array.isArray(value) && value.every(each => faultIn(each, inMeter) === undefined && 'number' in each),
};

const inRules: {readonly [M in keyof Rules]: Fits} = {
	...{lost: percent, unheard: percent, decline: percent, late: percent, twice: percent, nonsense: percent},
	nonsenseKinds: kinds,
	...{delayMs: whole(0, hourMs), lateMs: whole(0, hourMs), clockMs: whole(-9000 * hourMs, 9000 * hourMs), meters: meterList},
};

/** What is wrong with the members of an object; undefined where all fit. */
function faultIn(value: unknown, members: Readonly<Record<string, Fits>>): string | undefined {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'It is no JSON object.';
	for (const [name, given] of Object.entries(value)) {
		const member = Object.hasOwn(members, name) ? members[name] : undefined;
		if (!member) return `There is no rule ${JSON.stringify(name)}. Rules are ${Object.keys(members).join(', ')}.`;
		if (!member.fits(given)) return `${name} is ${member.must}.`;
	}
	return undefined;
}

/** The rules with some of them changed, as in `{"lost": 20}`; or why not. */
export function changedRules(before: Rules, changes: unknown): Rules | {readonly fault: string} {
	const fault = faultIn(changes, inRules);
	return fault === undefined ? {...before, ...(changes as Partial<Rules>)} : {fault};
}

/** The rules of a file; or why it has none. */
export function readRules(text: string): Rules | {readonly fault: string} {
	try {
		return changedRules(usualRules, JSON.parse(text));
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return {fault: `It is no JSON: ${error.message}.`};
	}
}
