// Which matters an auditor asks about are in each event: a table with an answer for every kind of event. Pure: an entry says all of it.
import type {AuditAbout, AuditKind, AuditMatter} from '../audit/matters.ts';
import type {OfType, Typed} from '../base/handlers.ts';
import {sum, zero} from '../base/money.ts';
import type {Stamp} from '../base/stamp.ts';
import {isGoodsLine, isOwn, type SaleLine} from '../lines/lines.ts';
import {roleOf} from '../operators/records.ts';
import type {RemovedLine} from '../selling/basket.ts';
import type {TenderGivenBack} from '../selling/given-back.ts';
import type {BasketDropped} from '../selling/parked-baskets.ts';
import {doneIn, type SaleMade} from '../selling/sale-made.ts';
import type {ProviderMoneyEvent} from '../shifts/provider-money.ts';
import type {DomainEvent, EventType} from './commands.ts';

/** A matter; the operator of its entry is its operator, unless it names another one. */
type Found = Omit<AuditMatter, 'operator'> & Partial<Pick<AuditMatter, 'operator'>>;
type Finder<E> = (event: E, stamp: Pick<Stamp, 'operator'>) => readonly Found[];

/** One matter with these facts. */
const one = (kind: AuditKind, about: AuditAbout, more: Partial<Found> = {}): readonly Found[] => [{kind, ...more, about}];

const removedLines = (lines: readonly RemovedLine[] = [], receipt?: string): readonly Found[] =>
	lines.map(({name, total, reason, by}) => ({
		kind: 'removed-line',
		...(by !== undefined && {operator: by}),
		amount: total,
		...(receipt !== undefined && {receipt}),
		about: {name, ...(reason !== undefined && {reason})},
	}));

const tendersGivenBack = (given: readonly TenderGivenBack[] = [], receipt?: string): readonly Found[] =>
	given.map(({tender, amount, account}) => ({
		kind: 'given-back',
		amount,
		...(receipt !== undefined && {receipt}),
		about: {name: tender, ...(account !== undefined && {account})},
	}));

/** A price for one customer, a discount, and more sold than there is. */
function agreedOn(line: SaleLine, receipt: string): readonly Found[] {
	if (!isOwn(line)) return [];
	const {name, discount, meansShort, price, total: amount} = line;
	const code = isGoodsLine(line) ? line.product : undefined;
	const override = isGoodsLine(line) ? line.override : undefined;
	const of = {name, ...(code !== undefined && {code})};
	return [
		...(override ? one('other-price', {...of, ...override, now: price}, {amount, receipt}) : []),
		...(discount ? [discounted(discount, receipt, of)] : []),
		...(meansShort ? one('sold-short', of, {amount, receipt}) : []),
	];
}

/** A discount of a line, or of the whole basket. */
const discounted = (
	{amount, percent, reason}: NonNullable<SaleMade['discount']>,
	receipt: string,
	of: Pick<AuditAbout, 'name' | 'code'> = {},
): Found => ({
	kind: 'discount',
	amount,
	receipt,
	about: {...of, ...(percent !== undefined && {now: percent}), ...(reason !== undefined && {reason})},
});

const inSale: Finder<SaleMade> = ({receipt, lines, discount, returned = [], removed, givenBack}) => [
	...returned.map(({receipt: of, total, reason}): Found => ({kind: 'refund', amount: total, receipt, about: {of, reason}})),
	...lines.flatMap(line => agreedOn(line, receipt)),
	...(discount ? [discounted(discount, receipt)] : []),
	...removedLines(removed, receipt),
	...tendersGivenBack(givenBack, receipt),
];

/** A line that was removed before the drop has the time when it was added. The others were in the basket. */
const inDropped: Finder<BasketDropped> = ({lines, givenBack}) => {
	const before = lines.filter(({added}) => added !== undefined);
	const left = lines.filter(({added}) => added === undefined);
	return [
		{kind: 'dropped-basket', amount: sum(left.map(({total}) => total)), about: {number: left.length}},
		...removedLines(before),
		...tendersGivenBack(givenBack),
	];
};

