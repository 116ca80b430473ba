// Owns the receipt printer as `counter.json` describes it: a file, a device, or a host on the network; how wide its paper is, and when it prints.
import {z} from 'zod';

/** Where most receipt printers on a network listen. */
const printerPort = 9100;

const common = {
	columns: z.union([z.literal(32), z.literal(42), z.literal(48)], {error: 'takes 32, 42 or 48'}).default(42),
	/** Prints each sale as soon as it is recorded; else Enter after the sale does. */
	automatic: z.boolean().default(false),
	/** Whether a cash drawer hangs on it. */
	drawer: z.boolean().default(true),
};
const path = z.string().regex(/^\//, 'takes a whole path, beginning with /');

export const printerShape = z.discriminatedUnion('kind', [
	z.strictObject({kind: z.literal('file'), path, ...common}),
	z.strictObject({kind: z.literal('device'), path, ...common}),
	z.strictObject({
		kind: z.literal('network'),
		host: z.string().regex(/^[!-~]{1,253}$/, 'takes a name or an address'),
		port: z.int().min(1).max(65_535).default(printerPort),
		...common,
	}),
]);

export type PrinterSettings = Readonly<z.infer<typeof printerShape>>;
