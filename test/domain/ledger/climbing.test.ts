// A cashier by herself: whatever she orders, nobody's rights rise that she could use, and the drawer holds no less (faults.md).
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {cents} from '../../../src/domain/base/money.ts';
import type {CommandType} from '../../../src/domain/ledger/commands.ts';
import {balanceOf} from '../../../src/domain/ledger/ledger.ts';
import {commandTypes} from '../../../src/domain/ledger/permissions.ts';
import type {State} from '../../../src/domain/ledger/state.ts';
import {permissionsOfRole, roleOf} from '../../../src/domain/operators/records.ts';
import {goods, sell} from '../../support/commands.ts';
import {newCounter, type Said, type Step} from '../../support/given.ts';
import {beforeOf, samples} from '../../support/order-samples.ts';

/** Only the till gives these, after a secret: of hers it raises nothing, and another's she does not know. */
const needsSecret: ReadonlySet<CommandType> = new Set(['signIn', 'approve']);
/** What is counted is on record as counted, with the difference. */
const counts: ReadonlySet<string> = new Set(['openShift', 'closeShift']);

/** Her number. */
const cashier = 3;
const roles = ['cashier', 'supervisor', 'owner', 'auditor', 'Packer'];

/** An order with one of its numbers, names of roles or lists of permissions as somebody would like it. */
function bent(value: unknown, wish: readonly [number, number]): unknown {
	const [place, what] = wish;
	let seen = 0;
	const walk = (each: unknown, name: string): unknown => {
		if (Array.isArray(each)) return each.map(one => walk(one, name));
		if (typeof each === 'object' && each !== null)
			return Object.fromEntries(Object.entries(each).map(([key, one]) => [key, walk(one, key)]));
		if (name === 'type') return each;
		seen += 1;
		if (seen - 1 !== place) return each;
		if (name === 'who') return 1 + (what % 3);
		if (name === 'role') return roles[what % roles.length];
		return typeof each === 'number' ? [0, 1, -each, each * 2, Math.floor(each / 2), 100_000][what % 6] : each;
	};
	return walk(value, '');
}

const orders: readonly Said[] = [
	...commandTypes.filter(type => !needsSecret.has(type)).map(type => samples[type].order),
	sell(goods('1001')),
	sell([goods('kg'), {type: 'top-up', account: 1, amount: cents(1000)}]),
];
const hers = fc
	.tuple(fc.constantFrom(...orders), fc.tuple(fc.nat(12), fc.nat(29)))
	.map(([order, wish]): Said => ({...(bent(order, wish) as Said), operator: cashier}));

/** What somebody may do, and what lets him in. */
const rightsOf = (state: State) =>
	[...state.operators.rows.values()].map(({pin, recovery, ...operator}) => ({
		...operator,
		// Her own PIN is hers to change.
		...(operator.id !== cashier && {pin, recovery}),
		permissions: permissionsOfRole(state, roleOf(operator)),
	}));

const shop: readonly Step[] = [
	...beforeOf('sell'),
	{type: 'addOperator', name: 'Zama', role: 'cashier'},
	{type: 'setPin', who: 1, pin: {kind: 'scrypt', cost: 2, block: 1, parallel: 1, salt: '00', hash: '00'}},
];

test('no orders of a cashier alone raise rights or take cash out of the drawer', () => {
	const came = {done: 0, 'not-allowed': 0};
	fc.assert(
		fc.property(fc.array(hers, {maxLength: 25, size: 'max'}), sequence => {
			const counter = newCounter();
			for (const step of shop) counter.do(step);
			const before = rightsOf(counter.state);
			for (const order of sequence) {
				const cash = balanceOf(counter.state, 'cash:1');
				const decision = counter.do(order);
				came.done += 'accepted' in decision ? 1 : 0;
				came['not-allowed'] += 'refused' in decision && decision.refused.kind === 'not-allowed' ? 1 : 0;
				if (!counts.has(order.type)) expect(balanceOf(counter.state, 'cash:1'), order.type).toBeGreaterThanOrEqual(cash);
			}
			expect(rightsOf(counter.state)).toEqual(before);
		}),
		{numRuns: 60},
	);
	expect(came.done).toBeGreaterThan(50);
	expect(came['not-allowed']).toBeGreaterThan(50);
}, 30_000);
