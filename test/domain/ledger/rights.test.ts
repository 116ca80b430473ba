// Roles × commands × override: done or refused exactly as test/support/rights-table.ts says, every cell.
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {put} from '../../../src/domain/base/table.ts';
import type {Command, CommandType, Decision} from '../../../src/domain/ledger/commands.ts';
import {balanceOf} from '../../../src/domain/ledger/ledger.ts';
import {commandTypes, lackingFor} from '../../../src/domain/ledger/permissions.ts';
import type {Permission} from '../../../src/domain/operators/permissions.ts';
import {type Counter, newCounter, type Said} from '../../support/given.ts';
import {beforeOf} from '../../support/order-samples.ts';
import {givenOnce, type RoleInTable, rights, roleLetters, rolesInTable} from '../../support/rights-table.ts';

const kept = {kind: 'scrypt', cost: 2, block: 1, parallel: 1, salt: '00', hash: '00'} as const;
const handMay: readonly Permission[] = ['stock', 'catalogue'];

type People = {
	readonly counter: Counter;
	readonly asking: ReadonlyMap<RoleInTable, number>;
	readonly allowing: ReadonlyMap<RoleInTable, number>;
};

/** The shop of the samples, with two people of each role: one who asks, and has put a basket aside, and one who allows. All have PINs. */
function shopWithPeople(type: CommandType): People {
	const counter = newCounter();
	const {state} = counter;
	const say = (said: Said): void => expect(counter.do(said)).toHaveProperty('accepted');
	beforeOf(type).forEach(say);
	say({type: 'setPin', who: 1, pin: kept});
	say({type: 'defineRole', role: 'Stock hand', permissions: handMay});
	const added = (verb: string) =>
		new Map(
			rolesInTable.map(role => {
				say({type: 'addOperator', name: `${role} ${verb}`, role});
				const id = Math.max(...state.operators.rows.keys());
				say({type: 'setPin', who: id, pin: kept});
				return [role, id];
			}),
		);
	const asking = added('asks');
	const allowing = added('allows');
	const parked = state.parked.rows.get(1);
	if (!parked) throw new Error('no basket is parked in the shop of the samples');
	for (const operator of asking.values())
		put(state.parked, basketOf(operator), {...parked, number: basketOf(operator), operator});
	return {counter, asking, allowing};
}

const basketOf = (operator: number): number => operator + 100;

/** What needs somebody's secret. */
const bySecret: ReadonlySet<string> = new Set(['trySignIn', 'signIn', 'approve']);

let commands = 0;
/** What comes of an order with the approval of a second person, or without. */
function decided({counter}: People, said: Said, approver?: number): Decision {
	commands += 1;
	const order = {...said, id: `asked-${commands}`};
	if (approver !== undefined) {
		const permissions = lackingFor(counter.state, {till: 1, ...order} as Command);
		counter.do({type: 'approve', operator: said.operator ?? 1, approver, command: order.id, permissions, reason: 'he saw it'});
	}
	return counter.would(order);
}

/** The closing of a shift needs an open one; everything else is done in the same shop. */
const shops = {closeShift: shopWithPeople('closeShift'), other: shopWithPeople('sell')};

/** What the cell of a role should say, from what happens. */
function cellOf(right: (typeof rights)[number], role: RoleInTable): string {
	const people = right.order({id: 1, basket: 1}).type === 'closeShift' ? shops.closeShift : shops.other;
	const id = people.asking.get(role) ?? 0;
	const said = {...right.order({id, basket: basketOf(id)}), operator: id} as Said;
	const isDone = (approver?: number): boolean => {
		const decision = decided(people, said, approver);
		if ('accepted' in decision) {
			expect(decision.approvedBy).toBe(approver);
			return true;
		}
		expect(decision.refused).toMatchObject({kind: 'not-allowed', name: `${role} asks`});
		return false;
	};
	if (isDone()) return 'yes';
	const letters = rolesInTable.filter(other => isDone(people.allowing.get(other))).map(other => roleLetters[other]);
	expect(isDone(id), 'nobody allows himself').toBe(false);
	return letters.length === 0 ? '-' : letters.join('');
}

test('Roles × commands × override: exactly the table, every cell', () => {
	const found = rights.map(right => `${right.what}: ${rolesInTable.map(role => cellOf(right, role)).join(' ')}`);
	expect(found).toEqual(rights.map(({what, cells}) => `${what}: ${cells}`));
});

test('the table has a row for every order', () => {
	const types = new Set(rights.map(({order}) => order({id: 1, basket: 1}).type as string));
	expect([...commandTypes].filter(type => !types.has(type))).toEqual(givenOnce);
});

test('no sequence of a cashier’s commands raises rights, or lowers cash but by a close that is counted', () => {
	const alone = rights
		.filter(({cells}) => cells.startsWith('yes'))
		.filter(({order}) => !bySecret.has(order({id: 1, basket: 1}).type));
	let done = 0;
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...alone), {minLength: 1, maxLength: 12}), orders => {
			const {counter, asking} = shopWithPeople('sell');
			const id = asking.get('cashier') ?? 0;
			const roles = (): object => [
				[...counter.state.operators.rows.values()].map(({role}) => role),
				[...counter.state.roles.rows],
			];
			const rightsBefore = roles();
			for (const {order} of orders) {
				const cash = balanceOf(counter.state, 'cash:1');
				const said = {...order({id, basket: basketOf(id)}), operator: id} as Said;
				const decision = counter.do(said);
				if ('accepted' in decision) done += 1;
				if (said.type !== 'closeShift') expect(balanceOf(counter.state, 'cash:1')).toBeGreaterThanOrEqual(cash);
			}
			expect(roles()).toEqual(rightsBefore);
		}),
		{numRuns: 40},
	);
	expect(done).toBeGreaterThan(100);
});
