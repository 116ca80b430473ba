// The sentences for refusals: what is wrong and what to do, the same on screen and on the command line.
import type {Field} from '../../domain/base/checks.ts';
import type {TextFault} from '../../domain/base/text.ts';
import type {Refusal} from '../../domain/ports/till.ts';
import {grouped} from '../../domain/prepaid/beneficiary.ts';
import {settingNames} from '../../domain/shop/settings.ts';
import {moneyText, quoted, quotedByNumber} from '../text/amount.ts';
import {didYouMean} from '../text/did-you-mean.ts';
import {plainText} from '../text/plain-text.ts';
import {quantityText} from '../text/quantity.ts';
import {tenderWord} from '../text/tender.ts';
import {fieldWords} from './fields.ts';
import {orderWords} from './orders.ts';
import {ifMeant} from './questions.ts';
import type {Worded, Words} from './refusal-words.ts';
import {keepingWords} from './refusals-keeping.ts';
import {type KeyOf, standardKey} from './said-actions.ts';

/** Why something can never be returned. */
const whyNotRefundable = {
	token: (name: string) => `${name} cannot be refunded: its token has been issued.`,
	confirmed: (name: string) => `${name} is paid: its provider has confirmed it. Send the customer to ${name}.`,
	unanswered: (name: string) =>
		`Nobody knows yet what became of ${name}. Its money goes back once its provider has declined it, and not before.`,
	'top-up': (name: string) => `A top-up of ${name} is not refunded. Pay it out with a withdrawal from the account.`,
	slip: (number: string) => `${number} is the slip of a withdrawal. There is nothing on it to take back.`,
} as const;

const whyNotCorrected = {
	refunded: (receipt: string) => `Goods of ${receipt} came back already, so how it was paid stays as it is.`,
	'no-sale': (receipt: string) => `${receipt} is no plain sale. Only how a sale was paid can be corrected.`,
	'change-left': (receipt: string) => `Change of ${receipt} was left on an account, so it was paid in cash.`,
} as const;

