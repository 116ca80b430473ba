// The sentences for refusals about providers and what they answer.
import {quoted} from '../text/amount.ts';
import {counted} from '../text/counted.ts';
import {plainText} from '../text/plain-text.ts';
import type {Words} from './refusal-words.ts';
import {voucherWords} from './refusals-vouchers.ts';

export const vendingWords = {
	...voucherWords,
	'bad-provider-id': ({provider}) =>
		`${quoted(provider)} cannot be the id of a provider. It has small letters, digits and hyphens, begins with a letter, and has at most 30 letters.`,
	'bad-provider-url': ({url}) =>
		`${quoted(url)} is not where a provider can be reached. Write it like https://vending.example.com; http:// is for this machine only.`,
	'provider-id-taken': ({provider}) => `${quoted(provider)} is a service here. Give the provider an id of its own.`,
	'provider-kind-stays': ({name}) =>
		`${plainText(name)} stays what it is, over the network or with vouchers. For the other, connect a provider with another id.`,
	'provider-is-asked': ({name, vends}) =>
		`${plainText(name)} has not answered ${counted(vends, 'vend')} yet, and only where it listens now is known what became of them. Ask about them first.`,
	'unknown-provider': ({provider, known}) =>
		`${quoted(provider)} is not a provider here. ${known.length === 0 ? 'There is none yet.' : `There are ${known.map(quoted).join(', ')}.`}`,
	'not-heard': () => 'Only a provider says what became of a vend. Ask it again.',
	'vend-finished': () => 'It is known already what became of this vend. Nothing is changed.',
	'token-given-before': () =>
		'The provider sent a token that was given out before. It is not taken: ask the provider what is right.',
} satisfies Partial<Words>;
