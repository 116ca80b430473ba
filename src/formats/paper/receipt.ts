// The contents of a receipt and their order (rules.md §9), as lines that screen, text and printer each draw in their own way.
import {wallTime} from '../../domain/base/calendar.ts';
import {type Cents, minus, negative, plus, sum, zero} from '../../domain/base/money.ts';
import {taxedAmounts} from '../../domain/lines/line-vat.ts';
import {isOwn} from '../../domain/lines/lines.ts';
import type {TenderTaken} from '../../domain/paying/tenders.ts';
import {soldAndBack} from '../../domain/receipts/apart.ts';
import {untaxedAmounts} from '../../domain/receipts/invoice.ts';
import {
	isOfTraining,
	kindOf,
	type Receipt,
	type SaleReceipt,
	tendersOf,
	type WithdrawalSlip,
} from '../../domain/receipts/receipt.ts';
import {returnedTotal} from '../../domain/receipts/returned-lines.ts';
import {amountText, moneyText} from '../text/amount.ts';
import {tenderLabel} from '../text/tender.ts';
import {centred, type PaperLine, pair, rule, text} from './lines.ts';
import {discountText, linePaper, minusText, returnedPaper} from './receipt-lines.ts';

/** The lines of a receipt or a slip. `symbol` is the currency's. */
export function receiptPaper(receipt: Receipt, symbol: string): readonly PaperLine[] {
	const body = receipt.type === 'sale' ? saleBody(receipt, symbol) : slipBody(receipt, symbol);
	const paper = [...head(receipt), rule, ...body, ...addedNotes(receipt), rule, ...foot(receipt)];
	return isOfTraining(receipt) ? markedTraining(paper) : paper;
}

const notReal = centred('TRAINING - NOT A REAL SALE', true);

/** A paper of training: it says so at the top, at the bottom, and across at every rule. */
const markedTraining = (paper: readonly PaperLine[]): readonly PaperLine[] => [
	notReal,
	...paper.map((line): PaperLine => {
		if (line.type === 'rule') return {type: 'rule', word: 'TRAINING'};
		return line.type === 'token' ? {...line, label: `TRAINING: ${line.label}`} : line;
	}),
	notReal,
];

const isRegistered = ({letterhead}: Receipt): boolean => letterhead.vatNumber !== undefined;

/** The titles of a paper. It is a tax invoice only if the shop is registered for VAT and the sale has a supply by the shop itself. */
function titles(receipt: Receipt): readonly string[] {
	if (receipt.type !== 'sale') return [];
	const kind = kindOf(receipt);
	if (kind === 'credit note') return ['CREDIT NOTE'];
	const invoice = receipt.invoice === 'full' ? ['TAX INVOICE'] : ['ABRIDGED TAX INVOICE'];
	// Top-ups, tokens and bills are somebody else's supply, so the shop does not invoice them.
	const isInvoice = isRegistered(receipt) && taxedAmounts(receipt.lines).length > 0;
	return [...(isInvoice ? invoice : []), ...(kind === 'exchange' ? ['WITH CREDIT NOTE'] : [])];
}

function head(receipt: Receipt): readonly PaperLine[] {
	const {letterhead, stamp, number, operator, isPractice, copy} = receipt;
	return [
		centred(letterhead.name, true),
		...(letterhead.address === '' ? [] : [centred(letterhead.address)]),
		...(letterhead.vatNumber === undefined ? [] : [centred(`VAT ${letterhead.vatNumber}`)]),
		...titles(receipt).map(title => centred(title, true)),
		...(isPractice ? [centred('PRACTICE - NOT A REAL SALE', true)] : []),
		...(copy ? [centred(`COPY ${copy.number}, ${wallTime(copy).slice(0, 16)}`, true)] : []),
		{...pair(`Receipt ${number}`, wallTime(stamp).slice(0, 16)), isWhole: true},
		pair(`Operator ${operator}`, `Till ${stamp.till}`),
	];
}

function foot(receipt: Receipt): readonly PaperLine[] {
	const {footer} = receipt.letterhead;
	return [...(footer === '' ? [] : [centred(footer)]), centred(`Entry ${receipt.stamp.seq} · ${receipt.hash}`)];
}

function saleBody(receipt: SaleReceipt, symbol: string): readonly PaperLine[] {
	const {lines, returned = [], note} = receipt;
	return [
		...lines.flatMap(line => linePaper(line, isRegistered(receipt))),
		...returned.flatMap(each => returnedPaper(each, isRegistered(receipt))),
		rule,
		...apart(receipt),
		...discountPaper(receipt),
		...totalPaper(receipt, symbol),
		...tenderPaper(receipt, symbol),
		...vatPaper(receipt),
		...customerPaper(receipt),
		...(note === undefined ? [] : [text(note)]),
	];
}

/** What was noted after the sale. The oldest is first. */
const addedNotes = ({notes = []}: Receipt): readonly PaperLine[] =>
	notes.map(note => text(`Note ${wallTime(note).slice(0, 16)} by ${note.operator}: ${note.text}`));

