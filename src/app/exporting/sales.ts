// The export of sales: the log of the inventory program, exactly in its shape (rules.md §16 B).
import {type ByBackKind, type ByKind, byBackKind, byKind} from '../../domain/lines/by-kind.ts';
import type {Till} from '../../domain/ports/till.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {salesName} from '../../formats/old-files/sales-log.ts';
import {pastLines} from '../importing/past-lines.ts';
import {asFile, type Exported, leftOutOf, type NoPlace} from './exported.ts';

/** What has no line in `sales.txt`. */
type Without = 'services' | 'bills' | 'top-ups' | 'withdrawals';

/** What each kind of line is that has none; undefined for what has one. */
const without: ByKind<Without | undefined> = {
	goods: () => undefined,
	open: () => undefined,
	service: () => 'services',
	bill: () => 'bills',
	'top-up': () => 'top-ups',
};
const withoutBack: ByBackKind<Without | undefined> = {goods: () => undefined, open: () => undefined, bill: () => 'bills'};

/** What of a receipt has no line. */
function withoutLines(receipt: Receipt): readonly (Without | undefined)[] {
	if (receipt.type !== 'sale') return ['withdrawals'];
	const back = (receipt.returned ?? []).flatMap(({lines}) => lines);
	return [...receipt.lines.map(line => byKind(without, line)), ...back.map(line => byBackKind(withoutBack, line))];
}

const noPlace = (what: Without, one: string, many: string): NoPlace<Without | undefined> => ({
	what,
	is: found => found === what,
	said: [`${one} has no place in ${salesName}.`, `${many} have no place in ${salesName}.`],
});

/** `sales.txt`: the imported past as it was, then what this shop sold and took back of its own: goods, and things without a product. */
export function salesFiles(till: Till): Exported {
	const receipts = till.history.receipts({limit: Number.POSITIVE_INFINITY});
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
