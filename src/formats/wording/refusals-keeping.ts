// The sentences for refusals in keeping stock, accounts and the drawer. All other refusals are in refusals.ts.
import {moneyText, quoted} from '../text/amount.ts';
import {plainText} from '../text/plain-text.ts';
import {quantityText} from '../text/quantity.ts';
import {offerWords} from './offers.ts';
import type {Words} from './refusal-words.ts';
import {operatorWords} from './refusals-operators.ts';
import {shiftWords} from './refusals-shifts.ts';
import {vendingWords} from './refusals-vending.ts';
import {unusualSentences} from './unusual-price.ts';

export const keepingWords = {
	...operatorWords,
	...offerWords,
	'account-frozen': ({name}, _symbol, keyOf) => [
		`The account of ${plainText(name)} is frozen: nothing is taken from it.`,
		`Unfreeze it first, with ${keyOf('accounts.freeze-or-unfreeze')} under Accounts.`,
	],
	'account-closed': ({name}) => [
		`The account of ${plainText(name)} is closed.`,
		'Choose another account, or reopen it under Accounts.',
	],
	'frozen-already': ({name}) => `The account of ${plainText(name)} is frozen already.`,
	'not-frozen': ({name}) => `The account of ${plainText(name)} is not frozen.`,
	'not-closed': ({name}) => `The account of ${plainText(name)} is not closed.`,
	'nothing-personal': ({account}) => `Nothing names the holder of account ${account} any more.`,
	'reason-names': () => 'The reason stays on record, so it must not name the person. Write it without the name.',
	'cash-from-credit': ({name, needed, own}, symbol, keyOf) => [
		`${plainText(name)} has ${moneyText(own, symbol)} of its own, and ${moneyText(needed, symbol)} is needed. A credit limit pays for goods, not for cash or a transfer.`,
		`Take less, or allow it: ${keyOf('everywhere.actions')}, settings, cash-from-credit.`,
	],
	'account-owes': ({name, owed}, symbol) =>
		`${plainText(name)} owes ${moneyText(owed, symbol)}. The money goes back onto that account: a credit limit pays for goods, not for cash.`,
	'balance-not-zero': ({name, balance, isFrozen}, symbol) =>
		balance > 0
			? `${plainText(name)} still has ${moneyText(balance, symbol)}. ${isFrozen ? 'Unfreeze the account, pay' : 'Pay'} it out or transfer it, then close the account.`
			: `${plainText(name)} still owes ${moneyText(-balance as typeof balance, symbol)}. Close the account when that is paid.`,
	'unusual-price': ({unusual}, symbol) => [unusualSentences(unusual, symbol).join(' '), 'Go on only if that is meant.'],
	'same-account': ({name}) => `That is the account of ${plainText(name)} itself. Transfer to another one.`,
	'adjusts-nothing': () => 'A quantity of 0 corrects nothing. Say how many were found, or with a minus how many are gone.',
	'adjusts-below-limit': ({name, available}, symbol) =>
		`${plainText(name)} has ${moneyText(available, symbol)} to take from. Take off no more than that, or set a credit limit first.`,
	'bad-level': ({most}) => `A low level must be from 0 to ${quantityText(most)}.`,
	'bad-negative-policy': ({policy}) => `${quoted(policy)} is no rule for selling below zero. Use block, warn or allow.`,
	'bad-pack': ({most}) => `A barcode sells from 1 to ${most} at once, in whole numbers.`,
	'barcode-not-there': ({barcode, name}) => `${quoted(barcode)} is no barcode of ${plainText(name)}.`,
	'value-too-high': ({name, most}, symbol) =>
		`At that cost the stock of ${plainText(name)} would be worth more than ${moneyText(most, symbol)}. Look at the cost again.`,
	'sells-below-zero': ({name, wanted, available}) => [
		available > 0
			? `Only ${quantityText(available)} of ${plainText(name)} left, and ${quantityText(wanted)} wanted.`
			: `There is no ${plainText(name)} left, and ${quantityText(wanted)} wanted.`,
		'Take the line out and add it again to sell below zero.',
	],
	'not-there-then': ({name}) => `${plainText(name)} was not in the books yet at that moment. Count it now, or name a later one.`,
	'counts-below-zero': ({name, counted, gone}) =>
		`${quantityText(gone)} of ${plainText(name)} went since the count, more than the ${quantityText(counted)} that were there. Count again.`,
	'contents-not-named': ({name}) => [
		`It is not known what ${plainText(name)} opens into.`,
		'Name the product and how many one pack holds.',
	],
	'opens-into-itself': ({name}) => `${plainText(name)} cannot open into itself. Name the product that is in it.`,
	'pack-not-whole': ({name}) => `${plainText(name)} is opened by the pack. Use a whole number.`,
	'unknown-payee': ({name, payee}) => [`${plainText(name)} has no payee ${payee}.`, 'See the payees of the account.'],
	'payee-saved-already': ({name, payee, saved}) =>
		`${plainText(name)} has that number already: payee ${payee}, ${plainText(saved)}. Change that one.`,
	'bad-due': () => 'A payee is due on a day of the month, 1 to 31, on a day of the week, or on one day like 2026-12-01.',
	'bad-quick-key': ({key}) => `${quoted(key)} is no quick key. Use 1 to 9, or a to z.`,
	'quick-key-free': ({key}) => `Quick key ${plainText(key)} sells nothing already.`,
	'quick-key-taken': ({key, holder}) => [
		`Quick key ${plainText(key)} sells ${plainText(holder)}.`,
		'Take another key, or replace it only if that is meant.',
	],
	...shiftWords,
	...vendingWords,
} satisfies Partial<Words>;
