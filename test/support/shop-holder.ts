// A process of its own that opens a shop as the counter does, says so, and keeps it open until it is killed.
import {openShop} from '../../src/app/shop.ts';

await openShop(process.argv[2] ?? '', {purpose: 'counter'});
process.send?.('open');
process.on('message', () => undefined);
