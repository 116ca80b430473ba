import {describe, expect, test} from 'vitest';
import {standardCounter} from '../../../src/formats/config/counter-settings.ts';
import {type BurstPort, createBursts, type Press} from '../../../src/ui/keyboard/bursts.ts';
import {createDecoder} from '../../../src/ui/keyboard/decoder.ts';
import {burstKind, scannedCode} from '../../../src/ui/model/scan.ts';
import {listed, openedAccount} from '../../support/commands.ts';
import {given} from '../../support/given.ts';

const {scanner} = standardCounter;
const heldMs = scanner['gap-ms'] + 1;
const shop = given(listed('MILK-1', {barcodes: ['6001678204527', 'a/b.c_d-e']}), listed('103'), openedAccount('Thandi')).state;

const port: BurstPort = {
	takesText: () => true,
	burstKind: burst => burstKind(burst, {state: shop, scanner}),
	scanner: () => scanner,
	isWatching: () => false,
};

const strokesOf = (text: string) =>
	createDecoder()
		.push(Buffer.from(text))
		.filter(each => each.type !== 'mouse');

type Counter = {readonly presses: readonly Press[]; readonly isHolding: boolean};

/** What the counter is told when texts come at once each, so many ms apart. `field` says whether one has the cursor. */
function told(texts: readonly string[], {gapMs = 0, field = true, waits = true} = {}): Counter {
	const bursts = createBursts({...port, takesText: () => field});
	const presses: Press[] = [];
	let at = 1000;
	for (const text of texts) {
		for (const stroke of strokesOf(text)) presses.push(...bursts.take(stroke, at));
		if (gapMs >= heldMs && waits) presses.push(...bursts.release());
		at += gapMs;
	}
	return {presses, isHolding: bursts.waitMs() !== undefined};
}

const scansIn = ({presses}: Counter): readonly string[] => presses.flatMap(press => (press.type === 'scan' ? [press.code] : []));
const keysIn = ({presses}: Counter): readonly string[] => presses.flatMap(press => (press.type === 'key' ? [press.key] : []));
const textIn = ({presses}: Counter): string => presses.map(press => (press.type === 'text' ? press.text : '')).join('');

describe('A scan is', () => {
	test.each([
		['8 digits', '96385074'],
		['12 digits', '036000291452'],
		['13 digits', '6001001123457'],
		['13 digits that were misread', '6001001123450'],
		['14 digits', '10614141000415'],
		['a code with an AIM prefix', ']E06001001123457'],
		['anything behind an AIM prefix', ']C1X9'],
		['a code the shop knows', 'MILK-1'],
		['a barcode the shop knows, with what a code may hold', 'a/b.c_d-e'],
	])('%s in one read, and its Enter is no key', (_what, code) => {
		const counter = told([`${code}\r`]);
		expect(scansIn(counter)).toEqual([code]);
		expect(keysIn(counter)).toEqual([]);
	});

	test.each([
		['Enter', '\r'],
		['a line feed', '\n'],
		['both', '\r\n'],
		['Tab', '\t'],
	])('ended by %s', (_what, terminator) => {
		const counter = told([`6001001123457${terminator}`]);
		expect(scansIn(counter)).toEqual(['6001001123457']);
		expect(keysIn(counter)).toEqual([]);
	});

	test.each([1, 5, 20, 50])('13 digits that come %i ms apart', gapMs => {
		const counter = told([...'6001001123457\r'], {gapMs, waits: false});
		expect(scansIn(counter)).toEqual(['6001001123457']);
		expect(keysIn(counter)).toEqual([]);
	});

	test('one by one when two follow each other at once', () => {
		expect(scansIn(told(['6001001123457\r6001678204527\r']))).toEqual(['6001001123457', '6001678204527']);
	});

	test('told from the letters before it, which a longer pause sets apart', () => {
		const bursts = createBursts(port);
		bursts.take({type: 'text', text: '3'}, 0);
		bursts.take({type: 'text', text: '*'}, 100);
		for (const digit of '6001001123457') bursts.take({type: 'text', text: digit}, 300);
		expect(bursts.take({type: 'key', key: 'enter'}, 300)).toEqual([{type: 'scan', code: '6001001123457', wasText: true}]);
	});

	test('stripped of its AIM prefix before anybody sees it', () => {
		expect(scannedCode(']E06001001123457', {state: shop, scanner})).toBe('6001001123457');
		expect(scannedCode('6001001123457', {state: shop, scanner})).toBe('6001001123457');
	});
});

