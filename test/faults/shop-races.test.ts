// Processes that open one shop at the same moment: exactly one sells in it, and the others are told that it is locked (faults.md).
import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {verifyShop} from '../../src/store/opening/verify.ts';
import {listed} from '../support/commands.ts';
import {leftShop, openAt} from '../support/stored-shop.ts';
import type {ContestAnswer, ContestOrder} from './shop-contender.ts';
import {report, sized} from './size.ts';

const program = fileURLToPath(new URL('./shop-contender.ts', import.meta.url));
const contenders = 4;

type Contender = (order: ContestOrder) => Promise<ContestAnswer>;

async function contender(): Promise<Contender> {
	const child: ChildProcess = fork(program, {execArgv: [], stdio: 'inherit'});
	onTestFinished(() => void child.kill('SIGKILL'));
	const answer = async (): Promise<ContestAnswer> => (await once(child, 'message'))[0];
	await answer();
	return order => {
		child.send(order);
		return answer();
	};
}

test('one of them sells, and the shop has its sale and no other', {timeout: 600_000}, async () => {
	const all = await Promise.all(Array.from({length: contenders}, contender));
	const races = sized(40, 400);
	for (let race = 1; race <= races; race += 1) {
		const {folder} = await leftShop([listed('1001')]);
		const at = Date.now() + 5;
		const answers = await Promise.all(all.map(tell => tell({shop: folder, at})));
		expect([...answers].sort()).toEqual([...Array(contenders - 1).fill('locked'), 'won']);
		await Promise.all(all.map(tell => tell({})));
		const shop = await openAt(folder);
		expect(shop.place().seq).toBe(3);
		expect(verifyShop(folder, {state: shop.till.state, place: shop.place()})).toMatchObject({receipts: 1, faults: []});
		await shop.close();
	}
	report(`races of ${contenders} processes for a shop`, races);
});
