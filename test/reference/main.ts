// The program behind `npm run reference`: writes docs/orders.md.
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {readOrders} from './orders.ts';
import {ordersPage} from './page.ts';

writeFileSync(fileURLToPath(new URL('../../docs/orders.md', import.meta.url)), ordersPage(readOrders()));
