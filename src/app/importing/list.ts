// The imports, one row each: which files are found, and what is made of them. They are done in this order.
import {accountsImport} from './accounts.ts';
import type {Import} from './row.ts';
import {productsImport} from './sales.ts';

export const imports: readonly Import[] = [accountsImport, productsImport];
