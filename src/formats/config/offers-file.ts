// Services and billers as JSON that people can read and edit, with amounts as text: data/services.json, data/billers.json, catalogue.json.
import * as z from 'zod/mini';
import {type Cents, cents} from '../../domain/base/money.ts';
import type {Biller} from '../../domain/bills/billers.ts';
import type {Service} from '../../domain/prepaid/services.ts';
import {amountText, type Read, readAmount} from '../text/amount.ts';
import {percentText, readPercent} from '../text/percent.ts';
import {inPlainWords} from './plain-issues.ts';

z.config({localeError: inPlainWords});

/** The schema of a text that `read` turns into a value. */
export const textAs = <T>(read: (text: string) => Read<T>) =>
	z.pipe(
		z.string(),
		z.transform((text: string, {issues}): T => {
			const result = read(text);
			if ('value' in result) return result.value;
			issues.push({code: 'custom', message: result.fault, input: text});
			return z.NEVER;
		}),
	);

const amount = textAs(readAmount);
const percent = textAs(readPercent);
export const taxClass = z.enum(['standard', 'zero', 'exempt', 'outside']);
const words = z.exactOptional(z.string());
const maybeAmount = z.exactOptional(amount);
const days = z.exactOptional(z.int().check(z.minimum(0), z.maximum(90)));
const yesNo = z.exactOptional(z.boolean());

/** What services and billers have alike. */
const offered = {
	id: z.string(),
	name: z.string(),
	provider: words,
	least: amount,
	most: amount,
	commission: percent,
	fee: amount,
	feeTax: z.exactOptional(taxClass),
	dayMost: maybeAmount,
	beneficiaryDayMost: maybeAmount,
	isOffSale: z.exactOptional(z.literal(true)),
};

const product = z.strictObject({
	name: z.string(),
	amount: maybeAmount,
	least: maybeAmount,
	most: maybeAmount,
	step: maybeAmount,
	network: words,
	validity: words,
	code: words,
	commission: z.exactOptional(percent),
	fee: maybeAmount,
});

export const serviceSchema = z.strictObject({
	...offered,
	beneficiary: z.enum(['meter', 'mobile', 'none']),
	hasMeterToken: z.boolean(),
	step: amount,
	products: z.array(product),
});

export const billerSchema = z.strictObject({
	...offered,
	referenceLeast: z.int().check(z.minimum(1)),
	referenceMost: z.int().check(z.maximum(60)),
	pattern: words,
	example: words,
	mismatch: words,
	checkDigit: z.exactOptional(z.enum(['luhn', 'mod97', 'rf'])),
	fixedAmount: maybeAmount,
	isPartAllowed: yesNo,
	isOverAllowed: yesNo,
	refundDays: days,
	reflectsInDays: days,
});

/** What is wrong with a record, and where in it. */
function issueText(error: z.core.$ZodError): string {
	const [issue] = error.issues;
	const message = (issue?.message ?? 'unknown').replace(/\.$/, '');
	// Its place as people count: products 2, amount.
	const place = issue?.path
		.map(step => (typeof step === 'number' ? step + 1 : String(step)))
		.join(', ')
		.replace(/, (\d+)/g, ' $1');
	return place ? `${place}: ${message}` : message;
}

const reading =
	<T>(schema: z.ZodMiniType<T>) =>
	(record: unknown): Read<T> => {
		const result = schema.safeParse(record);
		return result.success ? {value: result.data} : {fault: `${issueText(result.error)}.`};
	};

/** A service of a record of the file, or what is wrong with it. */
export const readServiceRecord: (record: unknown) => Read<Service> = reading(serviceSchema);
/** A biller of a record of the file, or what is wrong with it. */
export const readBillerRecord: (record: unknown) => Read<Biller> = reading(billerSchema);

/** A record of the file, as `JSON.stringify` takes it. */
export type OfferRecord = Readonly<Record<string, unknown>>;

const amounts = ['least', 'most', 'step', 'fee', 'amount', 'dayMost', 'beneficiaryDayMost', 'fixedAmount'];

/** A service, a product or a biller as its record: amounts and percentages are text, and its place is that in the file. */
export const offerRecord = (offer: object): OfferRecord =>
	Object.fromEntries(
		Object.entries(offer).flatMap(([name, value]): (readonly [string, unknown])[] => {
			if (value === undefined || name === 'place') return [];
			if (name === 'commission') return [[name, percentText(value as number)]];
			if (name === 'products') return [[name, (value as readonly object[]).map(offerRecord)]];
			return [[name, amounts.includes(name) ? amountText(cents(value as Cents)).replaceAll(',', '') : value]];
		}),
	);

/** The name of the file. */
export const catalogueName = 'catalogue.json';

/** The text of a catalogue file, each service and biller in the order in which it is offered. */
export const catalogueText = (services: readonly Service[], billers: readonly Biller[]): string =>
	`${JSON.stringify({services: services.map(offerRecord), billers: billers.map(offerRecord)}, undefined, '\t')}\n`;

/** A row of the file: the record with its place, for the report. */
export type CatalogueRow<T> = {readonly row: string} & Read<T>;
export type CatalogueRows = {
	readonly services: readonly CatalogueRow<Service>[];
	readonly billers: readonly CatalogueRow<Biller>[];
};

const lists = z.strictObject({services: z.array(z.unknown()), billers: z.array(z.unknown())});
/** A shop has a few dozen; more is another file. */
const mostRows = 1000;

const rowsOf = <T>(kind: string, records: readonly unknown[], read: (record: unknown) => Read<T>): readonly CatalogueRow<T>[] =>
	records.map((record, place) => ({row: `${kind} ${place + 1}`, ...read(record)}));

/** The rows of a catalogue file; or what is wrong with all of it. */
export function readCatalogue(name: string, text: string): Read<CatalogueRows> {
	let json: unknown;
	try {
		json = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return {fault: `${name} is not JSON, or it ends too early. Export one to see how it looks.`};
	}
	const result = lists.safeParse(json);
	if (!result.success)
		return {fault: `${name} is no catalogue: it is {"services": […], "billers": […]}. Export one to see how it looks.`};
	const {services, billers} = result.data;
	if (services.length + billers.length > mostRows)
		return {fault: `${name} has more than ${mostRows} rows. A shop has fewer services and billers.`};
	return {
		value: {services: rowsOf('service', services, readServiceRecord), billers: rowsOf('biller', billers, readBillerRecord)},
	};
}
