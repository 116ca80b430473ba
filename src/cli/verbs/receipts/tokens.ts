// The verb `token`: what can be known of a number that somebody brings.
import type {Command} from 'commander';
import {checkNumber} from '../../../formats/records/number-check.ts';
import {keyChangeTexts, keyChangeTitle} from '../../../formats/wording/key-change.ts';
import {checkTexts} from '../../../formats/wording/number-check.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {isoTime} from '../../kit/documents.ts';
import {reading, type Session} from '../../kit/session.ts';

function showCheck({shop, output, symbol, currency}: Session, text: string): void {
	const check = checkNumber(text, shop.till.history);
	const texts = checkTexts(check, symbol);
	const help = check.kind === 'meter' || check.kind === 'token' ? ['', keyChangeTitle, ...keyChangeTexts] : [];
	const {sold, ...form} = check;
	const {offset: _offset, ...soldThen} = sold ?? {offset: 0};
	output.show([...texts, ...help], {
		currency,
		check: {...form, isGenuine: 'unknown', ...(sold && {sold: {...soldThen, at: isoTime(sold.at)}}), texts},
	});
}

export function addTokenVerb(program: Command): void {
	const verb = program
		.command('token')
		.summary('tokens and meter numbers: what they are')
		.description('Says what can be known of a token or a meter number.');
	verb
		.command('check')
		.summary('what a number is, and whether this shop gave it out')
		.description(
			'Says of a meter number, a meter token, a reference or a PIN what its form says, whether this shop gave it out, when and for whom; and what to do with a meter that takes no new tokens since November 2024.',
		)
		.argument('<number...>', 'as it stands on the slip, with or without spaces')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil token check 2371 6100 5011 8319 4197\n  counterfoil token check 07123456787',
		)
		.action((words: readonly string[], _options: object, command: Command) =>
			reading(command.optsWithGlobals<GlobalOptions>(), session => showCheck(session, words.join(' '))),
		);
}
