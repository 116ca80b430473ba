// From key to frame while a provider is silent: it takes every request, and answers none while keys are pressed: `vending.mjs FOLDER`.
import http from 'node:http';
import type {AddressInfo} from 'node:net';
import {dirname, join} from 'node:path';
import type {Order} from '../../src/app/shop.ts';
import {drawProviderKey, keepProviderKey, providerKeyPath} from '../../src/store/secrets/provider-keys.ts';
import {electricity, sell, vend} from '../support/commands.ts';
import {measuredCounter, searchTimes} from './measured-counter.ts';

const [folder = ''] = process.argv.slice(2);
/** More than a provider has at a time. */
const vends = 8;
const keysARun = 300;
const runs = 5;

// Not those of whoever runs the bench.
process.env['COUNTERFOIL_PROVIDER_KEYS'] = join(dirname(folder), 'provider-keys');
keepProviderKey(providerKeyPath('silent'), drawProviderKey());
const provider = http.createServer();
await new Promise<void>(resolve => provider.listen(0, '127.0.0.1', resolve));
const {shop, press, close} = await measuredCounter(folder, {columns: 120, rows: 40});
const perform = async (order: Order): Promise<void> => {
	const outcome = await shop.execute(order);
	if (outcome.type === 'refused') throw new Error(JSON.stringify(outcome.refusal));
};
const url = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
await perform({type: 'setProvider', provider: {id: 'silent', name: 'Silent', kind: 'http', url}});
await perform({type: 'listService', service: electricity({id: 'power', name: 'Power', provider: 'silent'})});
for (let count = 0; count < vends; count += 1)
	await perform({...sell(vend('power', 1000 + count * 10, '07123456787')), meansRepeat: true} as Order);

const pressed: (readonly number[])[] = [];
for (let run = 0; run < runs; run += 1) pressed.push(await searchTimes(press, keysARun));
const asked = [...shop.till.state.vends.rows.keys()].filter(shop.vending.isAsking).length;
if (asked < vends) throw new Error(`only ${asked} vends are still asked about`);
provider.close();
provider.closeAllConnections();
await close();
process.stdout.write(JSON.stringify({pressed}));
