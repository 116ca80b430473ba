// A program on the package's entry: it sells, is refused, gets trouble as a code, and leaves (README).
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import {heldOpen, practiceShop, scratchFolder} from '../support/command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program that imports the package by its name, in a process of its own, and answers with what it printed as JSON. */
async function printed(folder: string, program: string): Promise<unknown> {
	const {stdout, stderr} = await promisify(execFile)(
		process.execPath,
		[
			'--input-type=module',
			'--eval',
			`const folder = process.argv[1];\nconst print = value => console.log(JSON.stringify(value));\n${program}`,
			folder,
		],
		{cwd: root},
	);
	expect(stderr).toBe('');
	return JSON.parse(stdout);
}

describe('a program', () => {
	test('opens a shop, sells, is refused, asks, and leaves', async () => {
		const {folder, run} = await practiceShop();
		const answers = await printed(
			folder,
			`import {cents, openShop, pieces, receiptRows, refusalText} from 'counterfoil';
			const shop = await openShop(folder);
			const sold = await shop.execute({type: 'sell', items: [{type: 'goods', product: '1001', quantity: pieces(2)}], tenders: [{tender: 'cash', tendered: cents(5000)}]});
			const refused = await shop.execute({type: 'withdraw', account: 3, amount: cents(25_010)});
			const {quantity} = shop.till.state.stock.rows.get('1001');
			const paper = receiptRows(sold.receipt, 'R', 32);
			print({sold: [sold.type, sold.seq, sold.receipt.number, sold.receipt.total, sold.receipt.tenders[0].change], refused, sentence: refusalText(refused.refusal), quantity, paper: paper.length, notes: shop.notes, left: await shop.close()});`,
		);
		expect(answers).toEqual({
			sold: ['done', 2, 'P1-000001', 3700, 1300],
			refused: {
				type: 'refused',
				refusal: {kind: 'credit-too-low', name: 'Nomvula Dlamini', needed: 25_010, available: 25_000},
			},
			sentence: 'Nomvula Dlamini has R250.00 and R250.10 is needed. Top up first, or take less.',
			quantity: 22_000,
			paper: 17,
			notes: [],
			left: [],
		});
		expect((await run('verify')).stdout).toContain('All agrees: 2 entries, 1 receipt,');
		expect(existsSync(join(folder, 'holder'))).toBe(false);
	});

	test('asks again safely under an id of its own', async () => {
		const {folder} = await practiceShop();
		const answers = await printed(
			folder,
			`import {openShop, pieces} from 'counterfoil';
			const order = {id: '019a0000-0000-7000-8000-000000000001', type: 'sell', items: [{type: 'goods', product: '1001', quantity: pieces(1)}], tenders: [{tender: 'card'}]};
			const answers = [];
			for (let day = 0; day < 2; day += 1) {
				const shop = await openShop(folder);
				for (const outcome of await Promise.all([shop.execute(order), shop.execute(order)])) answers.push([outcome.isRepeat, outcome.receipt.number]);
				await shop.close();
			}
			print(answers);`,
		);
		expect(answers).toEqual([
			[false, 'P1-000001'],
			[true, 'P1-000001'],
			[true, 'P1-000001'],
			[true, 'P1-000001'],
		]);
	});

	test('makes a shop of its own', async () => {
		const answers = await printed(
			join(scratchFolder(), 'shop'),
			`import {createShop, isShop} from 'counterfoil';
			const before = isShop(folder);
			const refused = await createShop(folder, {kind: 'shop', name: '', owner: 'Thandi', currency: 'ZAR'});
			const made = await createShop(folder, {kind: 'shop', name: 'Corner Café', owner: 'Thandi', currency: 'NAD'});
			await made.shop.close();
			print([before, refused, isShop(folder)]);`,
		);
		expect(answers).toEqual([false, {refusal: {kind: 'bad-text', field: 'shop name', fault: {fault: 'empty'}}}, true]);
	});

	test('reads beside an open counter', async () => {
		const {folder} = await practiceShop();
		await heldOpen(folder);
		const answers = await printed(
			folder,
			`import {readShop} from 'counterfoil';
			const shop = await readShop(folder);
			print([shop.till.state.accounts.rows.size, shop.till.history.receipts({limit: 9})]);`,
		);
		expect(answers).toEqual([6, []]);
	});
});

describe('a program is told by a StoreError with its code', () => {
	const asked = `import {openShop, StoreError, troubleText} from 'counterfoil';
		try {
			await openShop(folder);
		} catch (error) {
			print([error instanceof StoreError, error.name, error.code, troubleText(error.code, error.facts).replaceAll(folder, 'SHOP')]);
		}`;

	test('that there is no shop in a folder', async () => {
		expect(await printed(join(scratchFolder(), 'nowhere'), asked)).toEqual([
			true,
			'StoreError',
			'no-shop',
			'There is no shop in SHOP. Start the counter there, or run counterfoil init.',
		]);
	});

	test('that another process has it open', async () => {
		const {folder} = await practiceShop();
		const {pid} = await heldOpen(folder);
		expect(await printed(folder, asked)).toEqual([
			true,
			'StoreError',
			'locked',
			expect.stringContaining(`process ${pid} (counter, since `),
		]);
	});

	// The journal of a shop that was left is closed, and a command afterwards ends with the system's EBADF, or meets whatever file has its number now.
	test('that it left the shop before', async () => {
		const {folder} = await practiceShop();
		const answer = await printed(
			folder,
			`import {openShop, StoreError} from 'counterfoil';
			const shop = await openShop(folder);
			await shop.close();
			print(await shop.execute({type: 'openAccount', name: 'Bela'}).then(() => 'done', error => error instanceof StoreError));`,
		);
		expect(answer).toBe(true);
	});
});
