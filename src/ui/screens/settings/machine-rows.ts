// What is in the settings beside the settings of the shop: backups, the proof of the books, the printer, the mouse. Each is in the palette too.
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import type {UpkeepPort} from '../../model/upkeep.ts';
import {backUpNow, backupsText, chooseBackup, newestText, openPlaces, verifyNow} from './backups.ts';
import {mouseText, switchMouse} from './mouse.ts';
import {choosePrinter, printerText} from './printer.ts';

export type MachineRow = {
	/** Its name in the list. No setting of the shop has it. */
	readonly key: string;
	readonly label: string;
	/** The name of its action in the palette. */
	readonly action: string;
	readonly now: (sight: Sight) => string;
	readonly open: (desk: Desk) => void;
};

/** Does what needs the port to the shop's files. */
const withUpkeep =
	(work: (desk: Desk, upkeep: UpkeepPort) => void) =>
	(desk: Desk): void => {
		const {upkeep} = desk.ports;
		if (upkeep) work(desk, upkeep);
	};

export const machineRows: readonly MachineRow[] = [
	{key: 'backup now', label: 'Make a backup now', action: 'make a backup', now: newestText, open: withUpkeep(backUpNow)},
	{
		key: 'backup places',
		label: 'Where backups are kept',
		action: 'where backups are kept',
		now: backupsText,
		open: withUpkeep(openPlaces),
	},
	{key: 'restore', label: 'Put a backup back', action: 'put a backup back', now: () => '', open: withUpkeep(chooseBackup)},
	{key: 'verify', label: 'Verify the books', action: 'verify the books', now: () => '', open: withUpkeep(verifyNow)},
	{key: 'printer', label: 'Printer', action: 'set up the printer', now: printerText, open: withUpkeep(choosePrinter)},
	{key: 'mouse', label: 'Mouse', action: 'use the mouse, or not', now: mouseText, open: switchMouse},
];

export const machineBindings: readonly Binding[] = machineRows.map(({action, open}) => ({
	keys: [],
	label: action,
	isActive: sight => sight.view.screen !== 'welcome' && !sight.shop.isReadOnly,
	run: open,
}));
