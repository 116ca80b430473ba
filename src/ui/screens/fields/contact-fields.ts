// The checks of e-mail and phone, wherever a form asks for them.
import {checkContact} from '../../../domain/base/checks.ts';
import {refusalText} from '../../../formats/wording/refusals.ts';

const sentenceOf = (contact: Parameters<typeof checkContact>[0]): string | undefined => {
	const refusal = checkContact(contact);
	return refusal && refusalText(refusal);
};

/** The fault of a typed address, or undefined; empty is fine. */
export const checkEmail = (text: string): string | undefined => (text === '' ? undefined : sentenceOf({email: text}));
/** The fault of a typed number, or undefined; empty is fine. */
export const checkPhone = (text: string): string | undefined => (text === '' ? undefined : sentenceOf({phone: text}));
