// What ten strangers call thirty actions, each in the words of the own counter. Written before the palette's synonyms; no word is changed to fit them.

/**
 * The ten, in the order of the words: a supermarket in Manchester, a spaza shop in Soweto, a pharmacy in Mumbai, a hardware store in Ohio,
 * a kiosk in Nairobi, a boutique in Lagos, a bakery in Berlin, a bottle store in Cape Town, a bookkeeper in Dublin, a cafe in Sydney.
 */
export const strangers = 10;

/** By the name of the action in counter.json. */
export const strangersWords: Readonly<Record<string, readonly string[]>> = {
	'receipts.refund': words(
		'return, bring back, sales return, give money back, exchange, customer return, take back goods, refund, credit note, swap',
	),
	'receipts.print': words(
		'reprint, print slip, duplicate bill, print receipt, print again, copy of receipt, print, slip, reprint receipt, print docket',
	),
	'receipts.correct-how-it-was-paid': words(
		'wrong payment, paid by card not cash, change payment mode, wrong tender, change payment method, payment correction, correct payment, fix payment, amend payment, wrong payment type',
	),
	'everywhere.drop-the-basket': words(
		'void, cancel sale, cancel bill, void sale, cancel order, clear cart, delete sale, start over, abandon sale, void transaction',
	),
	'sell.remove-line': words(
		'wrong item, take off, delete item, void item, remove item, cancel item, delete line, remove, take out, void line',
	),
	'everywhere.park-or-recall-the-basket': words(
		'suspend, hold, hold bill, layaway, put aside, keep for later, park, resume sale, save for later, pause',
	),
	'everywhere.pay': words('total, pay, payment, checkout, tender, collect payment, pay, cash up sale, finish sale, take payment'),
	'sell.discount': words(
		'money off, discount, less percent, markdown, discount, rebate, percent off, special, reduction, staff discount',
	),
	'sell.another-price': words(
		'price override, change price, edit rate, override, bargain, special price, other price, different price, override price, manual price',
	),
	'sell.something-without-a-product': words(
		'misc item, no barcode, loose item, open department, other item, custom item, free text, sundry, miscellaneous, open item',
	),
	'everywhere.price-check-the-next-scan-is-only-shown': words(
		'price check, how much, rate check, price lookup, check price, price enquiry, what does it cost, price check, item enquiry, look up price',
	),
	'stock.receive': words(
		'delivery, goods in, inward stock, receiving, add stock, restock, goods received, stock in, purchase, receive order',
	),
	'stock.count': words(
		'stocktake, count stock, physical stock, inventory count, stock taking, take inventory, inventory, cycle count, stock check, stocktake',
	),
	'stock.waste': words('waste, expired, damaged, breakage, spoiled, write off, throw away, broken bottle, write-off, wastage'),
	'stock.price': words(
		'reprice, new price, MRP, set price, price increase, change selling price, raise price, price change, update price, edit price',
	),
	'stock.new': words(
		'new line, add product, new item, create item, add goods, add new product, new article, new stock item, create product, add menu item',
	),
	'stock.barcodes': words(
		'ean, add barcode, barcode, upc, link barcode, scan code, barcode number, assign barcode, barcodes, second barcode',
	),
	'accounts.top-up': words(
		'deposit, pay in, advance, load money, top up, add credit, charge account, put money on account, lodge, add funds',
	),
	'accounts.withdraw': words(
		'cash out, withdraw, take cash, cash withdrawal, payout, pay out, withdrawal, cash back, draw money, money out',
	),
	'accounts.new': words(
		'new customer, open account, add party, create customer, register customer, add client, new client, open tab, new debtor, add member',
	),
	'accounts.statement': words(
		'statement, what he owes, ledger, account history printout, statement of account, account statement, account overview, print account, monthly statement, customer statement',
	),
	'accounts.freeze-or-unfreeze': words(
		'block, freeze account, hold account, lock account, suspend account, blacklist, block customer, stop account, put on stop, deactivate',
	),
	'accounts.credit-limit': words(
		'credit limit, limit, how much credit, credit line, allow credit, debt limit, overdraft, tab limit, credit terms, max credit',
	),
	'everywhere.services': words(
		'electric key, airtime, recharge, utility, mpesa tokens, data bundle, prepaid card, prepaid electricity, electricity, phone credit',
	),
	'everywhere.bills': words(
		'pay bill, dstv, bill payment, utility bill, paybill, pay subscription, invoice payment, account payments, bills, bill pay',
	),
	'everywhere.make-a-backup': words(
		'backup, save copy, data backup, back up, backup to usb, save data, make backup, copy to flash drive, backup now, save everything',
	),
	'everywhere.put-a-backup-back': words(
		'restore, get old data, restore backup, recover, restore data, bring back backup, load backup, recovery, restore from backup, go back to yesterday',
	),
	'everywhere.set-up-the-printer': words(
		'drawer, printer, thermal printer, cash drawer, no sale, printer setup, receipt printer, open drawer, till roll, printer settings',
	),
	'everywhere.leave': words('log off, close, exit, quit, sign out, log out, end, go home, close program, shut down'),
	'everywhere.settings': words(
		'options, setup, configuration, preferences, settings, config, vat rate, shop details, company details, store settings',
	),
};

