// Operators and Roles by keys: people added and changed, PINs typed twice, badges scanned, boxes ticked.
import {describe, expect, test} from 'vitest';
import type {Operator} from '../../../../src/domain/shop/operator.ts';
import {type Driven, drive, freshFolder, keys, shopIn} from '../../../support/drive.ts';
import {barcodes, bodyRows, footer, inOneLine, notice, panelTitle, practice, scan} from '../../practice.ts';

const {enter, esc, ctrl, down, tab, right} = keys;
const people = [ctrl('k'), 'operators', enter] as const;
const roles = [ctrl('k'), 'roles', enter] as const;
const zinhle = ['n', 'Zinhle', enter, enter] as const;
const own = '805317';
const hers = '271904';

const operator = (screen: Driven, id: number): Operator | undefined => screen.desk.state.operators.rows.get(id);
const said = (screen: Driven): string => inOneLine(bodyRows(screen));

async function at(...typed: readonly string[]): Promise<Driven> {
	const screen = await practice();
	await screen.type(...typed);
	return screen;
}

describe('Operators', () => {
	test('lists who works at the till, and adds somebody, who is chosen then', async () => {
		const screen = await at(...people);
		expect(panelTitle(screen)).toBe('Operators');
		expect(footer(screen).join(' ')).toContain('n new');
		await screen.type(...zinhle);
		expect(operator(screen, 2)).toEqual({id: 2, name: 'Zinhle', role: 'cashier'});
		expect(screen.row('›')).toMatch(/Zinhle +cashier +no +no/);
		expect(notice(screen)).toBe('Zinhle works at the till now.');
	});

	test('a name that somebody has is refused, and the form stays', async () => {
		const screen = await at(...people, 'n', 'thandi', enter, enter);
		expect(notice(screen)).toContain('There is a Thandi already.');
		expect(panelTitle(screen)).toBe('Somebody new at the till');
	});

	test('edits name and role; one’s own role is not asked', async () => {
		const screen = await at(...people, ...zinhle, 'e', keys.end, ' M', enter, right, enter);
		expect(operator(screen, 2)).toMatchObject({name: 'Zinhle M', role: 'supervisor'});
		expect(notice(screen)).toBe('Zinhle M is supervisor.');
		await screen.type(keys.up, 'e');
		expect(said(screen)).not.toContain('Role');
	});

	test('keeps somebody out and lets him in again; the last owner stays', async () => {
		const screen = await at(...people, ...zinhle, enter, '4');
		expect(screen.row('Zinhle')).toContain('not here any more');
		expect(notice(screen)).toBe('Zinhle does not work here any more.');
		await screen.type(enter, '2');
		expect(operator(screen, 2)).not.toHaveProperty('isDisabled');
		await screen.type(keys.up, enter, '4');
		expect(notice(screen)).toContain('Thandi is the last owner who can sign in');
	});

	test('says who learns', async () => {
		const screen = await at(...people, ...zinhle, enter, '3');
		expect(screen.row('Zinhle')).toContain('learning');
		await screen.type(enter, '3');
		expect(operator(screen, 2)).not.toHaveProperty('isTrainee');
	});

	test('a badge is scanned in the list, or in its form; goods are no badge', async () => {
		const screen = await at(...people, ...zinhle, scan(barcodes.unknown));
		expect(panelTitle(screen)).toBe('The badge of Zinhle');
		expect(said(screen)).not.toContain(barcodes.unknown);
		await screen.type(enter);
		expect(screen.row('Zinhle')).toMatch(/no +yes/);
		await screen.type(keys.up, enter, '2', scan(barcodes.unknown), enter);
		expect(notice(screen)).toContain('Zinhle has that badge.');
		await screen.type(esc, esc, scan(barcodes.milk));
		expect(panelTitle(screen)).toBe('Operators');
		expect(operator(screen, 1)).not.toHaveProperty('badge');
	});
});