const words = {
	'shop-already-open': () => 'There is a shop in this folder already. Name another folder with --data.',
	'shop-not-open': () => 'There is no shop here yet. Start the counter, or run counterfoil init.',
	'unknown-operator': ({operator, known = []}) =>
		typeof operator === 'number'
			? `There is no operator ${operator}.`
			: `There is no operator ${quoted(operator)}.${didYouMean(operator, known)} There are ${known.map(plainText).join(', ')}.`,
	'unknown-till': ({till}) => `There is no till ${till}.`,
	'training-only-sells': ({name}) =>
		`${plainText(name)} is in training, where only sales are tried, and this would be real. Switch training off, or let somebody else do it.`,
	'unknown-currency': ({currency}) =>
		`${quoted(currency)} is not a currency this shop can count in. Use ZAR, NAD, LSL, SZL or BWP.`,
	'unknown-setting': ({name}) =>
		`There is no setting ${quoted(name)}.${didYouMean(name, settingNames)} See counterfoil setting list.`,
	'bad-label-layouts': ({layouts}) =>
		`${quoted(layouts)} is no layout of labels. Write it like 2{I:6}{P:5}C or 20{I:5}{W:5}C, of 12 or 13 digits, with blanks between several.`,
	'bad-setting': ({name}) => `That value does not fit ${name}. See counterfoil setting list for what does.`,
	'vat-number-missing': () =>
		'A shop registered for VAT prints its VAT number. Set the VAT number (vat-number) first, then registered for VAT (vat-registered).',
	'bad-vat-number': ({number}) => `${quoted(number)} is not a South African VAT number. One has 10 digits and begins with 4.`,
	'unknown-account': ({account}) => [`There is no account ${account}.`, 'See the list of accounts.'],
	'account-id-taken': ({account}) => `Account ${account} is there already.`,
	'bad-account-id': ({account}) => `${account} is not an account number. They are whole numbers from 1 upward.`,
	'bad-created': ({created}) => `${quoted(created)} is not a time. Write it like 2026-11-20 08:30:00.`,
	'credit-too-low': ({name, needed, available, isSale}, symbol) =>
		`${plainText(name)} has ${moneyText(available, symbol)} and ${moneyText(needed, symbol)} is needed. Top up first, or take ${isSale ? 'another tender' : 'less'}.`,
	'balance-too-high': ({name, most}, symbol) =>
		`${plainText(name)} may not hold more than ${moneyText(most, symbol)}. Take a smaller amount.`,
	'not-in-coins': ({field, coin}, symbol) =>
		`The ${fieldWords[field]} cannot be counted out: the smallest coin is ${moneyText(coin, symbol)}. Use a multiple of it.`,
	'bad-text': ({field, fault}) => textSentence(field, fault),
	'bad-email': ({email}) => `${quoted(email)} is not an e-mail address. Write one like thandi@example.co.za, or leave it empty.`,
	'bad-phone': ({phone}) => `${quoted(phone)} is not a phone number. Write 7 to 15 digits, or leave it empty.`,
	'amount-out-of-range': ({field, least, most}, symbol) =>
		`The ${fieldWords[field]} must be from ${moneyText(least, symbol)} to ${moneyText(most, symbol)}.`,
	'bad-quantity': ({field, most}) => `The ${fieldWords[field]} must be above 0 and at most ${quantityText(most)}.`,
	'unknown-product': ({code, like}) =>
		like === undefined
			? [`No product has the code ${quoted(code)}.`, 'Search by name, or add it under Stock.']
			: `${quoted(code)} may be ${like.map(plainText).join(' or ')}. Write it exactly so, with its capitals.`,
	'bad-code': ({code}) =>
		`${quoted(code)} cannot be a code. Use 1 to 32 letters, digits, ".", "_", "/" or "-", beginning with a letter or digit.`,
	'code-taken': ({code, name}) => `${quoted(code)} belongs to ${plainText(name)} already. Use another code.`,
	'bad-tax-class': ({tax}) => `${quoted(tax)} is not a VAT class. Use standard, zero, exempt or outside.`,
	'bad-unit': ({unit}) => `${quoted(unit)} is not a unit. Goods are sold by "each" or by "kg".`,
	'not-whole': ({name}) => `${plainText(name)} is sold by the piece. Use a whole number.`,
	'adjusts-below-zero': ({name, onHand}) =>
		`${plainText(name)} has ${quantityText(onHand)} in stock. Take off no more than that.`,
	'too-much-stock': ({name, most}) => `${plainText(name)} can have at most ${quantityText(most)} in stock.`,
	'unknown-service': ({service, known}) =>
		`${quoted(service)} is not a service here.${didYouMean(service, known)} There are ${known.map(plainText).join(', ')}.`,
	'unknown-service-product': ({name, product, known}) =>
		known.length === 0
			? `${plainText(name)} has no set amounts. Leave ${quoted(product)} out and say an amount.`
			: `${quoted(product)} is not sold as ${plainText(name)}.${didYouMean(product, known)} There are ${known.map(plainText).join(', ')}.`,
	'not-its-amount': ({product, amount}, symbol) =>
		`${plainText(product)} costs ${moneyText(amount, symbol)}. Sell it for that, or another one.`,
	'not-connected': ({name}, _symbol, keyOf) => [
		`No provider is connected for ${plainText(name)}: its numbers would be made up, and the setting demo-vending is off.`,
		`To sell it all the same, turn that on: ${keyOf('everywhere.actions')}, settings.`,
	],
	'made-up': () => ['These numbers are made up: no provider is connected.', 'Sell it only if that is meant.'],
	'not-in-step': ({name, step}, symbol) => `${plainText(name)} is sold in steps of ${moneyText(step, symbol)}.`,
	'beneficiary-missing': ({name, beneficiary}) => [
		`${plainText(name)} needs a ${beneficiary === 'meter' ? 'meter' : 'mobile'} number.`,
		'',
	],
	'beneficiary-not-wanted': ({name}) => `${plainText(name)} is a voucher: it takes no number.`,
	'bad-meter': ({meter}) => `${quoted(meter)} is not a meter number. One has 11, 13 or 18 digits.`,
	'meter-doubtful': ({meter}) => [
		`The check digit of meter ${grouped('meter', meter)} does not fit; a few old meters have such numbers.`,
		'Use it only if that is meant.',
	],
	'bad-mobile': ({mobile}) => `${quoted(mobile)} is not a South African mobile number. One is like 082 123 4567.`,
	'unknown-biller': ({biller, known}) =>
		`${quoted(biller)} is not a biller here.${didYouMean(biller, known)} There are ${known.map(plainText).join(', ')}.`,
	'bad-reference': ({name, least, most}) =>
		`A reference for ${plainText(name)} has ${least} to ${most} letters, digits, "-" or "/". Read it from the bill.`,
	repeats: ({name, amount, beneficiary, earlier}, symbol) => {
		const what = `${plainText(name)} ${moneyText(amount, symbol)} for ${plainText(beneficiary)}`;
		return earlier
			? [`${what} was sold ${ago(earlier.minutesAgo)}, on receipt ${earlier.receipt}.`, 'Sell it again only if that is meant.']
			: [`${what} is in this basket twice.`, 'Sell it twice only if that is meant.'];
	},
	'not-on-sale': ({name}) => [`${plainText(name)} is off sale.`, 'Put it back on sale under Stock first.'],
	'price-changed': ({name, shown: before, price}, symbol) =>
		`${plainText(name)} was shown at ${moneyText(before, symbol)} and costs ${moneyText(price, symbol)} now. Tell the customer, then pay again.`,
	'stock-short': ({name, wanted, available}) =>
		available > 0
			? [
					`Only ${quantityText(available)} of ${plainText(name)} left, and ${quantityText(wanted)} wanted.`,
					'Sell what there is, or less.',
				]
			: `There is no ${plainText(name)} left.`,
	'nothing-in-stock': ({name}) => `There is no ${plainText(name)} left, and nothing else to sell.`,
	'label-does-not-fit': ({name}) =>
		`The label of ${plainText(name)} does not fit its price of now. Take the line out and scan it again.`,
	'total-too-large': ({most}, symbol) => `A sale cannot be more than ${moneyText(most, symbol)}.`,
	'basket-empty': () => 'The basket is empty.',
	'unknown-tender': ({tender, known}) => [
		`${quoted(tender)} is not a way to pay here.${didYouMean(tender, known)} There are ${known.join(', ')}.`,
		'',
	],
	'tender-too-low': ({due, tendered}, symbol) =>
		`${moneyText((due - tendered) as typeof due, symbol)} is missing: ${moneyText(due, symbol)} is due and ${moneyText(tendered, symbol)} was given.`,
	'over-tendered': ({tender, due}, symbol) =>
		due === 0
			? `Nothing is due. Take nothing by ${plainText(tenderWord(tender)).toLowerCase()}.`
			: `${plainText(tenderWord(tender))} gives no change: take ${moneyText(due, symbol)} or less.`,
	'change-too-small': ({change}, symbol) => `The change is ${moneyText(change, symbol)}. Leave no more than that on the account.`,
	'tender-taken': ({label}) => `There is a tender called ${plainText(label)} already. Choose another name.`,
	'discount-too-large': ({most, name}, symbol) =>
		most === 0
			? `${name === undefined ? 'This basket' : plainText(name)} costs nothing already.`
			: `A discount ${name === undefined ? 'on this basket' : `on ${plainText(name)}`} is above nothing and at most ${moneyText(most, symbol)}.`,
	'bad-percent': () => 'A discount is more than 0 % and at most 100 %.',
	'nothing-to-discount': () => 'Nothing in this basket takes a discount: services, bills and top-ups do not.',
	'price-is-zero': ({name}) => [`${plainText(name)} would cost nothing.`, 'Sell it for nothing only if that is meant.'],
	'price-not-planned': ({name}) => [`No other price of ${plainText(name)} begins then.`, 'Its page says which are planned.'],
	'rate-not-planned': ({day}) => [`No other rate begins on ${quoted(day)}.`, 'The setting says which are planned.'],
	'time-passed': () => 'A price begins later than now. Name a time to come, or leave it out for at once.',
	'bad-day': ({day}) => `${quoted(day)} is not a day. Write it like 2027-04-01.`,
	'day-passed': ({day, today}) =>
		`A new rate begins after today, ${today}, and not on ${day}. Name a day to come, or set vat-rate for today.`,
	'training-receipt': ({receipt}) =>
		`${receipt} is a receipt of training: nothing was sold. So it is not refunded, put right or copied.`,
	'unknown-receipt': ({receipt}) => [`There is no receipt ${quoted(receipt)}.`, 'Find it under Receipts.'],
	'refund-of-refund': ({receipt}) => `${receipt} is a refund itself. Name the receipt the goods were sold on.`,
	'unknown-line': ({receipt, line, most}) =>
		`Receipt ${receipt} has no line ${line}. It has ${most === 1 ? 'one line' : `lines 1 to ${most}`}.`,
	'not-refundable': ({name, why}) => whyNotRefundable[why](plainText(name)),
	'window-over': ({name, days}) =>
		days === 0
			? `A bill for ${plainText(name)} cannot be taken back here. Send the customer to ${plainText(name)}.`
			: `A bill for ${plainText(name)} can be taken back within ${days} day${days === 1 ? '' : 's'}, and that is over.`,
	'more-than-left': ({receipt, name, left, wanted}) =>
		left === 0
			? `All of ${plainText(name)} on receipt ${receipt} came back already.`
			: `${quantityText(wanted)} of ${plainText(name)} is more than can come back: ${quantityText(left)} ${left === 1000 ? 'is' : 'are'} left.`,
	'takes-nothing-back': ({tender}) =>
		`No money goes back by ${plainText(tenderWord(tender))}. Choose another tender for the refund.`,
	'reason-missing': ({name}) => `${plainText(name)} was in the basket for more than a minute. Say why it is removed.`,
	'unknown-basket': ({number}, _symbol, keyOf) => [
		`There is no parked basket ${number}.`,
		`See the list with ${keyOf('everywhere.park-or-recall-the-basket')}.`,
	],
	'not-today': ({receipt}) => `${receipt} is not of today. Only a receipt of today can be corrected; refund it instead.`,
	'cannot-correct': ({receipt, why}) => whyNotCorrected[why](receipt),
	'nothing-to-correct': ({receipt}) => `${receipt} was paid like that already.`,
	'noted-already': () => 'That note is there already.',
	'account-not-named': () => 'Choose the account that pays.',
	'top-up-from-account': ({byReturn}) =>
		byReturn
			? 'Goods that an account paid for cannot pay for a top-up. Take cash or a card for it, in a sale of its own.'
			: 'A top-up cannot be paid from an account. Take cash or a card.',
	...keepingWords,
	...orderWords,
	'nothing-to-import': () => 'There is nothing new to import.',
	'bad-past-line': ({text}) => `${quoted(text)} holds characters that cannot be shown.`,
	'command-id-reused': ({id}) => `The command id ${quoted(id)} was used for something else. Make a new one for each command.`,
} satisfies Words;

