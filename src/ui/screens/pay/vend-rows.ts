// What the providers say of a sale just made, line by line: asking, issued, declined with what goes back, or not answered yet.
import type {SaleLine} from '../../../domain/lines/lines.ts';
import {lineDue} from '../../../domain/lines/lines.ts';
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {declinedText} from '../../../formats/wording/vends.ts';
import type {Sight} from '../../model/desk.ts';
import {type Span, span} from '../../widgets/line.tsx';
import type {ToneName} from '../../widgets/roles.ts';

type VendLine = Extract<SaleLine, {readonly vend?: string}>;

type Said = {readonly text: string; readonly tone: ToneName};

/** How long it has been asked, which is not read aloud: it would never end. */
const sinceText = ({ports, view}: Sight, at: number): string =>
	view.machine['screen-reader'] ? '' : ` ${Math.max(0, Math.floor((ports.now().at - at) / 1000))} s`;

function saidOf(sight: Sight, line: VendLine, at: number): readonly Said[] {
	const {answer, vend = ''} = line;
	const name = plainText(line.name);
	if (answer?.outcome === 'issued') return [{text: `${name} came through.`, tone: 'good'}];
	if (answer?.outcome === 'declined') {
		const said: Said = {text: `${name} was ${declinedText(answer)}.`, tone: 'bad'};
		if (!sight.state.vends.rows.has(vend)) return [said, {text: 'Its money was given back.', tone: 'plain'}];
		const {keyOf, symbol} = sight;
		const keys = `${keyOf('receipt.what-can-be-done-with-it')}, ${keyOf('receipt.do-it')}`;
		return [said, {text: `Give ${moneyText(lineDue(line), symbol)} back: ${keys}.`, tone: 'strong'}];
	}
	if (answer === undefined || sight.isAsking(vend)) {
		const provider = plainText(sight.state.providers.rows.get(line.provider ?? '')?.name ?? 'the provider');
		return [{text: `${name}: asking ${provider}…${sinceText(sight, at)}`, tone: 'plain'}];
	}
	return [{text: `${name} is not answered yet: it is in the queue (${sight.keyOf('everywhere.vends')}).`, tone: 'warning'}];
}

/** The rows about the lines that providers answer for; none where there is no such line. */
export function vendRows(sight: Sight, receipt: Receipt, columns: number): readonly (readonly Span[])[] {
	if (receipt.type !== 'sale') return [];
	const lines = receipt.lines.filter((line): line is VendLine => 'vend' in line);
	if (lines.length === 0) return [];
	const said = lines.flatMap(line => saidOf(sight, line, receipt.stamp.at));
	return [[' '], ...said.flatMap(({text, tone}) => wrapped(text, columns - 4).map(row => [span(`  ${row}`, tone)]))];
}