describe('A PIN', () => {
	const first = [...people, enter, '1', enter] as const;

	test('that is the first says what changes, is typed twice in dots, and brings a recovery code once', async () => {
		const screen = await at(...people, enter, '1');
		expect(said(screen)).toContain('From now on everybody signs in');
		await screen.type(enter, own);
		expect(said(screen)).toContain('••••••');
		expect(said(screen)).not.toContain(own);
		await screen.type(enter, own, enter);
		expect(panelTitle(screen)).toBe('The recovery code of Thandi');
		expect(said(screen)).toMatch(/[2-9A-Z]{5}(-[2-9A-Z]{5}){4}/);
		await screen.type(enter, ctrl('k'), 'my pin', enter, own, enter, '930275', enter, '930275', enter);
		expect(notice(screen)).toBe('Thandi has a new PIN.');
		expect(panelTitle(screen)).not.toContain('recovery');
		expect(screen.raw()).not.toContain(own);
	});

	test.each([
		['111111', 'among the first that somebody tries'],
		['80531', 'A PIN of this shop has 6 digits.'],
		['80531x', 'A PIN has digits only, 6 of them.'],
	])('%s is refused in its field', async (pin, sentence) => {
		const screen = await at(...first, pin, enter);
		expect(said(screen)).toContain(sentence);
		expect(operator(screen, 1)).not.toHaveProperty('pin');
	});

	test('is typed from the top: up stays on the first field', async () => {
		const screen = await at(...first, keys.up, '11', enter);
		expect(said(screen)).toContain('A PIN of this shop has 6 digits.');
	});

	test('that is not the same the second time is refused', async () => {
		const screen = await at(...first, own, enter, hers, enter);
		expect(said(screen)).toContain('That is not the same PIN.');
		expect(operator(screen, 1)).not.toHaveProperty('pin');
	});

	test('of a shop begins with an owner', async () => {
		const screen = await at(...people, ...zinhle, enter, '1');
		expect(notice(screen)).toContain('The first PIN of a shop is an owner');
	});

	test('is all that whoever may not change people finds', async () => {
		const shop = await shopIn(freshFolder());
		await shop.execute({type: 'addOperator', name: 'Zinhle', role: 'cashier'});
		await shop.signIns.setPin(1, own);
		await shop.signIns.setPin(2, hers);
		await shop.signIns.signIn({who: 2, secret: hers});
		const screen = await drive(shop);
		await screen.type(ctrl('k'), 'settings', enter, 'operators', enter);
		expect(panelTitle(screen)).toBe('The PIN of Zinhle');
		await screen.type('111112', enter, '930275', enter, '930275', enter);
		expect(said(screen)).toContain('That is not the PIN of Zinhle. 9 tries left.');
		await screen.type(hers, enter, enter, enter);
		expect(notice(screen)).toBe('Zinhle has a new PIN.');
	});
});

describe('Roles', () => {
	test('shows what each may, and the presets stay as they are', async () => {
		const screen = await at(...roles);
		expect(screen.row('owner')).toMatch(/owner +Thandi +31 of 31/);
		await screen.type(enter, ' ');
		expect(screen.row('] sell')).toContain('[x]');
		expect(notice(screen)).toContain('The role cashier is the same in every shop.');
		await screen.type(esc, keys.delete);
		expect(notice(screen)).toContain('The role cashier is the same in every shop.');
	});

	test('makes one, ticks what it may, and removes it', async () => {
		const screen = await at(...roles, 'n', 'Packer', enter, ' ', down, ' ', enter);
		expect(screen.desk.state.roles.rows.get('Packer')?.permissions).toEqual(['sell', 'drop']);
		expect(notice(screen)).toBe('Packer may do what was ticked, from now on.');
		await screen.type(enter, ' ', esc);
		expect(screen.row('] sell')).toContain('[x]');
		await screen.type(esc, keys.delete, 'y');
		expect(screen.desk.state.roles.rows.size).toBe(0);
	});

	test('one that somebody has is not removed', async () => {
		const screen = await at(...roles, 'n', 'Packer', enter, esc, esc, ...people, 'n', 'Zama', tab, keys.left);
		await screen.type(enter, ...[esc, esc], ...roles, keys.end, keys.delete, 'y');
		expect(operator(screen, 2)).toMatchObject({role: 'Packer'});
		expect(notice(screen)).toContain('The role Packer is in use: Zama.');
	});
});
