// The statement of an account at the counter: its period, and whether it is read here or written to a file.
import type {Account} from '../../../domain/accounts/records.ts';
import {wallTime} from '../../../domain/base/calendar.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {
	periodText,
	type Statement,
	statementCsv,
	statementOf,
	statementRows,
	statementText,
} from '../../../formats/records/statement.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk} from '../../model/desk.ts';
import {choiceInput, type Form, openForm} from '../../model/form.ts';
import {periodFields, periodIn} from '../fields/period-fields.ts';

/** The columns of a statement in a file: the width of a page. */
const fileColumns = 96;

function showStatement(desk: Desk, statement: Statement): void {
	const {account, period} = statement;
	desk.close();
	desk.open({
		type: 'page',
		title: `Statement of account ${account.id} · ${plainText(account.name)}`,
		rows: columns => [periodText(period), ...statementRows(statement, columns - 4)].map(row => `  ${row}`),
		top: 0,
	});
}

function writeStatement(desk: Desk, statement: Statement, {kind, id}: {readonly kind: 'txt' | 'csv'; readonly id: string}): void {
	const {account, period} = statement;
	const head = {shop: setting(desk.state.settings, 'shop-name'), symbol: desk.symbol, columns: fileColumns};
	const name = ['statement', String(account.id), ...(period.from ? [period.from] : []), ...(period.to ? ['to', period.to] : [])];
	const file = {
		name: `${name.join('-')}.${kind}`,
		text: kind === 'csv' ? statementCsv(statement) : statementText(statement, head),
	};
	const write = (): void =>
		desk.busy('Writing', async () => {
			const outcome = await desk.shop.exportFile(file, id);
			if ('fault' in outcome) return desk.say(outcome.fault, 'warning');
			desk.close();
			desk.say(`Wrote ${plainText(outcome.written.join(', '))}.`, 'done');
		});
	// On record before it is written, where the shop asks who does it; the same id then finds it on record.
	if (desk.state.shop.asksPins) desk.perform({type: 'noteExport', what: file.name, id}, {done: write});
	else write();
}

export function statementForm(desk: Desk, account: Account): Form {
	const today = wallTime(desk.ports.now()).slice(0, 10);
	return openForm({
		title: `Statement of ${plainText(account.name)}`,
		verb: 'show or write it',
		id: desk.ports.newId(),
		fields: [
			...periodFields(desk, {from: `${today.slice(0, 8)}01`, to: today}),
			choiceInput('as', 'As', {
				options: [
					{value: 'screen', label: 'a page on the screen'},
					{value: 'txt', label: 'a text file'},
					{value: 'csv', label: 'a file for a spreadsheet'},
				],
			}),
		],
		accept: values => {
			const entries = desk.till.history.accountEntries(account.id, Number.MAX_SAFE_INTEGER);
			const statement = statementOf(account, entries, periodIn(desk, values));
			const as = values.get('as');
			if (as === 'txt' || as === 'csv') writeStatement(desk, statement, {kind: as, id: desk.ports.newId()});
			else showStatement(desk, statement);
		},
	});
}
