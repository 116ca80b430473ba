// Permissions: each command has its own, and a sale also asks for those of the other things in it.
import {expect, test} from 'vitest';
import {type Command, deciders} from '../../../src/domain/ledger/commands.ts';
import {permissionsFor} from '../../../src/domain/ledger/permissions.ts';
import {emptyState} from '../../../src/domain/ledger/state.ts';
import {permissions} from '../../../src/domain/operators/permissions.ts';
import type {Returns} from '../../../src/domain/returns/asked.ts';
import {permissionTexts} from '../../../src/formats/wording/permissions.ts';
import {goods, sell} from '../../support/commands.ts';

const envelope = {id: 'command-1', operator: 1, till: 1};
const asked = (command: object): readonly string[] => permissionsFor(emptyState(), {...envelope, ...command} as Command);
const returns: Returns = {lines: [], reason: 'broken'};

test('every command asks for a permission there is a sentence for', () => {
	for (const type of Object.keys(deciders))
		for (const each of asked({type, items: []})) expect(permissionTexts).toHaveProperty([each]);
	expect(Object.keys(permissionTexts)).toEqual(permissions);
});
test('a plain sale asks for selling only', () => expect(asked(sell(goods('1001')))).toStrictEqual(['sell']));
test.each([
	['a discount on the basket', sell(goods('1001'), {discount: {percent: 100}}), ['sell', 'discount']],
	['a discount on a line', sell({...goods('1001'), discount: {percent: 100}} as never), ['sell', 'discount']],
	['another price', sell({...goods('1001'), override: {price: 1, reason: 'x'}} as never), ['sell', 'change-price']],
	['a price of nothing', sell(goods('1001'), {meansZero: true}), ['sell', 'change-price']],
	['an open item', sell({type: 'open'} as never), ['sell', 'open-item']],
	['an exchange', sell(goods('1001'), {returns}), ['sell', 'refund']],
	[
		'an exchange paid out elsewhere',
		sell(goods('1001'), {returns: {...returns, to: {tender: 'card'}}}),
		['sell', 'refund', 'refund-elsewhere'],
	],
	['a refund', {type: 'refund', ...returns}, ['refund']],
	['a refund by another tender', {type: 'refund', ...returns, to: {tender: 'cash'}}, ['refund', 'refund-elsewhere']],
])('%s asks for what it is', (_what, command, names) => expect(asked(command)).toStrictEqual(names));
