// The sentences about a number that somebody brings: what it is, what it cannot be, and whether this shop gave it out.
import {wallTime} from '../../domain/base/calendar.ts';
import type {MeterNumber} from '../../domain/prepaid/meter-number.ts';
import {showsKeyRevision, type TokenShape} from '../../domain/prepaid/token-shape.ts';
import {groupedToken} from '../../domain/prepaid/tokens.ts';
import type {NumberCheck, NumberKind, SoldHere} from '../records/number-check.ts';
import {moneyText} from '../text/amount.ts';
import {counted} from '../text/counted.ts';
import {plainText} from '../text/plain-text.ts';

const notGenuine =
	'Well-formed is not genuine: nearly three of four numbers of 20 digits look like a token. Only the meter itself can tell.';
const noKeys =
	'Which key made it cannot be told here: this shop has no keys of meters, and without its key such a token looks like any other.';

const fits = (does: boolean): string =>
	does ? 'fits' : 'does NOT fit: look at the digits again. Old meters may have such a number';

function meterTexts({meter, maker, checkFits, whole, card}: MeterNumber): readonly string[] {
	return [
		`A meter number: ${groupedToken(meter)}, ${meter.length} digits. Maker ${maker}. Its check digit ${fits(checkFits)}.`,
		...(whole
			? [
					`It stands in a number of 18 digits. Issuer ${whole.issuer}${whole.isUsual ? '' : ', which is not 600727 or 0000 as for prepayment meters'}; the check digit over all ${fits(whole.checkFits)}.`,
				]
			: []),
		...(card
			? [
					`From a meter card: supply group ${card.supplyGroup}, tariff index ${card.tariffIndex}, key revision (KRN) ${card.keyRevision}.`,
					...(card.keyRevision === '1'
						? [
								'KRN 1 is the old key: unless it was changed since the card was made, the meter takes no token made after 24 November 2024.',
							]
						: []),
				]
			: ['The number does not say the supply group: a meter card or an older slip has it, as SGC.']),
		'A number that fits need not be the number of a meter. Read it back to the customer.',
	];
}

const sealed: Readonly<Record<0 | 2 | 3, readonly string[]>> = {
	0: [
		'Class 0: credit. Whether for electricity, water, gas or time, how much, and for which meter is sealed with the key of that meter.',
		noKeys,
	],
	2: [
		'Class 2: management. It is an order to one meter and brings no units: set the power limit, clear the credit, set the tariff rate, change the key (1st or 2nd of two), clear a tamper alarm.',
		'Which of these, and for which meter, is sealed with the key that the meter has now. A key-change token is sealed with the key before the change.',
		noKeys,
	],
	3: ['Class 3 is not in use: no meter takes this as a token.'],
};

function shapeTexts(shape: TokenShape): readonly string[] {
	if (shape.tokenClass !== 1) return sealed[shape.tokenClass];
	const {tests, isAll, maker, checkFits} = shape;
	const which = isAll ? 'all tests' : tests.length === 0 ? 'no test' : `test ${tests.join(', ')}`;
	return [
		`Class 1: a meter test, ${which}. It brings no units. ${maker === 0 ? 'Any meter takes it' : `For meters of maker ${maker}`}, again and again.`,
		...(tests.length === 1 && tests[0] === showsKeyRevision
			? ['The meter then shows its key revision (KRN): 1 is the old key.']
			: []),
		`No key made it: it is not sealed, and can be read by anybody. Its checksum ${checkFits ? 'fits' : 'does NOT fit, so no meter takes it'}.`,
	];
}

function tooFewOrMany(length: number): string {
	const by = Math.abs(20 - length);
	return `${counted(by, 'digit')} ${by === 1 ? 'is' : 'are'} ${length < 20 ? 'missing' : 'too many'}`;
}

function otherTexts(number: string): readonly string[] {
	const {length} = number;
	if (!/^\d+$/.test(number))
		return ['Not a meter number, a meter token or a reference: those have digits only. A PIN may have letters.'];
	return [
		`${counted(length, 'digit')}: a meter number has 11, 13 or 18, a meter token 20, a reference or a confirmation 16. A PIN may have any length.`,
		...(length > 16 && length < 25 ? [`For a meter token ${tooFewOrMany(length)}.`] : []),
	];
}

/** What the number is by its form. */
function formTexts({kind, number, isWellFormed, meter, shape}: NumberCheck): readonly string[] {
	if (meter) return meterTexts(meter);
	if (kind === 'token' && !shape)
		return [
			'20 digits, but no meter token: the number is 2^66 (73786976294838206464) or more. A digit is wrong, most likely the first.',
		];
	if (shape) return ['A meter token by its form: 20 digits, below 2^66.', ...shapeTexts(shape)];
	if (kind === 'reference')
		return isWellFormed
			? [
					'A reference, a confirmation or a PIN by its form: 16 digits in four groups. It is for finding a sale; no meter takes it.',
				]
			: ['16 digits, but none of this shop: no group of ours begins with 0. It may be the PIN of somebody else.'];
	return otherTexts(number);
}

const onDay = ({at, offset}: SoldHere): string => wallTime({at, offset}).slice(0, 16);

const notSold: Readonly<Record<NumberKind, string>> = {
	meter: 'This shop has sold nothing for this meter.',
	token: 'This shop did not give it out: it is nowhere in its journal.',
	reference: 'This shop did not give it out: it is nowhere in its journal.',
	other: 'This shop gave out no such number, and has sold nothing for it.',
};

function soldTexts({kind, sold}: NumberCheck, symbol: string): readonly string[] {
	if (!sold) return [notSold[kind]];
	const {receipt, name, amount, beneficiary, customer, isFor, isMadeUp} = sold;
	const to = [
		...(beneficiary === undefined || isFor ? [] : [`for ${beneficiary}`]),
		...(customer === undefined ? [] : [`to ${customer}`]),
	].join(', ');
	const what = plainText(`${name} ${moneyText(amount, symbol)}${to === '' ? '' : `, ${to}`}`);
	const when = `on ${onDay(sold)}, receipt ${receipt}: ${what}`;
	if (isFor) return [`Sold here for this ${kind === 'meter' ? 'meter' : 'number'} last ${when}.`];
	return [
		`This shop gave it out ${when}.`,
		...(isMadeUp ? ['It was made up here for demonstration, with no key: no meter and no provider takes it.'] : []),
	];
}

/** A provider's credit token is dated by its sale here: later than the old count of minutes goes. */
const rollover = Date.UTC(2024, 10, 24);

function keyTexts({shape, sold}: NumberCheck): readonly string[] {
	if (shape?.tokenClass !== 0 || !sold || sold.isFor || sold.isMadeUp || sold.at < rollover) return [];
	return [
		'It was made after 24 November 2024, so not with the old key of a meter (KRN 1, counting from 1993). Such a meter needs its key changed first.',
	];
}

/** All sentences about a number, as paragraphs. */
export function checkTexts(check: NumberCheck, symbol: string): readonly string[] {
	return [
		...formTexts(check),
		...soldTexts(check, symbol),
		...keyTexts(check),
		...(check.shape && check.shape.tokenClass !== 3 ? [notGenuine] : []),
	];
}
