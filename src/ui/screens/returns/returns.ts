// The keys of a return at the counter: the quantity of each line, and whether it goes on the shelf or is thrown away.
import {findByCode} from '../../../domain/goods/find-by-code.ts';
import type {GoesTo} from '../../../domain/lines/coming-back.ts';
import {backOf, isGoodsLine} from '../../../domain/lines/lines.ts';
import type {SaleReceipt} from '../../../domain/receipts/receipt.ts';
import {quoted} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {refuseScan} from '../../actions/name-scan.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {ReturnsDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {freshList} from '../../model/list.ts';
import {bodyRows} from '../../model/view.ts';
import {back, movingKeys} from '../shared/list-keys.ts';
import {chosen, dialogOf, linesOf, setComing, step, takeAll, typeQuantity} from './coming.ts';
import {openRefund} from './refund.ts';
import {askedOf, comingOf, returnKeys} from './returnable.ts';

/** Opens the lines of a receipt, with none chosen to come back. */
export const openReturns = (desk: Desk, receipt: SaleReceipt): void =>
	desk.open({type: 'returns', receipt, list: freshList, coming: new Map()});

const otherPlace: Readonly<Record<GoesTo, GoesTo>> = {stock: 'waste', waste: 'stock'};

const noShelf = (sight: Sight): string | undefined => {
	const found = chosen(sight);
	if (!found) return undefined;
	const name = plainText(found.line.name);
	if (!backOf(found.line)?.hasShelf) return `${name} is on no shelf.`;
	return comingOf(dialogOf(sight), found).quantity === 0
		? `None of ${name} comes back yet: ${sight.keyOf('returns.one-more')} for one more.`
		: undefined;
};

/** The sentence for a scan that fits none of the lines. */
const notOn = (code: string, name: string | undefined): string =>
	name !== undefined
		? `${plainText(name)} is not on this receipt, or all of it came back.`
		: `${quoted(code)} is not known here, and nothing on this receipt.`;

/** A scan of goods on the receipt brings one piece back. */
function scanBack(desk: Desk, {code}: {readonly code: string}): void {
	const found = findByCode(desk.state, code);
	const lines = linesOf(desk).filter(({line}) => isGoodsLine(line) && line.product === found?.product.code);
	const line = lines.find(each => comingOf(dialogOf(desk), each).quantity < each.left) ?? lines[0];
	if (!line) return refuseScan(desk, notOn(code, found?.product.name));
	const keys = returnKeys(linesOf(desk));
	const place = keys.indexOf(String(line.place));
	desk.replace({...dialogOf(desk), list: {...dialogOf(desk).list, chosen: keys[place], place}});
	step(desk, line, 1000 * (found?.pack ?? 1));
}

const digits: readonly Binding[] = Array.from('0123456789', digit => ({
	keys: [digit],
	label: 'type how much comes back',
	isMovement: digit !== '1',
	run: desk => typeQuantity(desk, digit),
}));

export const returns: DialogKeys<ReturnsDialog> = {
	title: 'Refund',
	bindings: [
		...movingKeys({
			read: sight => dialogOf(sight).list,
			write: (desk, list) => desk.replace({...dialogOf(desk), list}),
			keys: sight => returnKeys(linesOf(sight)),
			height: sight => bodyRows(sight.view) - 2,
		}),
		{
			keys: ['enter'],
			label: 'go on',
			hint: 1,
			blocked: sight =>
				askedOf(sight, dialogOf(sight)).length === 0
					? `Say how much of which line comes back: ${sight.keyOf('returns.one-more')} for one more, or type the number.`
					: undefined,
			run: desk => openRefund(desk, dialogOf(desk)),
		},
		{keys: ['+'], label: 'one more', hint: 2, run: desk => step(desk, chosen(desk), 1000)},
		{keys: ['-'], label: 'one less', hint: 3, run: desk => step(desk, chosen(desk), -1000)},
		...digits,
		{keys: ['*'], label: 'all of it', hint: 4, run: takeAll},
		{
			keys: [letters.waste],
			label: 'shelf or waste',
			hint: 5,
			blocked: noShelf,
			run: desk => {
				const line = chosen(desk);
				if (line) setComing(desk, line, {to: otherPlace[comingOf(dialogOf(desk), line).to]});
			},
		},
		back,
	],
	onScan: scanBack,
};
