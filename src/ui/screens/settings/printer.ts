// The printer in the settings: found or typed in, tried with a test page, and written into counter.json when that was printed.
import type {FoundPrinter} from '../../../app/printing/found-printers.ts';
import {asKeyed} from '../../../domain/base/text.ts';
import {type PrinterSettings, printerPlace, printerShape} from '../../../formats/config/printer-settings.ts';
import {paperWidths} from '../../../formats/paper/as-text.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {printerName} from '../../../formats/wording/printing.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {choiceInput, type Form, type FormValues, openForm, textInput} from '../../model/form.ts';
import {freshList} from '../../model/list.ts';
import {fieldOf} from '../../model/text-field.ts';
import type {UpkeepPort} from '../../model/upkeep.ts';

/** The printer as the settings show it. */
export function printerText({view}: Sight): string {
	const {printer} = view.machine;
	return printer ? `${printerName(printer)}, ${printer.columns} letters wide` : 'none';
}

/** `/dev/usb/lp0`, or `host` or `host:port`. */
function placeIn(text: string): object {
	if (text.startsWith('/')) return {kind: 'device', path: text};
	const [, host = text, port] = /^(.*?)(?::(\d{1,5}))?$/.exec(asKeyed(text)) ?? [];
	return {kind: 'network', host, ...(port !== undefined && {port: Number(port)})};
}

/** The printer that a form describes, or what is wrong with it. */
function readPrinter(values: FormValues): {readonly printer: PrinterSettings} | {readonly fault: string} {
	const read = printerShape.safeParse({
		...placeIn(values.get('place') ?? ''),
		columns: Number(values.get('columns')),
		automatic: values.get('automatic') === 'yes',
		drawer: values.get('drawer') === 'yes',
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

const askWhetherPrinted = (desk: Desk, printer: PrinterSettings): void =>
	desk.open({
		type: 'question',
		asks: 'did-it-print',
		title: 'Did it print?',
		lines: [
			`A test page went to ${printerName(printer)}. It shows a row of ${printer.columns} figures, letters with accents, bold and large letters, and a barcode.`,
			'A row that is broken in two shows that the paper is narrower: choose fewer letters in a row.',
		],
		yes: 'yes, use this printer',
		no: 'no, go back to the form',
		choice: 'yes',
		onYes: () => {
			desk.close();
			keepPrinter(desk, printer);
		},
		onNo: () =>
			desk.say(
				'Nothing is changed. Look at its power, its cable and its paper, or name another place, and try again.',
				'warning',
			),
	});

const yesNo = (is: boolean) => ({
	options: ['yes', 'no'].map(value => ({value, label: value})),
	field: fieldOf(is ? 'yes' : 'no'),
});

function printerForm(desk: Desk, {tryPrinter}: UpkeepPort, place: string): Form {
	const {columns = 42, automatic = false, drawer = true} = desk.view.machine.printer ?? {};
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
		],
		accept: values => {
			const read = readPrinter(values);
			if ('fault' in read) return desk.say(read.fault, 'warning');
			desk.busy('Printing a test page', async () => {
				const fault = await tryPrinter(read.printer);
				if (fault === undefined) askWhetherPrinted(desk, read.printer);
				else desk.say(fault, 'warning');
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
