// What the simulated provider issues for a vend: well-formed tokens that nobody has, and what goes to a debt. None of it is genuine.
import {randomBytes} from 'node:crypto';
import {type Cents, proportion} from '../../domain/base/money.ts';
import {meterToken} from '../../domain/prepaid/tokens.ts';
import type {Issued, IssuedToken} from '../../domain/vending/answer.ts';
import type {Book, BookedVend} from './book.ts';
import type {Meter} from './rules.ts';

const usualCentsPerUnit = 250;
const keyChangeClass = 2n;

const bytesAsNumber = (): bigint => BigInt(`0x${randomBytes(8).toString('hex')}`);

/** Draws digits again and again until nobody has them. */
function fresh(book: Book, draw: () => string): string {
	for (;;) {
		const digits = draw();
		if (!book.hasToken(digits)) return digits;
	}
}

const isMeter = (beneficiary: string): boolean => /^(?:\d{11}|\d{13}|\d{18})$/.test(beneficiary);

/** What of an amount goes to the debt that is left. */
function toDebt({debt = 0, debtShare = 100}: Meter, paid: number, amount: number): number {
	const left = Math.max(0, debt - paid);
	return Math.min(left, proportion(amount, Math.round(debtShare * 100), 10_000));
}

/** From what is issued: the book, what is known of meters, and the time as in ISO 8601. */
export type Issuing = {readonly book: Book; readonly meters: readonly Meter[]; readonly at: string};

/** What a meter gets, with what it got before. */
function forMeter({book, at: now}: Issuing, meter: Meter, amount: number): Issued {
	const before = book.issuedFor(meter.number);
	const paid = before.reduce((sum, {answer}) => sum + (answer.arrears ?? 0), 0);
	const arrears = toDebt(meter, paid, amount);
	const {centsPerUnit = usualCentsPerUnit, unit = 'kWh', freeUnits, hasKeyChange, tariff = 'Homelight 60A'} = meter;
	const units = (count: number): string => `${count.toFixed(1)} ${unit}`;
	const meterDigits = (tokenClass = 0n): string => fresh(book, () => meterToken(bytesAsNumber(), tokenClass));
	const changes = hasKeyChange && before.length === 0 ? [1, 2] : [];
	const isFree = freeUnits !== undefined && !before.some(({at}) => at.startsWith(now.slice(0, 7)));
	const tokens: readonly IssuedToken[] = [
		...changes.map(() => ({kind: 'key-change' as const, digits: meterDigits(keyChangeClass)})),
		...(isFree ? [{kind: 'free-units' as const, digits: meterDigits(), units: units(freeUnits)}] : []),
		...(arrears < amount
			? [{kind: 'credit' as const, digits: meterDigits(), units: units((amount - arrears) / centsPerUnit)}]
			: []),
	];
	const rest = Math.max(0, (meter.debt ?? 0) - paid - arrears);
	const messages = [
		...(arrears > 0 ? [`Still owed: R ${(rest / 100).toFixed(2)}`] : []),
		...(changes.length > 0 ? ['Key in both key change tokens first.'] : []),
	];
	return {
		outcome: 'issued',
		tokens,
		tariff,
		...(arrears > 0 && {arrears: arrears as Cents}),
		...(messages.length > 0 && {messages}),
	};
}

/** The answer to a vend that is made. */
export function issue(issuing: Issuing, {kind: of, beneficiary, amount}: BookedVend): Issued {
	const {book, meters} = issuing;
	const reference = `SIM${randomBytes(5).toString('hex').toUpperCase()}`;
	const meter = meters.find(({number}) => number === beneficiary);
	if (of === 'service' && beneficiary !== undefined && isMeter(beneficiary))
		return {...forMeter(issuing, meter ?? {number: beneficiary}, amount), reference};
	const kind = of === 'service' && beneficiary === undefined ? 'pin' : 'confirmation';
	const digits = fresh(book, () => String(bytesAsNumber() % 10n ** 16n).padStart(16, '0'));
	return {outcome: 'issued', tokens: [{kind, digits}], reference};
}
