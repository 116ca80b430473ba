// The export of sales: the log of the inventory program, exactly in its shape (rules.md §16 B).
import type {Till} from '../../domain/ports/till.ts';
import {type Without, withoutLines} from '../../formats/old-files/sales-lines.ts';
import {salesName} from '../../formats/old-files/sales-log.ts';
import {pastLines, realReceipts} from '../importing/past-lines.ts';
import {asFile, type Exported, leftOutOf, type NoPlace} from './exported.ts';

const noPlace = (what: Without, one: string, many: string): NoPlace<Without> => ({
	what,
	is: found => found === what,
	said: [`${one} has no place in ${salesName}.`, `${many} have no place in ${salesName}.`],
});

/** `sales.txt`: the imported past as it was, then what this shop sold and took back of its own: goods, and things without a product. */
export function salesFiles(till: Till): Exported {
	const receipts = realReceipts(till);
	return {
		files: [{name: salesName, text: asFile(pastLines(till).sales())}],
		leftOut: leftOutOf(receipts.flatMap(withoutLines), [
			noPlace('services', 'service', 'services'),
			noPlace('bills', 'bill', 'bills'),
			noPlace('top-ups', 'top-up of an account', 'top-ups of accounts'),
			noPlace('withdrawals', 'withdrawal', 'withdrawals'),
		]),
	};
}