function wordsOf(refusal: Refusal, symbol: string, keyOf: KeyOf): Worded {
	const wording = words[refusal.kind] as (refusal: Refusal, symbol: string, keyOf: KeyOf) => Worded;
	return wording(refusal, symbol, keyOf);
}

/** A refusal in one sentence or two. `symbol` is the currency's, R when the shop is not known. */
export function refusalText(refusal: Refusal, symbol = 'R', keyOf = standardKey): string {
	const worded = wordsOf(refusal, symbol, keyOf);
	return typeof worded === 'string' ? worded : worded.join(' ').trimEnd();
}

/** What to do on the command line, where that differs from the screen. */
const commandAdvice: {readonly [K in Refusal['kind']]?: string} = {
	'unknown-account': 'See counterfoil account list.',
	'unknown-product': 'See counterfoil stock list.',
	'unknown-receipt': 'See counterfoil receipt list.',
	'unknown-tender': 'Add another with counterfoil tender add NAME.',
	'not-on-sale': 'Put it back with counterfoil stock on CODE.',
	'stock-short': 'Take less, or sell what there is with --partial.',
	'beneficiary-missing': 'Give it with --to NUMBER.',
	repeats: `${ifMeant('same-again')}.`,
	'not-connected': 'To sell it all the same: counterfoil setting set demo-vending yes',
	'offer-off-sale': 'Put it back with counterfoil service on-sale NAME, or biller on-sale NAME.',
	'meter-doubtful': `${ifMeant('unknown-meter')}.`,
	'made-up': `${ifMeant('made-up')}.`,
	'price-is-zero': `${ifMeant('for-nothing')}.`,
	'unusual-price': `${ifMeant('unusual-price')}.`,
	'price-not-planned': 'See counterfoil stock show CODE.',
	'rate-not-planned': 'See counterfoil setting list.',
	'unknown-basket': 'See counterfoil basket list.',
	'sells-below-zero': `${ifMeant('below-zero')}, or sell what there is with --partial.`,
	'account-frozen': 'Unfreeze it first with counterfoil account unfreeze ID.',
	'account-closed': 'Choose another account, or reopen it with counterfoil account reopen ID.',
	'cash-from-credit': 'Take less, or allow it: counterfoil setting set cash-from-credit yes',
	'quick-key-taken': `${ifMeant('replace-quick-key')}.`,
	'shift-open': 'Close it first: counterfoil shift close --counted AMOUNT',
	'no-shift': 'Open one: counterfoil shift open --float AMOUNT',
	'drawer-short': `${ifMeant('drawer-short')}.`,
	'float-below': 'Count again, or say why with --reason TEXT.',
	'above-float': `Top it up first with counterfoil provider top-up. ${ifMeant('above-float')}.`,
	'no-float': 'Open it first with counterfoil provider float.',
	'more-than-owed': `${ifMeant('more-than-owed')}.`,
	'difference-unexplained': 'Count again, or say why with --reason TEXT.',
	'difference-unconfirmed': `Name one with --approved-by NAME. ${ifMeant('difference-unconfirmed')}: the Z says so.`,
	'contents-not-named': 'Add --into CODE --each QUANTITY.',
};

