// Owns `counter.json`: what belongs to this machine and not to the shop's money. People write it by hand; it is checked here, and journaled nowhere.
import * as z from 'zod/mini';
import {shown} from '../text/amount.ts';
import {plainText} from '../text/plain-text.ts';
import {type PrinterSettings, printerShape, yesOrNo} from './printer-settings.ts';

export const themeNames = ['dark', 'light', 'high-contrast', 'mono'] as const;
export type ThemeName = (typeof themeNames)[number];

/** What a scanner sends around a code, besides the Enter or Tab that ends it. Empty: nothing. */
export type ScannerSettings = {readonly prefix: string; readonly suffix: string};

export type CounterSettings = {
	readonly theme: ThemeName;
	/** Only letters every terminal can show: borders of `+`, `-` and `|`, keys in words. */
	readonly ascii: boolean;
	readonly 'screen-reader': boolean;
	/** Keys by the name of what they do, such as `sell.remove-line`: `counterfoil keys` lists the names. */
	readonly keys: ReadonlyMap<string, readonly string[]>;
	readonly scanner: ScannerSettings;
	/** Without one nothing is printed. */
	readonly printer?: PrinterSettings | undefined;
};

/** Printable letters of a scanner's prefix or suffix; a control would be taken for a key. */
const aroundWords = {error: 'takes up to 8 letters without spaces'};
const around = z.string(aroundWords).check(z.regex(/^[!-~]{0,8}$/, aroundWords));

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
	theme: z._default(z.enum(themeNames, {error: `takes ${themeNames.join(', ')}`}), 'dark'),
	ascii: z._default(z.boolean(yesOrNo), false),
	'screen-reader': z._default(z.boolean(yesOrNo), false),
	keys: z.pipe(
		z._default(z.record(z.string(), keysOfOne, {error: 'takes { … } with names and their keys'}), {}),
		z.transform((keys: Record<string, string[]>) => new Map(Object.entries(keys))),
	),
	scanner: z._default(
		z.strictObject(
			{prefix: z._default(around, ''), suffix: z._default(around, '')},
			{error: 'takes { … } with a "prefix" and a "suffix"'},
		),
		{prefix: '', suffix: ''},
	),
	printer: z.optional(printerShape),
});

/** A counter nobody has set anything for. */
export const standardCounter: CounterSettings = shape.parse({});

/** What a `counter.json` comes to; `wrong` says what in it is wrong, and `fault` the same with what holds meanwhile. */
export type CounterReading = {readonly settings: CounterSettings; readonly fault?: string; readonly wrong?: string};

const wholly = (what: string): CounterReading => ({
	settings: standardCounter,
	wrong: `counter.json ${what}.`,
	fault: `counter.json ${what}. The standard keys and looks are used until it is mended.`,
});

const placeOf = ({path}: z.core.$ZodIssue, name?: string): string =>
	shown([...path, ...(name === undefined ? [] : [name])].join('.'));

/** Where it is wrong, and what belongs there. */
const issueText = (issue: z.core.$ZodIssue): string =>
	issue.code === 'unrecognized_keys' ? `${placeOf(issue, issue.keys[0])} is no setting` : `${placeOf(issue)} ${issue.message}`;

/** The names at the top of the file under which something is wrong. */
function namesOf(issue: z.core.$ZodIssue): readonly PropertyKey[] {
	if (issue.path.length > 0) return issue.path.slice(0, 1);
	return issue.code === 'unrecognized_keys' ? issue.keys : [];
}

/** What a `counter.json` says; what it leaves out, and each part that is wrong, is as standard. */
export function readCounterSettings(text: string): CounterReading {
	let json: unknown;
	try {
		json = JSON.parse(text);
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

/** Where no printer may stand, as it is said of a path in the file. */
const misplacedWords = {
	'of-the-shop': 'leads to a file of the shop',
	'no-device': 'is a file or a folder, and no printer',
} as const;

/** The same without its printer, which stands where none may. */
export function withoutPrinter({settings, wrong, fault}: CounterReading, why: keyof typeof misplacedWords): CounterReading {
	const said = `counter.json: "printer.path" ${misplacedWords[why]}. Name a device, such as /dev/usb/lp0.`;
	return {
		settings: {...settings, printer: undefined},
		wrong: wrong ?? said,
		fault: [...(fault === undefined ? [] : [fault]), said, 'Nothing is printed until then.'].join(' '),
	};
}

/** The text of a `counter.json`: only what is not as standard, so that it stays short for whoever edits it. */
export function counterSettingsText(settings: CounterSettings): string {
	const written = Object.entries({...settings, keys: Object.fromEntries(settings.keys)}).filter(
		([name, value]) =>
			JSON.stringify(value) !==
			JSON.stringify(name === 'keys' ? {} : standardCounter[name as Exclude<keyof CounterSettings, 'keys'>]),
	);
	return `${JSON.stringify(Object.fromEntries(written), undefined, 2)}\n`;
}
