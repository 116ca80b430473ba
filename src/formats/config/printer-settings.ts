// The receipt printer as `counter.json` describes it: a device or a network host, its paper width, and when it prints.
import * as z from 'zod/mini';
import {codePageNames} from '../text/code-pages.ts';

/** The port that most network receipt printers listen on. */
const printerPort = 9100;
const portWords = {error: 'takes a whole number from 1 to 65535'};

/** The error for a switch that is neither true nor false. */
export const yesOrNo = {error: 'takes true or false'};

const common = {
	columns: z._default(z.union([z.literal(32), z.literal(42), z.literal(48)], {error: 'takes 32, 42 or 48'}), 42),
	/** Prints each sale as soon as it is recorded. Otherwise Enter after the sale prints it. */
	automatic: z._default(z.boolean(yesOrNo), false),
	/** Whether a cash drawer is connected to it. */
	drawer: z._default(z.boolean(yesOrNo), true),
	/** The page of letters with accents that it has; windows1252 when left out. */
	'code-page': z.optional(z.enum(codePageNames, {error: `takes ${codePageNames.join(', ')}`})),
};

const text = (form: RegExp, error: string) => z.string({error}).check(z.regex(form, {error}));
const wholePathWords = {error: 'takes a whole path, beginning with /'};
/** Whether a path does not depend on where the program was started. */
export const isWholePath = (path: string): boolean => path.startsWith('/');
export const wholePath = z.string(wholePathWords).check(z.refine(isWholePath, wholePathWords));

export const printerShape = z.discriminatedUnion(
	'kind',
	[
		z.strictObject({kind: z.literal('device'), path: wholePath, ...common}),
		z.strictObject({
			kind: z.literal('network'),
			host: text(/^[!-~]{1,253}$/, 'takes a name or an address'),
			port: z._default(z.int(portWords).check(z.minimum(1, portWords), z.maximum(65_535, portWords)), printerPort),
			...common,
		}),
	],
	{
		error: ({code}) =>
			code === 'invalid_union' ? 'takes "device" or "network"' : 'takes { … } with a "kind" and where it prints',
	},
);

export type PrinterSettings = Readonly<z.infer<typeof printerShape>>;
export type PrinterKind = PrinterSettings['kind'];
export type PrinterOf<K extends PrinterKind> = Extract<PrinterSettings, {kind: K}>;

const places: {readonly [K in PrinterKind]: (printer: PrinterOf<K>) => string} = {
	device: ({path}) => path,
	network: ({host, port}) => `${host}:${port}`,
};

/** Where a printer is: its path, or its host and port. */
export const printerPlace = (printer: PrinterSettings): string =>
	(places[printer.kind] as (printer: PrinterSettings) => string)(printer);
