// Makes shops for the bench: pairs of a folder and a number of products.
import {makeShop} from './shops.ts';

const words = process.argv.slice(2);
for (let place = 0; place < words.length; place += 2) await makeShop(words[place] ?? '', Number(words[place + 1]));
