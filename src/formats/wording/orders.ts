// The sentences for malformed orders: which member is wrong, and what it must be.
// A program reads them. An operator sees them only if this program is wrong.
import type {Must} from '../../domain/base/shape.ts';
import {anyOf} from '../text/any-of.ts';
import {plainText} from '../text/plain-text.ts';
import type {Words} from './refusal-words.ts';

const musts: {readonly [K in Must['is']]: (must: Extract<Must, {is: K}>) => string} = {
	text: ({least, most}) => `must be a text of ${least === 0 ? 'up' : least} to ${most} letters, without half a character in it`,
	form: ({like}) => `must be a text like ${like}`,
	whole: ({least, most}) => `must be a whole number from ${least} to ${most}`,
	'yes-no': () => 'must be true or false',
	yes: () => 'must be true, or left out',
	word: ({words}) => `must be ${anyOf(words)}`,
	plain: ({most}) => `must be a text of up to ${most} letters, a whole number, true or false`,
	list: ({most}) => `must be a list of up to ${most}`,
	record: () => 'must be a plain object',
	'left-out': () => 'is no part of it: leave it out',
	readable: () => 'cannot be read: give a plain value',
	shorter: ({most}) => `is too much: all texts together may have ${most} letters`,
};

const mustText = (must: Must): string => (musts[must.is] as (must: Must) => string)(must);

export const orderWords = {
	'bad-order': ({order, member, must}) => {
		const of = order === '' ? 'The order cannot be done' : `The order ${order} cannot be done`;
		return `${of}: ${member === '' ? 'it' : plainText(member)} ${mustText(must)}. docs/orders.md says what each order holds.`;
	},
	'order-too-large': ({bytes, most}) =>
		`That is too much for one go: ${bytes} bytes, and one entry of the journal has at most ${most}. Do it in several goes.`,
} satisfies Pick<Words, 'bad-order' | 'order-too-large'>;