describe('What ends a scan more than once', () => {
	/** What is told of an Enter so long behind the end of a scan of this pace. */
	const behind = (letterMs: number, gapMs: number, lateMs: number): readonly Press[] => {
		const bursts = createBursts({...port, scanner: () => ({...scanner, 'gap-ms': gapMs})});
		let at = 1000;
		for (const stroke of strokesOf('6001001123457\r')) {
			at += letterMs;
			bursts.take(stroke, at);
		}
		return bursts.take({type: 'key', key: 'enter'}, at + lateMs);
	};

	test.each([
		[0, 50, 30],
		[1, 50, 31],
		[20, 50, 50],
		[80, 120, 110],
		[120, 180, 150],
	])('comes in its rhythm: at %i ms a letter with a gap of %i ms, %i ms later at most', (letterMs, gapMs, lastMs) => {
		expect(behind(letterMs, gapMs, lastMs)).toEqual([]);
		expect(behind(letterMs, gapMs, lastMs + 1)).toEqual([{type: 'key', key: 'enter'}]);
		expect(behind(letterMs, gapMs, 170)).toEqual([{type: 'key', key: 'enter'}]);
	});

	test('is not waited for behind a silence that ends it', () => {
		const bursts = createBursts({...port, scanner: () => ({...scanner, 'gap-ms': 180, terminator: 'none'})});
		for (const [place, digit] of [...'6001001123457'].entries()) bursts.take({type: 'text', text: digit}, place * 120);
		expect(bursts.release()).toEqual([{type: 'scan', code: '6001001123457', wasText: true}]);
		bursts.settle(1621);
		expect(bursts.take({type: 'key', key: 'enter'}, 1641)).toEqual([{type: 'key', key: 'enter'}]);
	});
});

describe('A GS inside a scan', () => {
	const gs1 = ']C10106001001123454\u001D10A7\r';

	test.each([0, 30, 50])('is a letter of its time, %i ms a letter', gapMs => {
		const counter = told([...gs1], {gapMs, waits: false});
		expect(scansIn(counter)).toEqual([gs1.replace(/[\u001D\r]/g, '')]);
		expect(keysIn(counter)).toEqual([]);
	});
});

