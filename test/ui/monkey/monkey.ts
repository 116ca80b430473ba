// The monkey: keys by chance, always the same for a seed. It knows the goods of the shop and nothing of what is on the screen.
import {keys} from '../../support/drive.ts';
import {seeded} from '../../support/luck.ts';
import type {Goods} from './goods.ts';
import type {Key} from './seen.ts';

const english =
	'the and yes no ok pay cash card back account money change please cheese cream cream banana coke monkey refund'.split(' ');
/** Ways in which scanners end a code. */
const terminators = ['\r', '\r', '\r', '\r\n', '\r\r', '\n', '\t', '\t\r'];
const letterGaps = [1, 5, 20, 50, 80, 120];
const amounts = ['5', '10', '20', '50', '100', '200', '19.99', '0', '000050', '1000000'];
const counts = ['0*', '2*', '3*', '0.455*', '5000*'];
const functionKeys = [keys.f2, keys.f3, keys.f4, keys.f5, keys.f6, keys.f7, '\u001B[19~', '\u001B[20~', keys.f10, keys.f11];
const arrows = [keys.up, keys.down, keys.left, keys.right];

type Chance = {
	/** A whole number from the least to the most. */
	readonly from: (least: number, most: number) => number;
	readonly one: <T>(of: readonly T[]) => T;
};

function chanceOf(seed: number): Chance {
	const random = seeded(seed);
	const from = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
	return {from, one: of => of[from(0, of.length - 1)] as (typeof of)[number]};
}

const enterWaits = (chance: Chance): number => chance.from(0, 400);

const enter = (chance: Chance): readonly Key[] => [{wait: enterWaits(chance), bytes: keys.enter}];

/** Each letter in a read of its own. */
const letters = (text: string, gap: () => number, first: number): readonly Key[] =>
	[...text].map((bytes, place) => ({wait: place === 0 ? first : gap(), bytes}));

function typed(chance: Chance, text: string): readonly Key[] {
	const slowest = chance.one([60, 150, 400]);
	return letters(text, () => chance.from(5, slowest), chance.from(0, 400));
}

function word(chance: Chance, goods: readonly Goods[]): readonly Key[] {
	const whole = chance.one([chance.one(english), ...chance.one(goods).name.split(' ')]);
	const text = chance.from(0, 3) === 0 ? whole.slice(0, chance.from(1, 3)) : whole;
	return typed(chance, chance.from(0, 4) === 0 ? text.toUpperCase() : text.toLowerCase());
}

const code = (chance: Chance, goods: readonly Goods[]): readonly Key[] => typed(chance, chance.one(goods).codes[0] ?? '');

const digits = (chance: Chance, count: number): string => Array.from({length: count}, () => chance.from(0, 9)).join('');

function scannedText(chance: Chance, goods: readonly Goods[]): string {
	const known = chance.one(goods).codes.at(-1) ?? '';
	return chance.one([known, known, known, known, digits(chance, chance.one([6, 8, 12, 13])), `1-00000${chance.from(1, 4)}`]);
}

function scan(chance: Chance, goods: readonly Goods[]): readonly Key[] {
	const text = `${scannedText(chance, goods)}${chance.one(terminators)}`;
	const first = chance.from(0, 400);
	if (chance.from(0, 3) === 0) return [{wait: first, bytes: text}];
	const gap = chance.one(letterGaps);
	return letters(text, () => gap, first);
}

/** A held Enter, as terminals repeat it. */
function heldEnter(chance: Chance): readonly Key[] {
	const again = chance.one([25, 33, 50, 90]);
	const repeats = Array.from({length: chance.from(2, 12)}, () => ({wait: again, bytes: keys.enter}));
	return [...enter(chance), {wait: chance.from(250, 1000), bytes: keys.enter}, ...repeats];
}

/** A letter with nothing near it. */
const lone = (chance: Chance, letter: string): readonly Key[] => [
	{wait: chance.from(310, 600), bytes: letter},
	{wait: chance.from(310, 600), bytes: chance.one([keys.enter, keys.enter, keys.esc, ...arrows])},
];

