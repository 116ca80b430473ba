// Customer and product of a line of sales: fields without escaping, in the order of this program or of one of its cousins (rules.md §16 B).
import type {Cents} from '../../domain/base/money.ts';
import {asKeyed, isPhone, tidy} from '../../domain/base/text.ts';
import {codeKey} from '../../domain/goods/check-digits.ts';
import {bareField} from './outside-words.ts';

/** A product as sales can name it: the names and prices that go with an id. */
export type KnownProduct = {readonly names: ReadonlySet<string>; readonly prices: ReadonlySet<Cents>};
export type KnownProducts = ReadonlyMap<string, KnownProduct>;

export type Buyer = {
	readonly customer: string;
	readonly email: string;
	readonly phone: string;
	readonly product: string;
	readonly name: string;
};

/** A name for comparison: an export may have changed its commas and spaces. */
const nameKey = (name: string): string => tidy(bareField(name));

/** The product of an id, however its letters are written; undefined when nobody knows it. */
export const productOf = (id: string, known: KnownProducts): KnownProduct | undefined => known.get(codeKey(id));

/** Product ids with their names and prices, as `sales.txt` can have them. */
export function knownProducts(
	products: Iterable<{readonly code: string; readonly name: string; readonly price: Cents}>,
): KnownProducts {
	const known = new Map<string, {names: Set<string>; prices: Set<Cents>}>();
	for (const {code, name, price} of products) {
		const product = known.get(codeKey(code)) ?? {names: new Set(), prices: new Set()};
		product.names.add(nameKey(name));
		product.prices.add(price);
		known.set(codeKey(code), product);
	}
	return known;
}

/** Fields of a line, by comma and space as this program wrote them, or by commas alone (`isTight`), as some of its cousins do. */
export type Fields = {readonly fields: readonly string[]; readonly isTight: boolean};

export function fieldsOf(text: string): Fields {
	const isTight = !text.includes(', ');
	return {fields: text.split(isTight ? ',' : ', '), isTight};
}

const isMail = (field: string | undefined): boolean => /^[^\s@]+@[^\s@]+$/.test((field ?? '').trim());
const looksLikePhone = (field: string | undefined): boolean => isPhone(asKeyed(field ?? ''));

/** A number in front of the customer: some programs count their lines there. This one puts a space behind its commas, and a name may begin with a number. */
const isRunningNumber = (field: string | undefined): boolean => /^\d{1,9}$/.test((field ?? '').trim());

/** The customer's fields: name, e-mail and phone, whatever is in them; or phone before e-mail; or fewer, told apart by what they hold. */
function customerOf({fields, isTight}: Fields): Pick<Buyer, 'customer' | 'email' | 'phone'> {
	const [first, ...rest] = fields;
	if (isTight && rest.length > 0 && isRunningNumber(first)) return customerOf({fields: rest, isTight: false});
	const [one, two] = [fields.at(-2), fields.at(-1)];
	const named = (count: number): string => fields.slice(0, fields.length - count).join(', ');
	if (two !== undefined && isMail(two) && !one?.includes('@')) {
		const hasPhone = looksLikePhone(one) || one === '';
		return {customer: named(hasPhone ? 2 : 1), email: two, phone: hasPhone ? (one ?? '') : ''};
	}
	if (fields.length >= 3 || one?.includes('@')) return {customer: named(2), email: one ?? '', phone: two ?? ''};
	const hasPhone = looksLikePhone(two) || two === '';
	return {customer: named(hasPhone ? 1 : 0), email: '', phone: hasPhone ? (two ?? '') : ''};
}

/** The fields before the quantity, when the product id is at `place`. */
function buyerAt({fields, isTight}: Fields, place: number): Buyer | undefined {
	if (fields.length < place + 2) return undefined;
	return {
		...customerOf({fields: fields.slice(0, place), isTight}),
		product: (fields[place] ?? '').trim(),
		name: fields.slice(place + 1).join(', '),
	};
}

/** The place of a known product id with only its name after it; undefined when there are none or several. */
function placeOfProduct({fields}: Fields, known: KnownProducts): number | undefined {
	const places = fields.flatMap((field, place) => {
		const product = productOf(field.trim(), known);
		return product?.names.has(nameKey(fields.slice(place + 1).join(', '))) ? [place] : [];
	});
	return places.length === 1 ? places[0] : undefined;
}

/** The place of the product behind an e-mail: after the phone that follows it, or at once where the phone stands before it. */
function placeBehindMail(fields: readonly string[], mail: number): number {
	const isSwapped = mail >= 2 && looksLikePhone(fields[mail - 1]) && !looksLikePhone(fields[mail + 1]) && fields[mail + 1] !== '';
	return isSwapped ? mail + 1 : mail + 2;
}

/**
 * Customer and product of the fields before the quantity. The first field with an `@` is the e-mail and gives the place of the
 * others. Without one, or when no known product follows it (an `@` in a name), a known product id with its name after it gives the
 * place. Five fields, of which the e-mail is empty, hold no comma in a name, so each is in its place. Undefined where it stays open.
 */
export function readBuyer(line: Fields, known: KnownProducts): Buyer | undefined {
	const {fields} = line;
	const mail = fields.findIndex(field => field.includes('@'));
	const byMail = mail === -1 ? undefined : buyerAt(line, placeBehindMail(fields, mail));
	if (byMail && productOf(byMail.product, known)) return byMail;
	const place = placeOfProduct(line, known);
	if (place !== undefined) return buyerAt(line, place);
	const [, email] = fields;
	return byMail ?? (fields.length === 5 && email === '' ? buyerAt(line, 3) : undefined);
}

/** Whether the fields end in a known product: its id, and its name behind it. */
export const endsInProduct = (fields: Fields, known: KnownProducts): boolean => placeOfProduct(fields, known) !== undefined;
