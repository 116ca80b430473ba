// The program behind `npm run reference`: writes docs/orders.md and docs/rights.md.
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readOrders} from './orders.ts';
import {ordersPage} from './page.ts';
import {rightsPage} from './rights-page.ts';

const write = (name: string, page: string): void =>
	writeFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), page);

write('orders.md', ordersPage(readOrders()));
write('rights.md', rightsPage());
