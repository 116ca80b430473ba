// What an import of vouchers begins with: the service, the rows of the file, and the key that their PINs are sealed with.
import type {Day} from '../../domain/base/calendar.ts';
import type {State} from '../../domain/ledger/state.ts';
import type {History} from '../../domain/ports/history.ts';
import type {Till} from '../../domain/ports/till.ts';
import type {Service} from '../../domain/prepaid/services.ts';
import {currencyOf} from '../../domain/shop/cash.ts';
import {voucherService} from '../../domain/vouchers/vouchers.ts';
import {readText} from '../../formats/old-files/outside-text.ts';
import {readVouchers, type VoucherRow} from '../../formats/records/voucher-file.ts';
import type {Read} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import {voucherKeyLost} from '../../formats/wording/refusals-vouchers.ts';
import {
	drawVoucherKey,
	keyNeeded,
	readVoucherKey,
	readyVoucherKey,
	type VoucherKey,
	voucherKeyPath,
} from '../../store/secrets/voucher-key.ts';
import {readLineFile, type SourceFile} from './source.ts';

/** What was asked of an import of vouchers. */
export type Asked = {
	/** The service that the vouchers are of, by id or name. */
	readonly service: string;
	/** The business day: what expired before it stays out. */
	readonly day: Day;
	/** Gives the same report, and changes nothing. */
	readonly dryRun?: boolean;
};

/** The rows of a file, and what they are looked at with. */
export type Looking = {
	readonly file: string;
	readonly rows: Iterable<VoucherRow>;
	readonly service: Service;
	readonly key: VoucherKey;
	readonly day: Day;
	readonly symbol: string;
	readonly history: History;
	/** By what a voucher of the file is known, and the row it stands in. */
	readonly met: Map<string, string>;
};

/** The rows of a file for a service; or why nothing of it can be taken in. */
export function lookUpVouchers(
	{state, history}: Pick<Till, 'state' | 'history'>,
	file: SourceFile,
	{service: named, day, dryRun = false}: Asked,
): Read<Looking> {
	const {symbol} = currencyOf(state);
	const found = voucherService(state, named);
	if ('refused' in found) return {fault: refusalText(found.refused, symbol)};
	const bytes = readLineFile(file);
	const text = 'fault' in bytes ? bytes : readText(file.name, bytes.value);
	const rows = 'fault' in text ? text : readVouchers(file.name, text.value);
	if ('fault' in rows) return rows;
	const key = keyFor(state, dryRun);
	if ('fault' in key) return key;
	const {service} = found;
	return {value: {file: file.name, rows: rows.value, service, key: key.value, day, symbol, history, met: new Map()}};
}

/** The key that PINs are sealed with. What is in stock under another one could never be sold beside them. */
function keyFor(state: State, isTrial: boolean): Read<VoucherKey> {
	const path = voucherKeyPath();
	const sealed = [...state.vouchers.rows.values()].map(keyNeeded);
	const key = readVoucherKey(path) ?? (isTrial ? drawVoucherKey() : sealed.length === 0 ? readyVoucherKey(path) : undefined);
	if (key && (sealed.every(id => id === key.id) || (isTrial && sealed.length === 0))) return {value: key};
	return {fault: voucherKeyLost(plainText(path))};
}