describe('Typing is', () => {
	test.each([
		['an amount', '12.50'],
		['a round amount', '1000'],
		['a large amount', '1000000'],
		['a name', 'Nomvula Dlamini'],
		['a phone number', '0821234567'],
		['a meter of 11 digits', '07123456787'],
		['a reference', 'NF-4482913'],
		['a code the shop does not know', 'MILK-2'],
		['a known code of fewer than 4 letters', '103'],
		['a known code with something before it', 'xMILK-1'],
		['a bracket that is no AIM prefix', ']'],
		['a digit held down', '88888888'],
		['a longer digit held down', '0000000000000'],
	])('%s in one read, and its Enter counts', (_what, text) => {
		const counter = told([`${text}\r`]);
		expect(textIn(counter)).toBe(text);
		expect(keysIn(counter)).toEqual(['enter']);
		expect(scansIn(counter)).toEqual([]);
	});

	test.each([60, 100, 400])('13 digits that come %i ms apart', gapMs => {
		const counter = told([...'6001001123457\r'], {gapMs});
		expect(textIn(counter)).toBe('6001001123457');
		expect(keysIn(counter)).toEqual(['enter']);
	});

	test('13 digits with a pause before Enter', () => {
		const counter = told(['6001001123457', '\r'], {gapMs: 60});
		expect(textIn(counter)).toBe('6001001123457');
		expect(keysIn(counter)).toEqual(['enter']);
	});

	test('13 digits with a key between them', () => {
		const counter = told(['6001001\u001B[D123457\r']);
		expect(scansIn(counter)).toEqual([]);
		expect(keysIn(counter)).toEqual(['left', 'enter']);
	});

	test('a paste of a code, which never presses Enter', () => {
		const counter = told(['\u001B[200~6001001123457\r\u001B[201~']);
		expect(counter.presses).toEqual([{type: 'paste', text: '6001001123457\r'}]);
	});

	test('what stands before a paste, which begins anew behind it', () => {
		const counter = told(['600100\u001B[200~x\u001B[201~1123457\r']);
		expect(scansIn(counter)).toEqual([]);
		expect(keysIn(counter)).toEqual(['enter']);
	});

	test('told where each burst of it began', () => {
		const {presses} = told(['ab', 'cd'], {gapMs: 60});
		expect(presses).toEqual([
			{type: 'text', text: 'a', startsBurst: true},
			{type: 'text', text: 'b', startsBurst: false},
			{type: 'text', text: 'c', startsBurst: true},
			{type: 'text', text: 'd', startsBurst: false},
		]);
	});
});

describe('Enter', () => {
	test('and the line feed right behind it are one Enter', () => {
		expect(keysIn(told(['\r\n']))).toEqual(['enter']);
		expect(keysIn(told(['\r', '\n'], {gapMs: 50}))).toEqual(['enter']);
	});

	test('and a line feed later are two', () => {
		expect(keysIn(told(['\r', '\n'], {gapMs: 51, waits: false}))).toEqual(['enter', 'enter']);
	});

	test('twice is Enter twice', () => {
		expect(keysIn(told(['\r\r']))).toEqual(['enter', 'enter']);
	});

	test('is also what a line feed by itself means', () => {
		expect(keysIn(told(['\n']))).toEqual(['enter']);
	});

	test('behind the line feed that followed an Enter counts', () => {
		expect(keysIn(told(['\r\n\r\n']))).toEqual(['enter', 'enter']);
	});
});

describe('Where no field has the cursor', () => {
	test('a letter waits, and is told when nothing follows', () => {
		const bursts = createBursts({...port, takesText: () => false});
		expect(bursts.take({type: 'text', text: 'd'}, 0)).toEqual([]);
		expect(bursts.waitMs()).toBe(heldMs);
		expect(bursts.release()).toEqual([{type: 'text', text: 'd', startsBurst: true}]);
		expect(bursts.waitMs()).toBe(undefined);
	});

	test('no letter of a scan is ever told', () => {
		const counter = told(['MILK-1\r'], {field: false});
		expect(counter).toEqual({presses: [expect.objectContaining({type: 'scan', code: 'MILK-1'})], isHolding: false});
	});

	test.each([1, 5, 20, 50])('nor when its letters come %i ms apart', gapMs => {
		const counter = told([...'MILK-1\r'], {field: false, gapMs});
		expect(counter).toEqual({presses: [expect.objectContaining({type: 'scan', code: 'MILK-1'})], isHolding: false});
	});

	test('letters that are no scan are told before the key behind them', () => {
		const {presses} = told(['dw\u001B[A'], {field: false});
		expect(presses).toEqual([
			{type: 'text', text: 'd', startsBurst: true},
			{type: 'text', text: 'w', startsBurst: false},
			{type: 'key', key: 'up'},
		]);
	});

	test('letters that wait keep their order when a field opens meanwhile', () => {
		let field = false;
		const bursts = createBursts({...port, takesText: () => field});
		expect(bursts.take({type: 'text', text: 'd'}, 0)).toEqual([]);
		field = true;
		expect(bursts.take({type: 'text', text: '5'}, 5)).toEqual([]);
		expect(bursts.release().map(press => press.type === 'text' && press.text)).toEqual(['d', '5']);
	});
});
