// What a sale, a refund or a correction of tenders counts as in the report of its stretch.
import {type Cents, cents, minus, negative, sum, zero} from '../base/money.ts';
import {backFactsOf, depositsIn, factsOf, isOwn, type ReturnedLine, type SaleLine} from '../lines/lines.ts';
import {isCash, type TenderTaken} from '../paying/tenders.ts';
import {untaxedAmounts} from '../receipts/invoice.ts';
import {type Returned, returnedTotal} from '../receipts/returned-lines.ts';
import type {SaleMade} from '../selling/sale-made.ts';
import type {TenderCorrected} from '../selling/tender-correction.ts';
import type {VatRow} from '../shop/vat.ts';
import {count, type Stretch} from './stretch.ts';

const cashIn = (tenders: readonly TenderTaken[]): Cents => sum(tenders.filter(({tender}) => isCash(tender)).map(({net}) => net));

/** Counts a receipt or a slip. */
export function addReceipt(stretch: Stretch, receipt: string): void {
	count(stretch, 'receipts');
	stretch.first ??= receipt;
	stretch.last = receipt;
}

/** 1 for what comes in, −1 for what goes back. */
type Sign = 1 | -1;
const signed = (amount: Cents, by: Sign): Cents => (by === 1 ? amount : negative(amount));

function addTenders(stretch: Stretch, tenders: readonly TenderTaken[], by: Sign): void {
	for (const {tender, net, label} of tenders) {
		if (label !== undefined) stretch.names.set(tender, label);
		count(stretch, 'tender', {name: tender, times: by, amount: signed(net, by)});
	}
}

function addVat(stretch: Stretch, rows: readonly VatRow[], by: Sign): void {
	for (const {rate, gross, vat} of rows) {
		count(stretch, 'vat-gross', {name: String(rate), amount: signed(gross, by)});
		count(stretch, 'vat', {name: String(rate), amount: signed(vat, by)});
	}
}

type Vend = ReturnType<ReturnType<typeof factsOf>['vend']>;
type Provider = NonNullable<Vend> & {
	readonly name: string;
	readonly total: Cents;
	readonly fee: Cents;
	readonly commission: Cents;
};

/** A line with the provider it was sold for; undefined for the shop's own. */
const provided = (line: SaleLine | ReturnedLine, vend: Vend): Provider | undefined =>
	vend && 'commission' in line ? {...line, ...vend} : undefined;

/** A vend or a bill; one that came back counts below 0. */
function addProvided(stretch: Stretch, provider: Provider | undefined, by: Sign): void {
	if (!provider) return;
	const {kind, id, name, total, fee, commission} = provider;
	stretch.names.set(`${kind}:${id}`, name);
	count(stretch, kind, {name: id, times: by, amount: signed(total, by)});
	count(stretch, `${kind}-fee`, {name: id, amount: signed(fee, by)});
	count(stretch, `${kind}-commission`, {name: id, amount: signed(commission, by)});
}

function addLine(stretch: Stretch, line: SaleLine): void {
	if (isOwn(line)) {
		const {product} = factsOf(line).stock(line) ?? {};
		count(stretch, product === undefined ? 'typed' : 'goods', {name: product ?? '', amount: line.total});
		if (line.discount) count(stretch, 'discounts', {amount: line.discount.amount});
		return;
	}
	addProvided(stretch, provided(line, factsOf(line).vend(line)), 1);
}

/** What came back of one receipt, at its own rates. */
function addReturned(stretch: Stretch, {lines, vat}: Returned): void {
	addVat(stretch, vat, -1);
	for (const line of lines) {
		if ('tax' in line && line.tax !== 'standard') count(stretch, 'untaxed', {name: line.tax, amount: negative(line.total)});
		addProvided(stretch, provided(line, backFactsOf(line).vend(line)), -1);
	}
}

/** Counts a sale, an exchange or a refund. */
export function addSale(stretch: Stretch, event: SaleMade): void {
	const {lines, tenders, returned = []} = event;
	addReceipt(stretch, event.receipt);
	addTenders(stretch, tenders, 1);
	for (const line of lines) addLine(stretch, line);
	addVat(stretch, event.vat, 1);
	for (const {tax, gross} of untaxedAmounts(lines)) count(stretch, 'untaxed', {name: tax, amount: gross});
	for (const each of returned) addReturned(stretch, each);
	if (event.discount) count(stretch, 'discounts', {amount: event.discount.amount});
	if (event.rounding !== zero) count(stretch, 'rounding', {amount: event.rounding});
	if (returned.length > 0) count(stretch, 'returns', {amount: returnedTotal(returned)});
	const cash = cashIn(tenders);
	count(stretch, cash < zero ? 'cash-refunds' : 'cash-kept', {amount: cash});
	const deposits = depositsIn(lines);
	for (const {amount} of deposits) count(stretch, 'deposits', {amount});
	if (deposits.length === 0) return;
	const toppedUp = sum(deposits.map(({amount}) => amount));
	stretch.toppedUp.set(event.receipt, toppedUp);
	count(stretch, 'cash-top-ups', {amount: cashShare(tenders, toppedUp)});
}

/** What cash paid of a part of a receipt: the share that it has in all that was paid. */
function cashShare(tenders: readonly TenderTaken[], part: Cents): Cents {
	const [cash, all] = [cashIn(tenders), sum(tenders.map(({net}) => net))];
	return cash <= zero ? zero : cents(Math.round((cash * Math.min(part, all)) / all));
}

/** Counts a correction of tenders in the stretch in which it is made, whichever its receipt is of. */
export function addCorrection(stretch: Stretch, {receipt, tenders, rounding, was, isCounted}: TenderCorrected): void {
	addTenders(stretch, was.tenders, -1);
	addTenders(stretch, tenders, 1);
	count(stretch, 'corrections');
	count(stretch, 'rounding', {amount: minus(rounding, was.rounding)});
	const moved = minus(cashIn(tenders), cashIn(was.tenders));
	if (isCounted && moved !== zero) count(stretch, 'earlier', {amount: moved});
	if (isCounted) return;
	count(stretch, 'cash-corrections', {amount: moved});
	const toppedUp = stretch.toppedUp.get(receipt) ?? zero;
	count(stretch, 'cash-top-ups', {amount: minus(cashShare(tenders, toppedUp), cashShare(was.tenders, toppedUp))});
}
