// The check whether an account can pay its part, after what was already taken from it.
import {available} from '../../../domain/accounts/records.ts';
import {checkSpending} from '../../../domain/accounts/standing.ts';
import {sum, zero} from '../../../domain/base/money.ts';
import type {DomainRefusal} from '../../../domain/ledger/commands.ts';
import type {TenderGiven} from '../../../domain/paying/payment.ts';
import {takenSoFar} from '../../actions/part-payments.ts';
import type {Sight} from '../../model/desk.ts';

/** Why an account cannot pay this part after what was already taken from it, or undefined. The till checks again when all is paid. */
export function checkAccount(sight: Sight, {account: id, tendered = zero}: TenderGiven): DomainRefusal | undefined {
	const account = id === undefined ? undefined : sight.state.accounts.rows.get(id);
	if (!account) return undefined;
	const before = takenSoFar(sight).filter(part => part.account === id);
	const needed = sum([...before.map(part => part.tendered ?? zero), tendered]);
	const left = available(account);
	return (
		checkSpending(account) ??
		(needed > left ? {kind: 'credit-too-low', name: account.name, needed, available: left, isSale: true} : undefined)
	);
}
