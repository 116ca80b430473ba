// The rows about the chosen vend: what it is, how it stands in words, and what is done about it.
import type {Vend} from '../../../domain/vending/vends.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {capital} from '../../../formats/text/capital.ts';
import {ageText} from '../../../formats/text/counted.ts';
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {type VendNow, vendNextText, vendStateText} from '../../../formats/wording/vends.ts';
import type {Sight} from '../../model/desk.ts';
import {vendNow} from '../../model/vends-now.ts';
import {type Span, span} from '../../widgets/line.tsx';
import type {ToneName} from '../../widgets/roles.ts';

export const vendTones: Readonly<Record<VendNow, ToneName>> = {
	asking: 'plain',
	unknown: 'warning',
	declined: 'bad',
	issued: 'good',
};

export function aboutVend(sight: Sight, vend: Vend, columns: number): readonly (readonly Span[])[] {
	const now = vendNow(sight, vend);
	const {name, beneficiary, at, due} = vend;
	const age = sight.ports.now().at - at;
	const what = [plainText(name), ...(beneficiary === undefined ? [] : [`for ${plainText(beneficiary)}`])].join(' ');
	const sold = `${what}, ${moneyText(due, sight.symbol)} paid ${age < 60_000 ? 'just now' : `${ageText(age)} ago`}.`;
	const rows = (text: string): readonly string[] => wrapped(text, columns - 3).map(row => ` ${row}`);
	const state = capital(vendStateText(vend, now));
	return [
		[' '],
		...rows(sold).map(row => [span(row, 'dim')]),
		...rows(now === 'asking' ? state : `${state}.`).map(row => [span(row, vendTones[now])]),
		...rows(vendNextText(vend, now, sight)).map(row => [row]),
	];
}
