// What a corner shop's weeks are like, as data: who comes when, what is bought, what is delivered on which day, and which prices went up.

/** How many customers come on a day, Sunday first. */
export const customersOn: readonly number[] = [24, 37, 34, 36, 38, 48, 52];

/** How many of them come in each hour, against the others. */
const hours: readonly (readonly [hour: number, share: number])[] = [
	[6, 4],
	[7, 9],
	[8, 8],
	[9, 5],
	[10, 4],
	[11, 5],
	[12, 8],
	[13, 8],
	[14, 5],
	[15, 6],
	[16, 8],
	[17, 10],
	[18, 9],
	[19, 4],
];
/** On Sundays the shop opens later and closes earlier. */
export const hoursOn = (weekday: number) => (weekday === 0 ? hours.filter(([hour]) => hour >= 8 && hour < 17) : hours);

/** How many kinds of goods are in a basket, and how often. */
export const linesIn: readonly (readonly [lines: number, share: number])[] = [
	[1, 28],
	[2, 28],
	[3, 19],
	[4, 12],
	[5, 7],
	[6, 4],
	[8, 2],
];

/** How often a product is bought, against the others, and how many at a time; goods by weight in grams. */
type Bought = readonly [often: number, least: number, most: number];

export const bought: Readonly<Record<string, Bought>> = {
	1001: [62, 1, 2],
	1002: [46, 1, 2],
	1003: [36, 1, 2],
	1004: [9, 1, 1],
	1005: [12, 1, 1],
	1006: [6, 1, 1],
	1008: [12, 1, 1],
	1009: [12, 1, 1],
	1012: [9, 1, 1],
	1016: [12, 1, 1],
	1019: [8, 1, 1],
	1021: [9, 1, 2],
	1022: [9, 1, 2],
	1023: [7, 1, 1],
	1027: [18, 1, 3],
	1028: [13, 1, 2],
	1032: [9, 1, 1],
	1034: [30, 1, 2],
	1035: [15, 1, 2],
	1038: [18, 1, 2],
	1039: [13, 1, 1],
	1040: [32, 1, 3],
	1041: [30, 1, 4],
	1042: [18, 1, 2],
	1044: [11, 1, 1],
	1045: [9, 1, 2],
	1047: [4, 1, 1],
	1052: [8, 1, 1],
	1054: [9, 1, 2],
	1055: [14, 300, 1600],
	1056: [13, 500, 3000],
	1057: [13, 300, 2000],
	1058: [13, 300, 1500],
	1059: [9, 300, 1500],
	1060: [11, 2, 8],
	1061: [22, 2, 10],
	1062: [30, 1, 4],
};
export const boughtSeldom = {each: [5, 1, 1], kg: [5, 300, 1500]} as const satisfies Readonly<Record<string, Bought>>;

/** How much more often a category is bought in the hours from one up to another. */
export const moreOften: Readonly<Record<string, {readonly from: number; readonly to: number; readonly times: number}>> = {
	Bakery: {from: 6, to: 10, times: 2},
	'Dairy and eggs': {from: 6, to: 10, times: 1.5},
	Snacks: {from: 13, to: 18, times: 1.6},
	'Cold drinks': {from: 11, to: 18, times: 1.5},
};

/** The days on which each category is delivered, Sunday is 0. */
export const deliveredOn: Readonly<Record<string, readonly number[]>> = {
	Bakery: [0, 1, 2, 3, 4, 5, 6],
	'Dairy and eggs': [1, 3, 5],
	'Fruit and veg': [2, 5],
	Groceries: [2, 5],
	'Tea and coffee': [2],
	'Cold drinks': [1, 4],
	Snacks: [1, 4],
	Household: [3],
};

/** What goes bad, how likely on an evening, in percent, and what is said of it. */
export const goesBad: Readonly<Record<string, {readonly percent: number; readonly reason: string}>> = {
	Bakery: {percent: 14, reason: 'Stale'},
	'Dairy and eggs': {percent: 1.5, reason: 'Past its date'},
	'Fruit and veg': {percent: 9, reason: 'Spoiled'},
};

/** Products that their supplier stopped delivering: in which week, counted from 0. */
export const stoppedIn: Readonly<Record<string, number>> = {1006: 2, 1036: 5, 1047: 5};

/** Prices that went up to what they are now: in which week, counted from 0, and by how many cents. */
export const wentUp: Readonly<Record<string, {readonly week: number; readonly by: number}>> = {
	1001: {week: 2, by: 100},
	1003: {week: 3, by: 100},
	1016: {week: 1, by: 200},
	1031: {week: 4, by: 300},
	1034: {week: 2, by: 100},
	1040: {week: 4, by: 50},
	1056: {week: 1, by: 150},
};

/** Customers with an account, by its number: how often each pays with it, against the others, the credit that the shop gives, and what is paid in when it gets low; in cents. */
export const holders: readonly {
	readonly account: number;
	readonly often: number;
	readonly credit?: number;
	readonly fills?: number;
}[] = [
	{account: 1, often: 1},
	{account: 2, often: 4, fills: 100_000},
	{account: 3, often: 4, credit: 80_000},
	{account: 4, often: 3, credit: 50_000},
	{account: 5, often: 5, fills: 150_000},
	{account: 6, often: 2, fills: 40_000},
];

/** Face values of services without set amounts, in cents. */
export const faceValues: readonly number[] = [2000, 5000, 5000, 10_000, 10_000, 15_000, 20_000, 30_000];

/** How often each service is asked for, against the others. */
export const askedFor: Readonly<Record<string, number>> = {electricity: 12, airtime: 14, data: 8, water: 2, gaming: 2};

/** Bills that are paid here: what each comes to at least and at most, in rands, and how its references begin. */
export const billsPaid: Readonly<Record<string, {readonly least: number; readonly most: number; readonly begins: string}>> = {
	netflix: {least: 99, most: 229, begins: 'NF-'},
	internet: {least: 399, most: 899, begins: 'NET'},
	insurance: {least: 180, most: 950, begins: 'POL/'},
	gym: {least: 299, most: 499, begins: 'GYM-'},
	rent: {least: 2500, most: 6500, begins: 'RENT'},
};
