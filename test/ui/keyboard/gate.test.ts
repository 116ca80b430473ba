import {EventEmitter} from 'node:events';
import {describe, expect, test} from 'vitest';
import {type ScannerSettings, standardScanner} from '../../../src/formats/config/scanner-settings.ts';
import type {Burst, Press} from '../../../src/ui/keyboard/bursts.ts';
import {openGate, silentInput} from '../../../src/ui/keyboard/gate.ts';
import type {Mouse} from '../../../src/ui/keyboard/mouse.ts';
import {burstKind} from '../../../src/ui/model/scan.ts';
import {handTimers} from '../../support/hand-timers.ts';

const esc = '\u001B';

const reading = {
	burstKind: (burst: Burst) => burstKind(burst, {state: undefined, scanner: standardScanner}),
	scanner: () => standardScanner,
	isWatching: () => false,
};

/** A gate before a terminal whose time passes only when the test says so, or while the counter is busy with a press. */
function gateWith({hasField = true, busyMs = 0, isWatching = false, prefix = '', hearsMouse = true} = {}) {
	const scanner: ScannerSettings = {...standardScanner, prefix};
	const said: string[] = [];
	const presses: Press[] = [];
	const input = Object.assign(new EventEmitter(), {
		setRawMode: (isRaw: boolean) => said.push(isRaw ? 'raw' : 'cooked'),
		resume: () => said.push('resumed'),
		pause: () => said.push('paused'),
	});
	const {timers, pass, waiting} = handTimers();
	const gate = openGate(input, {
		takesText: () => hasField,
		...reading,
		scanner: () => scanner,
		isWatching: () => isWatching,
		press: press => {
			presses.push(press);
			pass(busyMs);
		},
		...(hearsMouse && {point: ({does, row}: Mouse): readonly Press[] => [{type: 'key', key: `${does} ${row}`}]}),
		timers,
	});
	return {
		said,
		listeners: () => input.listenerCount('data'),
		waiting,
		close: gate.close,
		send: (text: string) => input.emit('data', Buffer.from(text)),
		pass,
		/** What was told since the last look. */
		told: (): readonly string[] =>
			presses.splice(0).map(press => {
				if (press.type === 'key') return press.key;
				if (press.type === 'arrival') return press.letter;
				return press.type === 'scan' ? `scan ${press.code}` : `${press.type} ${press.text}`;
			}),
	};
}

describe('The gate', () => {
	test('takes the keyboard raw, and gives it back', () => {
		const gate = gateWith();
		expect(gate.said).toEqual(['raw', 'resumed']);
		gate.close();
		expect(gate.said).toEqual(['raw', 'resumed', 'cooked', 'paused']);
		expect(gate.listeners()).toBe(0);
	});

	test('forgets what was waiting when it is closed', () => {
		const gate = gateWith({hasField: false});
		gate.send('d');
		gate.send(esc);
		gate.close();
		gate.pass(1000);
		expect(gate.told()).toEqual([]);
		expect(gate.waiting()).toBe(0);
	});

	test('reads from a terminal that cannot be made raw', () => {
		const presses: Press[] = [];
		const input = Object.assign(new EventEmitter(), {resume: () => undefined, pause: () => undefined});
		const gate = openGate(input, {
			takesText: () => true,
			...reading,
			press: press => presses.push(press),
			timers: handTimers().timers,
		});
		input.emit('data', Buffer.from('a'));
		gate.close();
		expect(presses).toEqual([{type: 'text', text: 'a', startsBurst: true}]);
	});

	test('tells a letter at once where a field has the cursor', () => {
		const gate = gateWith();
		gate.send('a');
		expect(gate.told()).toEqual(['text a']);
		expect(gate.waiting()).toBe(0);
	});
});

describe('A click', () => {
	const click = `${esc}[<0;5;8M${esc}[<0;5;8m`;

	test('is the keys that it stands for, at once', () => {
		const gate = gateWith();
		gate.send(click);
		expect(gate.told()).toEqual(['click 7']);
	});

	test('is nothing where no mouse is wanted', () => {
		const gate = gateWith({hearsMouse: false});
		gate.send(click);
		gate.pass(1000);
		expect(gate.told()).toEqual([]);
	});

	test.each([true, false])('in the middle of a scan is nothing, and the scan is whole (a field has the cursor: %s)', hasField => {
		const gate = gateWith({hasField});
		for (const part of ['60010', click, '0112', `${esc}[M !!`, `${esc}[<65;1;1M`, '3457\r']) {
			gate.send(part);
			gate.pass(5);
		}
		expect(gate.told().at(-1)).toBe('scan 6001001123457');
		gate.pass(1000);
		expect(gate.told()).toEqual([]);
	});

	test('behind a scan, and behind what a hand typed, counts', () => {
		const gate = gateWith();
		gate.send(`6001001123457\r${click}`);
		expect(gate.told().slice(-2)).toEqual(['scan 6001001123457', 'click 7']);
		gate.send('a');
		gate.pass(200);
		gate.send(click);
		expect(gate.told()).toEqual(['text a', 'click 7']);
	});
});

