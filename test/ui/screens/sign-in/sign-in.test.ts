// Signing in and locking: keys as a terminal sends them, and what the screen shows of it.
import {describe, expect, test} from 'vitest';
import {cents} from '../../../../src/domain/base/money.ts';
import {sha256} from '../../../../src/store/disk/sha256.ts';
import {type Driven, type DriveOptions, drive, freshFolder, keys, shopIn} from '../../../support/drive.ts';
import {people, pins, shopWithPins} from '../../../support/shop-with-pins.ts';
import {barcodes, basketRows, entries, inOneLine, leftRows, notice, practice, rightRows, scan} from '../../practice.ts';

/** What stands behind the name in the row of the PIN. */
const dots = (screen: Driven): string => (screen.row('PIN of') ?? '').replace(/^.*PIN of \S+/, '').trim();
/** The names, as they stand in the list. */
const names = (screen: Driven): readonly string[] =>
	leftRows(screen)
		.filter(row => /(?:owner|cashier|supervisor)/.test(row))
		.map(row => row.replaceAll(/ {2,}/g, ' ').trim());
const waits = (screen: Driven): string => inOneLine(rightRows(screen));
const title = (screen: Driven): string => (screen.lines()[0] ?? '').replaceAll(/ {2,}/g, ' ').trim();

/** The clock of a counter, set by hand. */
function handClock() {
	let at = Date.UTC(2026, 10, 20, 6, 30, 0);
	return {
		now: () => ({at, offset: 120}),
		wait: (ms: number) => {
			at += ms;
		},
	};
}

/** The cashier at the till of a shop with PINs. */
async function atWork(options?: DriveOptions): Promise<Driven> {
	const {shop} = await shopWithPins(options?.now);
	const screen = await drive(shop, options);
	await screen.type('zi', pins.cashier, keys.enter);
	return screen;
}

describe('A shop that asks PINs', () => {
	test('begins with who is at the till: letters mark a name, the PIN is dots, and Enter opens Sell', async () => {
		const screen = await drive((await shopWithPins()).shop);
		expect(names(screen)).toEqual(['› Thandi owner', 'Zinhle cashier', 'Sipho supervisor']);
		expect(title(screen)).toBe('PRACTICE Corner Café · Till 1 08:30');
		expect(screen.lines()[1]).toBe('');
		await screen.type('zi', '2719');
		expect(names(screen)).toEqual(['Thandi owner', '› Zinhle cashier', 'Sipho supervisor']);
		expect(dots(screen)).toBe('••••');
		await screen.type('04', keys.enter);
		expect(screen.desk.view.screen).toBe('sell');
		expect(title(screen)).toBe('PRACTICE Corner Café · Till 1 Zinhle (cashier) · 08:30');
		expect(notice(screen)).toBe('Zinhle is at the till.');
		expect(screen.raw()).not.toMatch(/2719|04\b.*PIN/);
		await screen.type(scan(barcodes.milk), keys.f10, keys.enter);
		expect(screen.desk.till.history.receipts({limit: 1})[0]?.operator).toBe('Zinhle');
	});

	test('does nothing else meanwhile: no screen, no palette, no basket, no goods', async () => {
		const screen = await drive((await shopWithPins()).shop);
		const before = entries(screen);
		for (const key of [keys.f2, keys.f5, keys.f10, keys.f11, keys.ctrl('k'), keys.ctrl('d'), keys.insert]) {
			await screen.type(key);
			expect([screen.desk.view.screen, screen.desk.view.stacks['sign-in']]).toEqual(['sign-in', []]);
		}
		await screen.type(scan(barcodes.milk));
		expect(notice(screen)).toBe('! That is no badge of anybody here, and no PIN is scanned.');
		expect([screen.desk.view.basket.lines, entries(screen), screen.beeps()]).toEqual([[], before, 1]);
		await screen.type(keys.f1, scan(barcodes.milk));
		expect(screen.holds('19.99')).toBe(false);
	});
});

