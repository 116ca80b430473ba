// The page docs/orders.md: it says what the types say, and the types say what the deciders do.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {deciders} from '../../src/domain/ledger/commands.ts';
import {readOrders} from './orders.ts';
import {commonRefusals, ordersPage} from './page.ts';

const reference = readOrders();
const page = readFileSync(fileURLToPath(new URL('../../docs/orders.md', import.meta.url)), 'utf8');

test('the page is as `npm run reference` makes it', () => expect(page).toBe(ordersPage(reference)));

describe('on the page', () => {
	test('stands every order', () => {
		const headings = [...page.matchAll(/^### ([a-z]\w+)$/gm)].map(([, name]) => name);
		expect(headings.sort()).toEqual(Object.keys(deciders).sort());
	});

	test('stands a sentence for every refusal and every trouble', () => {
		const said = new Set([...page.matchAll(/^\| `([a-z-]+)` \|.* [^|]+ \|$/gm)].map(([, kind]) => kind));
		const {refusals, troubles} = reference;
		expect([...refusals.map(({name}) => name), ...troubles].filter(kind => !said.has(kind))).toEqual([]);
	});

	test('every link leads to a heading', () => {
		const headings = new Set(
			[...page.matchAll(/^##+ (.+)$/gm)].map(([, text = '']) => `#${text.toLowerCase().replaceAll(' ', '-')}`),
		);
		const links = [...page.matchAll(/\]\((#[^)]+)\)/g)].map(([, link = '']) => link);
		expect(links.filter(link => !headings.has(link))).toEqual([]);
		expect(links.length).toBeGreaterThan(20);
	});

	test('every order and every field of one is explained', () => {
		const bare = reference.orders.flatMap(({name, doc, fields}) => [
			...(doc === '' ? [name] : []),
			...fields.filter(field => field.doc === '').map(field => `${name}.${field.name}`),
		]);
		expect(bare).toEqual([]);
	});
});

describe('from the deciders', () => {
	const order = (name: string) => reference.orders.find(each => each.name === name);

	test('the refusals of an order are its own and no more', () => {
		expect(order('withdraw')?.refusals).toEqual([
			'account-closed',
			'account-frozen',
			'amount-out-of-range',
			'cash-from-credit',
			'credit-too-low',
			'not-in-coins',
			'unknown-account',
		]);
		expect(order('reprint')?.refusals).toEqual(['training-receipt', 'unknown-receipt']);
	});

	test('those that no order has of its own are the till’s', () => {
		expect(commonRefusals(reference)).toEqual([
			'bad-order',
			'bad-pin',
			'badge-not-enough',
			'command-id-reused',
			'not-allowed',
			'not-signed-in',
			'order-too-large',
			'pepper-lost',
			'shop-not-open',
			'training-only-sells',
			'unknown-till',
			'wrong-code',
			'wrong-pin',
		]);
	});

	test('a sale, a refund and a withdrawal answer with a receipt', () => {
		const withReceipt = reference.orders.filter(({hasReceipt}) => hasReceipt).map(({name}) => name);
		expect(withReceipt.sort()).toEqual(['refund', 'sell', 'withdraw']);
	});
});
