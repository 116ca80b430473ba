// What the till looks up for vouchers and for answers of providers: PINs that a sale may take, and what was given out before.
import type {Facts} from '../domain/base/handlers.ts';
import type {Command} from '../domain/ledger/commands.ts';
import type {History} from '../domain/ports/history.ts';
import type {PrepaidState} from '../domain/prepaid/services.ts';
import {byName} from '../domain/prepaid/services.ts';
import {ownDigits} from '../domain/vending/answer.ts';
import type {Voucher} from '../domain/vouchers/shelves.ts';
import {keysOf} from '../domain/vouchers/vouchers.ts';
import {openPin, readVoucherKey, type VoucherKey, voucherKeyPath} from './secrets/voucher-key.ts';

/** Opens the PINs of vouchers, as far as the key that this machine has opens them. `next` are those of the sale after this one, most likely. */
export type OpenPins = (vouchers: readonly Voucher[], next: () => readonly Voucher[]) => NonNullable<Facts['voucherPins']>;

/**
 * The key is read at the first voucher, and again where it does not fit: somebody may have put the right file back. The PINs that go next are opened
 * once the sale is done, while nobody waits.
 */
export function pinOpener(path = voucherKeyPath()): OpenPins {
	let key: VoucherKey | undefined;
	let ahead: ReadonlyMap<string, string> = new Map();
	const opened = (vouchers: readonly Voucher[]): ReadonlyMap<string, string> =>
		new Map(
			vouchers.flatMap(voucher => {
				const pin = ahead.get(voucher.sealed) ?? (key && openPin(key, voucher));
				return pin === undefined ? [] : [[voucher.sealed, pin] as const];
			}),
		);
	return (vouchers, next) => {
		if (vouchers.length === 0) return {path, pins: new Map()};
		const pins = opened(vouchers);
		setImmediate(() => {
			ahead = opened(next());
		});
		if (pins.size === vouchers.length) return {path, pins};
		key = readVoucherKey(path);
		return {path, pins: opened(vouchers)};
	};
}

/** For vouchers that come in: by what the shop knows some of them already. */
export function knownFor(command: Command, {services}: PrepaidState, history: History): Pick<Facts, 'knownVouchers'> {
	if (command.type !== 'receiveVouchers') return {};
	const service = byName(services.rows, command.service)?.id ?? '';
	return {knownVouchers: history.knownVouchers(command.vouchers.flatMap(voucher => keysOf(service, voucher)))};
}

/** For the answer of a provider: that it was heard, and whether one of its tokens was given out before. */
export function heardFor(
	command: Command,
	{isHeard, history}: {readonly isHeard: boolean; readonly history: History},
): Pick<Facts, 'isHeard' | 'isTokenKnown'> {
	if (!isHeard) return {};
	if (command.type !== 'answerVend') return {isHeard};
	const isTokenKnown = ownDigits(command.answer).some(digits => history.knowsToken(digits));
	return {isHeard, ...(isTokenKnown && {isTokenKnown})};
}