describe('A wrong PIN', () => {
	test('says how many tries are left; then the seconds count down; each try is on record', async () => {
		const clock = handClock();
		const {shop} = await shopWithPins(clock.now);
		const screen = await drive(shop, {now: clock.now});
		const before = entries(screen);
		await screen.type('zi', '000001', keys.enter);
		expect(notice(screen)).toBe('! That is not the PIN of Zinhle. 9 tries left.');
		expect(dots(screen)).toBe('');
		await screen.type('000002', keys.enter, '000003', keys.enter);
		expect(entries(screen)).toBe(before + 3);
		expect(names(screen)[1]).toBe('› Zinhle cashier waits 5 seconds');
		await screen.type(pins.cashier, keys.enter);
		expect(notice(screen)).toBe('! Not tried: it is too soon after wrong PINs. Behind Zinhle stands how long to wait.');
		clock.wait(3000);
		await screen.pass(1000);
		expect(names(screen)[1]).toBe('› Zinhle cashier waits 2 seconds');
		clock.wait(2000);
		await screen.pass(1000);
		expect(names(screen)[1]).toBe('› Zinhle cashier');
		await screen.type(pins.cashier, keys.enter);
		expect(screen.desk.view.screen).toBe('sell');
	});

	test('that is too short is not tried, and neither is none', async () => {
		const screen = await drive((await shopWithPins()).shop);
		const before = entries(screen);
		await screen.type(keys.enter);
		expect(notice(screen)).toBe('Type the PIN of Thandi, then Enter.');
		await screen.type('12', keys.enter);
		expect(notice(screen)).toBe('! A PIN has 4 digits at least. Type all of it; this was not tried.');
		expect(entries(screen)).toBe(before);
	});

	test('ten of them lock, and the list says so', async () => {
		const clock = handClock();
		const {shop} = await shopWithPins(clock.now);
		for (let tries = 0; tries < 10; tries += 1) {
			await shop.execute({type: 'trySignIn', who: people.cashier, by: 'pin'});
			clock.wait(3_600_000);
		}
		const screen = await drive(shop, {now: clock.now});
		await screen.type('zi', pins.cashier, keys.enter);
		expect(names(screen)[1]).toBe('› Zinhle cashier locked');
		expect(notice(screen)).toBe('! Zinhle is locked after too many wrong PINs. Thandi can unlock.');
	});
});

describe('The lock', () => {
	test('goes away with a sign-in, and the title says who it is and since when the shift is open', async () => {
		const screen = await drive((await shopWithPins()).shop);
		await screen.type(pins.owner, keys.enter);
		await screen.desk.shop.execute({type: 'openShift', float: cents(50_000)});
		await screen.type(keys.f12);
		expect(title(screen)).toBe('PRACTICE Corner Café · Till 1 · open 08:30 08:30');
		await screen.type(pins.owner, keys.enter);
		expect(title(screen)).toBe('PRACTICE Corner Café · Till 1 · open 08:30 Thandi (owner) · 08:30');
	});

	test('hides every amount, keeps the basket, and says what is unfinished', async () => {
		const screen = await atWork();
		await screen.type(scan(barcodes.brownBread), scan(barcodes.milk), keys.f12);
		expect(screen.lines().join('\n')).not.toMatch(/\d[.,]\d\d\b/);
		expect(waits(screen)).toBe('The basket: 2 lines, not paid. It is kept.');
		expect(names(screen)).toContain('› Zinhle cashier');
		await screen.type(pins.cashier, keys.enter);
		expect(basketRows(screen)).toHaveLength(2);
	});

	test('whoever comes back finds everything as it was; somebody else only the basket', async () => {
		const screen = await atWork();
		await screen.type(scan(barcodes.brownBread), keys.f5, 'n', 'Bela', keys.f12);
		expect(waits(screen)).toBe(
			'The basket: 1 line, not paid. It is kept. 1 form is being filled in, and gone when somebody else signs in.',
		);
		await screen.type(pins.cashier, keys.enter);
		expect(screen.holds('Bela')).toBe(true);
		await screen.type(keys.f12, 'si', pins.supervisor, keys.enter);
		expect([screen.desk.view.screen, screen.desk.view.stacks.accounts]).toEqual(['sell', []]);
		expect(basketRows(screen)).toHaveLength(1);
		expect(title(screen)).toContain('Sipho (supervisor)');
	});

	test('comes by itself after the minutes of the setting, counted from the last key', async () => {
		const clock = handClock();
		const screen = await atWork({now: clock.now});
		clock.wait(299_000);
		await screen.type('m');
		clock.wait(299_000);
		await screen.pass(1000);
		expect(screen.desk.view.screen).toBe('sell');
		clock.wait(1000);
		await screen.pass(1000);
		expect(screen.desk.view.screen).toBe('sign-in');
	});

	test('never comes by itself with 0 minutes', async () => {
		const clock = handClock();
		const screen = await drive((await shopWithPins(clock.now)).shop, {now: clock.now});
		await screen.type(pins.owner, keys.enter);
		await screen.desk.shop.execute({type: 'changeSetting', name: 'lock-after-minutes', value: 0});
		clock.wait(86_400_000);
		await screen.pass(1000);
		expect(screen.desk.view.screen).toBe('sell');
	});

	test('waits for an order that is under way, and comes before the keys behind it', async () => {
		const screen = await atWork();
		await screen.type(scan(barcodes.milk), keys.f10);
		screen.desk.busy('Recording', async () => undefined);
		screen.desk.lock();
		screen.desk.press({type: 'key', key: 'enter'}, 10_000_000);
		await screen.type('');
		expect(screen.desk.view.screen).toBe('sign-in');
		expect(screen.desk.view.basket.lines).toHaveLength(1);
	});

	test('asks for no amount when the counter is left from it', async () => {
		const screen = await atWork();
		await screen.type(scan(barcodes.milk), keys.f10, '+', '5', keys.enter, keys.f12, keys.ctrl('q'));
		expect(screen.lines().join('\n')).not.toMatch(/\d[.,]\d\d\b/);
	});
});

