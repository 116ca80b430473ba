// Words that name no verb and no option, and what else commander finds wrong with them: one sentence, with the nearest that there is.
import type {Command, CommanderError} from 'commander';
import {nearest} from '../../domain/base/misspelling.ts';
import {anyOf} from '../../formats/text/any-of.ts';
import {capital} from '../../formats/text/capital.ts';
import {didYouMean, meant} from '../../formats/text/did-you-mean.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {verbsIn} from '../../launcher/words.cjs';
import {UsageError} from './exit.ts';
import {noPinInWords} from './secret.ts';

const quotedWord = (word: string): string => `'${plainText(word).slice(0, 40)}'`;

/** A command with the words of the groups it is in: "account deposit". */
function pathOf(command: Command): string {
	const {parent} = command;
	return parent?.parent ? `${pathOf(parent)} ${command.name()}` : command.name();
}

/** The verbs that a word likely means: of this group, or those that are called so in a group below: "deposit" is "account deposit". */
function verbsNear(group: Command, word: string): readonly string[] {
	const below = group.commands.flatMap(({commands}) => commands).filter(command => command.name() === word);
	if (below.length > 0) return below.map(pathOf);
	const near = nearest(
		word,
		group.commands.map(command => command.name()),
	);
	return group.commands.filter(command => near.includes(command.name())).map(pathOf);
}

/** A word that is no verb here. */
export const unknownVerb = (group: Command, word: string): UsageError =>
	new UsageError(`Unknown verb ${quotedWord(word)}.${meant(verbsNear(group, word))} ${seeHelp(group)}`);

const seeHelp = (command: Command): string =>
	command.parent ? `See counterfoil help ${pathOf(command)}.` : 'See counterfoil help.';

/** The command that the words name, as far as they name one. */
function commandIn(program: Command, words: readonly string[]): Command {
	let found = program;
	for (const word of verbsIn(words)) {
		const next = found.commands.find(command => command.name() === word);
		if (!next) break;
		found = next;
	}
	return found;
}

/** What commander found wrong, as a sentence. */
export function usageText(program: Command, words: readonly string[], {code, message}: CommanderError): string {
	const command = commandIn(program, words);
	if (code === 'commander.help') return `Say which: ${anyOf(command.commands.map(pathOf))}. ${seeHelp(command)}`;
	const [, word = ''] = /'(.*)'/s.exec(message) ?? [];
	const sentence = capital(plainText(message.replace(/^error: /, '')).replace(/\.?$/, '.'));
	if (code === 'commander.unknownCommand') return unknownVerb(command, word).message;
	if (code === 'commander.excessArguments' && command.name() === 'pin') return noPinInWords;
	if (code !== 'commander.unknownOption') return `${sentence} ${seeHelp(command)}`;
	if (/^--?pin(?:$|=)/.test(word)) return noPinInWords;
	const options = [...command.options, ...program.options].map(({long}) => long ?? '');
	return `Unknown option ${quotedWord(word)}.${didYouMean(word, options)} ${seeHelp(command)}`;
}
