// A catalogue file brought in: new, changed, left out, in another order; twice; and what is wrong with it.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from 'vitest';
import {catalogueFiles} from '../../../src/app/exporting/catalogue.ts';
import {importCatalogue} from '../../../src/app/importing/catalogue.ts';
import {orderOf} from '../../../src/domain/offering/offering.ts';
import {sell, vend} from '../../support/commands.ts';
import {type TemporaryShop, temporaryFolder, temporaryShop} from '../temporary-shop.ts';

let shop: TemporaryShop;
beforeEach(async () => {
	shop = await temporaryShop();
});

type Json = {services: {id: string; fee: string; least: string; name: string}[]; billers: {id: string}[]};

/** The file of the shop with a change. */
function written(change: (json: Json) => void): string {
	const [file] = catalogueFiles(shop.till).files;
	const json = JSON.parse(file?.text ?? '') as Json;
	change(json);
	const path = join(temporaryFolder(), 'catalogue.json');
	writeFileSync(path, JSON.stringify(json));
	return path;
}

let ids = 0;
const command = () => {
	ids += 1;
	return {id: `catalogue-${ids}`, operator: 1, till: 1};
};
const bringIn = (path: string, dryRun = false) => importCatalogue(shop.till, path, {command, dryRun});
const state = () => shop.till.state;

describe('a catalogue file', () => {
	test('of the shop itself changes nothing, from the file or from its folder', async () => {
		const path = written(() => {});
		const before = shop.till.state.commands.rows.size;
		for (const place of [path, join(path, '..')]) {
			const {report, exit} = await bringIn(place);
			expect([exit, report.counts]).toStrictEqual([0, {in: 0, note: 0, same: 4, out: 0}]);
		}
		expect(state().commands.rows.size).toBe(before);
	});

	test('adds, changes, takes off sale what it leaves out, and puts in order', async () => {
		await shop.do(sell(vend('Electricity', 10_000, '07123456787')));
		const path = written(json => {
			const [power, airtime, gaming] = json.services;
			if (!power || !airtime || !gaming) throw new Error('the shop has three services');
			json.services = [gaming, {...airtime, fee: '2.00'}, {...gaming, id: 'gas', name: 'Gas'}];
		});
		const dry = await bringIn(path, true);
		expect(state().services.rows.has('gas')).toBe(false);
		const {report, exit} = await bringIn(path);
		expect(exit).toBe(0);
		expect(report.rows.map(({sentence}) => sentence)).toStrictEqual(dry.report.rows.map(({sentence}) => sentence));
		expect(report.rows.map(({row, sentence}) => `${row}: ${sentence}`)).toStrictEqual([
			'service 1: Gaming is as it was.',
			'service 2: Airtime is changed.',
			'service 3: Gas is new.',
			'service electricity: The file leaves Electricity out: it is off sale from now on, and stays on its receipts.',
			'file: The services stand in the order of the file.',
			'biller 1: Netflix is as it was.',
		]);
		expect(orderOf(state(), 'service')).toStrictEqual(['gaming', 'airtime', 'gas', 'electricity']);
		expect(state().services.rows.get('electricity')).toMatchObject({name: 'Electricity', isOffSale: true});
		expect(state().services.rows.get('airtime')).toMatchObject({fee: 200});
	});

	test('says in a trial what the till would say of each row, in the shop that the rows before it leave', async () => {
		await shop.do({type: 'setProvider', provider: {id: 'drawer', name: 'Drawer', kind: 'vouchers'}} as never);
		await bringIn(
			written(json => json.services.splice(0, 1, {...(json.services[0] as Json['services'][number]), name: 'City Power'})),
		);
		const path = written(json => {
			const [power, airtime, gaming] = json.services;
			if (!power || !airtime || !gaming) throw new Error('the shop has three services');
			const named = (id: string, name: string) => ({...gaming, id, name});
			// A name that is free once its service has another; one that is new twice; the id of a provider; and a bill that a voucher would pay.
			json.services = [
				{...power, name: 'Power'},
				airtime,
				gaming,
				named('light', 'City Power'),
				named('gas', 'Gas'),
				named('gaz', 'Gas'),
				named('drawer', 'Till'),
			];
			json.billers = json.billers.map(biller => ({...biller, provider: 'drawer'}));
		});
		const dry = await bringIn(path, true);
		const {report, exit} = await bringIn(path);
		expect([exit, report.rows]).toStrictEqual([3, dry.report.rows]);
		expect(report.rows.map(({row, status}) => `${row}: ${status}`)).toStrictEqual([
			'service 1: in',
			'service 2: same',
			'service 3: same',
			'service 4: in',
			'service 5: in',
			'service 6: out',
			'service 7: out',
			'file: note',
			'biller 1: out',
		]);
	});

	test('leaves out a row that cannot be, says why, and takes nothing off sale where a row cannot be read', async () => {
		const {report, exit} = await bringIn(
			written(json => {
				const [power, airtime] = json.services;
				if (!power || !airtime) throw new Error('the shop has three services');
				json.services = [
					{...power, least: 'x'},
					{...airtime, name: 'List'},
				];
			}),
		);
		expect(exit).toBe(3);
		expect(report.rows.slice(0, 2).map(({status, sentence}) => `${status}: ${sentence}`)).toStrictEqual([
			'out: least: "x" is not an amount. Type one like 12.50.',
			expect.stringMatching(/^out: "List" is a word of the command line\./),
		]);
		expect([...state().services.rows.values()].some(({isOffSale}) => isOffSale)).toBe(false);
	});

	test.each(['', '<!doctype html>', '{"services": [', '{}'])('that is %j changes nothing and says so', async text => {
		const path = join(temporaryFolder(), 'catalogue.json');
		writeFileSync(path, text);
		const {report, exit} = await bringIn(path);
		expect([exit, report.rows.length, report.rows[0]?.status]).toStrictEqual([1, 1, 'out']);
	});

	test('with one id in several rows brings none of them in, and leaves the others to be', async () => {
		const path = written(json => {
			const [power] = json.services;
			if (!power) throw new Error('the shop has services');
			json.services.push({...power, fee: '2.00'});
		});
		const {report, exit} = await bringIn(path);
		const twice = 'The id "electricity" stands in the file more than once. Leave one of them.';
		expect([exit, report.counts]).toStrictEqual([3, {in: 0, note: 0, same: 3, out: 2}]);
		expect(report.rows.filter(({status}) => status === 'out').map(({row, sentence}) => [row, sentence])).toStrictEqual([
			['service 1', twice],
			['service 4', twice],
		]);
		expect(state().services.rows.get('electricity')).not.toHaveProperty('isOffSale');
		expect(state().services.rows.get('electricity')).toMatchObject({fee: 0});
	});

	test('that is not there says so', async () => {
		const {report, exit} = await bringIn(join(temporaryFolder(), 'none.json'));
		expect([exit, report.rows[0]?.sentence]).toStrictEqual([1, 'none.json is not there. Check its name, and import again.']);
	});
});
