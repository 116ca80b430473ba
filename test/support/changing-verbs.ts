// A day in a practice shop with every verb that changes something. Each works in this order, and later verbs change earlier answers.

/** The words of a verb, the verb itself first: `account new`. */
export type VerbSaid = {readonly verb: string; readonly words: readonly string[]};

const said = (verb: string, ...words: readonly string[]): VerbSaid => ({verb, words: [...verb.split(' '), ...words]});

/** What the day needs before it begins: a pack to open. */
export const dayBefore: readonly (readonly string[])[] = [
	['stock', 'new', '2002', 'Brown Bread, case of 24', '--price', '399', '--stock', '5'],
];

/** All but `init`, which comes before, and what needs a printer or files. */
export const aDay: readonly VerbSaid[] = [
	said('sell', '2*1001', '--cash', '50'),
	said('service', 'gaming', '50', '--card'),
	said('bill', 'netflix', '199', '--ref', 'NF-4482913', '--cash', '200'),
	said('account new', 'Bela', '--opening', '250'),
	said('account edit', '2', '--phone', '082 123 4567'),
	said('account deposit', '2', '150'),
	said('account withdraw', '2', '50'),
	said('account transfer', '2', '3', '20', '--reason', 'school fees'),
	said('account adjust', '2', '5', '--reason', 'keyed twice'),
	said('payee add', '2', 'Flat', '--biller', 'rent', '--to', 'UNIT12-2026', '--amount', '1200', '--due', '25'),
	said('payee edit', '2', '1', '--due', 'Friday'),
	said('payee remove', '2', '1'),
	said('account limit', '2', '500'),
	said('account freeze', '2', '--reason', 'card lost'),
	said('account unfreeze', '2'),
	said('account close', '6'),
	said('account reopen', '6', '--reason', 'came back'),
	said('stock new', '2001', 'Rooibos', '--price', '42.99', '--stock', '12'),
	said('stock edit', '2001', '--name', 'Rooibos 80 bags', '--barcode', '6001007000015'),
	said('stock price', '2001', '43'),
	said('stock off', '2001'),
	said('stock on', '2001'),
	said('stock receive', '1001', '24', '--cost', '11.80'),
	said('stock adjust', '1001', '2', '--reason', 'found'),
	said('stock count', '1001', '22'),
	said('stock waste', '1001', '2', '--reason', 'stale'),
	said('stock break', '2002', '1', '--into', '1001', '--each', '24'),
	said('stock level', '1001', '12'),
	said('stock policy', '1001', 'warn'),
	said('stock category', '1001', 'Bread'),
	// Named by the barcode that goes with it.
	said('stock barcode', '6001007000015', '6001007000015', '--remove'),
	said('basket park', '3*1001', '--name', 'Bela'),
	said('tender add', 'Voucher'),
	said('quick-key set', 'a', '1056'),
	said('quick-key clear', '2'),
	said('setting set', 'cash-rounding', 'nearest'),
	said('operator add', 'Zinhle', '--role', 'cashier'),
	said('operator rename', 'Zinhle', 'Zinhle M'),
	said('operator role', '2', 'supervisor'),
	said('operator trainee', 'zinhle m'),
	said('operator badge', '2', '--none'),
	said('operator disable', '2'),
	said('operator enable', '2'),
	said('operator unlock', '2'),
	said('role add', 'Packer', 'stock', 'sell'),
	said('role set', 'packer', 'stock'),
	said('role remove', 'Packer'),
	said('receipt refund', '1', '--reason', 'stale'),
	said('receipt correct', '2', '--to', 'cash'),
	said('receipt note', '1', 'umbrella left behind'),
	said('token show', '2'),
	said('shift open', '--float', '500'),
	said('shift pay-in', '50', '--from', 'bank', '--reason', 'coins'),
	said('shift pay-out', '30', '--to', 'petty', '--reason', 'milk'),
	said('shift no-sale', '--reason', 'change for a note'),
	said('shift close', '--counted', '600', '--reason', 'not known'),
	said('provider add', 'power', '--name', 'City Power', '--url', 'http://127.0.0.1:4100', '--low', '100'),
	said('provider float', 'power', '2000', '--from', 'there'),
	said('provider top-up', 'power', '500', '--from', 'bank'),
	said('remit', 'netflix', '150', '--from', 'bank'),
	said('account redact', '5', '--reason', 'asked for it', '--yes'),
];
