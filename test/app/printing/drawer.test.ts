// The cash drawer: it opens with its sale or not at all, since a drawer that opens later stands open with nobody there.
import {mkdirSync} from 'node:fs';
import {expect, onTestFinished, test} from 'vitest';
import {openPrinting} from '../../../src/app/printing/printing.ts';
import {firstWaitMs} from '../../../src/app/printing/sender.ts';
import {cash, goods, listed, sell} from '../../support/commands.ts';
import {printed} from '../../support/escpos-paper.ts';
import {handTime} from '../../support/fake-printer.ts';
import {lastReceipt} from '../../support/paper-samples.ts';
import {newFolder} from '../../support/stored-shop.ts';

const receipt = lastReceipt(listed('1001'), sell(goods('1001'), {tender: cash(2000)}));

/** What each try of the printer was sent, by what it makes of it; the first try fails, once it is let go. */
function hangingPrinter() {
	const tries: (readonly string[])[] = [];
	let letGo = (): void => undefined;
	const hangs = new Promise<void>(resolve => {
		letGo = resolve;
	});
	const line = async (bytes: Uint8Array) => {
		tries.push(printed(bytes).events.map(({type}) => type));
		if (tries.length > 1) return undefined;
		await hangs;
		return {why: 'ETIMEDOUT', taken: 0};
	};
	return {line, tries, letGo: () => letGo()};
}

function printingOn({line}: Pick<ReturnType<typeof hangingPrinter>, 'line'>) {
	const folder = newFolder();
	mkdirSync(folder, {mode: 0o700, recursive: true});
	const {after, pass} = handTime();
	const printer = {kind: 'device', path: '/dev/none', columns: 42, automatic: false, drawer: true} as const;
	const printing = openPrinting({folder, symbol: 'R', printer, now: () => 1, after, line});
	onTestFinished(() => printing.close());
	return {printing, pass};
}

test('asked for while a paper hangs in the printer, it does not open when that paper is tried again', async () => {
	const device = hangingPrinter();
	const {printing, pass} = printingOn(device);
	await printing.print(receipt);
	printing.kick();
	device.letGo();
	await printing.settled();
	pass(firstWaitMs);
	await printing.settled();
	expect(device.tries).toEqual([
		['barcode', 'cut'],
		['barcode', 'cut'],
	]);
});

test('sent with a paper that the printer did not take, it does not open with that paper later', async () => {
	const device = hangingPrinter();
	const {printing, pass} = printingOn(device);
	printing.kick();
	await printing.print(receipt);
	device.letGo();
	await printing.settled();
	pass(firstWaitMs);
	await printing.settled();
	expect(device.tries.flat().filter(type => type === 'kick')).toHaveLength(1);
	expect(device.tries[0]).toContain('kick');
	expect(device.tries.at(-1)).toEqual(['barcode', 'cut']);
});
