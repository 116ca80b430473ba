// Files of vouchers: what fits comes in, every other row says why not, PINs are nowhere but in their seals, and each is issued once.
import {appendFileSync, copyFileSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import {importVouchers, type VoucherImport} from '../../../src/app/importing/vouchers.ts';
import {reportLines} from '../../../src/formats/old-files/import-report.ts';
import {refusalText} from '../../../src/formats/wording/refusals.ts';
import {verifyShop} from '../../../src/store/opening/verify.ts';
import {airtime, opened, sell, vend} from '../../support/commands.ts';
import {keeper, play} from '../../support/vouchers.ts';
import {contentOf, temporaryFolder, temporaryShop} from '../temporary-shop.ts';

const heads = 'product,pin,serial,expiry\n';
const good = (n: number): string => `Play 50,${7_000_000_000_000_000 + n},S${n},2027-12-31\n`;

/** A shop that keeps vouchers of Play, with a key of its own. */
async function voucherShop() {
	const key = join(temporaryFolder(), 'keys', 'voucher-key');
	vi.stubEnv('COUNTERFOIL_VOUCHER_KEY', key);
	onTestFinished(() => void vi.unstubAllEnvs());
	const shop = await temporaryShop(opened({services: [play(), airtime()]}));
	await shop.do(keeper);
	const file = join(temporaryFolder(), 'batch.csv');
	const bring = async (text: string, own: Partial<VoucherImport> = {}) => {
		writeFileSync(file, text);
		return again(own);
	};
	const again = async (own: Partial<VoucherImport> = {}) => {
		const {report, exit} = await importVouchers(shop.till, file, {
			service: 'play',
			day: '2026-03-02',
			command: shop.command,
			...own,
		});
		return {exit, lines: reportLines(report)};
	};
	return {...shop, key, file, bring, again};
}
const played = sell(vend('Play', 5000));
const soldPin = async (shop: Awaited<ReturnType<typeof voucherShop>>): Promise<unknown> => {
	const {receipt} = await shop.do({...played, meansRepeat: true});
	const [line] = receipt?.type === 'sale' ? receipt.lines : [];
	return line?.type === 'service' ? line.reference : undefined;
};

describe('A file of vouchers', () => {
	test('comes in as far as it fits, and each other row says why not', async () => {
		const shop = await voucherShop();
		const rows = [
			good(1),
			'Play 50,7000-0000 0000 0001,S2,2027-12-31\n',
			'Play 50,7000000000000003,S1,2027-12-31\n',
			'Play 7,7000000000000004,S4,2027-12-31\n',
			'Play 50,7000000000000005,S5,2026-03-01\n',
			'play 50,7000000000000006,S6,2026-03-02\n',
			'Play 50,7000000000000007,,2027-12-31\n',
			'Play 50,,S8,2027-12-31\n',
			'Play 50,7000000000000009,S9,31/12/2027\n',
			'Play 50,7.0E+15,S10,2027-12-31\n',
			'Play 50\n',
			'"Play 50,7000000000000012,S12\n',
		];
		expect(await shop.bring(heads + rows.join(''))).toEqual({
			exit: 3,
			lines: [
				'batch.csv, line 2: in. Play 50, serial S1, until 2027-12-31.',
				'batch.csv, line 3: left out. Its PIN or its serial stands in line 2 already.',
				'batch.csv, line 4: left out. Its PIN or its serial stands in line 2 already.',
				'batch.csv, line 5: left out. "Play 7" is not sold as Play. There are Play 50, Play 100.',
				'batch.csv, line 6: left out. Voucher S5 expired on 2026-03-01.',
				'batch.csv, line 7: in. Play 50, serial S6, until 2026-03-02.',
				'batch.csv, line 8: left out. It has no serial. Each voucher needs one of its own.',
				'batch.csv, line 9: left out. It has no PIN.',
				'batch.csv, line 10: left out. "31/12/2027" is no last day. Write it like 2027-12-31.',
				'batch.csv, line 11: left out. A spreadsheet has rounded its PIN. Save the column as text, or take the file as it came.',
				'batch.csv, line 12: left out. It has no PIN.',
				'batch.csv, line 13: left out. A quote stands in it where none belongs.',
				'2 in, 10 left out.',
			],
		});
		expect(await soldPin(shop)).toBe('7000 0000 0000 0006');
		expect(await soldPin(shop)).toBe('7000 0000 0000 0001');
		// What was sold is refused too, and so is its PIN under another serial.
		expect((await shop.bring(`${heads}${good(1)}Play 50,7000000000000006,S60,2027-12-31\n`)).lines).toEqual([
			'batch.csv, line 2: left out. Voucher S1, or its PIN, was in the shop before.',
			'batch.csv, line 3: left out. Voucher S60, or its PIN, was in the shop before.',
			'2 left out.',
		]);
		expect(verifyShop(shop.folder, {state: shop.till.state, place: shop.place()}).faults).toEqual([]);
	});

	test('leaves no PIN in the shop until it is sold', async () => {
		const shop = await voucherShop();
		await shop.bring(heads + good(1) + good(2));
		const holds = (pin: string): boolean => [...contentOf(shop.folder).values()].some(text => text.includes(pin));
		expect(holds('7000000000000001') || holds('7000 0000 0000 0001')).toBe(false);
		await soldPin(shop);
		expect([holds('7000 0000 0000 0001'), holds('7000 0000 0000 0002')]).toEqual([true, false]);
	});

	test('changes nothing in a dry run, and makes no key', async () => {
		const shop = await voucherShop();
		const before = shop.everything();
		expect(await shop.bring(heads + good(1), {dryRun: true})).toEqual({
			exit: 0,
			lines: [
				'batch.csv, line 2: would come in. Play 50, serial S1, until 2027-12-31.',
				'1 would come in. This was a dry run: nothing was changed.',
			],
		});
		expect(shop.everything()).toBe(before);
		expect(() => readFileSync(shop.key)).toThrow('ENOENT');
	});

	test('again adds only what is new, also after it was stopped', async () => {
		const shop = await voucherShop();
		const many = Array.from({length: 2200}, (_, n) => good(n)).join('');
		const stop = new AbortController();
		const stopped = await shop.bring(heads + many, {signal: stop.signal, onProgress: () => stop.abort()});
		expect([stopped.exit, stopped.lines.at(-1)]).toEqual([3, '2000 in, 200 left out.']);
		expect(stopped.lines[2001]).toBe(
			'batch.csv, line 2003: left out. The import was stopped before this row. Import again to add it.',
		);
		expect((await shop.again()).lines.at(-1)).toBe('200 in, 2000 left out.');
		expect(shop.till.state.vouchers.rows.size).toBe(2200);
	});

	test.each<[string, (file: string) => void, string]>([
		['is not there', file => rmSync(file), 'batch.csv is not there. Check its name, and import again.'],
		[
			'has a gigabyte',
			file => truncateSync(file, 1024 ** 3),
			'batch.csv has 1024 MB, and at most 32 MB are read. Import a smaller copy.',
		],
		[
			'is no text',
			file => writeFileSync(file, Buffer.from([0xff, 0xfe, 0x41])),
			'batch.csv is not UTF-8 text, first in line 1. Save it as UTF-8 and import it again.',
		],
		[
			'is empty',
			file => truncateSync(file, 0),
			'The first line of batch.csv must name its columns: product,pin,serial,expiry. Add that line, and import again.',
		],
	])('that %s is refused whole', async (_what, change, says) => {
		const shop = await voucherShop();
		writeFileSync(shop.file, heads);
		change(shop.file);
		expect(await shop.again()).toEqual({exit: 1, lines: [`batch.csv: left out. ${says}`, '1 left out.']});
	});

	test('of a service without vouchers is refused whole', async () => {
		const shop = await voucherShop();
		expect((await shop.bring(heads, {service: 'Airtime'})).lines[0]).toBe(
			'batch.csv: left out. No vouchers are kept of Airtime. Give it a provider that keeps vouchers first.',
		);
	});
});

test('without the key nothing of the vouchers is sold or added, all else is, and with it they are sold again', async () => {
	const shop = await voucherShop();
	await shop.bring(heads + good(1) + good(2));
	copyFileSync(shop.key, `${shop.key}.copy`);
	writeFileSync(shop.key, `${'0'.repeat(64)}\n`);
	const lost = `The key of the vouchers in stock is not in ${shop.key}, so none of their PINs can be read`;
	const outcome = await shop.till.execute({...shop.command(), ...played});
	expect(outcome.type === 'refused' && refusalText(outcome.refusal)).toContain(lost);
	for (const change of [() => undefined, () => appendFileSync(shop.key, 'x'), () => rmSync(shop.key)]) {
		change();
		expect((await shop.bring(heads + good(3))).lines[0]).toContain(lost);
		expect((await shop.again({dryRun: true})).lines[0]).toContain(lost);
	}
	expect(() => readFileSync(shop.key)).toThrow('ENOENT');
	await shop.do(sell(vend('Airtime', 5000, '0821234567')));
	copyFileSync(`${shop.key}.copy`, shop.key);
	expect(await soldPin(shop)).toBe('7000 0000 0000 0001');
});