describe('A shop in which nobody has a PIN', () => {
	test('of one person does not lock, and says where a PIN is given', async () => {
		const screen = await practice();
		await screen.type(keys.f12);
		expect(screen.desk.view.screen).toBe('sell');
		expect(notice(screen)).toBe(
			'! Nobody has a PIN yet, so there is nothing to sign in with. An owner gives one: Ctrl+K, operators.',
		);
		expect(title(screen)).toBe('PRACTICE Corner Café · Till 1 Thandi · 08:30');
	});

	test('of several asks who it is by the name alone', async () => {
		const shop = await shopIn(freshFolder());
		await shop.execute({type: 'addOperator', name: 'Zinhle', role: 'cashier'});
		const screen = await drive(shop);
		await screen.type(keys.f12);
		expect(screen.holds('PIN of')).toBe(false);
		await screen.type(keys.esc);
		expect(title(screen)).toContain('Thandi (owner)');
		await screen.type(keys.f12, 'z', keys.enter);
		expect(title(screen)).toContain('Zinhle (cashier)');
		expect(screen.desk.shop.envelope().operator).toBe(people.cashier);
	});
});

describe('A badge', () => {
	/** A shop in which the cashier has a badge. */
	async function withBadge(isEnough: boolean): Promise<Driven> {
		const {shop} = await shopWithPins();
		await shop.signIns.signIn({who: people.owner, secret: pins.owner});
		await shop.execute({type: 'changeSetting', name: 'badge-is-enough', value: isEnough});
		await shop.execute({type: 'setBadge', who: people.cashier, badge: sha256('B-4471')});
		shop.signIns.signOut();
		return drive(shop);
	}

	test('marks its operator and asks the PIN', async () => {
		const screen = await withBadge(false);
		await screen.type(scan('B-4471'));
		expect(notice(screen)).toBe('Type the PIN of Zinhle, then Enter.');
		await screen.type(pins.cashier, keys.enter);
		expect(title(screen)).toContain('Zinhle (cashier)');
	});

	test('is enough where the shop says so, and is on record as such', async () => {
		const screen = await withBadge(true);
		const before = entries(screen);
		await screen.type(scan('B-4471'));
		expect(title(screen)).toContain('Zinhle (cashier)');
		expect(entries(screen)).toBe(before + 2);
	});

	test('a scan never stays in a PIN that is typed', async () => {
		const screen = await withBadge(false);
		await screen.type('12', scan('998877'));
		expect(dots(screen)).toBe('••');
		expect(notice(screen)).toBe('! That is no badge of anybody here, and no PIN is scanned.');
	});
});

describe('The recovery code', () => {
	test('lets an owner in with a new PIN, and the next code is shown once', async () => {
		const {shop, recovery} = await shopWithPins();
		const screen = await drive(shop);
		await screen.type(keys.ctrl('r'), recovery.toLowerCase(), keys.enter, '482915', keys.enter, '482915', keys.enter);
		expect(title(screen)).toContain('Thandi (owner)');
		expect(screen.holds('The recovery code of Thandi')).toBe(true);
		expect(screen.lines().join('\n')).toMatch(/[2-9A-Z]{5}(?:-[2-9A-Z]{5}){4}/);
		await screen.type(keys.enter, keys.f12, '482915', keys.enter);
		expect(screen.desk.view.screen).toBe('sell');
	});

	test('that is wrong is said beside it, and nothing is changed', async () => {
		const screen = await drive((await shopWithPins()).shop);
		await screen.type(keys.ctrl('r'), 'AAAAA', keys.enter, '482915', keys.enter, '482915', keys.enter);
		expect(inOneLine(screen.lines())).toContain('That is not the recovery code of Thandi.');
		await screen.type(keys.esc, keys.esc, pins.owner, keys.enter);
		expect(screen.desk.view.screen).toBe('sell');
	});

	test('is an owner’s alone', async () => {
		const screen = await drive((await shopWithPins()).shop);
		await screen.type('zi', keys.ctrl('r'));
		expect(notice(screen)).toBe('! Zinhle has no recovery code. Only owners have one, and it works once.');
	});
});
