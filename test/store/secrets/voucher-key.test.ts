// The key of vouchers: what it seals only it opens, for that voucher alone, and it is in a file that only its owner can read.
import {mkdtempSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {
	drawVoucherKey,
	openPin,
	readVoucherKey,
	readyVoucherKey,
	sealPin,
	voucherKeyPath,
} from '../../../src/store/secrets/voucher-key.ts';

const voucher = {service: 'airtime', serial: 'S1'};
const pin = '1234567890123456';

test('a PIN opens with its key and for its voucher only, and is nowhere in what is kept', () => {
	const [key, other] = [drawVoucherKey(), drawVoucherKey()];
	const {sealed} = sealPin(key, {...voucher, pin});
	expect(sealed).not.toContain(pin);
	expect(openPin(key, {...voucher, sealed})).toBe(pin);
	expect(openPin(other, {...voucher, sealed})).toBeUndefined();
	expect(openPin(key, {...voucher, serial: 'S2', sealed})).toBeUndefined();
	expect(openPin(key, {...voucher, service: 'data', sealed})).toBeUndefined();
	for (let place = 17; place < sealed.length; place += 1) {
		const changed = `${sealed.slice(0, place)}${sealed[place] === 'A' ? 'B' : 'A'}${sealed.slice(place + 1)}`;
		// The last letter carries bits that stand for nothing.
		if (place < sealed.length - 1) expect(openPin(key, {...voucher, sealed: changed}), changed).toBeUndefined();
	}
	for (const short of ['', '.', key.id, `${key.id}.`, `${key.id}.AAAA`])
		expect(openPin(key, {...voucher, sealed: short})).toBeUndefined();
});

test('the same PIN of the same voucher is kept as the same text; its mark is the same for any voucher, and needs the key', () => {
	const [key, other] = [drawVoucherKey(), drawVoucherKey()];
	const kept = sealPin(key, {...voucher, pin});
	expect(kept.mark).toMatch(/^[\w-]{22}$/);
	expect(sealPin(key, {...voucher, pin})).toEqual(kept);
	const elsewhere = sealPin(key, {...voucher, serial: 'S2', pin});
	expect([elsewhere.mark, elsewhere.sealed === kept.sealed]).toEqual([kept.mark, false]);
	expect(sealPin(key, {...voucher, pin: '1234567890123457'}).mark).not.toBe(kept.mark);
	expect(sealPin(other, {...voucher, pin}).mark).not.toBe(kept.mark);
});

test('the key is made once, outside of every shop, for its owner only', () => {
	const path = join(mkdtempSync(join(tmpdir(), 'voucher-key-')), 'deep', 'key');
	expect(readVoucherKey(path)).toBeUndefined();
	const key = readyVoucherKey(path);
	expect(key).toBeDefined();
	expect(statSync(path).mode & 0o777).toBe(0o600);
	expect([readyVoucherKey(path), readVoucherKey(path)]).toEqual([key, key]);
	writeFileSync(path, 'half a k');
	expect([readyVoucherKey(path), readVoucherKey(path)]).toEqual([undefined, undefined]);
	expect(voucherKeyPath({COUNTERFOIL_VOUCHER_KEY: path})).toBe(path);
	expect(voucherKeyPath({XDG_CONFIG_HOME: '/x'})).toBe('/x/counterfoil/voucher-key');
});
