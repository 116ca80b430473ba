import {describe, expect, test} from 'vitest';
import {quickKeysOf, quickName} from '../../../../src/domain/quick-keys/quick-keys.ts';
import {type Driven, keys} from '../../../support/drive.ts';
import {barcodes, leftRows, notice, practice, scan} from '../../practice.ts';

const {enter, esc, down, f2, f3, f6, ctrl} = keys;

const lines = ({desk}: Driven): readonly string[] =>
	desk.view.basket.lines.map(({name, item, due}) => `${'quantity' in item ? item.quantity / 1000 : 1} ${name} ${due}`);

const keysSet = ({desk}: Driven): string =>
	quickKeysOf(desk.state)
		.map(({key, sells}) => `${key} ${quickName(desk.state, sells)}`)
		.join(', ');

describe('A quick key', () => {
	test('adds its goods; with a count in front, as many', async () => {
		const screen = await practice();
		await screen.type('.2', enter, '3*.3', enter, '1.5*.7', enter);
		expect(lines(screen)).toEqual(['1 Vetkoek 350', '3 Loose Egg 1200', '1.5 Tomatoes 3749']);
		expect(notice(screen)).toBe('Added 1.5 kg × Tomatoes. 17 kg left.');
	});

	test('asks the weight of what is weighed', async () => {
		const screen = await practice();
		await screen.type('.7', enter, '0.5', enter);
		expect(lines(screen)).toEqual(['0.5 Tomatoes 1250']);
	});

	test('of a set amount asks the number, and stays on Sell', async () => {
		const screen = await practice();
		await screen.type('.5', enter, '0821234567', enter, 'y');
		expect(lines(screen)).toEqual(['1 Airtime R29 2900']);
		expect(notice(screen)).toBe('Added Airtime R29 R29.00.');
		expect(screen.desk.view.screen).toBe('sell');
	});

	test('of any amount asks the number and the amount', async () => {
		const screen = await practice();
		await screen.type('.6', enter, '07123456787', enter, '50', enter, 'y');
		expect(lines(screen)).toEqual(['1 Electricity 5000']);
	});

	test('of something without a product asks its price only', async () => {
		const screen = await practice();
		await screen.type('2*.8', enter, '14.50', enter);
		expect(lines(screen)).toEqual(['2 Newspaper 2900']);
		expect(notice(screen)).toBe('Added 2 × Newspaper R29.00.');
	});

	test.each([
		['.x', 'There is no quick key .x. Under Stock (F6), q gives goods one.'],
		['.', 'Type the key behind the dot, like .1.'],
		['3*.5', 'Airtime R29 is sold one at a time. Leave out how many.'],
		['1.5*.8', 'Newspaper is sold by the piece. Use a whole number.'],
		['.55', 'Nothing is called ".55". Try another word, or its code.'],
	])('is refused, and the text stays: %s', async (typed, sentence) => {
		const screen = await practice();
		await screen.type(typed, enter);
		expect(notice(screen)).toBe(`! ${sentence}`);
		expect(lines(screen)).toEqual([]);
	});

	test('acts on Enter only, so that .5* stays a count and a scan that begins so is a scan', async () => {
		const screen = await practice();
		await screen.type('.2');
		expect(lines(screen)).toEqual([]);
		await screen.type(scan(barcodes.milk));
		expect(lines(screen)).toEqual(['1 Full Cream Milk 1L 1999']);
	});

	test('is chosen from the list behind a dot', async () => {
		const screen = await practice();
		await screen.type('.');
		expect(leftRows(screen)[1]).toMatch(/^ {2}\.1 +Bread Bag/);
		await screen.type(down, down, enter);
		expect(lines(screen)).toEqual(['1 Vetkoek 350']);
	});

	test('of goods off sale says so', async () => {
		const screen = await practice();
		await screen.type(f6, '/vetkoek', enter, 'o', f2, '.2', enter);
		expect(notice(screen)).toMatch(/^! Vetkoek is off sale\./);
	});
});

describe('q sets a quick key', () => {
	test('of goods, of a free letter', async () => {
		const screen = await practice();
		await screen.type(f6, '/potatoes', enter, 'q', 'B', enter);
		expect(notice(screen)).toBe('On Sell, .b is Potatoes now.');
		expect(keysSet(screen)).toMatch(/9 Bananas, b Potatoes$/);
	});

	test('of a key that is taken only when that is confirmed; empty frees it', async () => {
		const screen = await practice();
		await screen.type(f6, '/potatoes', enter, 'q', '2', enter);
		expect(screen.lines().join('\n')).toContain('Quick key 2 sells Vetkoek.');
		await screen.type(enter);
		expect(keysSet(screen)).toContain('2 Vetkoek');
		await screen.type(enter, 'y');
		expect(keysSet(screen)).toContain('2 Potatoes');
		await screen.type('q', ctrl('u'), enter);
		expect(notice(screen)).toBe('Potatoes has no quick key now.');
		expect(keysSet(screen)).not.toContain('2 ');
	});

	test('says that nothing was set, where no key is given and none is to be freed', async () => {
		const screen = await practice();
		await screen.type(f6, '/potatoes', enter, 'q', enter);
		expect(notice(screen)).toBe('No key was given: Potatoes has no quick key.');
	});

	test('says what is no key', async () => {
		const screen = await practice();
		await screen.type(f6, '/potatoes', enter, 'q', '12', enter);
		expect(screen.lines().join('\n')).toContain('"12" is no quick key. Use 1 to 9, or a to z.');
	});

	test('of a service, with an amount', async () => {
		const screen = await practice();
		await screen.type(f3, 'q', '50', enter, 'e', enter);
		expect(notice(screen)).toBe('On Sell, .e is Electricity R50.00 now.');
		await screen.type(f2, '.e', enter, '07123456787', enter, 'y');
		expect(lines(screen)).toEqual(['1 Electricity 5000']);
	});

	test('of something without a product, from the palette', async () => {
		const screen = await practice();
		await screen.type(ctrl('k'), 'quick key of something', enter, 'Ice', enter, enter, 'i', enter);
		expect(keysSet(screen)).toContain('i Ice');
		await screen.type(esc);
	});
});
