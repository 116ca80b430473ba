// The option `--id`: the words of a verb are kept with its id, so that it is done once, however often it is asked again.
import {createHash} from 'node:crypto';
import type {Command} from 'commander';
import {quoted} from '../../formats/text/amount.ts';
import {UsageError} from './exit.ts';
import {whoOptions, withOperator} from './given-by.ts';

/** The words of a verb that changes something, and the id to ask again with, if there is an id. */
export type Asked = {readonly words: string; readonly id?: string};

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function idArgument(text: string): string {
	const id = text.toLowerCase();
	if (!uuid.test(id)) throw new UsageError(`--id: ${quoted(text)} is not a UUID. Make one with uuidgen.`);
	return id;
}

/** Options that change the answer only, or say who asks, and not what is done. */
const beside: ReadonlySet<string> = new Set(['id', 'print', 'asked', ...whoOptions]);

/** The verb with its arguments and options, the options in a fixed order. */
function wordsOf(command: Command): string {
	const path: string[] = [];
	for (let at: Command | null = command; at?.parent; at = at.parent) path.unshift(at.name());
	const options = Object.entries(command.opts()).filter(([name]) => !beside.has(name));
	return JSON.stringify([path, command.args, options.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

/** Adds `--id`, and the options that say who asks, to a verb that changes something. Its options then hold {@link Asked}. */
export const withId = (verb: Command): Command => withIdOnly(withOperator(verb));

/** The same for a verb that makes a shop, in which nobody is yet. */
export const withIdOnly = (verb: Command): Command =>
	verb
		.option('--id <uuid>', 'an id of your own: asking again with it does it once, and answers as the first time')
		.hook('preAction', (_verb, command) => {
			const {id} = command.optsWithGlobals<{readonly id?: string}>();
			const asked: Asked = {words: wordsOf(command), ...(id !== undefined && {id: idArgument(id)})};
			command.setOptionValue('asked', asked);
		});

/** The id of one of several orders under the one id of a verb. It is always the same. `part` counts from 1. */
export function partId(id: string, part: number): string {
	const hex = createHash('sha256').update(`${id} ${part}`).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
