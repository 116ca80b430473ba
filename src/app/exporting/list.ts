// The exports there are, one row each. The verb's choices and its help are read off it.
import type {Till} from '../../domain/ports/till.ts';
import type {Exported} from './exported.ts';

type Export = {
	/** The files it writes, as the help names them. */
	readonly writes: string;
	/** Loads the code that makes the files. It is large, and the help needs none of it. */
	readonly load: () => Promise<(till: Till) => Exported>;
};

export const exportList = {
	accounts: {writes: 'registry, balances, logs', load: async () => (await import('./accounts.ts')).accountFiles},
	products: {writes: 'product_Records.json', load: async () => (await import('./products.ts')).productFiles},
	sales: {writes: 'sales.txt', load: async () => (await import('./sales.ts')).salesFiles},
	catalogue: {writes: 'catalogue.json', load: async () => (await import('./catalogue.ts')).catalogueFiles},
} satisfies Record<string, Export>;

export type ExportName = keyof typeof exportList;
