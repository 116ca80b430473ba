// The settings of this machine in `counter.json`: looks, keys, scanner, printer, backups. People write it by hand; it never enters the journal.
import * as z from 'zod/mini';
import {quoted} from '../text/amount.ts';
import {plainText} from '../text/plain-text.ts';
import {type BackupSettings, backupShape, standardBackup} from './backup-settings.ts';
import {type PrinterSettings, printerShape, yesOrNo} from './printer-settings.ts';
import {type ScannerSettings, scannerShape, standardScanner} from './scanner-settings.ts';

export const themeNames = ['auto', 'dark', 'light', 'high-contrast', 'mono'] as const;
export type ThemeName = (typeof themeNames)[number];

export type CounterSettings = {
	/** `auto`: dark or light, as the terminal says of its ground; dark where it says nothing. */
	readonly theme: ThemeName;
	/** Draws with ASCII only: borders of `+`, `-` and `|`, keys as words. Left out: where the locale has no other letters. */
	readonly ascii?: boolean | undefined;
	/** Draws with the signs that the font of a Linux console has. It is no setting: the terminal says so. */
	readonly fewSigns?: boolean;
	/** The terminal has a light ground. It is no setting: the terminal says so. */
	readonly isLight?: boolean;
	readonly 'screen-reader': boolean;
	/** Clicks and the wheel stand for keys. */
	readonly mouse: boolean;
	/** Keys by the name of their action, such as `sell.remove-line`. `counterfoil keys` lists the names. */
	readonly keys: ReadonlyMap<string, readonly string[]>;
	readonly scanner: ScannerSettings;
	/** Without a printer nothing is printed. */
	readonly printer?: PrinterSettings | undefined;
	readonly backup: BackupSettings;
};

const keysOfOne = z.union(
	[
		z.pipe(
			z.string(),
			z.transform((key: string) => [key]),
		),
		z.array(z.string()),
	],
	{
		error: 'takes a key such as "ctrl+x", or a list of them',
	},
);

const shape = z.strictObject({
	theme: z._default(z.enum(themeNames, {error: `takes ${themeNames.join(', ')}`}), 'auto'),
	ascii: z.optional(z.boolean(yesOrNo)),
	'screen-reader': z._default(z.boolean(yesOrNo), false),
	mouse: z._default(z.boolean(yesOrNo), false),
	keys: z.pipe(
		z._default(z.record(z.string(), keysOfOne, {error: 'takes { … } with names and their keys'}), {}),
		z.transform((keys: Record<string, string[]>) => new Map(Object.entries(keys))),
	),
	scanner: z._default(scannerShape, standardScanner),
	printer: z.optional(printerShape),
	backup: z._default(backupShape, standardBackup),
});

/** The settings of a counter without a `counter.json`. */
export const standardCounter: CounterSettings = shape.parse({});

/** The settings read from a `counter.json`. `wrong` says what is wrong in the file; `fault` adds what is used meanwhile. */
export type CounterReading = {readonly settings: CounterSettings; readonly fault?: string; readonly wrong?: string};

const wholly = (what: string): CounterReading => ({
	settings: standardCounter,
	wrong: `counter.json ${what}.`,
	fault: `counter.json ${what}. The standard keys and looks are used until it is mended.`,
});

const placeOf = ({path}: z.core.$ZodIssue, name?: string): string =>
	quoted([...path, ...(name === undefined ? [] : [name])].join('.'));

/** The place of a fault, and what belongs there. */
const issueText = (issue: z.core.$ZodIssue): string =>
	issue.code === 'unrecognized_keys' ? `${placeOf(issue, issue.keys[0])} is no setting` : `${placeOf(issue)} ${issue.message}`;

/** The top-level names in the file with something wrong under them. */
function namesOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
	if (issue.path.length > 0) return issue.path.slice(0, 1);
	return issue.code === 'unrecognized_keys' ? issue.keys : [];
}

/** Reads a `counter.json`. A part that is left out or wrong takes its standard value. */
export function readCounterSettings(text: string): CounterReading {
	let json: unknown;
	try {
		// Some editors begin a file with a byte order mark.
		json = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return wholly(`is not JSON (${plainText(error.message)})`);
	}
	const read = shape.safeParse(json);
	if (read.success) return {settings: read.data};
	const {issues} = read.error;
	const wrong = new Set(issues.flatMap(namesOf));
	const [first] = issues;
	if (typeof json !== 'object' || json === null || wrong.size === 0 || !first) return wholly('is not one { … } of settings');
	const rest = Object.fromEntries(Object.entries(json).filter(([name]) => !wrong.has(name)));
	const others = wrong.size === 1 ? '' : ` (and ${wrong.size - 1} more)`;
	const said = `counter.json: ${issueText(first)}${others}.`;
	return {
		settings: shape.parse(rest),
		wrong: said,
		fault: `${said} The standard is used there until it is mended.`,
	};
}

/** Why a path in the file cannot be a printer. */
const misplacedWords = {
	'of-the-shop': 'leads to a file of the shop',
	'no-device': 'is a file or a folder, and no printer',
} as const;

/** The same settings without their printer, because its path cannot be one. */
export function withoutPrinter({settings, wrong, fault}: CounterReading, why: keyof typeof misplacedWords): CounterReading {
	const said = `counter.json: "printer.path" ${misplacedWords[why]}. Name a device, such as /dev/usb/lp0.`;
	return {
		settings: {...settings, printer: undefined},
		wrong: wrong ?? said,
		fault: [...(fault === undefined ? [] : [fault]), said, 'Nothing is printed until then.'].join(' '),
	};
}

/** Why a path in the file cannot be a place for backups. */
const misplacedBackupWords = {
	'of-the-shop': 'is inside the shop’s folder, where a copy dies with the shop. Name a folder on another disk',
	'the-first': 'is the first place, or in it. Name another one',
} as const;

export type MisplacedBackup = {readonly name: 'folder' | 'second'; readonly why: keyof typeof misplacedBackupWords};

/** What is wrong with a place for backups, after its name. */
export const misplacedBackupText = (why: MisplacedBackup['why']): string => misplacedBackupWords[why];

/** The same settings with the standard for backups, because one of the places cannot be one. */
export function withoutBackupPlace({settings, wrong, fault}: CounterReading, {name, why}: MisplacedBackup): CounterReading {
	const said = `counter.json: "backup.${name}" ${misplacedBackupWords[why]}.`;
	return {
		settings: {...settings, backup: standardBackup},
		wrong: wrong ?? said,
		fault: [...(fault === undefined ? [] : [fault]), said, 'Until then backups are kept in the shop’s folder.'].join(' '),
	};
}

/** The text of a `counter.json`: only what differs from the standard, so that it stays short to edit. */
export function counterSettingsText(settings: CounterSettings): string {
	const written = Object.entries({...settings, keys: Object.fromEntries(settings.keys)}).filter(
		([name, value]) =>
			JSON.stringify(value) !==
			JSON.stringify(name === 'keys' ? {} : standardCounter[name as Exclude<keyof CounterSettings, 'keys'>]),
	);
	return `${JSON.stringify(Object.fromEntries(written), undefined, 2)}\n`;
}
