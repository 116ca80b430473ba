// After a sale: its providers are asked, and the receipt is shown with what they answered.
import type {Receipt} from '../../domain/receipts/receipt.ts';
import type {Vend} from '../../domain/vending/vends.ts';
import {moneyText} from '../../formats/text/amount.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {vendStateText} from '../../formats/wording/vends.ts';
import type {Performed, Session} from './session.ts';

/** How long a verb waits for the providers of its receipt, in ms. What is unknown then is asked about again at the next opening. */
const patienceMs = 60_000;

const openVends = ({shop}: Session, receipt: Receipt): readonly Vend[] =>
	[...shop.till.state.vends.rows.values()].filter(vend => vend.receipt === receipt.number);

/** What is to be done about a vend that has no token. */
function sayWhatNow({output, symbol}: Session, vend: Vend): void {
	const {name, receipt, line, due, status} = vend;
	const state = `${plainText(name)} is ${vendStateText(vend)}.`;
	output.say(
		status === 'declined'
			? `${state} Give ${moneyText(due, symbol)} back: counterfoil receipt refund ${receipt} --line ${line} --reason declined`
			: `${state} It may have been issued, and is not sold anew. Ask again: counterfoil vend resolve`,
	);
}

/** What was done, with the answers of the providers on its receipt. Waits for those that have not answered yet. */
export async function withAnswers(session: Session, performed: Performed): Promise<Performed> {
	const {receipt} = performed.done;
	if (receipt?.type !== 'sale' || !receipt.lines.some(line => 'vend' in line)) return performed;
	const {shop, output} = session;
	const {providers} = shop.till.state;
	for (const {provider, name, status} of openVends(session, receipt))
		if (status === 'requested')
			output.say(`Asking ${plainText(providers.rows.get(provider)?.name ?? provider)} for ${plainText(name)}…`);
	await shop.vending.settled(receipt.number, patienceMs);
	for (const vend of openVends(session, receipt)) sayWhatNow(session, vend);
	const now = shop.till.history.receipt(receipt.number) ?? receipt;
	return {...performed, done: {...performed.done, receipt: now}};
}
