// What is said of an operator in lists: what an owner still needs.
import {expect, test} from 'vitest';
import {wayBackNote} from '../../../src/formats/records/operator.ts';

const kept = {kind: 'scrypt', cost: 2, block: 1, parallel: 1, salt: '00', hash: '00'} as const;
const naledi = {id: 2, name: 'Naledi'} as const;

test('who was made an owner with a PIN, and has no recovery code, needs a new PIN', () => {
	expect(wayBackNote({...naledi, role: 'owner', pin: kept})).toBe(
		'Give Naledi a new PIN now: it comes with the recovery code that an owner needs.',
	);
	expect(wayBackNote({...naledi, role: 'owner', pin: kept, recovery: kept})).toBeUndefined();
	expect(wayBackNote({...naledi, role: 'owner'})).toBeUndefined();
	expect(wayBackNote({...naledi, role: 'cashier', pin: kept})).toBeUndefined();
});
