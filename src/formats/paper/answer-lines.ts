// What a provider answered of a vend or a bill, on paper: its numbers as they are keyed in, the one that names the sale, and what it says.
import type {AnswerShown, TokenShown} from '../records/vend-answer.ts';
import {capital} from '../text/capital.ts';
import {type PaperLine, text} from './lines.ts';

/** A number on paper. One that is typed into a meter is large. */
const tokenPaper = ({label, digits, isMeterToken}: TokenShown): PaperLine => ({
	type: 'token',
	label: isMeterToken ? label.replace(/^[^,]*/, what => what.toUpperCase()) : capital(label),
	digits,
	...(isMeterToken && {isLarge: true}),
});

/** `reference` names the sale here. */
export function answerPaper({tokens, says}: AnswerShown, reference: string): readonly PaperLine[] {
	const first = [...new Set(tokens.flatMap(token => token.says ?? []))].filter(sentence => !says.includes(sentence));
	return [
		...first.map(sentence => text(`  ${sentence}`)),
		...tokens.map(tokenPaper),
		...(tokens.some(({digits}) => digits === reference) ? [] : [{type: 'token', label: 'Reference', digits: reference} as const]),
		...says.map(sentence => text(`  ${sentence}`)),
	];
}
