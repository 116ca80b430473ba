// Marks that come along when a number is copied or typed on another keyboard: each kind of value is read as if it had been typed plainly.
import {describe, expect, test} from 'vitest';
import {accountArgument, fullNumber, itemArgument, lineArgument, momentArgument} from '../../../src/cli/kit/arguments.ts';
import {openItem} from '../../../src/cli/kit/sale-items.ts';
import {refundTender} from '../../../src/cli/kit/tender-arguments.ts';
import {contactOf} from '../../../src/domain/accounts/new-account.ts';
import {checkContact} from '../../../src/domain/base/checks.ts';
import {asKeyed} from '../../../src/domain/base/text.ts';
import {readReference} from '../../../src/domain/bills/billers.ts';
import {isCode} from '../../../src/domain/goods/check-digits.ts';
import {readMeter, readMobile} from '../../../src/domain/prepaid/beneficiary.ts';
import {readDiscount} from '../../../src/formats/records/discount.ts';
import {readSetting} from '../../../src/formats/records/setting.ts';
import {readAmount, readSignedAmount} from '../../../src/formats/text/amount.ts';
import {readPercent} from '../../../src/formats/text/percent.ts';
import {readQuantity, readSignedQuantity} from '../../../src/formats/text/quantity.ts';
import {netflix} from '../../support/commands.ts';

const fullWidth = (text: string): string => text.replace(/[!-~]/g, letter => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
/** What other programs and keyboards make of a text. */
const marks: Readonly<Record<string, (text: string) => string>> = {
	'no-break space': text => `\u00A0${text.replaceAll(' ', '\u00A0')}\u00A0`,
	'thin space': text => text.replaceAll(' ', '\u2009'),
	'figure space': text => text.replaceAll(' ', '\u2007'),
	'narrow space': text => text.replaceAll(' ', '\u202F'),
	'ideographic space': text => `${text.replaceAll(' ', '\u3000')}\u3000`,
	hyphen: text => text.replaceAll('-', '\u2010'),
	'no-break hyphen': text => text.replaceAll('-', '\u2011'),
	minus: text => text.replaceAll('-', '\u2212'),
	'en dash': text => text.replaceAll('-', '–'),
	'em dash': text => text.replaceAll('-', '—'),
	apostrophe: text => text.replaceAll("'", '’'),
	'zero-width space': text => [...text].join('\u200B'),
	'zero-width joiners': text => [...text].join('\u200D\u200C'),
	'word joiner': text => [...text].join('\u2060'),
	'byte order mark': text => `\uFEFF${text}`,
	'soft hyphen': text => [...text].join('\u00AD'),
	'left to right': text => `\u200E${text}\u200E`,
	'right to left': text => `\u200F${text}\u200F`,
	'embedding, as telephones copy': text => `\u202D${text}\u202C`,
	isolate: text => `\u2068${text}\u2069`,
	'full width': text => fullWidth(text).replaceAll(' ', '\u3000'),
};
const kinds: Readonly<Record<string, readonly [string, (text: string) => unknown]>> = {
	amount: ['R1 234.50', readAmount],
	'signed amount': ['-12.50', readSignedAmount],
	quantity: ['0.255', readQuantity],
	'signed quantity': ['-1.5', readSignedQuantity],
	percentage: ['2.5 %', readPercent],
	discount: ['12.5%', readDiscount],
	'setting, a number': ['30', text => readSetting('vend-repeat-minutes', text)],
	'setting, yes or no': ['Yes', text => readSetting('vat-registered', text)],
	'phone and e-mail': [
		"+27 82-123 4567|o'brien-x@example.org",
		text => {
			const [phone = '', email = ''] = text.split(/[|｜]/);
			const contact = contactOf({phone, email});
			return [contact, checkContact(contact)];
		},
	],
	'mobile number': ['082-123 4567', readMobile],
	meter: ['0712-3456 787', readMeter],
	reference: ['AB-12 34/5', text => readReference(netflix(), text)],
	code: ['Tea-1_x', text => [asKeyed(text), isCode(asKeyed(text))]],
	account: ['12', accountArgument],
	item: ['3*tea-1', text => ({...itemArgument(text), code: asKeyed(itemArgument(text).code)})],
	receipt: ['P1-000012', text => fullNumber(text, true)],
	moment: ['2027-04-01 08:00', text => momentArgument('--from', text)],
	line: ['2', text => lineArgument(text)],
	tender: ['Mobile money', text => refundTender(text)],
	'open item': ['2*Crate=50', text => ({...openItem(text), name: asKeyed(openItem(text).name)})],
};

describe.each(Object.entries(kinds))('%s', (_kind, [plain, read]) => {
	test('is one', () => expect(JSON.stringify(read(plain))).not.toContain('fault'));
	test.each(Object.entries(marks))('with %s', (_mark, marked) => expect(read(marked(plain))).toStrictEqual(read(plain)));
});

test('what turns digits round is refused, and shown', () => {
	expect(readAmount('\u202E05.21')).toStrictEqual({fault: '"[U+202E]05.21" is not an amount. Type one like 12.50.'});
	expect(readQuantity('\u202E3')).toStrictEqual({fault: '"[U+202E]3" is not a quantity. Type a number, like 3 or 0.25.'});
	expect(() => accountArgument('1\u202E2')).toThrow('account: "1[U+202E]2" is not an account number.');
	expect(isCode(asKeyed('te\u202Ea'))).toBe(false);
	expect(checkContact(contactOf({phone: '082\u202E1234567'}))).toMatchObject({kind: 'bad-phone'});
});

test('a raised figure is no digit', () => expect(readAmount('10²')).toHaveProperty('fault'));