describe('Esc', () => {
	test('is told after 25 ms of silence, and not before', () => {
		const gate = gateWith();
		gate.send(esc);
		gate.pass(24);
		expect(gate.told()).toEqual([]);
		gate.pass(1);
		expect(gate.told()).toEqual(['esc']);
	});

	test.each([1, 10, 20])('and the rest of a sequence %i ms later are one key', ms => {
		const gate = gateWith();
		gate.send(esc);
		gate.pass(ms);
		gate.send('[1');
		gate.pass(ms);
		gate.send('5~');
		gate.pass(1000);
		expect(gate.told()).toEqual(['f5']);
	});

	test('and what comes after it was told stand apart', () => {
		const gate = gateWith();
		gate.send(esc);
		gate.pass(26);
		gate.send('[A');
		gate.pass(1000);
		expect(gate.told()).toEqual(['esc', 'text [', 'text A']);
	});

	test('right before a scan does not spoil it', () => {
		const gate = gateWith();
		gate.send(`${esc}6001001123457\r`);
		expect(gate.told().at(-1)).toBe('scan 6001001123457');
	});
});

describe('A scan', () => {
	test.each([`${esc}]11;rgb:0000/0000/0000${esc}\\`, `${esc}[I`, `${esc}[<35;10;20M`, '\u009B0n'])(
		'with an answer of the terminal in its middle, however cut, is told whole: %j',
		answer => {
			for (const hasField of [true, false]) {
				const gate = gateWith({hasField});
				for (const letter of ['60010', ...answer, '01123457', '\r']) {
					gate.send(letter);
					gate.pass(1);
				}
				expect(gate.told().at(-1)).toBe('scan 6001001123457');
			}
		},
	);

	test.each([0, 1, 5, 20, 30, 45, 50])('with letters %i ms apart is told where no field is, and no letter of it', ms => {
		const gate = gateWith({hasField: false});
		for (const letter of '6001001123457\r') {
			gate.send(letter);
			gate.pass(ms);
		}
		gate.pass(1000);
		expect(gate.told()).toEqual(['scan 6001001123457']);
	});

	test.each([55, 80])('with letters %i ms apart is a scan or typing where no field is, and never both', ms => {
		const gate = gateWith({hasField: false});
		for (const letter of '6001001123457\r') {
			gate.send(letter);
			gate.pass(ms);
		}
		gate.pass(1000);
		const told = gate.told();
		expect(told.some(press => press.startsWith('scan')) && told.some(press => press.startsWith('text'))).toBe(false);
	});

	test('with its line feed in the next read leaves no Enter behind', () => {
		const gate = gateWith();
		gate.send('6001001123457\r');
		gate.pass(10);
		gate.send('\n');
		expect(gate.told().at(-1)).toBe('scan 6001001123457');
	});

	test('is told also when the counter itself is slow to take its letters', () => {
		const gate = gateWith({busyMs: 60});
		for (const letter of '6001001123457\r') {
			gate.send(letter);
			gate.pass(1);
		}
		expect(gate.told().at(-1)).toBe('scan 6001001123457');
	});

	test('is told 40 times of 40, in one read each', () => {
		const gate = gateWith({hasField: false});
		for (let scan = 0; scan < 40; scan += 1) {
			gate.send('6001001123457\r\n');
			gate.pass(60);
		}
		expect(gate.told()).toEqual(Array.from({length: 40}, () => 'scan 6001001123457'));
	});

	test('is told 40 times of 40 when all come in one read', () => {
		const gate = gateWith({hasField: false});
		gate.send('6001001123457\r'.repeat(40));
		expect(gate.told()).toEqual(Array.from({length: 40}, () => 'scan 6001001123457'));
	});
});

describe('A letter where no field has the cursor', () => {
	test('is told after 51 ms of silence, and not before', () => {
		const gate = gateWith({hasField: false});
		gate.send('d');
		gate.pass(50);
		expect(gate.told()).toEqual([]);
		gate.pass(1);
		expect(gate.told()).toEqual(['text d']);
	});

	test('waits anew with each letter behind it', () => {
		const gate = gateWith({hasField: false});
		for (const letter of 'abc') {
			gate.send(letter);
			gate.pass(20);
		}
		expect(gate.told()).toEqual([]);
		gate.pass(31);
		expect(gate.told()).toEqual(['text a', 'text b', 'text c']);
	});
});

describe('An Enter that waited for the letters of a scan, and then for a held key', () => {
	test.each([
		['behind the prefix of the scanner', {prefix: '\r'}],
		['in the test of the scanner', {isWatching: true}],
	])('is told with no other key behind it, %s', (_where, options) => {
		const gate = gateWith(options);
		gate.send('\r');
		gate.pass(1150);
		expect(gate.told()).toEqual(['enter']);
		gate.send('\r');
		gate.pass(1000);
		expect(gate.told()).toEqual(['enter']);
		expect(gate.waiting()).toBe(0);
	});
});

describe('A paste', () => {
	test('is told whole when its end comes', () => {
		const gate = gateWith();
		gate.send(`${esc}[200~one`);
		gate.pass(400);
		gate.send(` two${esc}[201~`);
		expect(gate.told()).toEqual(['paste one two']);
		expect(gate.waiting()).toBe(0);
	});

	test('whose end never comes is told after half a second of silence, and never presses Enter', () => {
		const gate = gateWith();
		gate.send(`${esc}[200~one\r`);
		gate.pass(499);
		expect(gate.told()).toEqual([]);
		gate.pass(1);
		expect(gate.told()).toEqual(['paste one\r']);
		gate.send('x');
		expect(gate.told()).toEqual(['text x']);
	});

	test('of a megabyte is capped', () => {
		const gate = gateWith();
		gate.send(`${esc}[200~${'x'.repeat(1_048_576)}${esc}[201~`);
		expect(gate.told()).toEqual([`paste ${'x'.repeat(65_536)}`]);
	});
});

test('The input Ink is given looks like a terminal and says nothing', () => {
	const input = silentInput();
	expect(input.isTTY).toBe(true);
	expect(input.setRawMode(true)).toBe(undefined);
	expect(input.read()).toBe(null);
});
