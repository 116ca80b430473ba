// A person's data at the counter: taken out of everything the shop keeps, after a question, or written to a file.
import type {Redacted} from '../../../app/redaction.ts';
import type {Account} from '../../../domain/accounts/records.ts';
import {plainText, wrapped} from '../../../formats/text/plain-text.ts';
import {beforeRedaction, redactedSentence, stillHeldLines} from '../../../formats/wording/redaction.ts';
import type {Desk} from '../../model/desk.ts';
import {type Form, openForm} from '../../model/form.ts';
import type {UpkeepPort} from '../../model/upkeep.ts';
import {reasonField} from '../fields/goods-fields.ts';
import {basketFirst} from '../shared/basket-first.ts';
import {switchTo} from '../shared/switch-shop.ts';

const notHere = 'This is done at the counter of an open shop.';

/** Names the copies that still hold the person, where there are some. */
function showHeld(desk: Desk, redacted: Redacted): void {
	const held = stillHeldLines(redacted);
	if (held.length === 0) return;
	const texts = [redactedSentence(redacted), '', ...held];
	const rows = (columns: number): readonly string[] =>
		texts.flatMap(text => (text === '' ? [''] : wrapped(text, columns - 4))).map(row => `  ${row}`);
	desk.open({type: 'page', title: 'What still names the person', rows, top: 0});
}

/** The entry is on record: the shop is opened anew without the person. */
function openAnew(desk: Desk, {finishRedaction}: UpkeepPort, done: {readonly account: number; readonly seq: number}): void {
	let redacted: Redacted | undefined;
	switchTo(desk, {
		what: 'Redacting',
		work: async () => {
			const finished = await finishRedaction(done);
			if ('fault' in finished) return finished;
			({redacted} = finished);
			return {shop: finished.shop};
		},
		say: () => (redacted ? redactedSentence(redacted) : ''),
		whenOpen: () => {
			desk.goTo('accounts');
			if (redacted) showHeld(desk, redacted);
		},
	});
}

type Asked = {readonly account: Account; readonly reason: string; readonly id: string};

function askToRedact(desk: Desk, upkeep: UpkeepPort, {account: {id: account, name}, reason, id}: Asked): void {
	desk.open({
		type: 'question',
		asks: 'redact-person',
		title: `Redact ${plainText(name)}, account ${account}, for ever?`,
		lines: beforeRedaction,
		yes: 'redact',
		no: 'keep it',
		choice: 'no',
		onYes: () =>
			desk.perform({type: 'redactPerson', id, account, reason}, {done: ({seq}) => openAnew(desk, upkeep, {account, seq})}),
	});
}

/** Asks why, and then whether it is meant. */
export function redactForm(desk: Desk, account: Account): Form {
	return openForm({
		title: `Redact account ${account.id}, ${plainText(account.name)}`,
		verb: 'go on',
		id: desk.ports.newId(),
		fields: [reasonField],
		accept: (values, {id}) => {
			const why = basketFirst(desk);
			const {upkeep} = desk.ports;
			if (why !== undefined || !upkeep) return desk.say(why ?? notHere, 'warning');
			askToRedact(desk, upkeep, {account, id, reason: values.get('reason') ?? ''});
		},
	});
}

/** Writes everything that is kept about the holder into the folder of exports. */
export function exportPerson(desk: Desk, {id}: Account): void {
	const {upkeep} = desk.ports;
	if (!upkeep) return desk.say(notHere, 'warning');
	desk.busy('Writing', async () => {
		const outcome = await upkeep.writePerson(id);
		if ('fault' in outcome) return desk.say(outcome.fault, 'warning');
		desk.say(`Wrote ${plainText(outcome.written.join(', '))}.`, 'done');
	});
}
