// The people of a shop: named, given roles and badges, kept out; and the rules by which nobody is locked out and nobody rises.
import {describe, expect, test} from 'vitest';
import {may} from '../../../src/domain/operators/records.ts';
import {given, type Said, type Step} from '../../support/given.ts';

const kept = {kind: 'scrypt', cost: 2, block: 1, parallel: 1, salt: '00', hash: '00'} as const;
const badge = (letter: string): string => letter.repeat(64);
const zinhle: Said = {type: 'addOperator', name: 'Zinhle', role: 'cashier'};
const owner: Said = {type: 'addOperator', name: 'Naledi', role: 'owner'};
const pin = (who: number): Said => ({type: 'setPin', who, pin: kept, recovery: kept});
const withoutWayBack = (who: number): Said => ({type: 'setPin', who, pin: kept});
/** A role that may change people, and little else. */
const manager: readonly Step[] = [
	{type: 'defineRole', role: 'Manager', permissions: ['sell', 'operators']},
	{type: 'addOperator', name: 'Sipho', role: 'Manager'},
];

test('A PIN that was replaced while it was looked at lets nobody in', () => {
	const signedIn = (salt: string): Said => ({type: 'signIn', who: 1, by: 'pin', salt});
	given(pin(1)).when(signedIn('11')).refused({kind: 'not-proven', name: 'Lerato'});
	given(pin(1)).when(signedIn('00')).then({type: 'SignedIn', who: 1, by: 'pin'});
});

describe('An operator', () => {
	test('gets another name, which nobody else has', () => {
		given(zinhle)
			.when({type: 'renameOperator', who: 2, name: '  Zinhle   M '})
			.then({type: 'OperatorRenamed', who: 2, name: 'Zinhle M'});
		given(zinhle).when({type: 'renameOperator', who: 2, name: 'ZINHLE'}).then({type: 'OperatorRenamed', who: 2, name: 'ZINHLE'});
		given(zinhle).when({type: 'renameOperator', who: 2, name: 'lerato'}).refused({kind: 'operator-name-taken', name: 'Lerato'});
		given(zinhle)
			.when({type: 'renameOperator', who: 2, name: ''})
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'empty'}});
	});
	test('gets another role, in capitals or not, and may at once what it allows', () => {
		const {state} = given(zinhle, {type: 'setOperatorRole', who: 2, role: 'Supervisor'});
		expect(state.operators.rows.get(2)).toMatchObject({role: 'supervisor'});
		expect(may(state, state.operators.rows.get(2) ?? (undefined as never), 'refund')).toBe(true);
	});
	test('gets no role that there is not', () => {
		given(zinhle)
			.when({type: 'setOperatorRole', who: 2, role: 'king'})
			.refused({kind: 'unknown-role', role: 'king', known: ['cashier', 'supervisor', 'owner', 'auditor']});
	});
	test('is kept out, keeps the name on what was done, and comes back as before', () => {
		const {state, when} = given(zinhle, {type: 'setBadge', who: 2, badge: badge('a')}, {type: 'disableOperator', who: 2});
		expect(state.operators.rows.get(2)).toMatchObject({name: 'Zinhle', isDisabled: true, badge: badge('a')});
		expect(when({type: 'enableOperator', who: 2}).state.operators.rows.get(2)).toEqual({
			id: 2,
			name: 'Zinhle',
			role: 'cashier',
			badge: badge('a'),
		});
	});
	test('is a trainee, and is one no more', () => {
		const {state, when} = given(zinhle, {type: 'setTrainee', who: 2, isTrainee: true});
		expect(state.operators.rows.get(2)).toMatchObject({isTrainee: true});
		expect(when({type: 'setTrainee', who: 2, isTrainee: false}).state.operators.rows.get(2)).not.toHaveProperty('isTrainee');
	});
	test.each<Said>([
		{type: 'renameOperator', who: 9, name: 'Nobody'},
		{type: 'setOperatorRole', who: 9, role: 'owner'},
		{type: 'setTrainee', who: 9, isTrainee: true},
		{type: 'setBadge', who: 9, badge: badge('a')},
		{type: 'disableOperator', who: 9},
		{type: 'enableOperator', who: 9},
		{type: 'unlockOperator', who: 9},
	])('who is not there is refused: $type', order => {
		given().when(order).refused({kind: 'unknown-operator', operator: 9});
	});
});

