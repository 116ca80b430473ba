// The verb `vend`: what was sold and its provider has not answered for, or has declined.
import type {Command} from 'commander';
import type {Vend} from '../../../domain/vending/vends.ts';
import {amountText} from '../../../formats/text/amount.ts';
import {ageText} from '../../../formats/text/counted.ts';
import {vendStateText} from '../../../formats/wording/vends.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {isoTime} from '../../kit/documents.ts';
import {RefusedError} from '../../kit/exit.ts';
import {reading, type Session, selling} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';

const openVends = ({shop}: Session): readonly Vend[] => [...shop.till.state.vends.rows.values()];

const vendDocument = ({at, operator: _operator, ...vend}: Vend): object => ({...vend, at: isoTime(at)});

const columns = [
	{title: 'Receipt'},
	{title: 'Line', align: 'right'},
	{title: 'Age'},
	{title: 'Name'},
	{title: 'For'},
	{title: 'Amount', align: 'right'},
	{title: 'State'},
] as const;

function showVends(session: Session): void {
	const {output, currency, now} = session;
	const vends = openVends(session);
	const rows = vends.map(vend => {
		const {receipt, line, at, name, beneficiary = '', amount} = vend;
		return [receipt, String(line), ageText(now().at - at), name, beneficiary, amountText(amount), vendStateText(vend)];
	});
	output.show(vends.length === 0 ? ['Every vend is answered.'] : table(columns, rows), {
		currency,
		vends: vends.map(vendDocument),
	});
}

/** Asks about the vends of these receipts, or about all, and shows what is still open. */
async function resolveVends(session: Session, receipts: readonly string[]): Promise<void> {
	const {shop, symbol} = session;
	const wanted = openVends(session).filter(({receipt}) => receipts.length === 0 || receipts.includes(receipt));
	const unknown = receipts.find(number => !wanted.some(({receipt}) => receipt === number));
	if (unknown !== undefined) throw new RefusedError({kind: 'vend-finished', vend: unknown}, symbol);
	await shop.vending.resolve(wanted.map(({id}) => id));
	showVends(session);
}

export function addVendVerbs(program: Command): void {
	const verb = program
		.command('vend')
		.summary('vends that wait for their provider')
		.description(
			'What was sold through a provider and is not finished: not answered yet, or declined and not given back. The money of a declined one goes back with counterfoil receipt refund.',
		);
	verb
		.command('list')
		.summary('list them')
		.description('Lists the vends that are not answered yet, and those that are declined and not given back.')
		.action((_options: object, command: Command) => reading(command.optsWithGlobals<GlobalOptions>(), showVends));
	verb
		.command('resolve')
		.summary('ask their providers now')
		.description('Asks the providers what became of vends. Nothing is sold anew: each is asked about under its own id.')
		.argument('[receipt...]', 'the numbers of receipts; without one, all of them')
		.addHelpText('after', '\nExamples:\n  counterfoil vend resolve\n  counterfoil vend resolve 1-000042')
		.action((receipts: readonly string[], _options: object, command: Command) =>
			selling(command.optsWithGlobals<GlobalOptions>(), 'vend', session => resolveVends(session, receipts)),
		);
}
