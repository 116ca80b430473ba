// What a cashier sees: no takings, no costs, and which actions ask for somebody who may.
import {expect, test} from 'vitest';
import {namedActions} from '../../../src/ui/desk/key-map.ts';
import {permissionOfAction} from '../../../src/ui/model/asked-permissions.ts';
import {contexts} from '../../../src/ui/screens/registry.ts';
import {keys} from '../../support/drive.ts';
import {barcodes, practice, scan} from '../practice.ts';

test('the actions that ask are actions', () => {
	const all = new Set(namedActions(contexts).map(({name}) => name));
	expect(Object.keys(permissionOfAction).filter(name => !all.has(name))).toEqual([]);
});

test('a cashier sees no takings and no costs, and what asks for somebody else', async () => {
	const screen = await practice({columns: 160, rows: 40});
	await screen.type(scan(barcodes.milk), keys.f10, keys.enter, keys.enter);
	const {shop} = screen.desk;
	await shop.execute({type: 'receiveStock', product: '1001', quantity: 5000 as never, cost: 900 as never});
	await shop.execute({type: 'addOperator', name: 'Zinhle', role: 'cashier'});
	const seen = async (): Promise<readonly boolean[]> => {
		await screen.type(keys.f2);
		const today = screen.lines().join('\n').includes('Today R');
		await screen.type(keys.f7);
		const receipts = screen.lines().join('\n').includes('Today');
		await screen.type(keys.f6);
		const cost = screen.lines().join('\n').includes('Margin');
		await screen.type(keys.f1);
		const mark = screen.lines().join('\n').includes('asks for somebody who may');
		await screen.type(keys.esc);
		return [today, receipts, cost, mark];
	};
	expect(await seen()).toEqual([true, true, true, false]);
	shop.signIns.stepIn(2);
	expect(await seen()).toEqual([false, false, false, true]);
});
