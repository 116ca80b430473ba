// The verbs for the standing of an account: freeze, unfreeze, close, reopen and limit.
import type {Command} from 'commander';
import type {Order} from '../../../app/shop.ts';
import {accountArgument, amountArgument, type GlobalOptions} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {selling} from '../../kit/session.ts';
import {changingAccounts, showAccount} from './shown.ts';

const verbs = [
	['unfreeze', 'unfreezeAccount', 'let a frozen account pay again', 2],
	['close', 'closeAccount', 'close an account; only at balance 0', 6],
] as const;

/** Those that take a reason. */
const reasoned = [
	['freeze', 'freezeAccount', 'let nothing be taken from an account', 'card lost'],
	['reopen', 'reopenAccount', 'open a closed account again', 'the customer is back'],
] as const;

/** Changes one thing about an account, then shows the account. */
const changing = (options: GlobalOptions, name: string, order: Order & {readonly account: number}): Promise<void> =>
	selling(options, `account ${name}`, async session => {
		const {after, changed} = await changingAccounts(session, [order.account], () => order);
		showAccount(after, order.account, {changed});
	});

export function addStandingVerbs(verb: Command): void {
	for (const [name, type, summary, example] of verbs)
		withId(verb.command(name))
			.summary(summary)
			.argument('<id>')
			.addHelpText('after', `\nExample:\n  counterfoil account ${name} ${example}`)
			.action((id: string, _options: object, command: Command) =>
				changing(command.optsWithGlobals(), name, {type, account: accountArgument(id)}),
			);

	for (const [name, type, summary, why] of reasoned) {
		const example = `counterfoil account ${name} 2 --reason "${why}"`;
		const asked = withId(verb.command(name)).summary(summary).argument('<id>');
		(type === 'freezeAccount' ? asked.requiredOption('--reason <text>', 'why') : asked.option('--reason <text>', 'why'))
			.addHelpText('after', `\nExample:\n  ${example}`)
			.action((id: string, _options: object, command: Command) => {
				const options = command.optsWithGlobals<GlobalOptions & {readonly reason?: string}>();
				const reason = options.reason === undefined ? {} : {reason: options.reason};
				if (reason.reason?.trim() === '') throw new UsageError('--reason: say why.');
				return changing(options, name, {type, account: accountArgument(id), ...reason});
			});
	}

	withId(verb.command('limit'))
		.summary('how far below zero an account may go')
		.argument('<id>')
		.argument('<amount>', '0 for no credit; below what is owed, nothing more is spent until that is paid')
		.addHelpText('after', '\nExample:\n  counterfoil account limit 2 500')
		.action((id: string, amount: string, _options: object, command: Command) =>
			changing(command.optsWithGlobals(), 'limit', {
				type: 'setCreditLimit',
				account: accountArgument(id),
				limit: amountArgument('amount', amount),
			}),
		);
}
