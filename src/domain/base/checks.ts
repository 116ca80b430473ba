// Checks that deciders share: texts, amounts, quantities. Each answers with a refusal or undefined and changes nothing.
import type {OfKind} from './handlers.ts';
import {type Cents, largestAmount, largestQuantity, type Thousandths} from './money.ts';
import {isEmail, isPhone, type TextFault, type TextRule, textFault} from './text.ts';

/** The names of fields that are checked; their words are in formats/wording/fields.ts. */
export type Field =
	| 'amount'
	| 'amount of a line'
	| 'amount paid'
	| 'cash handed over'
	| 'category'
	| 'change left'
	| 'cost'
	| 'counted quantity'
	| 'counted cash'
	| 'credit limit'
	| "customer's VAT number"
	| "customer's address"
	| "customer's name"
	| 'float'
	| 'label'
	| 'low float'
	| 'name'
	| 'name of a line'
	| 'next float'
	| 'note'
	| 'number of packs'
	| 'opening balance'
	| 'owner'
	| "owner's name"
	| 'network'
	| 'price'
	| "provider's code"
	| 'sentence'
	| 'quantity'
	| 'quantity asked for'
	| 'quantity in a pack'
	| 'reason'
	| 'shop name'
	| 'stock'
	| 'top-up'
	| 'validity';

export type CheckRefusal =
	| {readonly kind: 'bad-text'; readonly field: Field; readonly fault: TextFault}
	| {readonly kind: 'bad-email'; readonly email: string}
	| {readonly kind: 'bad-phone'; readonly phone: string}
	| {readonly kind: 'amount-out-of-range'; readonly field: Field; readonly least: Cents; readonly most: Cents}
	| {readonly kind: 'bad-quantity'; readonly field: Field; readonly most: Thousandths};

export function checkText(field: Field, text: string, rule: TextRule): OfKind<CheckRefusal, 'bad-text'> | undefined {
	const fault = textFault(text, rule);
	return fault && {kind: 'bad-text', field, fault};
}

/** Checks an amount. `least` and `most` are allowed. */
export function checkAmount(
	field: Field,
	amount: Cents,
	{least = 1 as Cents, most = largestAmount} = {},
): OfKind<CheckRefusal, 'amount-out-of-range'> | undefined {
	const isFine = Number.isSafeInteger(amount) && amount >= least && amount <= most;
	return isFine ? undefined : {kind: 'amount-out-of-range', field, least, most};
}

/** Checks that a quantity is above 0 and not too large. */
export function checkQuantity(field: Field, quantity: Thousandths): OfKind<CheckRefusal, 'bad-quantity'> | undefined {
	const isFine = Number.isSafeInteger(quantity) && quantity > 0 && quantity <= largestQuantity;
	return isFine ? undefined : {kind: 'bad-quantity', field, most: largestQuantity};
}

/** How to reach somebody. */
export type Contact = {
	/** 7 to 15 digits, with spaces, hyphens, brackets and a `+` as people write them. */
	readonly phone?: string;
	/** Something, `@`, and a domain with a dot: up to 254 letters. */
	readonly email?: string;
};

/** Checks a phone and an e-mail address, each only when given. */
export function checkContact({phone, email}: Contact): OfKind<CheckRefusal, 'bad-phone' | 'bad-email'> | undefined {
	if (phone !== undefined && !isPhone(phone)) return {kind: 'bad-phone', phone};
	if (email !== undefined && !isEmail(email)) return {kind: 'bad-email', email};
	return undefined;
}

/** The first refusal of some checks, which run lazily from the most basic to the most specific. */
export function firstOf<C extends readonly (() => {readonly kind: string} | undefined)[]>(
	...checks: C
): ReturnType<C[number]> | undefined {
	for (const check of checks) {
		const refusal = check();
		if (refusal !== undefined) return refusal as ReturnType<C[number]>;
	}
	return undefined;
}