/** What somebody who means to sell presses, more or less. */
function sale(chance: Chance, goods: readonly Goods[]): readonly Key[] {
	const answer = chance.one<readonly Key[]>([
		[],
		[],
		lone(chance, chance.one([...'caxCAm'])),
		typed(chance, chance.one(amounts)),
	]);
	const pay = {wait: chance.from(100, 400), bytes: chance.one([keys.enter, keys.enter, keys.f10])};
	return [...scan(chance, goods), pay, ...answer, {wait: chance.from(150, 500), bytes: keys.enter}];
}

/** Keys at the speed of a hand that knows the way. */
const inTurn = (chance: Chance, ...pressed: readonly string[]): readonly Key[] =>
	pressed.map(bytes => ({wait: chance.from(240, 420), bytes}));

const times = (chance: Chance, most: number, bytes: string): readonly string[] =>
	Array.from({length: chance.from(0, most)}, () => bytes);

/** Ways to what is done seldom: from the row of actions, or on Receipts; and baskets put aside. */
const ways: readonly ((chance: Chance) => readonly Key[])[] = [
	chance => inTurn(chance, keys.tab, ...times(chance, 4, keys.right), keys.enter, ...times(chance, 5, keys.enter)),
	chance => [
		...inTurn(chance, keys.f7),
		...lone(chance, 'r'),
		...inTurn(chance, ' ', keys.enter, 'x', keys.enter, chance.one(['y', keys.enter])),
	],
	chance => [...inTurn(chance, keys.f7), ...lone(chance, 'j'), ...inTurn(chance, ...times(chance, 4, keys.enter))],
	chance => inTurn(chance, keys.f2, keys.f11, keys.enter, ...times(chance, 1, keys.enter)),
	chance => inTurn(chance, keys.f2, keys.f11, '1', keys.enter),
	chance => inTurn(chance, keys.ctrl('d'), chance.one(['y', 'n', keys.enter, keys.left]), keys.enter),
	chance => [
		...inTurn(chance, keys.f10, '5'),
		...lone(chance, chance.one(['c', 'a', '+'])),
		...inTurn(chance, keys.esc, chance.one(['y', keys.enter]), keys.esc),
	],
];

const way = (chance: Chance): readonly Key[] => chance.one(ways)(chance);

const quick = (chance: Chance, bytes: string): readonly Key[] => [{wait: chance.from(0, 400), bytes}];

const acts: readonly ((chance: Chance, goods: readonly Goods[]) => readonly Key[])[] = [
	word,
	word,
	code,
	scan,
	scan,
	scan,
	sale,
	sale,
	sale,
	sale,
	enter,
	enter,
	chance => [...enter(chance), ...enter(chance)],
	heldEnter,
	way,
	way,
	way,
	chance => lone(chance, chance.one([...'camxkynrYN'])),
	chance => lone(chance, chance.one([...'yY'])),
	chance => quick(chance, chance.one([...'camxkynrtpj'])),
	chance => typed(chance, chance.one(amounts)),
	chance => typed(chance, chance.one(counts)),
	chance => quick(chance, chance.one(arrows)),
	chance => quick(chance, keys.esc),
	chance => quick(chance, keys.esc),
	chance => quick(chance, keys.tab),
	chance => quick(chance, chance.one(functionKeys)),
	chance => quick(chance, chance.one([keys.f2, keys.f10])),
	chance => quick(chance, chance.one([keys.delete, keys.backspace, keys.insert, keys.ctrl('d')])),
	chance => quick(chance, chance.one([...'+-%='])),
	chance => quick(chance, chance.one([...'123456789'])),
];

/** The keys of a seed. */
export function monkeyKeys(seed: number, count: number, goods: readonly Goods[]): readonly Key[] {
	const chance = chanceOf(seed);
	const pressed: Key[] = [];
	while (pressed.length < count) pressed.push(...chance.one(acts)(chance, goods));
	return pressed.slice(0, count);
}
