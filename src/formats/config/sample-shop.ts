// The shape of the files in data/: goods, services, billers, accounts and quick keys as JSON that people can read and edit, with amounts as text.
import * as z from 'zod/mini';
import type {NewAccount} from '../../domain/accounts/new-account.ts';
import type {Biller} from '../../domain/bills/billers.ts';
import type {NewProduct} from '../../domain/goods/records.ts';
import type {Service} from '../../domain/prepaid/services.ts';
import type {QuickKey} from '../../domain/quick-keys/quick-keys.ts';
import {type Read, readAmount} from '../text/amount.ts';
import {readQuantity} from '../text/quantity.ts';
import {billerSchema, serviceSchema, taxClass, textAs} from './offers-file.ts';

const amount = textAs(readAmount);
const quantity = textAs(readQuantity);

const goods = z.array(
	z.strictObject({
		code: z.string(),
		name: z.string(),
		price: amount,
		cost: z.exactOptional(amount),
		tax: taxClass,
		unit: z.enum(['each', 'kg']),
		category: z.exactOptional(z.string()),
		barcodes: z.array(z.string()),
		stock: quantity,
	}),
);

const services = z.array(serviceSchema);
const billers = z.array(billerSchema);

const quickKeys = z.array(
	z.strictObject({
		key: z.string(),
		sells: z.discriminatedUnion('type', [
			z.strictObject({type: z.literal('goods'), product: z.string()}),
			z.strictObject({
				type: z.literal('service'),
				service: z.string(),
				product: z.exactOptional(z.string()),
				amount: z.exactOptional(amount),
			}),
			z.strictObject({type: z.literal('open'), name: z.string(), tax: taxClass}),
		]),
	}),
);

const accounts = z.array(
	z.strictObject({name: z.string(), phone: z.exactOptional(z.string()), email: z.exactOptional(z.string()), opening: amount}),
);

function reading<T>(schema: z.ZodMiniType<T>) {
	return (name: string, text: string): Read<T> => {
		let json: unknown;
		try {
			json = JSON.parse(text);
		} catch (error) {
			return {fault: `${name} is not JSON: ${error instanceof Error ? error.message : 'unknown'}. Mend it and start again.`};
		}
		const result = schema.safeParse(json);
		if (result.success) return {value: result.data};
		const issue = result.error.issues[0];
		const place = issue?.path.join('.') || 'the top';
		const message = (issue?.message ?? 'unknown').replace(/\.$/, '');
		return {fault: `${name}, at ${place}: ${message}. Mend it and start again.`};
	};
}

export const readGoods: (name: string, text: string) => Read<readonly NewProduct[]> = reading(goods);
export const readServices: (name: string, text: string) => Read<readonly Service[]> = reading(services);
export const readBillers: (name: string, text: string) => Read<readonly Biller[]> = reading(billers);
export const readAccounts: (name: string, text: string) => Read<readonly NewAccount[]> = reading(accounts);
export const readQuickKeys: (name: string, text: string) => Read<readonly QuickKey[]> = reading(quickKeys);
