// Vouchers: 100,000 of them brought in from a file, and a sale with one of them against a sale of goods with as many lines, in turn.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {importVouchers} from '../../src/app/importing/vouchers.ts';
import {nextTurn} from '../../src/store/disk/steps.ts';
import {openStore} from '../../src/store/opening/opening.ts';
import {makeShopFolder} from '../../src/store/opening/shop-folder.ts';
import {goods, opened, product, sell, vend} from '../support/commands.ts';
import type {Said} from '../support/given.ts';
import {keeper, play} from '../support/vouchers.ts';

const vouchers = 100_000;
const warming = 200;
const sales = 400;

const parent = mkdtempSync(join(tmpdir(), 'counterfoil-bench-'));
process.env['COUNTERFOIL_VOUCHER_KEY'] = join(parent, 'voucher-key');
const folder = join(parent, 'shop');
makeShopFolder(folder);
const {till, close} = await openStore(folder);
let given = 0;
const command = () => {
	given += 1;
	return {id: `bench-${given}`, operator: 1, till: 1};
};
const perform = async (said: Said): Promise<number> => {
	const start = performance.now();
	const outcome = await till.execute({...command(), ...said});
	if (outcome.type === 'refused') throw new Error(JSON.stringify(outcome.refusal));
	return performance.now() - start;
};
const codes = ['1001', '1002', '1003'];
await perform(opened({services: [play()], products: codes.map(code => product(code, {stock: 10_000}))}));
await perform(keeper);

const file = join(parent, 'vouchers.csv');
const row = (_: unknown, n: number): string =>
	`Play 50,${7_000_000_000_000_000 + n},S${n},20${90 + (n % 3)}-12-${String(1 + (n % 28)).padStart(2, '0')}\n`;
writeFileSync(file, `product,pin,serial,expiry\n${Array.from({length: vouchers}, row).join('')}`);
const start = performance.now();
const {report} = await importVouchers(till, file, {service: 'play', day: '2026-01-01', command});
const broughtIn = performance.now() - start;
if (report.counts.in !== vouchers) throw new Error(`only ${report.counts.in} came in`);

const two = codes.slice(1).map(code => goods(code, 1));
const ways = {plain: sell([goods('1001', 1), ...two]), voucher: sell([vend('Play', 5000), ...two])};
const times = {plain: [] as number[], voucher: [] as number[]};
for (let count = 0; count < warming + sales; count += 1)
	for (const name of count % 2 === 0 ? (['plain', 'voucher'] as const) : (['voucher', 'plain'] as const)) {
		const time = await perform(ways[name]);
		if (count >= warming) times[name].push(time);
		await nextTurn();
	}
await close();
rmSync(parent, {recursive: true});
process.stdout.write(JSON.stringify({broughtIn, ...times}));
