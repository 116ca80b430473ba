// The field of a number, with what is known of it: whose it is, where it lives, what is due.
import type {Sight} from '../../model/desk.ts';
import type {FormField} from '../../model/form.ts';
import {knownText} from './known-number.ts';
import type {Provider} from './providers.ts';

/** The fields for whom it is, with what is known of the number under it. */
export const knownFields = (sight: Sight, provider: Provider): readonly FormField[] =>
	provider.fields(sight).map(field =>
		field.name === 'for'
			? {
					...field,
					doubt: (text, values) => {
						const paid = provider.paid(text);
						const known = paid ? knownText(sight, paid) : '';
						return `${field.doubt?.(text, values) ?? ''}${known}`.trim() || undefined;
					},
				}
			: field,
	);
