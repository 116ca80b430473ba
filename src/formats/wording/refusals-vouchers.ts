// The sentences for refusals about vouchers in stock.
import {quoted} from '../text/amount.ts';
import {counted} from '../text/counted.ts';
import {plainText} from '../text/plain-text.ts';
import type {Words} from './refusal-words.ts';

/** What is said where the key of the vouchers in stock is gone. */
export const voucherKeyLost = (path: string): string =>
	`The key of the vouchers in stock is not in ${path}, so none of their PINs can be read, and none of them is sold. Nothing else is touched. Put the file back from its copy; without one, ask the issuer to exchange the vouchers by their serials, and write them off.`;

export const voucherWords = {
	'no-vouchers-kept': ({name}) => `No vouchers are kept of ${plainText(name)}. Give it a provider that keeps vouchers first.`,
	'no-vouchers-named': () => 'No vouchers are named. Name one at least.',
	'bad-serial': ({serial}) =>
		`${quoted(serial)} is no serial. One has up to 40 letters, digits, hyphens, points, slashes and underscores.`,
	'bad-expiry': ({expiry}) =>
		`${expiry === '' ? 'It has no last day' : `${quoted(expiry)} is no last day`}. Write it like 2027-12-31.`,
	'voucher-expired': ({serial, expiry}) => `Voucher ${plainText(serial)} expired on ${expiry}.`,
	'voucher-known': ({serial}) => `Voucher ${plainText(serial)}, or its PIN, was in the shop before.`,
	'voucher-not-there': ({name, serial}) => `There is no voucher ${quoted(serial)} of ${plainText(name)} in stock.`,
	'voucher-product-missing': ({name, known}) =>
		`${plainText(name)} is sold by its vouchers. Choose one: ${known.map(plainText).join(', ')}.`,
	'vouchers-short': ({name, product, left}) => [
		left === 0
			? `There is no voucher ${plainText(product)} of ${plainText(name)} in stock.`
			: `There ${left === 1 ? 'is' : 'are'} only ${counted(left, 'voucher')} ${plainText(product)} of ${plainText(name)} in stock.`,
		left === 0 ? 'Sell another amount, or bring vouchers in first.' : 'Take the others out of the basket.',
	],
	'voucher-key-lost': ({path}) => voucherKeyLost(plainText(path)),
} satisfies Partial<Words>;
