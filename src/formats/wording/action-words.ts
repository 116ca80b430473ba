// The other words people have for what can be done, by which the palette and help find it.
import {providerActionWords} from './provider-action-words.ts';

/** By the name of the action in counter.json, or by its end where it is the same in several places. Commas stand between them. */
export const actionWords: Readonly<Record<string, string>> = {
	// Sell
	'sell.add': 'put in, ring up, enter item, sell item',
	'sell.set-the-quantity': 'how many, number of pieces, amount of items, qty',
	'one-more': 'increase, plus, add one, quantity, qty, more',
	'one-less': 'decrease, minus, take one off, quantity, qty, less, fewer',
	'remove-line':
		'remove item, delete item, delete line, void item, void line, cancel item, cancel line, take off, take out, wrong item, wrong product, scanned by mistake, mistake, error correct, correction',
	'sell.discount':
		'money off, percent off, reduction, rebate, markdown, mark down, cheaper, special, promotion, promo, offer, sale price, coupon, staff discount, less percent, off',
	'sell.another-price':
		'price override, override, change price, other price, different price, special price, manual price, edit price, edit rate, bargain, haggle, negotiate, price match',
	'sell.note': 'item note, line note, sale note, comment, remark, memo, message, special request, write on receipt',
	'sell.something-without-a-product':
		'open item, open price, open department, department, misc, miscellaneous, sundry, sundries, other item, custom item, loose item, unlisted, no barcode, no code, without barcode, free text, manual item, generic, dump key',
	'quick-key': 'shortcut, hot key, preset, plu, plu key, speed key, favourite, favorite, button, dot key, quick sale',
	vouchers: 'pins, stock of vouchers, bring in vouchers, import pins, write off vouchers, scratch cards, airtime stock',
	'quick-key-of-something-without-a-product': 'shortcut, hot key, preset, department key, open price key, favourite, button',
	'sell.take-back-the-last-scan': 'undo, undo scan, last scan, scanned twice, double scan, scan again',
	'sell.customer':
		'customer name, buyer, client, tax invoice, invoice to, bill to, name on receipt, member, loyalty, attach customer, add customer to sale, customer lookup',
	'sell.back-to-the-line': 'entry, search, start',

	// Signing in
	lock: 'lock screen, log out, logout, sign out, log off, change operator, change cashier, switch user, hand over, break, away, pin, till lock',
	'sign-in.sign-in': 'log in, login, pin, cashier, user, password',
	'recovery-code': 'forgotten pin, lost pin, reset pin, pepper, locked out, emergency',

	// Pay and afterwards
	pay: 'payment, take payment, collect payment, checkout, check out, tender, total, subtotal, settle, finish sale, complete sale, close sale, cash sale, amount due, ring up, cash, card, money',
	'give-it-back': 'return money, refund part, undo payment',
	'next-note': 'larger note, banknote, bill, cash given',
	'note-before': 'smaller note, banknote, bill, cash given',
	card: 'credit card, debit card, visa, mastercard, eftpos, chip and pin, contactless, tap, swipe, terminal, bank card',
	'another-account': 'other customer, store credit, on credit, on the tab, on the book, house account',
	'pay.account':
		'store credit, on credit, on the tab, on the book, house account, charge, credit sale, customer account, put on account',
	'another-way': 'voucher, gift card, mobile money, eft, transfer, cheque, check, qr, other tender, payment method, split',
	'pay.cash': 'money, notes, coins',
	'exact-cash': 'right amount, no change, even money, exact money',
	'this-in-cash-the-rest-otherwise': 'split payment, part payment, half cash half card, two ways, mixed payment',
	'leave-the-change-on-an-account': 'keep the change, save change, change on account, store credit',
	'as-it-was-paid': 'same tender',
	'back-to-cash': 'cash instead, undo card',
	'undo-the-last': 'undo payment, wrong tender, cancel card, give back',
	'back-to-the-paper': 'receipt',
	'what-can-be-done-with-it': 'menu, options, buttons',
	'print-and-go-on': 'print receipt, slip, next customer',

	// Receipts
	find: 'search, look up, filter, lookup, old receipt, past sale, sales history',
	'receipts.open': 'view, look at, show receipt, see sale, details',
	'show-the-number': 'bill number, reference, code, voucher number, large',
	'show-the-token': 'electricity token, prepaid token, meter token, voucher pin, pin, code, large, lost token, token again',
	print:
		'reprint, re-print, print again, print receipt, print slip, print bill, print docket, receipt, slip, docket, duplicate, duplicate receipt, gift receipt, copy, second copy, invoice, copy of receipt, paper',
	'give-the-money-back': 'refund, declined, failed token, no token, vend failed, reimburse, money back, reverse vend',
	'show-the-receipt': 'open, look at, see token, details',
	resolve: 'ask again, retry, check status, query, what became of it, pending',
	'resolve-all': 'ask again, retry all, check status, pending',
	refund:
		'return, returns, return item, return goods, bring back, brought back, take back, took back, money back, give money back, reverse sale, reversal, sales return, customer return, exchange, swap, change size, faulty, defective, wrong item bought, unwanted, credit note, reimburse, chargeback, void receipt, void old sale, cancel receipt, after sale, complaint',
	'correct-how-it-was-paid':
		'wrong payment, wrong tender, wrong payment type, wrong payment method, change payment, change payment method, change payment type, change payment mode, fix payment, correct payment, payment correction, amend payment, edit payment, paid by card not cash, cash instead of card, card instead of cash, tender correction, mistake in payment',
	'add-a-note': 'comment, remark, memo, annotate, write on receipt',

	// Shift
	'go-there-or-look-at-the-z': 'open, view, z report, unfinished, old z, closed shift, past shift, end of day report',
	'new-shift':
		'open shift, start shift, begin shift, open the till, start of day, day start, opening float, float, sign on, clock in, begin day',
	'count-and-close':
		'close shift, end shift, close the till, cash up, cashing up, z report, z, end of day, day end, close day, balance the till, count cash, count drawer, reconcile, finish, blind count',
	'pay-in': 'cash in, add cash, float in, put money in, add change, change from the bank, petty cash in, drop in',
	'pay-out':
		'cash out, payout, petty cash, expense, supplier, take money, take cash, cash drop, drop to the safe, bank, milk, buy something, spend',
	'no-sale': 'ns, open the drawer, drawer, kick, open till, cash drawer, change for somebody',
	'x-so-far': 'x report, x reading, interim, mid-day, subtotal of the day, takings, report, how much today',
	'open-what-it-names': 'receipt, cause, why short, why over',
	'go-on-to-the-close': 'reason, next float, finish',
	compare: 'reveal, what should be there, difference, expected, short, over, done counting',
	'one-part-back': 'back, count again, recount',

	// Accounts
	'top-up':
		'deposit, pay in, paying in, put in money, put money on account, add money, add funds, add credit, load, load money, lodge, lodgement, advance, prepay, add balance, received on account, payment on account, pay off debt, pay debt, settle account, pay account, charge account, fund, savings',
	withdraw:
		'withdrawal, cash out, pay out, payout, take out money, take cash, take money, money out, draw, draw money, cash back, cashback, give cash, cash withdrawal, atm',
	transfer: 'move money, send money, between accounts, to another account, p2p, pass on, remit',
	'accounts.new':
		'new customer, add customer, create customer, register customer, register, sign up, open account, create account, add account, new account, new client, add client, new member, add member, membership, new party, add party, debtor, new debtor, open tab, tab, loyalty',
	history: 'entries, activity, transactions, movements, past, ledger, view account, balance, details, what was bought',
	'use-in-basket': 'attach, charge to account, put on account, pay with account, choose customer, sell to',
	statement:
		'account statement, statement of account, monthly statement, customer statement, print account, account history, ledger, ledger printout, overview, what is owed, what he owes, what she owes, what they owe, amount owed, owing, balance, debts, outstanding, invoice, account summary',
	'accounts.edit':
		'change name, change phone, change address, update customer, customer details, rename, modify, phone number, e-mail',
	'accounts.correct': 'adjust balance, fix balance, wrong balance, correction, write off debt, journal entry, balance adjustment',
	'credit-limit':
		'limit, limits, credit, allow credit, give credit, max credit, maximum credit, how much credit, credit line, credit terms, credit allowed, overdraft, debt limit, tab limit, buy now pay later, owe, may owe',
	'freeze-or-unfreeze':
		'block, unblock, block customer, lock, unlock, stop, stop account, on stop, put on stop, hold account, suspend account, blacklist, ban, deactivate, disable, bad debtor, barred, bar',
	'accounts.close': 'delete account, remove customer, delete customer, end account, close account, archive, inactive',
	'export-the-person':
		'gdpr, popia, data request, subject access, everything about a person, personal data, what is known, portability, json',
	redact:
		'erase, forget, right to be forgotten, gdpr, popia, anonymise, anonymize, remove personal data, delete customer data, privacy, wipe',
	reopen: 'open again, restore account, bring back account, undelete, closed account',

	// Stock
	movements: 'history, stock history, stock card, activity, what happened, details, view product, sold, in and out',
	'stock.new':
		'new product, add product, create product, new item, add item, create item, new goods, add goods, new article, new line, add sku, new sku, plu, add stock item, new stock item, menu item, register product',
	receive:
		'delivery, deliveries, delivered, goods in, goods received, goods receipt, grn, stock in, inward, inward stock, incoming, intake, receiving, receive stock, receive order, receive goods, restock, replenish, refill, add stock, book in, purchase, purchases, purchase order, supplier, new stock arrived, truck, load in',
	count:
		'stocktake, stock take, stock taking, stock count, stock check, count stock, counting, inventory, inventory count, take inventory, physical count, physical stock, cycle count, stock audit, audit, shelf count',
	'stock.correct':
		'adjust, adjustment, adjust stock, stock adjustment, fix stock, wrong stock, change quantity, stock level, theft, stolen, shrinkage, lost, found',
	waste:
		'wastage, wasted, write off, written off, scrap, spoil, spoiled, spoilage, rotten, expired, expiry, out of date, past its date, damage, damaged, broken, breakage, breakages, throw away, thrown out, discard, bin, dispose, spilled, dump, loss, trash, garbage',
	price:
		'new price, set price, change price, price change, update price, edit price, reprice, raise price, lower price, price increase, price rise, selling price, retail price, mrp, rate, tariff, cost more',
	'stock.edit': 'change name, rename, change product, product details, modify, category, supplier, vat, tax, cost, update item',
	barcodes:
		'barcode, add barcode, new barcode, link barcode, assign barcode, second barcode, barcode number, ean, upc, gtin, code, scan code, label, qr',
	'open-packs': 'break bulk, split case, split pack, unpack, open box, case, carton, crate, single pieces, singles, loose',
	'services.new': 'add service, new airtime, new provider, add voucher, create service',
	'services.edit': 'change fee, change commission, bundle, data bundles, airtime amounts, limits, daily limit',
	'bills.new': 'add biller, new biller, create biller, add company',
	'bills.edit': 'change fee, change commission, reference form, mask, check digit, limits, daily limit',
	'earlier-in-the-list': 'move up, order, arrange, sort, first',
	'later-in-the-list': 'move down, order, arrange, sort, last',
	'off-or-on-sale':
		'discontinue, delist, hide, stop selling, not for sale, delete product, remove product, deactivate, recall, activate, archive, block product',
	'only-what-is-low-or-all':
		'low stock, running out, reorder, order list, shopping list, out of stock, what to buy, replenishment, shortage',
	'the-next-category-or-all': 'category, department, group, section, kind',

	// Operators and roles
	operators:
		'users, user, staff, employees, employee, people, cashiers, cashier, clerk, clerks, workers, team, personnel, manage users, user management, add user, add cashier, new cashier, who works here, log in, login, logins, sign in, password, passwords, pins',
	'my-pin': 'change pin, change my pin, change password, my password, new pin, passcode, own pin',
	roles:
		'permissions, permission, rights, access, access levels, user rights, user levels, who may do what, privileges, authority, allowed, security',
	'operators.pin-badge-and-more':
		'set pin, reset pin, give pin, password, card, badge, trainee, training, disable, deactivate, block, fire, dismiss, remove user, delete user, unlock',
	'operators.new': 'add user, new user, new cashier, add cashier, add staff, hire, create user',
	'operators.edit': 'rename, change name, change role, promote, demote',
	'what-it-may': 'permissions, rights, open, details',
	'roles.new': 'add role, create role, new role',
	'remove-the-role': 'delete role',
	'tick-or-not': 'allow, forbid, check, uncheck, grant, revoke, toggle',
	'keep-what-is-ticked': 'save, ok, confirm',
	'as-it-was': 'undo, reset, cancel',

	// Lists, forms and pages
	filter: 'search, find, look up, lookup, narrow',
	'keep-filter': 'search',
	'show-all': 'clear filter, reset, everything',
	'clear-filter': 'show all, reset, everything',
	'sort-by-the-next-column': 'order by, arrange, rank, sort',
	'sort-by-the-column-before': 'order by, arrange, rank, sort',
	'turn-the-order-round': 'reverse, descending, ascending, upside down',
	'fill-in': 'enter details, start, choose',
	choose: 'select, pick, take',
	change: 'edit, set, modify',
	clear: 'empty, erase, delete text, reset',
	back: 'return to, close, cancel, leave, previous, escape',
	'back-to-the-list': 'cancel form, leave form, return to',
	'back-to-the-field': 'cancel, return to',
	'numbers-served-lately': 'recent numbers, last meters, earlier numbers, repeat customer',
	'take-this-number': 'ok, choose, same number',
	'next-or-a-look-at-all-of-it': 'ok, continue, review',
	'make-it': 'create, create shop, confirm, ok',
	'back-which-shop': 'previous step, return to',
	'back-its-data': 'previous step, return to, correct it',
	'next-or-accept': 'save, ok, confirm, done, submit',
	'next-field': 'down, forward',
	'field-before': 'up, backward',
	switch: 'toggle, other choice',
	'switch-back': 'toggle, other choice',
	'do-it': 'run, start, ok',
	'go-on': 'continue, next, ok',
	'the-marked-answer': 'ok, confirm',
	'the-other-answer': 'toggle',
	'the-marked-one': 'ok, confirm',
	yes: 'ok, confirm, agree',
	no: 'cancel, refuse, stay',
	'type-how-much-comes-back': 'part, quantity, some of it',
	'all-of-it': 'everything, whole, full refund',
	'shelf-or-waste': 'broken, damaged, back to stock, faulty',
	'try-again': 'retry, print again',
	stop: 'cancel, abort, interrupt',
	'write-the-settings': 'save, keep',

	// Everywhere
	help: 'keys, shortcuts, shortcut, manual, how to, what can i do, guide, instructions, support, f1, hotkeys, commands',
	'everywhere.shift': 'cash up, cashing up, drawer, till, float, z report, x report, end of day, day end, balance the till',
	'everywhere.sell': 'till, sale, new sale, cash register, register, home, main screen, pos, basket, cart, checkout screen',
	'everywhere.services':
		'electricity, electric, electric key, power, prepaid, prepaid electricity, prepaid power, prepaid card, lights, light bill, meter, units, token, tokens, airtime, recharge, phone credit, mobile top up, mobile, cell, data, data bundle, bundle, water, gaming, voucher, vouchers, gift card, utility, utilities, vend, mpesa, sim, scratch card',
	'everywhere.bills':
		'pay bill, pay a bill, bill pay, bill payment, paybill, biller, account payment, invoice payment, pay subscription, subscription, dstv, netflix, rent, rates, municipality, council, insurance, internet, gym, school fees, tv licence, utility bill, third party',
	'everywhere.accounts':
		'customers, customer list, clients, members, debtors, tabs, credit book, people, balances, who owes, balance',
	'everywhere.stock':
		'products, goods, items, inventory, catalogue, catalog, articles, price list, shelf, warehouse, stock list, menu, plu list',
	'everywhere.receipts':
		'sales, sales history, journal, past sales, transactions, slips, old sales, last sale, history, takings, today',
	'park-or-recall-the-basket':
		'hold, hold sale, hold bill, on hold, suspend, suspend sale, suspended, put aside, set aside, put to one side, keep for later, save for later, save sale, later, wait, pause, resume, resume sale, retrieve, load sale, unpark, recall, recall sale, bring back basket, unhold, layaway, lay-by, layby, next customer first, forgot wallet, forgot purse, pending, standby, open tabs',
	copy: 'clipboard, yank, copy to clipboard, copy number, copy token, copy code, send by whatsapp, send token, send by message',
	'use-the-mouse-or-not': 'mouse, click, clicks, pointer, touch, touchpad, trackpad, wheel, scroll wheel',
	'take-the-tour':
		'tutorial, lesson, lessons, learn, introduction, beginner, new cashier, first steps, demo, show me how, practise',
	'start-training':
		'training, training mode, trainee, practise, practice mode, test mode, test sale, dummy sale, try out, learn, new cashier, not real',
	'stop-training': 'end training, leave training, training off, real sales again',
	'leave-the-tour': 'end the tour, stop tutorial',
	'add-what-was-scanned': 'last scan, put in basket',
	'drop-the-basket':
		'void, void sale, void transaction, void bill, void order, void all, cancel, cancel sale, cancel bill, cancel order, cancel transaction, cancel all, abort, abandon, abandon sale, delete sale, delete bill, delete all, clear basket, clear cart, clear sale, clear all, empty basket, empty cart, discard, throw away basket, scrap, start over, start again, restart sale, walked away, changed mind, no money',
	actions: 'palette, menu, commands, search, everything',
	'function-keys-by-1-to-9-0': 'f keys, fn, no function keys, chord',
	'draw-the-screen-again': 'refresh, redraw, repaint, garbled, broken screen, reload',
	leave:
		'quit, exit, close, close program, close counter, close app, close till, log off, log out, logoff, logout, sign off, sign out, clock out, clock off, end, end program, end shift, end of day, stop, finish, go home, bye, shut down, shutdown, turn off, switch off, power off',
	'how-to-leave': 'interrupt, break',
	'start-my-own-shop': 'real shop, go live, new shop, end practice, leave practice, create shop, my business, set up shop',
	'price-check-the-next-scan-is-only-shown':
		'price check, check price, price enquiry, price inquiry, price lookup, look up price, rate check, how much, how much is it, what does it cost, cost, enquiry, item enquiry, info, verify price',
	'test-the-scanner':
		'barcode scanner, barcode reader, scanner setup, scanner not working, scanner broken, scan gun, reader, beep',
	'everywhere.vends':
		'unknown vends, pending vends, pending tokens, missing token, token did not come, no token, declined, failed, failed vend, provider, timeout, queue, resolve',
	'not-printed': 'print queue, waiting papers, spool, unprinted, printer stuck, jobs, paper out, missing receipts',
	'find-a-token':
		'token, tokens, lost token, token again, token safe, last token, search token, where is my token, resend token, reprint token, forgot token, slip lost, customer lost the slip, recover token, electricity token, voucher pin, lost pin',
	'the-next-number': 'next token, second token, more tokens',
	'the-number-before': 'first token, previous token',
	'print-a-copy': 'reprint, print again, copy, duplicate, paper',
	'show-it-to-the-customer': 'customer display, second screen, let them see, show the customer',
	'show-it': 'open, view, reveal, unmask, look at',
	'check-a-token-or-a-meter-number':
		'token desk, check token, verify token, is it genuine, real token, fake token, meter number, check meter, validate meter, luhn, supply group, sgc, token rejected, token does not work, what is this number',
	'the-key-change-of-2024':
		'tid rollover, rollover, krn, krn 1, krn 2, key revision, key change, key change tokens, kct, november 2024, meter takes no tokens, meter rejects token, old meter, token rejected, update meter, upgrade meter',
	audit:
		'who did what, audit trail, audit log, log, activity, staff activity, user log, suspicious, theft, fraud, voids, refunds list, overrides, no sales, sign-ins, logins',
	'audit.one-operator': 'who, staff, cashier, user, person, by operator',
	'audit.one-kind': 'what, type, refunds, copies, discounts, removed lines, no sales',
	'audit.some-days': 'when, date, period, today, yesterday, from, to',
	'audit.look-at-it': 'open, detail, receipt, show',
	...providerActionWords,
	'add-a-way-to-pay':
		'new tender, tender type, payment type, payment method, voucher, mobile money, gift card, new payment method, eft, qr, cheque',
	settings:
		'till settings, pos settings, options, preferences, prefs, setup, set up, configuration, configure, config, store settings, shop settings, shop details, company details, shop name, shop address, vat, vat rate, tax, tax rate, receipt footer, rounding, admin, system, tools',
	'make-a-backup':
		'backup, back up, backups, backup now, save copy, save a copy, copy data, save data, save everything, save all, safe copy, data backup, copy to usb, usb, usb stick, flash drive, memory stick, export data, save',
	'where-backups-are-kept': 'backup folder, backup place, backup location, usb stick, cloud, onedrive, dropbox, automatic backup',
	'put-a-backup-back':
		'restore, restore backup, restore data, recover, recover data, recovery, restore from backup, bring back backup, load backup, import backup, old data, get old data, go back, go back to yesterday, rescue, roll back, computer broke',
	'verify-the-books':
		'check the books, audit, check data, integrity, test data, is everything right, check journal, prove, consistency',
	'print-a-test-page': 'test print, printer test, try the printer, sample print',
	'set-up-the-printer':
		'printer, printers, printer setup, printer settings, receipt printer, thermal printer, bluetooth printer, epson, drawer, cash drawer, open drawer, open the drawer, till drawer, no sale, open till, paper, paper width, till roll, print settings, test print, receipt paper',
	'colours-for-the-ground-that-the-terminal-has': 'theme, automatic, auto, standard colours, colors, appearance, look',
	'colours-for-a-dark-terminal': 'theme, dark mode, dark theme, night mode, black, colors, appearance, look',
	'colours-for-a-light-terminal': 'theme, light mode, light theme, day mode, white, bright, colors, appearance, look',
	'colours-for-high-contrast': 'theme, contrast, bad eyes, cannot see, easier to read, accessibility, colors, larger, look',
	'no-colours': 'theme, black and white, monochrome, colour blind, color blind, colors, plain, look',
};

/** The other words for an action, by its name in counter.json. A page has the actions of its screen's list. */
export function wordsOfAction(name: string): readonly string[] {
	const [place = '', end = ''] = name.split('.');
	const own = actionWords[`${pageOf[place] ?? place}.${end}`] ?? actionWords[end];
	return own === undefined ? [] : own.split(', ');
}

const pageOf: Readonly<Record<string, string>> = {account: 'accounts', product: 'stock', receipt: 'receipts'};
