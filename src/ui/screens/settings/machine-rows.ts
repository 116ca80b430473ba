// What is in the settings beside the settings of the shop: looks, keys, scanner, printer, backups, who is at the counter. Most are in the palette too.
import {scannerText, standardScanner} from '../../../formats/config/scanner-settings.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Binding, Desk, Sight} from '../../model/desk.ts';
import {isAtWork} from '../../model/screens.ts';
import type {UpkeepPort} from '../../model/upkeep.ts';
import {openOperators} from '../operators/operators.ts';
import {openRoles} from '../operators/roles.ts';
import {backUpNow, backupsText, chooseBackup, newestText, openPlaces, verifyNow} from './backups.ts';
import {chooseTheme, themeLabel} from './looks.ts';
import {mouseText, switchMouse} from './mouse.ts';
import {choosePrinter, printerText, printTestPage} from './printer.ts';
import {openScanTest} from './scan-test.ts';
import type {SettingsRow} from './settings-row.ts';
import {openTenderForm} from './tender-form.ts';

/** `action` is its name in the palette; undefined for what the palette has already. */
export type MachineRow = SettingsRow & {readonly action?: string};

/** Does what needs the port to the shop's files. */
const withUpkeep =
	(work: (desk: Desk, upkeep: UpkeepPort) => void) =>
	(desk: Desk): void => {
		const {upkeep} = desk.ports;
		if (upkeep) work(desk, upkeep);
	};

const operatorName = ({operator}: Sight): string => plainText(operator.name);

const sayKeys = (desk: Desk): void =>
	desk.open({
		type: 'news',
		title: 'Keys',
		lines: [
			`Any key can be given to another action, in counter.json in the folder ${plainText(desk.ports.folder)}.`,
			'The command counterfoil keys lists all actions with their keys, and says how it is written.',
		],
	});

const money: readonly MachineRow[] = [
	{
		key: 'tender',
		group: 'Money and tax',
		label: 'A new way to pay',
		about: 'A voucher, or mobile money: it is offered on Pay beside cash, card and account.',
		isButton: true,
		now: () => '',
		open: openTenderForm,
	},
];

const looks: readonly MachineRow[] = [
	{
		key: 'theme',
		group: 'This machine',
		label: 'Colours',
		about: 'How the screen is drawn: for the ground of your terminal, with more contrast, or without colours.',
		standard: themeLabel('auto'),
		now: ({view}) => themeLabel(view.machine.theme),
		open: chooseTheme,
	},
	{
		key: 'mouse',
		group: 'This machine',
		label: 'Mouse',
		about:
			'With it on, rows, tabs, keys in the footer and buttons are clicked, and lists are wheeled. Shift held selects text as before.',
		standard: 'off',
		action: 'use the mouse, or not',
		now: mouseText,
		open: switchMouse,
	},
	{
		key: 'keys',
		group: 'This machine',
		label: 'Keys of your own',
		about: 'Any key can be given to another action. A clash is refused and named.',
		standard: 'none',
		now: ({view}) => (view.machine.keys.size === 0 ? 'none' : counted(view.machine.keys.size, 'action')),
		open: sayKeys,
	},
];

const devices: readonly MachineRow[] = [
	{
		key: 'scanner',
		group: 'This machine',
		label: 'Test the scanner',
		about:
			'It shows what the scanner sends, letter by letter, and how it is read. Three scans make the settings. Nothing is sold.',
		standard: `as scanners come: ${scannerText(standardScanner)}`,
		isButton: true,
		now: ({view}) => {
			const now = scannerText(view.machine.scanner);
			return now === scannerText(standardScanner) ? 'as scanners come' : now;
		},
		open: openScanTest,
	},
	{
		key: 'printer',
		group: 'This machine',
		label: 'Printer',
		about:
			'Where receipts are printed, how wide the paper is, and whether a cash drawer hangs on it. It is kept once a test page came out.',
		standard: 'none',
		action: 'set up the printer',
		now: printerText,
		open: withUpkeep(choosePrinter),
	},
	{
		key: 'test page',
		group: 'This machine',
		label: 'Print a test page',
		about: 'It goes to the printer that is set, past the receipts that wait.',
		isButton: true,
		action: 'print a test page',
		now: () => '',
		open: withUpkeep(printTestPage),
	},
];

const backups: readonly MachineRow[] = [
	{
		key: 'backup places',
		group: 'This machine',
		label: 'Where backups are kept',
		about: 'Best on another disk, or on a stick: a backup beside the shop dies with it. One is made every day.',
		standard: 'the shop’s folder, 14 kept',
		action: 'where backups are kept',
		now: backupsText,
		open: withUpkeep(openPlaces),
	},
	{
		key: 'backup now',
		group: 'This machine',
		label: 'Make a backup now',
		about: 'The journal is copied, and the copy is proven. Selling goes on meanwhile.',
		isButton: true,
		action: 'make a backup',
		now: newestText,
		open: withUpkeep(backUpNow),
	},
	{
		key: 'restore',
		group: 'This machine',
		label: 'Put a backup back',
		about: 'It takes the place of the shop, which is set aside whole. You choose which, it is proven, and you are asked again.',
		isButton: true,
		action: 'put a backup back',
		now: () => '',
		open: withUpkeep(chooseBackup),
	},
	{
		key: 'verify',
		group: 'This machine',
		label: 'Verify the books',
		about: 'All of the journal is read and compared with balances, stock and receipts. Nothing is changed.',
		isButton: true,
		action: 'verify the books',
		now: () => '',
		open: withUpkeep(verifyNow),
	},
	{
		key: 'operators',
		group: 'The shop',
		label: 'Operators',
		about: 'Who works at the till: names, roles, PINs and badges. Once somebody has a PIN, everybody signs in.',
		isButton: true,
		now: operatorName,
		open: openOperators,
	},
	{
		key: 'roles',
		group: 'The shop',
		label: 'Roles',
		about: 'What cashiers, supervisors, owners and auditors may do, and roles of your own.',
		isButton: true,
		now: () => '',
		open: openRoles,
	},
];

export const machineRows: readonly MachineRow[] = [...money, ...looks, ...devices, ...backups];

export const machineBindings: readonly Binding[] = machineRows.flatMap(({action, open}) =>
	action === undefined
		? []
		: [
				{
					keys: [],
					label: action,
					isActive: sight => isAtWork(sight) && !sight.shop.isReadOnly,
					run: open,
				},
			],
);