/** A refusal as the command line says it: the same sentence with its own advice. */
export function commandRefusalText(refusal: Refusal, symbol = 'R'): string {
	const advice = commandAdvice[refusal.kind];
	const worded = wordsOf(refusal, symbol, standardKey);
	return advice === undefined || typeof worded === 'string' ? refusalText(refusal, symbol) : `${worded[0]} ${advice}`;
}

/** What is wrong with a text, naming its field. */
function textSentence(field: Field, fault: TextFault): string {
	const name = `The ${fieldWords[field]}`;
	if (fault.fault === 'empty') return `${name} is missing. Type one.`;
	if (fault.fault === 'too-short') return `${name} is too short: it has at least ${fault.limit} letters.`;
	if (fault.fault === 'too-long') return `${name} is too long: it has at most ${fault.limit} letters.`;
	if (fault.fault === 'hidden-characters')
		return `${name} ${quotedByNumber(fault.text)} holds letters that cannot be shown. Type it again without them.`;
	if (fault.fault === 'bad-start') return `${name} must begin with a letter or a digit.`;
	return `${name} may not hold ${fault.character}. Leave it out.`;
}

function ago(minutes: number): string {
	if (minutes < 1) return 'just now';
	if (minutes < 120) return `${minutes} minute${minutes === 1 ? '' : 's'} ago`;
	return minutes < 2880 ? `${Math.floor(minutes / 60)} hours ago` : `${Math.floor(minutes / 1440)} days ago`;
}