/** What the keys of other tills are called, from the manuals of a dozen; gathered after the synonyms were written, as a proof of the list above. */
export const otherTills: Readonly<Record<string, readonly string[]>> = {
	'everywhere.drop-the-basket': words('void sale, cancel current transaction, void trans, clear cart, void order, cancel sale'),
	'sell.remove-line': words('void item, error correct, correct entry, correct last entry, void a line, line item void'),
	'everywhere.park-or-recall-the-basket': words(
		'suspend, hold sale, retrieve transaction, recall held sales, invoice on hold, park cart, held sales',
	),
	'everywhere.price-check-the-next-scan-is-only-shown': words('price lookup, price check, inquiry, price verification'),
	'sell.another-price': words('price override, override the price'),
	'sell.discount': words('percent discount, dollar discount, discount/coupon, apply discount'),
	'sell.note': words('item comment'),
	'sell.something-without-a-product': words('misc, departments, department 1'),
	'sell.customer': words('attach customer, customer lookup'),
	'receipts.print': words('reprint, reprint receipts, reprint slip'),
	'receipts.refund': words('return item, return, returns, returned goods, refunds'),
	'everywhere.pay': words('pay & complete, subtotal, sub total, tender cash, complete sale'),
	'accounts.top-up': words('customer deposit, received on account, rec on account'),
	'accounts.new': words('adding customer, add customer'),
	'everywhere.set-up-the-printer': words('open drawer, no sale, open drawer (no sale)'),
	'everywhere.leave': words('exit p.o.s., clock out, exit pos'),
};

/** The same once more, of yet other tills, after what the list before showed was mended. */
export const yetOtherTills: Readonly<Record<string, readonly string[]>> = {
	'everywhere.park-or-recall-the-basket': words(
		'unhold, retrieve a hold sale, load from hold, retrieve sale, parking a sale, suspend cart, resume suspended cart, retrieve a suspended sale, place sale on hold',
	),
	'everywhere.drop-the-basket': words('abort sale, void'),
	'sell.remove-line': words('void cart lines'),
	'sell.customer': words('add customer to sale'),
	'receipts.refund': words('sales returns, return transaction'),
	'receipts.print': words('reprint a bill, gift receipt, print a copy'),
	'stock.receive': words('purchase entry, receive purchase order, purchases'),
	'stock.correct': words('adjust inventory'),
	'accounts.top-up': words('customer account deposit, add balance'),
	'accounts.new': words('create new customer'),
	'accounts.edit': words('update customer'),
	'accounts.statement': words('party ledger'),
	'everywhere.settings': words('pos settings, configuration manager'),
};

function words(list: string): readonly string[] {
	return list.split(', ');
}
