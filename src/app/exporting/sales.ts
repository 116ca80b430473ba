// The export of sales: the log of the inventory program, exactly in its shape (rules.md §16 B).
import {isGoodsLine} from '../../domain/lines/lines.ts';
import type {Till} from '../../domain/ports/till.ts';
import {salesName} from '../../formats/old-files/sales-log.ts';
import {counted} from '../../formats/text/counted.ts';
import {pastLines} from '../importing/past-lines.ts';
import {asFile, type Exported} from './exported.ts';

/** `sales.txt`: the imported past as it was, then the goods of this shop's own receipts. */
export function salesFiles(till: Till): Exported {
	const receipts = till.history.receipts({limit: Number.POSITIVE_INFINITY});
	const others = receipts.filter(receipt => receipt.type === 'sale' && !receipt.lines.every(isGoodsLine)).length;
	const notes =
		others > 0
			? [`${counted(others, 'receipt has', 'receipts have')} services, bills or top-ups; only their goods are in ${salesName}.`]
			: [];
	return {files: [{name: salesName, text: asFile(pastLines(till).sales())}], notes};
}
