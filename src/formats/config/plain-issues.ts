// What is wrong with a record of a file that people edit, in their words: a checker of shapes would speak of types.
import type * as z from 'zod/mini';
import {quoted} from '../text/amount.ts';
import {anyOf} from '../text/any-of.ts';

/** How each type is written in JSON. */
const written: Readonly<Record<string, string>> = {
	string: 'write it in quotes, like "12.50"',
	boolean: 'write true or false, without quotes',
	number: 'write a number, without quotes',
	int: 'write a whole number, without quotes',
	array: 'write a list, like ["…", "…"]',
	object: 'write a record, like {"name": "…"}',
};

/** A sentence without its full stop, to stand behind the place; undefined where the issue has its own. */
export function inPlainWords(issue: z.core.$ZodRawIssue): string | undefined {
	if (issue.input === undefined && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) return 'it is missing';
	switch (issue.code) {
		case 'invalid_type':
			return written[issue.expected] ?? 'it is of another kind than belongs there';
		case 'invalid_value':
			return `write ${anyOf(issue.values.map(value => (typeof value === 'string' ? quoted(value) : String(value))))}`;
		case 'unrecognized_keys':
			return `${issue.keys.map(quoted).join(', ')} ${issue.keys.length === 1 ? 'is' : 'are'} not known here`;
		case 'too_big':
			return `the most is ${issue.maximum}`;
		case 'too_small':
			return `the least is ${issue.minimum}`;
		default:
			return undefined;
	}
}
