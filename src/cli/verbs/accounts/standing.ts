// The verbs for the standing of an account: freeze, unfreeze, close and limit.
import type {Command} from 'commander';
import type {Order} from '../../../app/shop.ts';
import {accountArgument, amountArgument, type GlobalOptions} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {selling} from '../../kit/session.ts';
import {changingAccounts, showAccount} from './shown.ts';

const verbs = [
	['freeze', 'freezeAccount', 'let nothing be taken from an account', 2],
	['unfreeze', 'unfreezeAccount', 'let a frozen account pay again', 2],
	['close', 'closeAccount', 'close an account for good; only at balance 0', 6],
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
