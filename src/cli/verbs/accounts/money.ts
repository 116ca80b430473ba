// The verbs that move money on accounts: deposit, withdraw, transfer and adjust.
import type {Command} from 'commander';
import {readSignedAmount} from '../../../formats/text/amount.ts';
import {accountArgument, amountArgument, type GlobalOptions, need} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {type ChangeOptions, withChangeAnyway, withChangeChecked} from '../../kit/large-change.ts';
import {type PrintOptions, sellingOnPaper, withPrint} from '../../kit/papers.ts';
import {showDone} from '../../kit/receipt-shown.ts';
import {perform, selling} from '../../kit/session.ts';
import {depositTenders, type TenderOptions, withDepositTenders} from '../../kit/tender-arguments.ts';
import {changingAccounts, showAccount} from './shown.ts';

function addCashVerbs(verb: Command): void {
	withChangeAnyway(withDepositTenders(withPrint(withId(verb.command('deposit')))))
		.summary('top an account up')
		.argument('<id>')
		.argument('<amount>')
		.addHelpText('after', '\nExamples:\n  counterfoil account deposit 2 150\n  counterfoil account deposit 2 99.95 --card')
		.action((id: string, amount: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & PrintOptions & TenderOptions & ChangeOptions>();
			const item = {type: 'top-up', account: accountArgument(id), amount: amountArgument('amount', amount)} as const;
			const tenders = depositTenders(options);
			return sellingOnPaper(options, 'account deposit', async session => {
				const order = {type: 'sell', items: [item], tenders} as const;
				const performed = await perform(session, () => withChangeChecked(session, order, options));
				await showDone(session, performed, options);
			});
		});

	withPrint(withId(verb.command('withdraw')))
		.summary('pay money out of an account, in cash')
		.argument('<id>')
		.argument('<amount>')
		.addHelpText('after', '\nExample:\n  counterfoil account withdraw 2 50')
		.action((id: string, amount: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & PrintOptions>();
			const order = {
				type: 'withdraw',
				account: accountArgument(id),
				amount: amountArgument('amount', amount),
			} as const;
			return sellingOnPaper(options, 'account withdraw', async session => {
				await showDone(session, await perform(session, () => order), options);
			});
		});
}

function addTransfer(verb: Command): void {
	withId(verb.command('transfer'))
		.summary('move money from one account to another')
		.argument('<from>')
		.argument('<to>')
		.argument('<amount>')
		.option('--reason <text>', 'what for; on both statements')
		.addHelpText('after', '\nExample:\n  counterfoil account transfer 2 3 150 --reason "school fees"')
		.action((from: string, to: string, amount: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly reason?: string}>();
			const order = {
				type: 'transfer',
				from: accountArgument(from),
				to: accountArgument(to),
				amount: amountArgument('amount', amount),
				...(options.reason !== undefined && {reason: options.reason}),
			} as const;
			return selling(options, 'account transfer', async session => {
				const {after, changed} = await changingAccounts(session, [order.from, order.to], () => order);
				showAccount(after, order.from, {changed});
			});
		});
}

function addAdjust(verb: Command): void {
	withId(verb.command('adjust'))
		.summary('take a mistaken top-up or withdrawal back')
		.argument('<id>')
		.argument('<amount>', 'with a minus for what is taken off; write -- before it')
		.requiredOption('--reason <text>', 'why')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil account adjust 2 50 --reason "withdrawal keyed twice"\n  counterfoil account adjust --reason "topped up the wrong account" 2 -- -50',
		)
		.action((id: string, text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly reason: string}>();
			const order = {
				type: 'adjustAccount',
				account: accountArgument(id),
				amount: need('amount', readSignedAmount(text)),
				reason: options.reason,
			} as const;
			return selling(options, 'account adjust', async session => {
				const {after, changed} = await changingAccounts(session, [order.account], () => order);
				showAccount(after, order.account, {changed});
			});
		});
}

export function addMoneyVerbs(verb: Command): void {
	addCashVerbs(verb);
	addTransfer(verb);
	addAdjust(verb);
}