/** A change of the people of the shop, or of what one of them may do. */
const ofOperator = ({type, who}: Typed & {readonly who: number}, about: AuditAbout = {}): readonly Found[] =>
	one('operator', {did: type, ...about}, {other: who});

/** Money to a provider or a biller. Out of the drawer, its pay-out says so. */
const remittance: Finder<ProviderMoneyEvent> = ({type, name, amount, from}) =>
	from === 'drawer' ? [] : one('remittance', {did: type, name, now: from}, {amount});

/** The matters in each kind of event. */
const audited: {readonly [K in EventType]: 'nothing' | Finder<OfType<DomainEvent, K>>} = {
	SignInTried: ({who, by}) => one('failed-sign-in', {by}, {operator: who}),
	SignedIn: ({who, by}) => one(by === 'recovery' ? 'recovery' : 'sign-in', {by}, {operator: who}),
	Approved: ({approver, permissions, reason}, {operator}) =>
		one('approval', {permissions, reason}, {operator: approver, other: operator}),
	OperatorAdded: ({type, operator}) => ofOperator({type, who: operator.id}, {name: operator.name, now: roleOf(operator)}),
	PinSet: event => ofOperator(event),
	OperatorUnlocked: event => ofOperator(event),
	OperatorRenamed: event => ofOperator(event, {now: event.name}),
	OperatorRoleSet: event => ofOperator(event, {now: event.role}),
	TraineeSet: event => ofOperator(event, {now: event.isTrainee}),
	BadgeSet: event => ofOperator(event, {now: event.badge !== undefined}),
	OperatorDisabled: event => ofOperator(event),
	OperatorEnabled: event => ofOperator(event),
	RoleDefined: ({type, role, permissions}) => one('operator', {did: type, name: role, permissions}),
	RoleChanged: ({type, role, permissions}) => one('operator', {did: type, name: role, permissions}),
	RoleRemoved: ({type, role}) => one('operator', {did: type, name: role}),
	SaleMade: inSale,
	TrainingMade: 'nothing',
	BasketDropped: inDropped,
	BasketParked: ({basket}) => [...removedLines(basket.removed), ...tendersGivenBack(basket.givenBack)],
	TenderCorrected: ({receipt, reason, was, tenders}) =>
		one(
			'tender-correction',
			{was: was.tenders.map(({tender}) => tender).join(' '), now: tenders.map(({tender}) => tender).join(' '), reason},
			{receipt, amount: sum(tenders.map(({net}) => net))},
		),
	ReceiptCopied: ({receipt, copy}) => one('copy', {number: copy}, {receipt}),
	ExportMade: ({what}) => one('export', {name: what}),
	PaidIn: ({from, amount, reason}) => one('pay-in', {name: from, reason}, {amount}),
	PaidOut: ({to, amount, reason}) => one('pay-out', {name: to, reason}, {amount}),
	FloatOpened: remittance,
	FloatToppedUp: remittance,
	Remitted: remittance,
	DrawerOpened: ({reason}) => one('no-sale', {reason}),
	ShiftOpened: ({added, carried, float, reason}) =>
		added === zero || (added === float && carried === zero)
			? []
			: one('float', {...(reason !== undefined && {reason})}, {amount: added}),
	ShiftClosed: ({z, difference, reason}) =>
		difference === zero ? [] : one('difference', {number: z, ...(reason !== undefined && {reason})}, {amount: difference}),
	ZReprinted: ({z, copy}) => one('copy', {name: `Z ${z}`, number: copy}),
	TokenShown: ({receipt}) => one('token', {}, {receipt}),
	ProductPriced: ({product, price, was, from}) =>
		one('price', {code: product, was, now: price, ...(from !== undefined && {from})}),
	PriceCancelled: ({product, price, from}) => one('price', {code: product, was: price, from}),
	SettingChanged: ({name, value}) => one('setting', {name, now: value}),
	VatRateSet: ({rate, from}) => one('setting', {name: 'vat-rate', now: rate, from}),
	VatRateCancelled: ({rate, from}) => one('setting', {name: 'vat-rate', was: rate, from}),
	TenderAdded: ({type, label}) => one('setting', {did: type, name: label}),
	PersonRedacted: ({account, reason}) => one('redaction', {account, reason}),
	AccountAdjusted: ({type, account, amount, reason}) => one('account', {did: type, account, reason}, {amount}),
	CreditLimitSet: ({type, account, limit, was}) => one('account', {did: type, account, was, now: limit}),
	ShopOpened: 'nothing',
	AccountOpened: 'nothing',
	AccountEdited: 'nothing',
	CashWithdrawn: 'nothing',
	AccountFrozen: 'nothing',
	AccountUnfrozen: 'nothing',
	AccountClosed: 'nothing',
	AccountReopened: 'nothing',
	MoneyTransferred: 'nothing',
	ReceiptNoted: 'nothing',
	BasketRecalled: 'nothing',
	PastRecorded: 'nothing',
	ProductListed: 'nothing',
	ProductEdited: 'nothing',
	ProductOnSaleSet: 'nothing',
	BarcodeAdded: 'nothing',
	BarcodeRemoved: 'nothing',
	StockReceived: 'nothing',
	StockAdjusted: 'nothing',
	StockWasted: 'nothing',
	StockCounted: 'nothing',
	PackOpened: 'nothing',
	ProviderSet: ({type, provider}) => one('setting', {did: type, name: provider.name}),
	VendAnswered: 'nothing',
	VouchersReceived: ({type, service, vouchers}) => one('vouchers', {did: type, name: service, number: vouchers.length}),
	VouchersWrittenOff: ({type, service, vouchers, reason}) =>
		one('vouchers', {did: type, name: service, number: vouchers.length, reason}),
	VendsConfirmed: 'nothing',
	ServiceOffered: 'nothing',
	BillerListed: 'nothing',
	ServiceEdited: 'nothing',
	BillerEdited: 'nothing',
	OfferOnSaleSet: 'nothing',
	OffersOrdered: 'nothing',
	OfferRemoved: 'nothing',
	QuickKeySet: 'nothing',
	PayeeSaved: 'nothing',
	PayeeRemoved: 'nothing',
};

