// An owner's new recovery code: shown once, printed where a printer is set, and kept nowhere.
import {plainText} from '../../../formats/text/plain-text.ts';
import {printerName} from '../../../formats/wording/printing.ts';
import type {Desk} from '../../model/desk.ts';

type NewCode = {
	/** The owner's. */
	readonly name: string;
	readonly code: string;
};

/** Shows a recovery code until it is read. It is printed at once and past the papers that wait, of which the disk has a list. */
export function showRecoveryCode(desk: Desk, {name, code}: NewCode): void {
	const owner = plainText(name);
	desk.open({
		type: 'news',
		title: `The recovery code of ${owner}`,
		lines: [
			code,
			`It lets ${owner} in once, without the PIN: if the PIN is forgotten, or the file beside the shop that belongs to the PINs is lost.`,
			'It is shown this once and kept nowhere. Write it down, and keep it where nobody at the till finds it.',
		],
	});
	const {printer} = desk.view.machine;
	const {upkeep} = desk.ports;
	if (!printer || !upkeep) return;
	const rows = [
		{text: 'Counterfoil recovery code', isBold: true},
		{text: owner},
		...code.split('-').map(text => ({text, isLarge: true})),
		{text: 'It lets its owner in once.'},
		{text: 'Keep it away from the till.'},
	];
	upkeep
		.printAside(printer, rows)
		.then(fault => {
			if (fault === undefined) desk.say(`The code went to ${printerName(printer)} as well.`, 'done');
			else desk.say(`${fault} Write the code down.`, 'warning');
		})
		.catch(desk.ports.bug);
}
