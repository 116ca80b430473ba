// Owns the verbs that move money on accounts: deposit, withdraw, transfer and adjust.
import type {Command} from 'commander';
import {readSignedAmount} from '../../formats/amount.ts';
import {
	accountArgument,
	amountArgument,
	type GlobalOptions,
	idArgument,
	need,
	type TenderOptions,
	tenderArguments,
} from '../arguments.ts';
import {perform, selling} from '../session.ts';
import {showAccount} from './account-shown.ts';
import {type PrintOptions, sellingOnPaper, withPrint} from './printing.ts';
import {showDone} from './sales.ts';

type IdOptions = GlobalOptions & {readonly id?: string};

function addCashVerbs(verb: Command): void {
	withPrint(verb.command('deposit'))
		.summary('top an account up')
		.argument('<id>')
		.argument('<amount>')
		.option('--cash <amount>', 'cash handed over; exactly the amount when left out')
		.option('--card', 'paid by card')
		.option('--id <uuid>', 'an id of your own: asking again with it deposits once')
		.addHelpText('after', '\nExamples:\n  counterfoil account deposit 2 150\n  counterfoil account deposit 2 99.95 --card')
		.action((id: string, amount: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<IdOptions & PrintOptions & TenderOptions>();
			const item = {type: 'top-up', account: accountArgument(id), amount: amountArgument('amount', amount)} as const;
			const tenders = options.cash === undefined && !options.card ? [{tender: 'cash'}] : tenderArguments(options);
			return sellingOnPaper(options, 'account deposit', async session => {
				const done = await perform(session, {type: 'sell', items: [item], tenders, ...idArgument(options.id)});
				if (done.isRepeat) session.output.say('This was done before; here is its receipt.');
				await showDone(session, done, options);
			});
		});

	withPrint(verb.command('withdraw'))
		.summary('pay money out of an account, in cash')
		.argument('<id>')
		.argument('<amount>')
		.option('--id <uuid>', 'an id of your own: asking again with it pays out once')
		.addHelpText('after', '\nExample:\n  counterfoil account withdraw 2 50')
		.action((id: string, amount: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<IdOptions & PrintOptions>();
			const order = {
				type: 'withdraw',
				account: accountArgument(id),
				amount: amountArgument('amount', amount),
				...idArgument(options.id),
			} as const;
			return sellingOnPaper(options, 'account withdraw', async session => {
				const done = await perform(session, order);
				if (done.isRepeat) session.output.say('This was done before; here is its receipt.');
				await showDone(session, done, options);
			});
		});
}

function addTransfer(verb: Command): void {
	verb
		.command('transfer')
		.summary('move money from one account to another')
		.argument('<from>')
		.argument('<to>')
		.argument('<amount>')
		.option('--reason <text>', 'what for; on both statements')
		.option('--id <uuid>', 'an id of your own: asking again with it transfers once')
		.addHelpText('after', '\nExample:\n  counterfoil account transfer 2 3 150 --reason "school fees"')
		.action((from: string, to: string, amount: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<IdOptions & {readonly reason?: string}>();
			const order = {
				type: 'transfer',
				from: accountArgument(from),
				to: accountArgument(to),
				amount: amountArgument('amount', amount),
				...(options.reason !== undefined && {reason: options.reason}),
				...idArgument(options.id),
			} as const;
			return selling(options, 'account transfer', async session => {
				await perform(session, order);
				showAccount(session, order.from);
			});
		});
}

function addAdjust(verb: Command): void {
	verb
		.command('adjust')
		.summary('take a mistaken top-up or withdrawal back')
		.argument('<id>')
		.argument('<amount>', 'with a minus for what is taken off; write -- before it')
		.requiredOption('--reason <text>', 'why')
		.option('--id <uuid>', 'an id of your own: asking again with it corrects once')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil account adjust 2 50 --reason "withdrawal keyed twice"\n  counterfoil account adjust --reason "topped up the wrong account" 2 -- -50',
		)
		.action((id: string, text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<IdOptions & {readonly reason: string}>();
			const order = {
				type: 'adjustAccount',
				account: accountArgument(id),
				amount: need('amount', readSignedAmount(text)),
				reason: options.reason,
				...idArgument(options.id),
			} as const;
			return selling(options, 'account adjust', async session => {
				await perform(session, order);
				showAccount(session, order.account);
			});
		});
}

export function addMoneyVerbs(verb: Command): void {
	addCashVerbs(verb);
	addTransfer(verb);
	addAdjust(verb);
}
