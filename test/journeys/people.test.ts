// People at the built counter: signed in by a PIN, locked by a key and by a signal, approved by a second person, and the books agree.
import {expect, test} from 'vitest';
import {openCounter, runVerb} from '../support/counter-process.ts';
import {keys} from '../support/drive.ts';
import {people, pins, shopWithPins} from '../support/shop-with-pins.ts';
import {openAt} from '../support/stored-shop.ts';

const {enter, f10, ctrl} = keys;
const f12 = '\u001B[24~';

test('A cashier sells, is locked out and comes back to the basket; a discount is allowed by a second person', async () => {
	const {shop} = await shopWithPins();
	const {folder} = shop;
	await shop.close();
	const counter = openCounter(folder);
	const signIn = async (letter: string, pin: string, title: string): Promise<void> => {
		await counter.until('Who is at the till?');
		counter.send(letter);
		await counter.until(`PIN of ${title.split(' ')[0]}`);
		counter.send(pin);
		counter.send(enter);
		await counter.until(title, 'Find, scan, or 3*name');
	};
	await signIn('z', pins.cashier, 'Zinhle (cashier)');
	counter.send('6001001123457\r');
	await counter.until('Added Brown Bread 700g.', '18.50');

	// By the key: nothing of the money is in sight, and the basket waits.
	counter.send(f12);
	await counter.until('Who is at the till?');
	expect(counter.lines().join('\n')).not.toContain('18.50');
	await signIn('z', pins.cashier, 'Zinhle (cashier)');
	await counter.until('Brown Bread 700g', '18.50');

	// By a signal, at once.
	counter.kill('SIGUSR1');
	await counter.until('Who is at the till?');
	await signIn('z', pins.cashier, 'Zinhle (cashier)');
	// A discount she may not give alone.
	counter.send('%');
	await counter.until('10% or an amount');
	counter.send('10%\r');
	counter.send(enter);
	counter.send(enter);
	await counter.until('Discount 10 % on Brown Bread 700g.');
	counter.send(f10);
	await counter.until('Cash given');
	counter.send('20\r');
	await counter.until('Somebody else has to allow this', 'Who allows it', 'Thandi');
	counter.send(enter);
	counter.send(pins.owner);
	counter.send(enter);
	counter.send('old bread\r');
	await counter.until('Sold R16.65, receipt P1-000001. Change R3.40.');
	counter.send(ctrl('q'));
	expect(await counter.exited).toBe(0);

	const {stdout} = await runVerb('--data', folder, 'verify');
	expect(stdout).toContain('agree');
	const again = await openAt(folder);
	expect([...again.till.state.tries.rows.keys()]).toEqual([]);
	expect(again.till.history.receipts({limit: 1})).toMatchObject([{number: 'P1-000001', operator: 'Zinhle'}]);
	expect(again.till.state.operators.rows.get(people.cashier)).toMatchObject({role: 'cashier'});
});
