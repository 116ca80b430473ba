// The printer in the settings: found or typed in, tried with a test page, and written into counter.json when that was printed.
import type {FoundPrinter} from '../../../app/printing/found-printers.ts';
import {asKeyed} from '../../../domain/base/text.ts';
import {isWholePath, type PrinterSettings, printerPlace, printerShape} from '../../../formats/config/printer-settings.ts';
import {paperWidths} from '../../../formats/paper/as-text.ts';
import {type CodePage, codePageNames} from '../../../formats/text/code-pages.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {printerName} from '../../../formats/wording/printing.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {choiceInput, type Form, type FormField, type FormValues, openForm, refuseField, textInput} from '../../model/form.ts';
import {freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {fieldOf} from '../../model/text-field.ts';
import type {UpkeepPort} from '../../model/upkeep.ts';

/** The printer as the settings show it. */
export function printerText({view}: Sight): string {
	const {printer} = view.machine;
	return printer ? `${printerName(printer)}, ${printer.columns} letters wide` : 'none';
}

/** `/dev/usb/lp0`, or `host` or `host:port`. */
function placeIn(text: string): object {
	if (isWholePath(text)) return {kind: 'device', path: text};
	const [, host = text, port] = /^(.*?)(?::(\d{1,5}))?$/.exec(asKeyed(text)) ?? [];
	return {kind: 'network', host, ...(port !== undefined && {port: Number(port)})};
}

/** The printer that a form describes, or what is wrong with it. */
function readPrinter(values: FormValues): {readonly printer: PrinterSettings} | {readonly fault: string} {
	const page = values.get('code-page');
	const read = printerShape.safeParse({
		...placeIn(values.get('place') ?? ''),
		columns: Number(values.get('columns')),
		automatic: values.get('automatic') === 'yes',
		drawer: values.get('drawer') === 'yes',
		...(page !== 'windows1252' && {'code-page': page}),
	});
	if (read.success) return {printer: read.data};
	const [issue] = read.error.issues;
	return {fault: `The printer’s ${String(issue?.path[0] ?? 'place')} ${issue?.message ?? 'cannot be read'}.`};
}

const placeFault = (text: string, values: FormValues): string | undefined => {
	if (text === '') return 'Write a device, like /dev/usb/lp0, or a printer on the network, like 192.168.1.50.';
	const read = readPrinter(new Map(values).set('place', text));
	return 'fault' in read ? read.fault : undefined;
};

/** Writes the printer into `counter.json`, and prints there from now on. */
function keepPrinter(desk: Desk, printer: PrinterSettings | undefined): void {
	const trouble = desk.ports.machine.keep({printer});
	desk.set({machine: {...desk.view.machine, printer}});
	desk.busy('Opening the printer', async () => {
		await desk.openPrinter();
		const said = printer ? `Receipts are printed at ${printerName(printer)}.` : 'Nothing is printed any more.';
		if (trouble === undefined) desk.say(said, 'done');
		else desk.say(trouble, 'warning');
	});
}

/** Puts the cursor where the form of the printer is to be put right, with the sentence why. */
const putRight = (desk: Desk, field: string, why: string): void => {
	const {form} = onTop(desk, 'form');
	const fields = form.fields.map(each => (each.name === field ? shown(each) : each));
	desk.replace({type: 'form', form: refuseField({...form, fields}, field, why)});
};

/** What may be wrong with a test page, the field that puts it right, and how. */
const wrongs = [
	{label: 'nothing came out', field: 'place', why: 'Look at its power, its cable and its paper, or name another place.'},
	{label: 'rows are broken in two', field: 'columns', why: 'The paper is narrower: choose fewer letters in a row.'},
	{
		label: 'letters with accents are wrong',
		field: 'code-page',
		why: 'Choose another page, and print again; or print without accents.',
	},
] as const;

const askWhatIsWrong = (desk: Desk): void =>
	desk.open({
		type: 'menu',
		title: 'What is wrong with the test page?',
		lines: ['Nothing is changed yet.'],
		options: wrongs.map(({label, field, why}) => ({label, run: () => putRight(desk, field, why)})),
		list: freshList,
	});

const askWhetherPrinted = (desk: Desk, printer: PrinterSettings): void =>
	desk.open({
		type: 'question',
		asks: 'did-it-print',
		title: 'Did it print?',
		lines: [
			`A test page went to ${printerName(printer)}. It shows a row of ${printer.columns} figures, letters with accents, bold and large letters, and a barcode.`,
		],
		yes: 'yes, all of it: use this printer',
		no: 'no, or not as it should be',
		choice: 'yes',
		onYes: () => {
			desk.close();
			keepPrinter(desk, printer);
		},
		onNo: () => askWhatIsWrong(desk),
	});

/** A field that is not left out any more. */
const shown = ({isHidden: _isHidden, ...field}: FormField): FormField => field;

const pageNames: Readonly<Record<CodePage, string>> = {
	windows1252: 'Windows 1252, as nearly all printers have',
	cp858: 'PC 858',
	cp437: 'PC 437',
	none: 'none: print without accents',
};

/** Most printers need no other page: it is asked for once one was printed wrongly. */
function pageField(page: CodePage | undefined): FormField {
	const field = choiceInput('code-page', 'Letters with accents', {
		options: codePageNames.map(value => ({value, label: pageNames[value]})),
		field: fieldOf(page ?? 'windows1252'),
	});
	return page === undefined ? {...field, isHidden: () => true} : field;
}

const yesNo = (is: boolean) => ({
	options: ['yes', 'no'].map(value => ({value, label: value})),
	field: fieldOf(is ? 'yes' : 'no'),
});

function printerForm(desk: Desk, {tryPrinter}: UpkeepPort, place: string): Form {
	const {columns = 42, automatic = false, drawer = true, 'code-page': page} = desk.view.machine.printer ?? {};
	return openForm({
		title: 'The printer',
		verb: 'print a test page',
		id: desk.ports.newId(),
		fields: [
			textInput('place', 'At', {
				value: place,
				placeholder: '/dev/usb/lp0, or a host on the network',
				check: placeFault,
				isPath: true,
			}),
			choiceInput('columns', 'Letters in a row', {
				options: paperWidths.map(width => ({
					value: String(width),
					label: `${width} (${width === 32 ? '58' : '80'} mm paper)`,
				})),
				field: fieldOf(String(columns)),
			}),
			choiceInput('automatic', 'Print each sale by itself', yesNo(automatic)),
			choiceInput('drawer', 'A cash drawer hangs on it', yesNo(drawer)),
			pageField(page),
		],
		accept: values => {
			const read = readPrinter(values);
			if ('fault' in read) return desk.say(read.fault, 'warning');
			desk.busy('Printing a test page', async () => {
				const fault = await tryPrinter(read.printer);
				if (fault === undefined) askWhetherPrinted(desk, read.printer);
				else putRight(desk, 'place', fault);
			});
		},
	});
}

const foundLabel = ({path, why}: FoundPrinter): string =>
	`${plainText(path)}${why === undefined ? '' : ', which you may not write to yet'}`;

/** Shows the printers that are found, and the ways to name another one. */
export function choosePrinter(desk: Desk, upkeep: UpkeepPort): void {
	const {printer} = desk.view.machine;
	const found = upkeep.findPrinters();
	const open = (place: string) => (): void => desk.open({type: 'form', form: printerForm(desk, upkeep, place)});
	desk.open({
		type: 'menu',
		title: 'The printer',
		lines: [
			printer ? `Now: ${printerText(desk)}.` : 'No printer is set.',
			...(found.length === 0
				? ['None is found at /dev/usb/lp0 and the like: plug it in and switch it on, then look again.']
				: []),
		],
		options: [
			...(printer ? [{label: `${printerName(printer)}, which is set now`, run: open(printerPlace(printer))}] : []),
			...found.map(each => ({label: foundLabel(each), run: open(each.path)})),
			{label: 'one on the network, or another device', run: open('')},
			...(printer ? [{label: 'no printer', run: () => keepPrinter(desk, undefined)}] : []),
		],
		list: freshList,
	});
}

/** Prints a test page on the printer that is set. */
export function printTestPage(desk: Desk, {tryPrinter}: UpkeepPort): void {
	const {printer} = desk.view.machine;
	if (!printer) return desk.say('No printer is set. Set it up first: the row above.', 'warning');
	desk.busy('Printing a test page', async () => {
		const fault = await tryPrinter(printer);
		if (fault === undefined) desk.say(`A test page went to ${printerName(printer)}.`, 'done');
		else desk.say(fault, 'warning');
	});
}
