// What becomes of the accounts: credit is given, money is paid in and out, and two of them owe the shop something in the end.
import {cents} from '../../domain/base/money.ts';
import type {Chance} from './chance.ts';
import {holders} from './habits.ts';
import type {Job, Order, PastDay} from './job.ts';

/** Who owes pays half of it, in whole tens of rands, and who pays beforehand fills the account again. */
function paidIn(balance: number, {credit = 0, fills = 0}: (typeof holders)[number]): number {
	if (credit > 0) return balance < -15_000 ? Math.floor(-balance / 2000) * 1000 : 0;
	return balance < fills ? fills : 0;
}

const topUp = (account: number, amount: number, tender: 'cash' | 'card'): Order => ({
	type: 'sell',
	items: [{type: 'top-up', account, amount: cents(amount)}],
	tenders: [{tender}],
});

/** What the account holders do on a day, beside buying. */
export function accountJobs(chance: Chance, {week, weekday}: PastDay): readonly Job[] {
	const jobs: Job[] = [];
	const at = (hour: number, order: Job['order']): void => {
		jobs.push({second: hour * 3600 + chance.draw(0, 3600), order});
	};
	for (const holder of holders) {
		const {account, credit} = holder;
		if (week === 0 && weekday === 1 && credit !== undefined)
			at(8, () => ({type: 'setCreditLimit', account, limit: cents(credit)}));
		if (weekday === 5 && chance.happens(80))
			at(17, ({state}) => {
				const amount = paidIn(state.accounts.rows.get(account)?.balance ?? 0, holder);
				return amount === 0 ? undefined : topUp(account, amount, chance.happens(60) ? 'cash' : 'card');
			});
	}
	if (weekday === 6 && week % 2 === 1) at(11, () => ({type: 'withdraw', account: 1, amount: cents(chance.draw(2, 7) * 10_000)}));
	if (weekday === 3 && week === 2)
		at(12, () => ({type: 'transfer', from: 5, to: 6, amount: cents(15_000), reason: 'Lift to work'}));
	return jobs;
}
