// What is said once a backup is in the place of a shop: what the issuers of vouchers and the providers know, and it does not.
import {expect, test} from 'vitest';
import {soldSinceText} from '../../../src/formats/wording/backups.ts';
import {opened} from '../../support/commands.ts';
import {given, type Said} from '../../support/given.ts';
import {keeper, play, receivedVouchers} from '../../support/vouchers.ts';

const http: Said = {type: 'setProvider', provider: {id: 'sim', name: 'Simulator', kind: 'http', url: 'https://sim.example'}};
const stocked = [opened({services: [play()]}), keeper, receivedVouchers('S1', 'S2')];

test('A shop that sells nothing for anybody has nothing to heed', () => {
	expect(soldSinceText(given().state)).toBeUndefined();
	expect(soldSinceText(given(keeper).state)).toBeUndefined();
});

test('What was vended since the backup is not entered again', () =>
	expect(soldSinceText(given(http).state)).toBe(
		'What was sold through a provider since is not entered again: it would be sold once more. Ask the provider for its list, and keep that with the books.',
	));

test('Vouchers that are in stock again are written off first', () => {
	const inStock =
		'It has 2 vouchers in stock: those that were sold since it was made are among them, and would be sold again. Write them off first.';
	expect(soldSinceText(given(...stocked).state)).toBe(inStock);
	expect(soldSinceText(given(...stocked, http).state)).toContain(`${inStock} What was sold through a provider`);
});
