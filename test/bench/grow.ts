// Sells in a shop until its journal has so many entries, without waiting for the disk: `grow.mjs FOLDER ENTRIES`.
import {openShop} from '../../src/app/shop.ts';
import {pieces} from '../../src/domain/base/money.ts';
import {nodeFiles} from '../../src/store/disk/files.ts';
import {nextTurn} from '../../src/store/disk/steps.ts';

const [folder = '', entries = '0'] = process.argv.slice(2);
const shop = await openShop(folder, {files: {...nodeFiles, sync: () => undefined, syncFolder: () => undefined}});
const codes = [...shop.till.state.products.rows.keys()];

for (let seq = shop.place().seq; seq < Number(entries); seq += 1) {
	const three = [0, 1, 2].map(place => codes[(seq * 3 + place) % codes.length] ?? '');
	const customer = seq % 10 === 0 ? {customer: {name: `Customer ${seq % 5000}`}} : {};
	const outcome = await shop.execute({
		type: 'sell',
		items: three.map(product => ({type: 'goods', product, quantity: pieces(1)})),
		tenders: [{tender: 'cash'}],
		...customer,
	});
	if (outcome.type === 'refused') throw new Error(JSON.stringify(outcome.refusal));
	if (seq % 200 === 0) await nextTurn();
}
await shop.close();
process.stdout.write(JSON.stringify({entries: Number(entries)}));
