// One refusal of every kind with its sentence: the tests of the wording and the reference of orders use them.
import {cents, thousandths} from '../../src/domain/base/money.ts';
import type {Refusal} from '../../src/domain/ports/till.ts';

type Facts<K> = Omit<Extract<Refusal, {kind: K}>, 'kind'>;
type Worded<K> = {readonly facts: Facts<K>; readonly says: string};

/** One refusal of every kind with what it says; `name` stands for whatever came from outside. */
const refusals = (name: string, shown: string, quoted: string) =>
	({
		'shop-already-open': {facts: {}, says: 'There is a shop in this folder already. Name another folder with --data.'},
		'shop-not-open': {facts: {}, says: 'There is no shop here yet. Start the counter, or run counterfoil init.'},
		'unknown-operator': {
			facts: {operator: name, known: ['Zinhle']},
			says: `There is no operator ${quoted}. There are Zinhle.`,
		},
		'unknown-till': {facts: {till: 7}, says: 'There is no till 7.'},
		'training-only-sells': {
			facts: {name},
			says: `${shown} is in training, where only sales are tried, and this would be real. Switch training off, or let somebody else do it.`,
		},
		'unknown-currency': {
			facts: {currency: name},
			says: `${quoted} is not a currency this shop can count in. Use ZAR, NAD, LSL, SZL or BWP.`,
		},
		'unknown-setting': {facts: {name}, says: `There is no setting ${quoted}. See counterfoil setting list.`},
		'bad-setting': {
			facts: {name: 'vat-rate'},
			says: 'That value does not fit vat-rate. See counterfoil setting list for what does.',
		},
		'vat-number-missing': {
			facts: {},
			says: 'A shop registered for VAT prints its VAT number. Set the VAT number (vat-number) first, then registered for VAT (vat-registered).',
		},
		'bad-vat-number': {
			facts: {number: name},
			says: `${quoted} is not a South African VAT number. One has 10 digits and begins with 4.`,
		},
		'unknown-account': {facts: {account: 7}, says: 'There is no account 7. See the list of accounts.'},
		'account-id-taken': {facts: {account: 7}, says: 'Account 7 is there already.'},
		'bad-account-id': {facts: {account: -1}, says: '-1 is not an account number. They are whole numbers from 1 upward.'},
		'credit-too-low': {
			facts: {name, needed: cents(5000), available: cents(4990)},
			says: `${shown} has R49.90 and R50.00 is needed. Top up first, or take less.`,
		},
		'cash-from-credit': {
			facts: {name, needed: cents(5000), own: cents(2000)},
			says: `${shown} has R20.00 of its own, and R50.00 is needed. A credit limit pays for goods, not for cash or a transfer. Take less, or allow it: Ctrl+K, settings, cash-from-credit.`,
		},
		'account-owes': {
			facts: {name, owed: cents(2000)},
			says: `${shown} owes R20.00. The money goes back onto that account: a credit limit pays for goods, not for cash.`,
		},
		'not-closed': {facts: {name}, says: `The account of ${shown} is not closed.`},
		'balance-too-high': {
			facts: {name, most: cents(99_999_999_900)},
			says: `${shown} may not hold more than R999,999,999.00. Take a smaller amount.`,
		},
		'not-in-coins': {
			facts: {field: 'amount', coin: cents(10)},
			says: 'The amount cannot be counted out: the smallest coin is R0.10. Use a multiple of it.',
		},
		'bad-text': {facts: {field: 'name', fault: {fault: 'empty'}}, says: 'The name is missing. Type one.'},
		'bad-email': {
			facts: {email: name},
			says: `${quoted} is not an e-mail address. Write one like thandi@example.co.za, or leave it empty.`,
		},
		'bad-phone': {
			facts: {phone: name},
			says: `${quoted} is not a phone number. Write 7 to 15 digits, or leave it empty.`,
		},
		'amount-out-of-range': {
			facts: {field: 'amount', least: cents(500), most: cents(100_000)},
			says: 'The amount must be from R5.00 to R1,000.00.',
		},
		'bad-quantity': {
			facts: {field: 'quantity', most: thousandths(1_000_000_000)},
			says: 'The quantity must be above 0 and at most 1000000.',
		},
		'unknown-product': {
			facts: {code: name},
			says: `No product has the code ${quoted}. Search by name, or add it under Stock.`,
		},
		'bad-code': {
			facts: {code: name},
			says: `${quoted} cannot be a code. Use 1 to 32 letters, digits, ".", "_", "/" or "-", beginning with a letter or digit.`,
		},
		'code-taken': {facts: {code: name, name}, says: `${quoted} belongs to ${shown} already. Use another code.`},
		'bad-tax-class': {facts: {tax: name}, says: `${quoted} is not a VAT class. Use standard, zero, exempt or outside.`},
		'bad-unit': {facts: {unit: name}, says: `${quoted} is not a unit. Goods are sold by "each" or by "kg".`},
		'not-whole': {facts: {name}, says: `${shown} is sold by the piece. Use a whole number.`},
		'adjusts-nothing': {
			facts: {},
			says: 'A quantity of 0 corrects nothing. Say how many were found, or with a minus how many are gone.',
		},
		'adjusts-below-zero': {
			facts: {name, onHand: thousandths(2500)},
			says: `${shown} has 2.5 in stock. Take off no more than that.`,
		},
		'too-much-stock': {
			facts: {name, most: thousandths(1_000_000_000)},
			says: `${shown} can have at most 1000000 in stock.`,
		},
		'bad-provider-id': {
			facts: {provider: 'City Power'},
			says: '"City Power" cannot be the id of a provider. It has small letters, digits and hyphens, begins with a letter, and has at most 30 letters.',
		},
		'bad-provider-url': {
			facts: {url: 'http://city.example'},
			says: '"http://city.example" is not where a provider can be reached. Write it like https://vending.example.com; http:// is for this machine only.',
		},
		'provider-id-taken': {facts: {provider: name}, says: `${quoted} is a service here. Give the provider an id of its own.`},
		'provider-kind-stays': {
			facts: {name},
			says: `${shown} stays what it is, over the network or with vouchers. For the other, connect a provider with another id.`,
		},
		'provider-is-asked': {
			facts: {name, vends: 2},
			says: `${shown} has not answered 2 vends yet, and only where it listens now is known what became of them. Ask about them first.`,
		},
		'unknown-provider': {
			facts: {provider: name, known: ['sim', name]},
			says: `${quoted} is not a provider here. There are "sim", ${quoted}.`,
		},
		'not-heard': {facts: {vend: 'a-1'}, says: 'Only a provider says what became of a vend. Ask it again.'},
		'vend-finished': {facts: {vend: 'a-1'}, says: 'It is known already what became of this vend. Nothing is changed.'},
		'token-given-before': {
			facts: {vend: 'a-1'},
			says: 'The provider sent a token that was given out before. It is not taken: ask the provider what is right.',
		},
		'unknown-service': {
			facts: {service: name, known: ['Electricity', name]},
			says: `${quoted} is not a service here. There are Electricity, ${shown}.`,
		},
		'unknown-service-product': {
			facts: {name, product: name, known: ['Data 500MB 30 days', name]},
			says: `${quoted} is not sold as ${shown}. There are Data 500MB 30 days, ${shown}.`,
		},
		'not-its-amount': {
			facts: {product: name, amount: cents(5500)},
			says: `${shown} costs R55.00. Sell it for that, or another one.`,
		},
		'no-vouchers-kept': {
			facts: {name},
			says: `No vouchers are kept of ${shown}. Give it a provider that keeps vouchers first.`,
		},
		'no-vouchers-named': {facts: {}, says: 'No vouchers are named. Name one at least.'},
		'bad-serial': {
			facts: {serial: name},
			says: `${quoted} is no serial. One has up to 40 letters, digits, hyphens, points, slashes and underscores.`,
		},
		'bad-expiry': {
			facts: {expiry: name},
			says: `${name === '' ? 'It has no last day' : `${quoted} is no last day`}. Write it like 2027-12-31.`,
		},
		'voucher-expired': {facts: {serial: name, expiry: '2026-01-31'}, says: `Voucher ${shown} expired on 2026-01-31.`},
		'voucher-known': {facts: {serial: name}, says: `Voucher ${shown}, or its PIN, was in the shop before.`},
		'voucher-not-there': {
			facts: {name, serial: 'S1'},
			says: `There is no voucher "S1" of ${shown} in stock.`,
		},
		'voucher-product-missing': {
			facts: {name, known: ['R50', 'R100']},
			says: `${shown} is sold by its vouchers. Choose one: R50, R100.`,
		},
		'vouchers-short': {
			facts: {name, product: 'R50', left: 1},
			says: `There is only 1 voucher R50 of ${shown} in stock. Take the others out of the basket.`,
		},
		'voucher-key-lost': {
			facts: {path: name},
			says: `The key of the vouchers in stock is not in ${shown}, so none of their PINs can be read, and none of them is sold. Nothing else is touched. Put the file back from its copy; without one, ask the issuer to exchange the vouchers by their serials, and write them off.`,
		},
		'not-connected': {
			facts: {name},
			says: `No provider is connected for ${shown}: its numbers would be made up, and the setting demo-vending is off. To sell it all the same, turn that on: Ctrl+K, settings.`,
		},
		'made-up': {
			facts: {},
			says: 'These numbers are made up: no provider is connected. Sell it only if that is meant.',
		},
		'bad-offer-id': {
			facts: {id: name},
			says: `${quoted} cannot be an id. Use small letters, digits and hyphens, beginning with a letter: up to 30.`,
		},
		'reserved-name': {
			facts: {name, reserved: ['list', 'show']},
			says: `${quoted} is a word of the command line. Choose another name than list, show.`,
		},
		'offer-taken': {facts: {name}, says: `${quoted} is there already. Choose another name or id.`},
		'bad-terms': {facts: {name, term: 'most'}, says: `${shown}: The most must not be below the least.`},
		'product-twice': {
			facts: {name, product: name},
			says: `${shown} has ${quoted} twice. Give each product a name of its own.`,
		},
		'bad-pattern': {
			facts: {pattern: name},
			says: `${quoted} is no form of a reference. Write A for a letter, 9 for a digit, * for either, {6,10} behind it for how many, and what is fixed in quotes: AA-9{6}.`,
		},
		'example-misfit': {
			facts: {example: name, by: 'check-digit'},
			says: `The example ${quoted} has a check digit that does not fit. Mend one of them.`,
		},
		'bill-by-voucher': {
			facts: {name, provider: name},
			says: `${shown} keeps vouchers, and no voucher pays a bill. Give ${shown} a provider over the network, or none.`,
		},
		'vouchers-left': {
			facts: {name, product: 'R50', count: 12},
			says: `There are 12 vouchers R50 of ${shown} in stock, so it stays as it is, with its name and its amount. Sell them or write them off first, or add another product.`,
		},
		'offer-was-sold': {facts: {name}, says: `${shown} is on receipts, so it is not removed. Take it off sale instead.`},
		'offer-off-sale': {
			facts: {name, of: 'biller'},
			says: `${shown} is off sale. Put it back on sale with o under Bills first.`,
		},
		'reference-misfit': {
			facts: {name, by: 'pattern', example: name},
			says: `This is no reference for ${shown}. Read it from the bill. One is like ${shown}.`,
		},
		'below-due': {facts: {name, due: cents(1000)}, says: `${shown} takes no part payment: R10.00 is due.`},
		'above-due': {facts: {name, due: cents(1000)}, says: `${shown} takes no more than is due, which is R10.00.`},
		'day-limit': {
			facts: {name, most: cents(5000), left: cents(2000), beneficiary: name},
			says: `${shown} is sold up to R50.00 a day for ${shown}, and R20.00 of that is left today.`,
		},
		'not-in-step': {facts: {name, step: cents(10)}, says: `${shown} is sold in steps of R0.10.`},
		'beneficiary-missing': {facts: {name, beneficiary: 'meter'}, says: `${shown} needs a meter number.`},
		'beneficiary-not-wanted': {facts: {name}, says: `${shown} is a voucher: it takes no number.`},
		'bad-meter': {facts: {meter: name}, says: `${quoted} is not a meter number. One has 11, 13 or 18 digits.`},
		'price-not-planned': {
			facts: {name, from: 1},
			says: `No other price of ${shown} begins then. Its page says which are planned.`,
		},
		'rate-not-planned': {
			facts: {day: name},
			says: `No other rate begins on ${quoted}. The setting says which are planned.`,
		},
		'meter-doubtful': {
			facts: {name, meter: '07123456786'},
			says: 'The check digit of meter 0712 3456 786 does not fit; a few old meters have such numbers. Use it only if that is meant.',
		},
		'bad-mobile': {
			facts: {mobile: name},
			says: `${quoted} is not a South African mobile number. One is like 082 123 4567.`,
		},
		'unknown-biller': {
			facts: {biller: name, known: ['Netflix', name]},
			says: `${quoted} is not a biller here. There are Netflix, ${shown}.`,
		},
		'bad-reference': {
			facts: {name, least: 6, most: 40},
			says: `A reference for ${shown} has 6 to 40 letters, digits, "-" or "/". Read it from the bill.`,
		},
		repeats: {
			facts: {name, amount: cents(10_000), beneficiary: name, earlier: {receipt: '1-000001', minutesAgo: 0}},
			says: `${shown} R100.00 for ${shown} was sold just now, on receipt 1-000001. Sell it again only if that is meant.`,
		},
		'not-on-sale': {facts: {name}, says: `${shown} is off sale. Put it back on sale under Stock first.`},
		'price-changed': {
			facts: {name, shown: cents(1850), price: cents(1999)},
			says: `${shown} was shown at R18.50 and costs R19.99 now. Tell the customer, then pay again.`,
		},
		'stock-short': {
			facts: {product: name, name, wanted: thousandths(3000), available: thousandths(2000)},
			says: `Only 2 of ${shown} left, and 3 wanted. Sell what there is, or less.`,
		},
		'nothing-in-stock': {facts: {name}, says: `There is no ${shown} left, and nothing else to sell.`},
		'total-too-large': {facts: {most: cents(99_999_999_900)}, says: 'A sale cannot be more than R999,999,999.00.'},
		'basket-empty': {facts: {}, says: 'The basket is empty.'},
		'unknown-tender': {
			facts: {tender: name, known: ['cash', 'card', 'account']},
			says: `${quoted} is not a way to pay here. There are cash, card, account.`,
		},
		'over-tendered': {
			facts: {tender: 'Card', due: cents(1850)},
			says: 'Card gives no change: take R18.50 or less.',
		},
		'tender-too-low': {
			facts: {due: cents(1850), tendered: cents(1000)},
			says: 'R8.50 is missing: R18.50 is due and R10.00 was given.',
		},
		'account-not-named': {facts: {}, says: 'Choose the account that pays.'},
		'top-up-from-account': {
			facts: {},
			says: 'A top-up cannot be paid from an account. Take cash or a card.',
		},
		'bad-order': {
			facts: {order: 'withdraw', member: 'amount', must: {is: 'whole', least: 0, most: 10}},
			says: 'The order withdraw cannot be done: amount must be a whole number from 0 to 10. docs/orders.md says what each order holds.',
		},
		'order-too-large': {
			facts: {bytes: 1_048_577, most: 1_048_576},
			says: 'That is too much for one go: 1048577 bytes, and one entry of the journal has at most 1048576. Do it in several goes.',
		},
		'nothing-to-import': {facts: {}, says: 'There is nothing new to import.'},
		'bad-created': {facts: {created: name}, says: `${quoted} is not a time. Write it like 2026-11-20 08:30:00.`},
		'bad-label-layouts': {
			facts: {layouts: name},
			says: `${quoted} is no layout of labels. Write it like 2{I:6}{P:5}C or 20{I:5}{W:5}C, of 12 or 13 digits, with blanks between several.`,
		},
		'label-does-not-fit': {
			facts: {name},
			says: `The label of ${shown} does not fit its price of now. Take the line out and scan it again.`,
		},
		'account-frozen': {
			facts: {name},
			says: `The account of ${shown} is frozen: nothing is taken from it. Unfreeze it first, with f under Accounts.`,
		},
		'account-closed': {
			facts: {name},
			says: `The account of ${shown} is closed. Choose another account, or reopen it under Accounts.`,
		},
		'frozen-already': {facts: {name}, says: `The account of ${shown} is frozen already.`},
		'nothing-personal': {facts: {account: 12}, says: 'Nothing names the holder of account 12 any more.'},
		'reason-names': {
			facts: {},
			says: 'The reason stays on record, so it must not name the person. Write it without the name.',
		},
		'not-frozen': {facts: {name}, says: `The account of ${shown} is not frozen.`},
		'balance-not-zero': {
			facts: {name, balance: cents(250), isFrozen: false},
			says: `${shown} still has R2.50. Pay it out or transfer it, then close the account.`,
		},
		'same-account': {facts: {name}, says: `That is the account of ${shown} itself. Transfer to another one.`},
		'adjusts-below-limit': {
			facts: {name, available: cents(250)},
			says: `${shown} has R2.50 to take from. Take off no more than that, or set a credit limit first.`,
		},
		'bad-level': {facts: {most: thousandths(1_000_000_000)}, says: 'A low level must be from 0 to 1000000.'},
		'bad-negative-policy': {
			facts: {policy: name},
			says: `${quoted} is no rule for selling below zero. Use block, warn or allow.`,
		},
		'bad-pack': {facts: {most: 10_000}, says: 'A barcode sells from 1 to 10000 at once, in whole numbers.'},
		'barcode-not-there': {facts: {barcode: name, name}, says: `${quoted} is no barcode of ${shown}.`},
		'value-too-high': {
			facts: {name, most: cents(99_999_999_900)},
			says: `At that cost the stock of ${shown} would be worth more than R999,999,999.00. Look at the cost again.`,
		},
		'sells-below-zero': {
			facts: {product: '1001', name, wanted: thousandths(3000), available: thousandths(2000)},
			says: `Only 2 of ${shown} left, and 3 wanted. Take the line out and add it again to sell below zero.`,
		},
		'not-there-then': {
			facts: {name},
			says: `${shown} was not in the books yet at that moment. Count it now, or name a later one.`,
		},
		'counts-below-zero': {
			facts: {name, counted: thousandths(2000), gone: thousandths(5000)},
			says: `5 of ${shown} went since the count, more than the 2 that were there. Count again.`,
		},
		'contents-not-named': {
			facts: {name},
			says: `It is not known what ${shown} opens into. Name the product and how many one pack holds.`,
		},
		'opens-into-itself': {facts: {name}, says: `${shown} cannot open into itself. Name the product that is in it.`},
		'pack-not-whole': {facts: {name}, says: `${shown} is opened by the pack. Use a whole number.`},
		'bad-past-line': {facts: {text: name}, says: `${quoted} holds characters that cannot be shown.`},
		'change-too-small': {
			facts: {change: cents(1150)},
			says: 'The change is R11.50. Leave no more than that on the account.',
		},
		'tender-taken': {facts: {label: name}, says: `There is a tender called ${shown} already. Choose another name.`},
		'discount-too-large': {
			facts: {name, most: cents(1850)},
			says: `A discount on ${shown} is above nothing and at most R18.50.`,
		},
		'bad-percent': {facts: {}, says: 'A discount is more than 0 % and at most 100 %.'},
		'nothing-to-discount': {
			facts: {},
			says: 'Nothing in this basket takes a discount: services, bills and top-ups do not.',
		},
		'price-is-zero': {facts: {name}, says: `${shown} would cost nothing. Sell it for nothing only if that is meant.`},
		'unusual-price': {
			facts: {
				unusual: [
					{name, of: 'price', why: 'loss', amount: cents(1100), usual: cents(1200)},
					{name, of: 'cost', why: 'above', amount: cents(12_001), usual: cents(1200)},
				],
			},
			says: `${shown} would be sold for R11.00, below its cost of R12.00. ${shown} would cost R120.01, more than ten times its cost of R12.00 before. Go on only if that is meant.`,
		},
		'time-passed': {
			facts: {from: 0},
			says: 'A price begins later than now. Name a time to come, or leave it out for at once.',
		},
		'bad-day': {facts: {day: name}, says: `${quoted} is not a day. Write it like 2027-04-01.`},
		'day-passed': {
			facts: {day: '2026-03-01', today: '2026-03-02'},
			says: 'A new rate begins after today, 2026-03-02, and not on 2026-03-01. Name a day to come, or set vat-rate for today.',
		},
		'training-receipt': {
			facts: {receipt: 'T1-000002'},
			says: 'T1-000002 is a receipt of training: nothing was sold. So it is not refunded, put right or copied.',
		},
		'unknown-receipt': {facts: {receipt: name}, says: `There is no receipt ${quoted}. Find it under Receipts.`},
		'refund-of-refund': {
			facts: {receipt: '1-000007'},
			says: '1-000007 is a refund itself. Name the receipt the goods were sold on.',
		},
		'unknown-line': {
			facts: {receipt: '1-000007', line: 3, most: 2},
			says: 'Receipt 1-000007 has no line 3. It has lines 1 to 2.',
		},
		'not-refundable': {
			facts: {name, why: 'token'},
			says: `${shown} cannot be refunded: its token has been issued.`,
		},
		'window-over': {
			facts: {name, days: 1},
			says: `A bill for ${shown} can be taken back within 1 day, and that is over.`,
		},
		'more-than-left': {
			facts: {receipt: '1-000042', name, left: thousandths(1000), wanted: thousandths(2000)},
			says: `2 of ${shown} is more than can come back: 1 is left.`,
		},
		'takes-nothing-back': {
			facts: {tender: name},
			says: `No money goes back by ${shown}. Choose another tender for the refund.`,
		},
		'reason-missing': {
			facts: {name},
			says: `${shown} was in the basket for more than a minute. Say why it is removed.`,
		},
		'unknown-basket': {facts: {number: 7}, says: 'There is no parked basket 7. See the list with F11.'},
		'not-today': {
			facts: {receipt: '1-000007'},
			says: '1-000007 is not of today. Only a receipt of today can be corrected; refund it instead.',
		},
		'cannot-correct': {
			facts: {receipt: '1-000007', why: 'refunded'},
			says: 'Goods of 1-000007 came back already, so how it was paid stays as it is.',
		},
		'noted-already': {facts: {receipt: '1-000007'}, says: 'That note is there already.'},
		'nothing-to-correct': {facts: {receipt: '1-000007'}, says: '1-000007 was paid like that already.'},
		'unknown-payee': {facts: {name, payee: 3}, says: `${shown} has no payee 3. See the payees of the account.`},
		'payee-saved-already': {
			facts: {name, payee: 2, saved: name},
			says: `${shown} has that number already: payee 2, ${shown}. Change that one.`,
		},
		'bad-due': {
			facts: {},
			says: 'A payee is due on a day of the month, 1 to 31, on a day of the week, or on one day like 2026-12-01.',
		},
		'bad-quick-key': {facts: {key: name}, says: `${quoted} is no quick key. Use 1 to 9, or a to z.`},
		'quick-key-free': {facts: {key: '4'}, says: 'Quick key 4 sells nothing already.'},
		'quick-key-taken': {
			facts: {key: '4', holder: name},
			says: `Quick key 4 sells ${shown}. Take another key, or replace it only if that is meant.`,
		},
		'shift-open': {
			facts: {shift: 3, at: 1_772_438_400_000, offset: 120},
			says: 'Shift 3 is open since 2026-03-02 10:00. Close it before another one is opened.',
		},
		'no-shift': {
			facts: {isRequired: true},
			says: 'No shift is open, and this shop needs one before cash moves. Open a shift first.',
		},
		'drawer-short': {
			facts: {needed: cents(5000), holds: cents(2000)},
			says: 'The drawer should hold R20.00, and R50.00 is to be paid out. Pay it out only if that is meant.',
		},
		'float-below': {
			facts: {float: cents(5000), holds: cents(20_000)},
			says: 'The drawer should hold R200.00, and R50.00 is less. Count again, or say why.',
		},
		'above-float': {
			facts: {name, left: cents(4000), needed: cents(9500)},
			says: `R40.00 is left with ${shown}, and R95.00 is needed. Top the float up first, or sell above it only if that is meant.`,
		},
		'float-is-open': {facts: {name}, says: `The float with ${shown} is open already. Top it up.`},
		'no-float': {facts: {name}, says: `No float is open with ${shown}. Open it first.`},
		'nothing-sold-for': {
			facts: {to: name, known: ['provider:sim', 'biller:rent']},
			says: `Nothing was sold for ${quoted}, so nothing is owed there. There are provider:sim, biller:rent.`,
		},
		'more-than-owed': {
			facts: {name, owed: cents(9500), amount: cents(10_000)},
			says: `R95.00 is owed to ${shown}, and R100.00 is to be paid. Pay more only if that is meant.`,
		},
		'unknown-piece': {
			facts: {piece: cents(300), known: [cents(200), cents(500)]},
			says: 'There is no coin or note of R3.00. There are R2.00 or R5.00.',
		},
		'bad-piece-count': {
			facts: {piece: cents(500)},
			says: 'How many of R5.00 are there? Count them in whole numbers, 0 or more.',
		},
		'counts-differ': {
			facts: {counted: cents(1000), together: cents(1500)},
			says: 'The coins and notes come to R15.00, not to R10.00. Count again.',
		},
		'float-above-counted': {
			facts: {counted: cents(1000), nextFloat: cents(1500)},
			says: 'R10.00 was counted, so R15.00 cannot stay in the drawer. Leave no more than was counted.',
		},
		'difference-unexplained': {
			facts: {difference: cents(-1000)},
			says: 'The drawer is R10.00 short. Count again, or say why and close it.',
		},
		'difference-unconfirmed': {
			facts: {difference: cents(6000), above: cents(5000)},
			says: 'The drawer is R60.00 over, and more than R50.00 is confirmed by a second person. Without one, close it unconfirmed only if that is meant: the Z says so.',
		},
		'unknown-z': {facts: {z: 7}, says: 'There is no Z 7.'},
		'not-signed-in': {facts: {name}, says: `${shown} is not signed in. Sign in first.`},
		'operator-disabled': {
			facts: {name},
			says: `${shown} does not work here any more. An owner can take that back under Operators.`,
		},
		'not-allowed': {
			facts: {name, permission: 'refund', who: [name, 'Zinhle']},
			says: `${shown} may not take goods back and give the money back to the tender it came by (refund). ${shown} or Zinhle may.`,
		},
		'operator-name-taken': {
			facts: {name},
			says: `There is a ${shown} already. Give a name by which the two are told apart.`,
		},
		'unknown-role': {
			facts: {role: name, known: ['cashier', 'owner']},
			says: `There is no role ${quoted}. Use cashier or owner.`,
		},
		'own-rights': {
			facts: {name},
			says: `Nobody changes what he himself may do, and ${shown} asks. Somebody else who may change operators does it.`,
		},
		'last-owner': {
			facts: {name},
			says: `${shown} is the last owner who can sign in, and a shop needs one. Make somebody else an owner first, then give him a new PIN, which comes with a recovery code.`,
		},
		'badge-taken': {
			facts: {name},
			says: `${shown} has that badge. Give another one, or take it away there first.`,
		},
		'role-name-taken': {
			facts: {role: name},
			says: `There is a role ${shown} already. Give another name, or change that one.`,
		},
		'role-fixed': {
			facts: {role: name},
			says: `The role ${shown} is the same in every shop. Make a role of your own beside it.`,
		},
		'role-in-use': {
			facts: {role: name, who: [name, 'Zinhle']},
			says: `The role ${shown} is in use: ${shown}, Zinhle. Give another role there first.`,
		},
		'pin-missing': {facts: {name}, says: `${shown} has no PIN yet. Somebody who may change operators gives one.`},
		'pin-locked': {facts: {name, who: ['Zinhle']}, says: `${shown} is locked after too many wrong PINs. Zinhle can unlock.`},
		'pin-wait': {facts: {name, seconds: 5}, says: `${shown} has to wait 5 seconds after wrong PINs.`},
		'bad-pin': {facts: {why: 'length', digits: 6}, says: 'A PIN of this shop has 6 digits.'},
		'owner-pin-first': {
			facts: {name},
			says: `The first PIN of a shop is an owner's, since it is needed to give others theirs. ${shown} gets one after that.`,
		},
		'not-proven': {
			facts: {name},
			says: `That ${shown} was there is said by the till alone, after the PIN. Sign in with it.`,
		},
		'approver-same': {facts: {name}, says: `${shown} asks, so somebody else has to allow it.`},
		'approver-may-not': {
			facts: {name, permission: 'settings'},
			says: `${shown} may not change what money depends on: settings, VAT rates, ways to pay either (settings).`,
		},
		'wrong-pin': {facts: {name, left: 7}, says: `That is not the PIN of ${shown}. 7 tries left.`},
		'wrong-code': {facts: {name}, says: `That is not the recovery code of ${shown}. A code works once: the newest one counts.`},
		'badge-not-enough': {facts: {name}, says: `A badge alone lets nobody in here. Give the PIN of ${shown} as well.`},
		'pepper-lost': {
			facts: {path: name},
			says: `The file ${shown}, which belongs to the PINs of this shop, is not the one they were made with. Put it back from your copy; or take it away, sign in as an owner with the recovery code and give everybody a new PIN.`,
		},
		'command-id-reused': {
			facts: {id: name},
			says: `The command id ${quoted} was used for something else. Make a new one for each command.`,
		},
	}) satisfies {readonly [K in Refusal['kind']]: Worded<K>};

/** Every refusal with its sentence, as a name makes it: how it is shown, and how it is quoted. */
export const worded = (name: string, shown = name, quoted = `"${name}"`): readonly [Refusal['kind'], Refusal, string][] =>
	Object.entries(refusals(name, shown, quoted)).map(([kind, {facts, says}]) => [
		kind as Refusal['kind'],
		{kind, ...facts} as Refusal,
		says,
	]);
