// Keys of providers: kept for their owner alone, read back, and drawn anew.
import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {
	drawProviderKey,
	isProviderKey,
	keepProviderKey,
	providerKeyPath,
	readProviderKey,
} from '../../../src/store/secrets/provider-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterfoil-provider-keys-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

test('a key is beside the pepper, or where a variable says', () => {
	expect(providerKeyPath('sim', {XDG_CONFIG_HOME: '/etc/x'})).toBe('/etc/x/counterfoil/provider-keys/sim.key');
	expect(providerKeyPath('sim', {COUNTERFOIL_PROVIDER_KEYS: '/keys'})).toBe('/keys/sim.key');
});

test('a key that is kept is read back, and only its owner can read it', () => {
	const path = providerKeyPath('sim', {COUNTERFOIL_PROVIDER_KEYS: join(folder, 'new')});
	expect(readProviderKey(path)).toBeUndefined();
	for (const key of [drawProviderKey(), 'another-key-of-the-provider']) {
		keepProviderKey(path, key);
		expect(readProviderKey(path)).toBe(key);
	}
	expect(statSync(path).mode & 0o777).toBe(0o600);
});

test.each([
	['', false],
	['short', false],
	['with a blank in the middle', false],
	['x'.repeat(201), false],
	['sixteen-letters!', true],
])('%j can be a key: %j', (text, isOne) => {
	expect(isProviderKey(text)).toBe(isOne);
	const path = join(folder, 'file.key');
	writeFileSync(path, text);
	expect(readProviderKey(path)).toBe(isOne ? text : undefined);
});

test('no two drawn keys are alike', () => {
	const drawn = Array.from({length: 20}, drawProviderKey);
	expect(new Set(drawn).size).toBe(20);
	expect(drawn.every(isProviderKey)).toBe(true);
});