describe('A badge', () => {
	test('is one person’s; the same one again is no trouble, and taken away it is free', () => {
		const all = given(owner, zinhle, {type: 'setBadge', who: 2, badge: badge('a')});
		all.when({type: 'setBadge', who: 3, badge: badge('a')}).refused({kind: 'badge-taken', name: 'Naledi'});
		all.when({type: 'setBadge', who: 2, badge: badge('a')}).then({type: 'BadgeSet', who: 2, badge: badge('a')});
		all.when({type: 'setBadge', who: 2}).then({type: 'BadgeSet', who: 2});
		all.when({type: 'setBadge', who: 3, badge: badge('a')}).then({type: 'BadgeSet', who: 3, badge: badge('a')});
		expect(all.state.operators.rows.get(2)).not.toHaveProperty('badge');
	});
});

describe('The last owner', () => {
	const lost: readonly Said[] = [
		{type: 'disableOperator', who: 1},
		{type: 'setOperatorRole', who: 1, role: 'cashier'},
		{type: 'setTrainee', who: 1, isTrainee: true},
	];
	test.each(lost)('stays: $type', order => {
		given(zinhle).when(order).refused({kind: 'last-owner', name: 'Lerato'});
	});
	test.each(lost)('is one who can sign in: an owner without a PIN is none in a shop with PINs: $type', order => {
		given(owner, pin(1)).when(order).refused({kind: 'last-owner', name: 'Lerato'});
	});
	test.each<readonly [string, readonly Step[]]>([
		['disabled', [{type: 'disableOperator', who: 2}]],
		['a trainee', [{type: 'setTrainee', who: 2, isTrainee: true}]],
		['a cashier by now', [{type: 'setOperatorRole', who: 2, role: 'cashier'}]],
	])('stays where the other is %s', (_what, steps) => {
		given(owner, ...steps)
			.when({type: 'disableOperator', who: 1})
			.refused({kind: 'last-owner', name: 'Lerato'});
	});
	test('stays where the other has no recovery code', () => {
		given(owner, pin(1), withoutWayBack(2))
			.when({type: 'disableOperator', who: 1, operator: 2})
			.refused({kind: 'last-owner', name: 'Lerato'});
	});
	test('may go where there is another', () => {
		given(owner, pin(1), pin(2)).when({type: 'disableOperator', who: 1, operator: 2}).then({type: 'OperatorDisabled', who: 1});
	});
});

describe('Nobody changes what he himself may do', () => {
	test.each<Said>([
		{type: 'disableOperator', who: 1},
		{type: 'setOperatorRole', who: 1, role: 'supervisor'},
	])('$type', order => {
		given(owner).when(order).refused({kind: 'own-rights', name: 'Lerato'});
	});
	test('nor the role he has', () => {
		given(...manager)
			.when({type: 'changeRole', role: 'manager', permissions: ['operators'], operator: 2})
			.refused({kind: 'own-rights', name: 'Sipho'});
	});
});

