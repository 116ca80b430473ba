// What can be known of a number that somebody brings: a meter's, a token, a reference; and whether this shop gave it out.

import type {Cents} from '../../domain/base/money.ts';
import {factsOf, lineDue, type SaleLine, tokensIssued} from '../../domain/lines/lines.ts';
import type {History} from '../../domain/ports/history.ts';
import {isConnected} from '../../domain/prepaid/connection.ts';
import {type MeterNumber, meterNumber, numberDigits} from '../../domain/prepaid/meter-number.ts';
import {type TokenShape, tokenShape} from '../../domain/prepaid/token-shape.ts';
import {groupedToken, isReference} from '../../domain/prepaid/tokens.ts';
import {type Receipt, type SaleReceipt, tendersOf} from '../../domain/receipts/receipt.ts';

/** A sale that gave a number out, or that was for it. */
export type SoldHere = {
	readonly receipt: string;
	readonly at: number;
	readonly offset: number;
	readonly name: string;
	readonly amount: Cents;
	readonly beneficiary?: string;
	readonly customer?: string;
	/** It was sold for this number, a meter, a mobile or the reference of a bill, and did not give it out. */
	readonly isFor: boolean;
	/** Its numbers were made up here: no provider answers for them. */
	readonly isMadeUp: boolean;
};

/** `token`: 20 digits, for a meter. `other`: none of these by its form. */
export type NumberKind = 'meter' | 'token' | 'reference' | 'other';

export type NumberCheck = {
	readonly kind: NumberKind;
	/** The text without spaces and hyphens. */
	readonly number: string;
	/** False for a text that has the length of what it is named and cannot be one. */
	readonly isWellFormed: boolean;
	readonly meter?: MeterNumber;
	readonly shape?: TokenShape;
	/** The sale here that gave the number out, or else the newest one for it; of a meter, the newest one for it. */
	readonly sold?: SoldHere;
};

/** The longest text that is looked for: a PIN with room to spare. */
const longestLooked = 40;
/** The most receipts that are looked at for one with exactly this number. */
const mostReceipts = 50;

const beneficiaryOf = (line: SaleLine): string | undefined => factsOf(line).purchase(line)?.beneficiary;

/** All numbers on the slip of a line but the one it was for: its tokens, its reference, and the provider's own number. */
const givenOut = (line: SaleLine): readonly string[] => [
	...tokensIssued(line),
	...factsOf(line)
		.searched(line)
		.numbers.filter(number => number !== beneficiaryOf(line)),
];

const bare = (text: string): string => numberDigits(text).toLowerCase();

function soldOn(receipt: SaleReceipt, line: SaleLine, isFor: boolean): SoldHere {
	const {number, stamp, customer} = receipt;
	const beneficiary = beneficiaryOf(line);
	const name = customer?.name ?? tendersOf(receipt).find(({account}) => account)?.account?.name;
	return {
		receipt: number,
		at: stamp.at,
		offset: stamp.offset,
		name: line.name,
		amount: lineDue(line),
		...(beneficiary !== undefined && {beneficiary}),
		...(name !== undefined && {customer: name}),
		isFor,
		isMadeUp: !isConnected(line),
	};
}

/** The newest sale with one of these numbers: as one that it gave out, or as the one it was for. A receipt of training sold nothing. */
function newestSold(receipts: readonly Receipt[], wanted: readonly string[], isFor: boolean): SoldHere | undefined {
	const fits = (line: SaleLine): boolean =>
		(isFor ? [beneficiaryOf(line) ?? ''] : givenOut(line)).some(number => wanted.includes(bare(number)));
	for (const receipt of receipts) {
		if (receipt.type !== 'sale' || receipt.isTraining) continue;
		const line = receipt.lines.find(fits);
		if (line) return soldOn(receipt, line, isFor);
	}
	return undefined;
}

function formOf(number: string): Omit<NumberCheck, 'number' | 'sold'> {
	const meter = meterNumber(number);
	if (meter) return {kind: 'meter', isWellFormed: meter.checkFits && meter.whole?.checkFits !== false, meter};
	if (/^\d{20}$/.test(number)) {
		const shape = tokenShape(number);
		return {kind: 'token', isWellFormed: shape !== undefined && shape.tokenClass !== 3, ...(shape && {shape})};
	}
	if (/^\d{16}$/.test(number)) return {kind: 'reference', isWellFormed: isReference(groupedToken(number))};
	return {kind: 'other', isWellFormed: false};
}

/** All that is known of a number, without any key. A text without a digit finds nothing. */
export function checkNumber(text: string, {receipts}: Pick<History, 'receipts'>): NumberCheck {
	const number = numberDigits(text);
	const form = formOf(number);
	const asked = form.meter ? [form.meter.meter, number] : [number];
	const found = /\d/.test(number) && number.length <= longestLooked ? receipts({text: asked, limit: mostReceipts}) : [];
	const wanted = asked.map(bare);
	const sold = (form.meter ? undefined : newestSold(found, wanted, false)) ?? newestSold(found, wanted, true);
	return {number, ...form, ...(sold && {sold})};
}
