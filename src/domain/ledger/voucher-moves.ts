// What each event does to the number of vouchers in stock. The stock itself is kept apart, and `verify` compares the two.
import {vouchersIn} from '../lines/lines.ts';
import type {Shelved, VouchersState} from '../vouchers/shelves.ts';
import type {DomainEvent} from './commands.ts';

/** One voucher that came in, or left. */
export type VoucherMove = {readonly shelf: string; readonly by: 1 | -1};

const shelfOf = ({service, product}: Shelved): string => `${service} ${product}`;

/** Σ received = in stock + issued + written off. */
export function voucherMovesOf(event: DomainEvent): readonly VoucherMove[] {
	if (event.type === 'SaleMade') return vouchersIn(event.lines).map(line => ({shelf: shelfOf(line), by: -1}));
	if (event.type !== 'VouchersReceived' && event.type !== 'VouchersWrittenOff') return [];
	const by = event.type === 'VouchersReceived' ? 1 : -1;
	return event.vouchers.map(({product}) => ({shelf: shelfOf({service: event.service, product}), by}));
}

/** How many vouchers there are, by shelf. */
export function vouchersCounted({vouchers}: VouchersState): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const voucher of vouchers.rows.values()) counts.set(shelfOf(voucher), (counts.get(shelfOf(voucher)) ?? 0) + 1);
	return counts;
}