describe('Whoever may change people and may not do all', () => {
	const by = (order: Said): Said => ({...order, operator: 2}) as Said;
	test.each<Said>([
		{type: 'addOperator', name: 'Zama', role: 'owner'},
		{type: 'addOperator', name: 'Zama', role: 'Supervisor'},
		{type: 'setOperatorRole', who: 3, role: 'owner'},
		{type: 'setOperatorRole', who: 1, role: 'Manager'},
		{type: 'setPin', who: 1, pin: kept},
		{type: 'setBadge', who: 1, badge: badge('a')},
		{type: 'disableOperator', who: 1},
		{type: 'unlockOperator', who: 1},
		{type: 'setTrainee', who: 1, isTrainee: true},
		{type: 'renameOperator', who: 1, name: 'Nobody'},
		{type: 'defineRole', role: 'King', permissions: ['settings']},
		{type: 'changeRole', role: 'Packer', permissions: ['stock']},
	])('gives, takes and takes over nothing above himself: $type', order => {
		const {when} = given(...manager, owner, {type: 'defineRole', role: 'Packer', permissions: ['stock']});
		expect(when(by(order)).state).toBeDefined();
		expect(() => when(by(order)).event).toThrow('"kind":"not-allowed"');
	});
	test('changes those who may do no more than he', () => {
		const {when} = given(
			...manager,
			{type: 'defineRole', role: 'Helper', permissions: ['sell']},
			{
				type: 'addOperator',
				name: 'Zama',
				role: 'helper',
			},
		);
		when(by({type: 'disableOperator', who: 3})).then({type: 'OperatorDisabled', who: 3});
		when(by({type: 'changeRole', role: 'Helper', permissions: []})).then({type: 'RoleChanged', role: 'Helper', permissions: []});
	});
});

describe('A role of the shop’s own', () => {
	const packer: Said = {type: 'defineRole', role: 'Packer', permissions: ['stock', 'sell', 'stock']};
	test('is a name for permissions, each once, in the order of the table', () => {
		given()
			.when(packer)
			.then({type: 'RoleDefined', role: 'Packer', permissions: ['sell', 'stock']});
	});
	test('is changed for all who have it', () => {
		const {state} = given(
			packer,
			{type: 'addOperator', name: 'Zama', role: 'PACKER'},
			{
				type: 'changeRole',
				role: 'packer',
				permissions: ['reports'],
			},
		);
		const zama = state.operators.rows.get(2) ?? (undefined as never);
		expect([may(state, zama, 'stock'), may(state, zama, 'reports')]).toEqual([false, true]);
	});
	test('has a name of its own', () => {
		given(packer).when({type: 'defineRole', role: 'PACKER', permissions: []}).refused({kind: 'role-name-taken', role: 'Packer'});
		given(packer).when({type: 'defineRole', role: 'Owner', permissions: []}).refused({kind: 'role-name-taken', role: 'owner'});
		given(packer)
			.when({type: 'defineRole', role: 'x', permissions: []})
			.refused({kind: 'bad-text', field: 'name', fault: {fault: 'too-short', limit: 2}});
	});
	test('is removed once nobody has it', () => {
		const all = given(packer, {type: 'addOperator', name: 'Zama', role: 'Packer'}, {type: 'disableOperator', who: 2});
		all.when({type: 'removeRole', role: 'packer'}).refused({kind: 'role-in-use', role: 'Packer', who: ['Zama']});
		all.when({type: 'setOperatorRole', who: 2, role: 'cashier'});
		all.when({type: 'removeRole', role: 'packer'}).then({type: 'RoleRemoved', role: 'Packer'});
		expect(all.state.roles.rows.size).toBe(0);
	});
	test.each<Said>([
		{type: 'changeRole', role: 'cashier', permissions: []},
		{type: 'removeRole', role: 'Owner'},
	])('is none of the presets: $type', order => {
		given()
			.when(order)
			.refused({kind: 'role-fixed', role: order.type === 'removeRole' ? 'owner' : 'cashier'});
	});
	test('that is not there is neither changed nor removed', () => {
		given(packer)
			.when({type: 'removeRole', role: 'Pakcer'})
			.refused({kind: 'unknown-role', role: 'Pakcer', known: ['cashier', 'supervisor', 'owner', 'auditor', 'Packer']});
	});
});
