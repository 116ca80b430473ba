// The one dispatcher: a press goes to the dialog on top, else to the screen, else to the keys that work everywhere.
import {readScan} from '../../domain/goods/scanned-code.ts';
import {nameScan, refuseScan} from '../actions/name-scan.ts';
import type {Press} from '../keyboard/bursts.ts';
import {act, isLive, keyName} from '../model/bindings.ts';
import type {Binding, Context, Desk, Sight} from '../model/desk.ts';
import {scannedCode} from '../model/scan.ts';
import {isAtWork} from '../model/screens.ts';
import {edited, insert, longestField, type TextField} from '../model/text-field.ts';
import {isInWords} from '../model/view.ts';
import {createLoneLetters} from './lone-letters.ts';

const chord = 'everywhere.function-keys-by-1-to-9-0';
/** After the chord these stand for F1 to F12, for terminals that keep a function key to themselves. */
const chordKeys = '1234567890-=';

/** Says that a key does nothing here. */
type SayNothing = (key: string) => void;

/** A held key says once a second that it does nothing here, in ms. */
const sayAgainMs = 1000;

/** A field as it was before the incoming burst of letters. */
type Mark = {readonly context: Context; readonly field: TextField};

function liveIn(sight: Sight, context: Context, key: string): Binding | undefined {
	const hasField = sight.takesText();
	return context.bindings.find(binding => isLive(sight, binding, {key, hasField}));
}

/** Changes the field with the cursor. Answers false without one, or when the key is not for a field. */
function editField(desk: Desk, context: Context, change: (field: TextField) => TextField | undefined): boolean {
	const field = context.field?.read(desk);
	const next = field && change(field);
	if (!field || !next) return false;
	if (next !== field) context.field?.write(desk, next);
	return true;
}

function pressKey(desk: Desk, key: string, nothing: SayNothing): void {
	const context = desk.context();
	const first = liveIn(desk, desk.contexts.everywhere, key);
	const own = first?.isFirst ? first : liveIn(desk, context, key);
	if (own) return act(desk, own);
	if (editField(desk, context, field => edited(field, key))) return;
	const everywhere = liveIn(desk, desk.contexts.everywhere, key);
	if (everywhere) act(desk, everywhere);
	else nothing(key);
}

function pressLetter(desk: Desk, letter: string, nothing: SayNothing): void {
	const context = desk.context();
	const own = liveIn(desk, context, letter);
	if (own) return act(desk, own);
	if (editField(desk, context, field => insert(field, letter))) return;
	const everywhere = liveIn(desk, desk.contexts.everywhere, letter);
	if (everywhere) act(desk, everywhere);
	else nothing(letter);
}

function pressChord(desk: Desk, press: Press, nothing: SayNothing): void {
	desk.set({isChord: false});
	const place = press.type === 'text' ? chordKeys.indexOf(press.text) : -1;
	if (place !== -1) pressKey(desk, `f${place + 1}`, nothing);
	else desk.say(`${desk.keyOf(chord)} wants 1 to 9, 0, - or = behind it, for F1 to F12.`, 'warning');
}

/** A paste is text on one line; it never presses Enter. */
function paste(desk: Desk, pasted: string): void {
	const text = pasted.replace(/[\r\n\t]+/g, ' ');
	editField(desk, desk.context(), field => {
		const next = insert(field, text);
		if (next === field && text !== '') desk.say(`That is too long to paste: a field takes ${longestField} letters.`, 'warning');
		return next;
	});
}

/** What a press does now. `again` takes one once more, after what it brought about. */
export function createDispatch(desk: Desk, again: (press: Press, at: number) => void): (press: Press, at: number) => void {
	let mark: Mark | undefined;
	let pressedAt = Number.NEGATIVE_INFINITY;
	let saidAt = Number.NEGATIVE_INFINITY;

	const nothing: SayNothing = key => {
		if (pressedAt - saidAt < sayAgainMs || desk.view.notice?.tone === 'alarm') return;
		saidAt = pressedAt;
		desk.say(`${keyName(key, isInWords(desk.view.machine))} does nothing here.`);
	};
	const isPartOfWord = createLoneLetters(desk, {nothing, again});

	/** The first letter of a burst may go on in another field, as the one that begins the next sale does. */
	const pressFirstLetter = (letter: string): void => {
		const field = desk.context().field?.read(desk);
		pressLetter(desk, letter, nothing);
		mark = field && {context: desk.context(), field};
	};

	/** Takes the letters of a scan out of the field again, where they were told as text. */
	const putBack = (wasText: boolean): void => {
		const context = desk.context();
		if (wasText && mark && mark.context === context && context.field?.read(desk)) context.field.write(desk, mark.field);
		mark = undefined;
	};

	const pressScan = ({code: arrived, wasText}: Extract<Press, {type: 'scan'}>): void => {
		putBack(wasText);
		if (desk.view.screen === 'welcome') return;
		const code = scannedCode(arrived, {state: desk.state, scanner: desk.view.machine.scanner});
		// Where nobody is at work, nothing is told about goods.
		const take = desk.context().onScan ?? (isAtWork(desk) ? nameScan : undefined);
		take?.(desk, readScan(desk.state, code));
	};

	const pressJumble = ({text, wasText}: Extract<Press, {type: 'jumble'}>): void => {
		putBack(wasText);
		refuseScan(
			desk,
			`Two scans came at once, ${text.length} letters long: nothing was changed. Scan them again, one after the other.`,
		);
	};

	return (press, at) => {
		pressedAt = at;
		if (desk.view.isChord && press.type !== 'scan' && press.type !== 'jumble') return pressChord(desk, press, nothing);
		if (isPartOfWord(press, at)) return;
		if (press.type === 'key') return pressKey(desk, press.key, nothing);
		if (press.type === 'text') return press.startsBurst ? pressFirstLetter(press.text) : pressLetter(desk, press.text, nothing);
		if (press.type === 'scan') return pressScan(press);
		if (press.type === 'jumble') return pressJumble(press);
		if (press.type === 'arrival') return desk.context().onArrival?.(desk, press.letter, press.at);
		paste(desk, press.text);
	};
}