/** Own turnover, money that belongs to somebody else, and top-ups, where a receipt has more than one of them (rules.md §12); and returns, where it also has sales. */
function apart(receipt: SaleReceipt): readonly PaperLine[] {
	const {lines, returned, discount} = receipt;
	const {sold, back} = soldAndBack(receipt);
	const own = plus(sold.own, sum(lines.filter(isOwn).map(({share = zero}) => share)));
	const hasMore = [own, sold.others, sold.topUps].filter(amount => amount !== zero).length > 1;
	const isApart = hasMore || (returned !== undefined && lines.length > 0);
	const row = (label: string, amount: Cents): readonly PaperLine[] => (amount === zero ? [] : [pair(label, amountText(amount))]);
	const isBackApart = back.own !== zero && back.others !== zero;
	return [
		...(isApart
			? [
					...row(hasMore ? 'Goods and fees' : 'Sold', own),
					...row('Prepaid and bills', sold.others),
					...row('Top-ups', sold.topUps),
				]
			: []),
		...(isBackApart
			? [pair('Returned goods and fees', minusText(back.own)), pair('Returned prepaid and bills', minusText(back.others))]
			: isApart && returned
				? [pair('Returned', minusText(returnedTotal(returned)))]
				: []),
		...(discount && !isApart ? [pair('Subtotal', amountText(sum([own, sold.others, sold.topUps])))] : []),
	];
}

const discountPaper = ({discount}: SaleReceipt): readonly PaperLine[] =>
	discount ? [pair(discountText(discount), minusText(discount.amount))] : [];

/** The amount to be paid. Where more came back than was bought it is the refund, and every amount has its sign turned. */
function totalPaper({total, rounding, corrected}: SaleReceipt, symbol: string): readonly PaperLine[] {
	const isBack = total < zero;
	const turned = isBack ? negative : (amount: Cents): Cents => amount;
	const rounded = turned(corrected?.rounding ?? rounding);
	return [
		pair(isBack ? 'REFUND' : 'TOTAL', moneyText(turned(total), symbol), true),
		...(rounded === zero ? [] : [pair('Cash rounding', amountText(rounded))]),
	];
}

function tenderPaper(receipt: SaleReceipt, symbol: string): readonly PaperLine[] {
	const {corrected} = receipt;
	return [
		...tendersOf(receipt).flatMap(taken => takenPaper(taken, symbol)),
		...(corrected
			? [text(`Tender corrected ${wallTime(corrected).slice(0, 16)} by ${corrected.operator}: ${corrected.reason}`)]
			: []),
	];
}

const takenPaper = (taken: TenderTaken, symbol: string): readonly PaperLine[] => [
	taken.tendered < zero
		? pair(`${tenderLabel(taken)}, given back`, minusText(taken.tendered))
		: pair(tenderLabel(taken), amountText(taken.tendered)),
	...(taken.change === zero ? [] : [pair('Change', amountText(taken.change))]),
	...(taken.account ? [pair(`${taken.account.name}: left on account`, moneyText(taken.account.balance, symbol))] : []),
];

/** VAT by rate on what was sold, amounts that bear none by their class, and VAT given back at the rate of the earlier receipt. */
function vatPaper(receipt: SaleReceipt): readonly PaperLine[] {
	const names = {zero: 'Zero-rated', exempt: 'Exempt', standard: '', outside: ''};
	const sold = isRegistered(receipt) ? untaxedAmounts(receipt.lines) : [];
	return [
		...receipt.vat.flatMap(row => [
			pair(`VAT ${row.rate / 100}% in ${amountText(row.gross)}`, amountText(row.vat)),
			pair('Without VAT', amountText(minus(row.gross, row.vat))),
		]),
		...sold.map(({tax, gross}) => pair(names[tax], amountText(gross))),
		...(receipt.returned ?? [])
			.flatMap(({vat}) => vat)
			.map(row => pair(`VAT ${row.rate / 100}% back in ${amountText(row.gross)}`, minusText(row.vat))),
	];
}

/** The buyer, as far as the customer said. A full tax invoice has the address and VAT number too. */
function customerPaper({customer}: SaleReceipt): readonly PaperLine[] {
	if (!customer) return [];
	const {name, address, vatNumber, phone, email} = customer;
	return [
		...(name === undefined ? [] : [text(`Customer ${name}`)]),
		...[address, vatNumber && `VAT ${vatNumber}`, phone, email].flatMap(part => (part ? [text(part)] : [])),
	];
}

function slipBody(slip: WithdrawalSlip, symbol: string): readonly PaperLine[] {
	return [
		text('WITHDRAWAL'),
		text(`Account ${slip.account}, ${slip.name}`),
		pair('Paid out in cash', moneyText(slip.amount, symbol), true),
		pair('Left on account', moneyText(slip.balance, symbol)),
		text(' '),
		text('Signed ..........................'),
	];
}
