// A service that is sold from vouchers in stock, and vouchers whose seals every test can read.
import {cents} from '../../src/domain/base/money.ts';
import type {Service} from '../../src/domain/prepaid/services.ts';
import type {NewVoucher, ReceiveVouchers} from '../../src/domain/vouchers/vouchers.ts';
import {service} from './commands.ts';
import type {Said} from './given.ts';

/** The provider that keeps vouchers. */
export const keeper = {
	type: 'setProvider',
	provider: {id: 'vouchers', name: 'Vouchers', kind: 'vouchers'},
} as const satisfies Said;

/** Gaming by vouchers of two set amounts. */
export const play = (own: Partial<Service> = {}): Service =>
	service({
		id: 'play',
		name: 'Play',
		beneficiary: 'none',
		provider: 'vouchers',
		products: [
			{name: 'Play 50', amount: cents(5000)},
			{name: 'Play 100', amount: cents(10_000)},
		],
		...own,
	});

/** The PIN in the seal of a voucher of the tests, by its serial: `S7` has `9000000000000007`. */
export const fakePin = (serial: string): string => `9${serial.replace(/\D/g, '').padStart(15, '0')}`;

/** A voucher as it comes in, sealed as nobody would. */
export const newVoucher = (serial: string, own: Partial<NewVoucher> = {}): NewVoucher => ({
	product: 'Play 50',
	serial,
	expiry: '2028-12-31',
	sealed: `${'0'.repeat(16)}.${fakePin(serial).padEnd(44, '_')}`,
	mark: serial.padEnd(22, '_'),
	...own,
});

/** The PIN of a seal of {@link newVoucher}. */
export const fakeOpened = (sealed: string): string => sealed.slice(17).replace(/_+$/, '');

/** Vouchers come in. */
export const receivedVouchers = (
	...vouchers: readonly (string | NewVoucher)[]
): Omit<ReceiveVouchers, 'id' | 'operator' | 'till'> => ({
	type: 'receiveVouchers',
	service: 'Play',
	vouchers: vouchers.map(each => (typeof each === 'string' ? newVoucher(each) : each)),
});