/* A finder is only given events of its type, which the compiler cannot see through a table. A method takes a narrower type. */
type AnyFinder = {find(event: Typed, stamp: Pick<Stamp, 'operator'>): readonly Found[]}['find'];
const finders: {readonly [K in EventType]: 'nothing' | AnyFinder} = audited;

/** An entry of the journal, as far as an auditor reads it. */
export type AuditedEntry = Pick<Stamp, 'at' | 'operator'> & {
	readonly approvedBy?: number;
	readonly events: readonly DomainEvent[];
};

/** Matters that were there before the approval, or that have another person in them. */
const beside: ReadonlySet<AuditKind> = new Set(['removed-line', 'given-back', 'operator']);

/** The matters of an approved entry: each says who approved it. Where none can, one more does. */
function approvedMatters(found: readonly Found[], [first]: readonly DomainEvent[], approvedBy: number): readonly Found[] {
	const approved = found.map(matter => (beside.has(matter.kind) ? matter : {...matter, other: approvedBy}));
	const isSaid = found.some(({kind}) => !beside.has(kind));
	return isSaid || !first ? approved : [...approved, ...one('override', {did: doneIn(first)}, {other: approvedBy})];
}

/**
 * The matters of an entry, always in the same order. `before` is the time of the entry before it: a clock that went back is a matter too, the
 * last one, so that the others have their places without it.
 */
export function auditMatters({events, operator, approvedBy, at}: AuditedEntry, before?: number): readonly AuditMatter[] {
	const found = events.flatMap((event): readonly Found[] => {
		const find = finders[event.type];
		return find === 'nothing' ? [] : find(event, {operator});
	});
	const matters = approvedBy === undefined ? found : approvedMatters(found, events, approvedBy);
	const clock = before !== undefined && at < before ? one('clock', {was: before, now: at}) : [];
	return [...matters, ...clock].map(matter => ({operator, ...matter}));
}
