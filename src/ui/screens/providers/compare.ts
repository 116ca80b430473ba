// The two books of a provider compared: it is asked what it has, and the difference is explained on a page.
import type {Cents} from '../../../domain/base/money.ts';
import {compareBooks} from '../../../domain/vending/compared-balance.ts';
import type {Provider} from '../../../domain/vending/providers.ts';
import {comparedRows} from '../../../formats/records/compared-balance.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk} from '../../model/desk.ts';
import {onTop} from '../../model/on-top.ts';

/** What a provider says, beside the shop's own books. */
function showCompared(desk: Desk, provider: Provider, theirs: Cents): void {
	const {id} = provider;
	const compared = compareBooks(desk.state, id, theirs);
	const dialog = onTop(desk, 'providers');
	desk.replace({...dialog, theirs: new Map([...dialog.theirs, [id, theirs]])});
	desk.open({
		type: 'page',
		title: `${plainText(provider.name)}: the two books`,
		rows: columns => ['', ...comparedRows(compared, desk.symbol, columns - 4).map(row => `  ${row}`)],
		top: 0,
	});
}

/** Asks a provider what it has of the shop's. */
export function compare(desk: Desk, provider: Provider): void {
	const line = desk.shop.vending.provider(provider.id);
	const name = plainText(provider.name);
	if (!line)
		return desk.say(`There is no way to ${name}: its key is missing. counterfoil provider key ${provider.id}`, 'warning');
	const stopped = new AbortController();
	desk.busy(
		`Asking ${name}`,
		async () => {
			const answer = await line.balance(stopped.signal);
			if (stopped.signal.aborted) return;
			if (answer.outcome === 'known') showCompared(desk, provider, answer.balance);
			else desk.say(`${name} does not say what it has: ${plainText(answer.why)}.`, 'warning');
		},
		() => stopped.abort(),
	);
}
