// The discount on a whole basket, shared over the lines that can have one.
import {refuse} from '../base/handlers.ts';
import {allocate, minus, sum, zero} from '../base/money.ts';
import {checkDiscount, type Discount, discountOn} from './discount.ts';
import {isOwn, type SaleLine} from './lines.ts';

/** Shares a discount on the basket over the shop's own goods in it, by largest remainder, so that the shares add up. Money for others gets no share. */
export function shareDiscount(lines: readonly SaleLine[], discount: Discount) {
	const eligible = lines.filter(isOwn);
	const gross = sum(eligible.map(({total}) => total));
	if (gross === zero) return refuse({kind: 'nothing-to-discount'});
	const refusal = checkDiscount(discount, gross);
	if (refusal) return refuse(refusal);
	const taken = discountOn(gross, discount);
	const shares = allocate(
		taken.amount,
		eligible.map(({total}) => total),
	);
	let place = 0;
	const shared = lines.map(line => {
		if (!isOwn(line)) return line;
		const share = shares[place] ?? zero;
		place += 1;
		return share === zero ? line : {...line, gross: line.gross ?? line.total, share, total: minus(line.total, share)};
	});
	return {lines: shared, taken};
}
