// Owns `counter.json`: what belongs to this machine and not to the shop's money. People write it by hand; it is checked here, and journaled nowhere.
import {z} from 'zod';
import {type Read, shown} from './amount.ts';
import {plainText} from './plain-text.ts';
import {type PrinterSettings, printerShape} from './printer-settings.ts';

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
const around = z.string().regex(/^[!-~]{0,8}$/, 'takes up to 8 letters without spaces');

const shape = z.strictObject({
	theme: z.enum(themeNames).default('dark'),
	ascii: z.boolean().default(false),
	'screen-reader': z.boolean().default(false),
	keys: z
		.record(z.string(), z.union([z.string().transform(key => [key]), z.array(z.string())]))
		.default({})
		.transform(keys => new Map(Object.entries(keys))),
	scanner: z.strictObject({prefix: around.default(''), suffix: around.default('')}).default({prefix: '', suffix: ''}),
	printer: printerShape.optional(),
});

/** A counter nobody has set anything for. */
export const standardCounter: CounterSettings = shape.parse({});

/** What a `counter.json` says; what it leaves out is as standard. The fault names the place and what belongs there. */
export function readCounterSettings(text: string): Read<CounterSettings> {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return {
			fault: `counter.json is not JSON (${plainText(error.message)}). The standard keys and looks are used until it is mended.`,
		};
	}
	const read = shape.safeParse(json);
	if (read.success) return {value: read.data};
	const [issue] = read.error.issues;
	const place = issue && issue.path.length > 0 ? ` at ${shown(issue.path.join('.'))}` : '';
	return {
		fault: `counter.json is wrong${place}: ${plainText(issue?.message ?? '')}. The standard keys and looks are used until it is mended.`,
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
