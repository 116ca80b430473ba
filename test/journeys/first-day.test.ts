import {expect, test} from 'vitest';
import {openCounter, runVerb} from '../support/counter-process.ts';
import {freshFolder, keys} from '../support/drive.ts';

const {enter, esc, down, f2, f3, f4, f5, f7} = keys;

test('a first day at the counter is there the next morning', async () => {
	const folder = freshFolder();
	const first = openCounter(folder);
	await first.until('Practice shop', 'My shop', 'Bring my files');
	// Six weeks of sales are made, or not after all: the shop of this day has sold nothing yet.
	first.send(enter);
	await first.until('Esc stops');
	// The bar moves all the time: nothing is still before the key.
	first.sendNow(esc);
	await first.until('Stopped. No shop was made.');
	first.send(keys.ctrl('q'));
	expect(await first.exited).toBe(0);
	await runVerb('--data', folder, 'init', '--practice', '--without-past');
	const counter = openCounter(folder);
	await counter.until('Find, scan, or 3*name');

	// Three scanned goods, cash, change, receipt.
	counter.send('6001001123457\r');
	await counter.until('Added Brown Bread 700g. 23 left.');
	counter.send('6001432983934\r');
	await counter.until('Added White Bread 700g.');
	counter.send('6001678204527\r');
	await counter.until('Added Full Cream Milk 1L.', '58.99');
	counter.send(enter);
	await counter.until('Cash given');
	counter.send('100\r');
	await counter.until('Sold R58.99, receipt P1-000001. Change R41.10.', 'PRACTICE - NOT A REAL SALE');

	// Electricity from an account.
	counter.send(f3);
	await counter.until('For a meter: 11, 13 or 18 digits.');
	counter.send(enter);
	await counter.until('› Meter');
	counter.send('07123456787\r');
	await counter.until('Say to the customer:', '0712 3456 787', '› Amount');
	counter.send('100');
	await counter.until('› Amount  100');
	counter.send(down);
	await counter.until('› Paid');
	counter.send(keys.right + keys.right + keys.right);
	await counter.until('now, from an account');
	counter.send(down);
	await counter.until('› Account');
	counter.send('1\r');
	await counter.until('Thandi Nkosi', 'METER TOKEN (DEMO', 'Sold R100.00, receipt P1-000002.');
	counter.send(esc);

	// Netflix in cash.
	await counter.until('opens the form');
	counter.send(f4);
	await counter.until('The reference stands on the bill.');
	counter.send(enter);
	await counter.until('› Reference');
	counter.send('NF-4482913\r');
	await counter.until('› Amount');
	counter.send('199');
	counter.send(down);
	await counter.until('› Paid');
	counter.send(keys.right);
	await counter.until('now, in cash');
	counter.send(enter);
	await counter.until('Sold R199.00, receipt P1-000003.', 'Confirmation');
	counter.send(esc);

	// Top up and withdraw.
	counter.send(f5);
	await counter.until('Accounts · 6');
	counter.send(down + down);
	await counter.until('› 3');
	counter.send('d');
	await counter.until('Top up Nomvula Dlamini');
	counter.send('50\r');
	await counter.until('› Paid');
	counter.send(enter);
	await counter.until('Topped up Nomvula Dlamini by R50.00, now R300.00. Receipt P1-000004.');
	counter.send('w');
	await counter.until('Withdraw from Nomvula Dlamini');
	counter.send('20\r');
	await counter.until('Pay out R20.00?');
	counter.send('y');
	await counter.until('Slip P1-000005: R20.00 paid out to Nomvula Dlamini.');

	// Short stock sold in part.
	counter.send(f2);
	await counter.until('Receipt P1-000001');
	counter.send(esc);
	await counter.until('Find, scan, or 3*name');
	counter.send('9*low fat milk');
	await counter.until('› Low Fat Milk 1L');
	counter.send(enter);
	await counter.until('Only 6 of Low Fat Milk 1L left.', 'sell 6');
	counter.send(enter);
	await counter.until('6 Low Fat Milk 1L', '119.94');
	counter.send(enter);
	await counter.until('Cash given');
	counter.send(enter);
	await counter.until('Sold R119.94, receipt P1-000006.');

	counter.send(keys.ctrl('q'));
	expect(await counter.exited).toBe(0);
	const proof = await runVerb('--data', folder, '--json', 'verify');
	expect(JSON.parse(proof.stdout)).toMatchObject({agrees: true, entries: 7, receipts: 6, faults: []});

	const morning = openCounter(folder);
	await morning.until('Find, scan, or 3*name');
	morning.send(f7);
	await morning.until('› P1-000006', 'P1-000001', 'Electricity', 'Netflix', '(6 receipts)', 'Top-ups among these R50.00');
	morning.send(f5);
	await morning.until('Accounts · 6');
	expect(morning.row('Nomvula Dlamini')).toContain('R280.00');
	expect(morning.row('Thandi Nkosi')).toContain('R999,900.00');
	morning.send(keys.ctrl('q'));
	expect(await morning.exited).toBe(0);
});
