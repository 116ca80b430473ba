// Owns the one dispatcher: a press goes to the dialog on top, else to the screen, else to the keys that work everywhere.
import {nameScan} from '../actions/name-scan.ts';
import type {Press} from '../keyboard/bursts.ts';
import {act, isLive, keyName, type Scan} from '../model/bindings.ts';
import type {Binding, Context, Desk} from '../model/desk.ts';
import {scannedCode} from '../model/scan.ts';
import {edited, insert, longestField, type TextField} from '../model/text-field.ts';

/** Ctrl+G, then one of these, is F1 to F12 for terminals that keep a function key to themselves. */
const chord = 'everywhere.function-keys-by-1-to-9-0';
const chordKeys = '1234567890-=';

/** A field as it was before the burst of letters that is coming in. */
type Mark = {readonly context: Context; readonly field: TextField};

export function createDispatch(desk: Desk): (press: Press) => void {
	let mark: Mark | undefined;

	const liveIn = (context: Context, key: string): Binding | undefined => {
		const hasField = desk.takesText();
		return context.bindings.find(binding => isLive(desk, binding, {key, hasField}));
	};

	const editField = (context: Context, change: (field: TextField) => TextField | undefined): boolean => {
		const field = context.field?.read(desk);
		const next = field && change(field);
		if (!field || !next) return false;
		if (next !== field) context.field?.write(desk, next);
		return true;
	};

	const pressKey = (key: string): void => {
		const context = desk.context();
		const own = liveIn(context, key);
		if (own) return act(desk, own);
		if (editField(context, field => edited(field, key))) return;
		const everywhere = liveIn(desk.contexts.everywhere, key);
		if (everywhere) act(desk, everywhere);
		else if (/^f\d+$/.test(key)) desk.say(`${keyName(key)} does nothing here.`);
	};

	const pressLetter = (letter: string, startsBurst: boolean): void => {
		const context = desk.context();
		const before = context.field?.read(desk);
		if (startsBurst) mark = before && {context, field: before};
		const own = liveIn(context, letter);
		if (own) return act(desk, own);
		if (editField(context, field => insert(field, letter))) return;
		const everywhere = liveIn(desk.contexts.everywhere, letter);
		if (everywhere) act(desk, everywhere);
	};

	const pressScan = (scan: Scan): void => {
		const context = desk.context();
		if (mark && mark.context === context && context.field?.read(desk)) context.field.write(desk, mark.field);
		mark = undefined;
		const code = scannedCode(scan.code, desk.view.machine.scanner);
		if (context.onScan) context.onScan(desk, code, scan);
		else nameScan(desk, code);
	};

	const pressChord = (press: Press): void => {
		desk.set({isChord: false});
		const place = press.type === 'text' ? chordKeys.indexOf(press.text) : -1;
		if (place !== -1) pressKey(`f${place + 1}`);
		else desk.say(`${desk.keyOf(chord)} wants 1 to 9, 0, - or = behind it, for F1 to F12.`, 'warning');
	};

	return press => {
		if (desk.view.isChord && press.type !== 'scan') return pressChord(press);
		if (press.type === 'key') return pressKey(press.key);
		if (press.type === 'text') return pressLetter(press.text, press.startsBurst);
		if (press.type === 'scan') return pressScan(press);
		// A paste is text on one line; it never presses Enter.
		const text = press.text.replace(/[\r\n\t]+/g, ' ');
		editField(desk.context(), field => {
			const next = insert(field, text);
			if (next === field && text !== '') desk.say(`That is too long to paste: a field takes ${longestField} letters.`, 'warning');
			return next;
		});
	};
}
