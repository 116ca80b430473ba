// The test of the scanner: it shows what arrives, letter by letter, and how it is read; of three scans it makes the settings. Nothing is sold.
import {checkDigitFits} from '../../../domain/goods/check-digits.ts';
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import {letterName, scannerText, shownLetters} from '../../../formats/config/scanner-settings.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {keyName} from '../../model/bindings.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {ScanTestDialog} from '../../model/dialogs.ts';
import {onTop} from '../../model/on-top.ts';
import {burstKind, isTooSlow, scannedCode, scanReason} from '../../model/scan.ts';
import {isAtWork} from '../../model/screens.ts';
import {isInWords} from '../../model/view.ts';
import {back} from '../shared/list-keys.ts';
import {proposed, type Reading, readings, scansWanted} from './scanner-readings.ts';

/** The most letters kept: those of far more scans than are in sight. */
const lettersKept = 1000;

const dialog = (sight: Sight): ScanTestDialog => onTop(sight, 'scan-test');

/** How a code is understood. */
function meaning({state}: Sight, code: string): string {
	const product = findByCode(state, code)?.product;
	if (product) return `It is ${plainText(product.name)}.`;
	return checkDigitFits(code) ? 'No goods have this code.' : 'Its check digit does not fit: a misread.';
}

/** How a scan is read with the settings as they are. */
function readAs(sight: Sight, {text, longestMs}: Reading): string {
	const {scanner} = sight.view.machine;
	const seen = {state: sight.state, scanner};
	const burst = {text, isSlow: longestMs > scanner['gap-ms']};
	if (isTooSlow(text, longestMs, scanner))
		return `Read as typing: it came slowly, and a scan has no pause above ${scanner['gap-ms']} ms.`;
	if (burstKind(burst, seen) === 'jumble') return 'Read as two scans at once: nothing is taken of it.';
	const reason = scanReason(burst, seen);
	if (reason === undefined)
		return 'Read as typing: it has no prefix, is not 8, 12, 13 or 14 digits, and is no code of this shop.';
	const code = scannedCode(text, seen);
	return `Read as a scan: ${reason}. The code is ${shownLetters(code)}. ${meaning(sight, code)}`;
}

/** What arrived, and how it was read, the newest first. */
export const seenRows = (sight: Sight, {arrived}: ScanTestDialog): readonly (readonly string[])[] =>
	readings(arrived)
		.map(reading => {
			const {text, end, ms, longestMs} = reading;
			const ends = end === '' ? 'nothing behind it' : [...end].map(letterName).join(', ');
			return [
				`Arrived: ${shownLetters(text)} and ${ends}, ${text.length} letters in ${ms} ms, at most ${longestMs} ms between two.`,
				readAs(sight, reading),
			];
		})
		.reverse();

/** What the scans so far are good for. */
export function adviceRow(sight: Sight, {arrived}: ScanTestDialog): string {
	const all = readings(arrived);
	const more = scansWanted - all.length;
	if (more > 0)
		return `Scan ${more === scansWanted ? 'three labels' : more === 1 ? 'one more' : 'two more'}, or one label again: then settings are proposed.`;
	const found = proposed(all, sight.state);
	if ('fault' in found) return `${found.fault} Then scan three times again.`;
	if (scannerText(found.scanner) === scannerText(sight.view.machine.scanner))
		return 'The settings fit these scans. Nothing is to be changed.';
	return `Proposed: ${scannerText(found.scanner)}. ${keyName('enter', isInWords(sight.view.machine))} writes it into counter.json.`;
}

/** Enter, pressed by hand: writes what is proposed. */
function write(desk: Desk): void {
	const all = readings(dialog(desk).arrived);
	if (all.length < scansWanted) return desk.say('Scan three labels first.', 'warning');
	const found = proposed(all, desk.state);
	if ('fault' in found) return desk.say(found.fault, 'warning');
	const {scanner} = found;
	const trouble = desk.ports.machine.keep({scanner});
	desk.set({machine: {...desk.view.machine, scanner}});
	if (trouble !== undefined) return desk.say(trouble, 'warning');
	desk.say(`Written into counter.json: ${scannerText(scanner)}.`, 'done');
}

export const scanTestPage: DialogKeys<ScanTestDialog> = {
	title: 'Test of the scanner',
	bindings: [{keys: ['enter'], label: 'write the settings', hint: 1, run: write}, back],
	onArrival: (desk, letter, at) =>
		desk.replace({...dialog(desk), arrived: [...dialog(desk).arrived, {letter, at}].slice(-lettersKept)}),
};

export const openScanTest = (desk: Desk): void => desk.open({type: 'scan-test', arrived: []});

export const scanTest: Binding = {
	keys: [],
	label: 'test the scanner',
	isActive: isAtWork,
	run: openScanTest,
};
