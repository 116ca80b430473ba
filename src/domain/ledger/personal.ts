// Where in each event the holder of an account is named: a table with a row for every event, and the walk that asks it.
import {isAnother, isPerson, mentions, type Named, type Person} from '../accounts/person.ts';
import type {TransferSide} from '../accounts/transfers.ts';
import type {Typed} from '../base/handlers.ts';
import {factsOf, type SaleLine} from '../lines/lines.ts';
import type {PastLine} from '../opening/import-rows.ts';
import type {TenderTaken} from '../paying/tenders.ts';
import type {TenderShare} from '../receipts/returned-lines.ts';
import type {Basket, BasketLine, RemovedLine} from '../selling/basket.ts';
import type {SaleMade} from '../selling/sale-made.ts';
import type {DomainEvent, EventType} from './commands.ts';
import {isToReplace} from './personal-texts.ts';

/** Who is looked for, and the numbers of the receipts so far that are about him or her. */
export type Sought = {readonly person: Person; readonly receipts: ReadonlySet<string> & Pick<Set<string>, 'add'>};

/** Paths of texts inside an event; what is not there, or not about the person, is undefined. */
type Paths = readonly (string | undefined)[];
type Finder<E> = (event: E, sought: Sought) => Paths;

/** Paths inside each of a list. */
const each = <T>(name: string, list: readonly T[] | undefined, find: (one: T) => Paths): Paths =>
	(list ?? []).flatMap((one, place) => under(`${name}.${place}`, find(one)));

const under = (name: string, paths: Paths): Paths => paths.map(path => (path === undefined ? undefined : `${name}.${path}`));

/** The members of a record that are texts. */
const texts = (record: object | undefined, names: readonly string[]): Paths =>
	Object.entries(record ?? {}).map(([name, value]) => (typeof value === 'string' && names.includes(name) ? name : undefined));

/** Some members of a record, where they mention the person. */
const words = ({person}: Sought, record: object | undefined, names: readonly string[]): Paths =>
	texts(record, names).filter(name => name !== undefined && mentions(person, String(Object(record)[name])));

/** The reason of an event that is about the person, where it mentions him or her, if only by a part of the name. */
const reasonAbout = ({person}: Sought, {reason}: {readonly reason?: string}, isAbout: boolean): Paths =>
	reason !== undefined && mentions(person, reason, isAbout) ? ['reason'] : [];

const holderTexts = ['name', 'phone', 'email'];
const buyerTexts = ['name', 'address', 'vatNumber', 'phone', 'email'];

/** The names in a record of an account, if it is the one of the person. */
const holder = ({person}: Sought, id: number | undefined, record: object): Paths =>
	id === person.account ? texts(record, holderTexts) : [];

/** An event of one account: its names, and a reason that mentions the holder. */
const ofAccount: Finder<{readonly account: number; readonly reason?: string}> = (event, sought) => [
	...holder(sought, event.account, event),
	...reasonAbout(sought, event, event.account === sought.person.account),
];

const reasonOnly: Finder<object> = (event, sought) => words(sought, event, ['reason']);

const tendersPaths = (sought: Sought, name: string, list: readonly (TenderTaken | TenderShare)[] | undefined): Paths =>
	each(name, list, ({account}) => (account ? under('account', holder(sought, account.id, account)) : []));

const removedPaths = (sought: Sought, name: string, list: readonly RemovedLine[] | undefined): Paths =>
	each(name, list, line => words(sought, line, ['name', 'reason']));

/** A sale, and one that was made for training. */
type Sold = Omit<SaleMade, 'type'>;

/** The accounts that a receipt names. */
function accountsOn({lines, tenders, returned = [], credit = []}: Sold): ReadonlySet<number> {
	const paid = [...tenders, ...returned.flatMap(({paid}) => paid), ...credit].flatMap(({account}) =>
		account ? [account.id] : [],
	);
	const topped = lines.flatMap(line => factsOf(line).deposit(line)?.account ?? []);
	return new Set([...paid, ...topped]);
}

/** Whether an entry with these accounts and this buyer is about the person: he or she is the buyer, or no other account is on it. */
function isAbout({person}: Sought, customer: Named | undefined, accounts: ReadonlySet<number>): boolean {
	const isWithOthers = [...accounts].some(account => account !== person.account);
	return (
		(customer !== undefined && isPerson(person, customer, {isWithOthers})) || (accounts.has(person.account) && !isWithOthers)
	);
}

/** The buyer of an entry that is about the person, unless that can only be another. */
const buyerPaths = ({person}: Sought, customer: Named | undefined): Paths =>
	customer === undefined || isAnother(person, customer) ? [] : under('customer', texts(customer, buyerTexts));

/** The meter, the mobile number or the reference that something was sold for, by the name of its member. */
const soldFor = (line: SaleLine): Paths => {
	const beneficiary = factsOf(line).purchase(line)?.beneficiary;
	return beneficiary === undefined ? [] : [Object.entries(line).find(([, value]) => value === beneficiary)?.[0]];
};

const saleMade: Finder<Sold> = (event, sought) => {
	const isOwn = isAbout(sought, event.customer, accountsOn(event));
	if (isOwn) sought.receipts.add(event.receipt);
	const {lines, tenders, returned, credit, customer, removed, discount} = event;
	return [
		...each('lines', lines, line => [
			...holder(sought, factsOf(line).deposit(line)?.account, line),
			...(isOwn ? [...soldFor(line), ...texts(line, ['note'])] : words(sought, line, ['note'])),
			...('tax' in line ? words(sought, line, ['name']).filter(() => factsOf(line).isTyped) : []),
			...('override' in line ? under('override', words(sought, line.override, ['reason'])) : []),
			...('discount' in line ? under('discount', words(sought, line.discount, ['reason'])) : []),
		]),
		...tendersPaths(sought, 'tenders', tenders),
		...tendersPaths(sought, 'credit', credit),
		...each('returned', returned, back => [
			...each('lines', back.lines, line =>
				isOwn || sought.receipts.has(back.receipt) ? texts(line, ['beneficiary', 'reference']) : [],
			),
			...tendersPaths(sought, 'paid', back.paid),
			...reasonAbout(sought, back, isOwn),
		]),
		...(isOwn ? [...buyerPaths(sought, customer), ...texts(event, ['note'])] : words(sought, event, ['note'])),
		...under('discount', words(sought, discount, ['reason'])),
		...removedPaths(sought, 'removed', removed),
	];
};

/** Whether a basket is the person's: of the account, or with him or her as its buyer. */
function isBasketOf({account, customer, taken = []}: Basket, sought: Sought): boolean {
	const {person} = sought;
	const accounts = new Set([account, ...taken.map(tender => tender.account)].filter(id => id !== undefined));
	return accounts.has(person.account) || isAbout(sought, customer, accounts);
}

/** What is on a line of a basket, where the basket is the person's. */
const itemTexts = ['beneficiary', 'reference', 'note'];

function basketLinePaths({item, ...line}: BasketLine, sought: Sought, isOwn: boolean): Paths {
	const isTopUp = 'account' in item && item.account === sought.person.account;
	const said = factsOf(item).isTyped ? ['name', 'detail'] : ['detail'];
	return [
		...(isTopUp ? texts(line, ['name', 'detail']) : words(sought, line, said)),
		...(isOwn
			? [...texts(line, ['detail']), ...under('item', texts(item, itemTexts))]
			: under('item', words(sought, item, ['note']))),
		...('override' in item ? under('item.override', words(sought, item.override, ['reason'])) : []),
		...('discount' in item ? under('item.discount', words(sought, item.discount, ['reason'])) : []),
	];
}

/** Where a basket names the person. The open basket of the counter is looked at in the same way. */
export const basketPaths: Finder<Basket> = (basket, sought) => {
	const isOwn = isBasketOf(basket, sought);
	const {customer, returns, discount, removed, lines} = basket;
	return [
		...each('lines', lines, line => basketLinePaths(line, sought, isOwn)),
		...(isOwn ? [...buyerPaths(sought, customer), ...texts(basket, ['note', 'name'])] : words(sought, basket, ['note', 'name'])),
		...under('returns', words(sought, returns, ['reason'])),
		...under('discount', words(sought, discount, ['reason'])),
		...removedPaths(sought, 'removed', removed),
	];
};

const side = (sought: Sought, name: string, one: TransferSide): Paths => under(name, holder(sought, one.id, one));

/** The names in a line of the old programs. */
const namedInPast = ({customer, email, phone}: PastLine): Named => ({
	...(customer !== undefined && {name: customer}),
	...(email !== undefined && {email}),
	...(phone !== undefined && {phone}),
});

/** Whether a line of the old programs is about the person: a sale to him or her, or a line of the account's log. */
export const isPastOf = (line: PastLine, person: Person): boolean =>
	line.source === `account:${person.account}` || isPerson(person, namedInPast(line));

export type EventOfType<K extends EventType> = Extract<DomainEvent, {readonly type: K}>;

/** Where each event may name the holder of an account. Nobody is named in the others. */
const personalIn: {readonly [K in EventType]: 'nobody' | Finder<EventOfType<K>>} = {
	AccountOpened: ofAccount,
	AccountEdited: ofAccount,
	CashWithdrawn: (event, sought) => {
		if (event.account === sought.person.account) sought.receipts.add(event.receipt);
		return ofAccount(event, sought);
	},
	AccountFrozen: ofAccount,
	AccountUnfrozen: 'nobody',
	AccountClosed: 'nobody',
	AccountReopened: ofAccount,
	CreditLimitSet: 'nobody',
	MoneyTransferred: (event, sought) => [
		...side(sought, 'from', event.from),
		...side(sought, 'to', event.to),
		...reasonAbout(sought, event, [event.from.id, event.to.id].includes(sought.person.account)),
	],
	AccountAdjusted: ofAccount,
	PersonRedacted: reasonOnly,
	// A payee of the person, or the person as a payee of somebody else.
	PayeeSaved: ({account, payee}, {person}) => {
		const {name, beneficiary: phone} = payee;
		const isNamed = isPerson(person, {name}) || (phone !== undefined && isPerson(person, {phone}));
		return account === person.account || isNamed ? under('payee', texts(payee, ['name', 'beneficiary'])) : [];
	},
	PayeeRemoved: 'nobody',
	SaleMade: saleMade,
	TrainingMade: saleMade,
	TenderCorrected: (event, sought) => [
		...tendersPaths(sought, 'tenders', event.tenders),
		...tendersPaths(sought, 'was.tenders', event.was.tenders),
		...reasonAbout(sought, event, sought.receipts.has(event.receipt)),
	],
	ReceiptNoted: (event, sought) => (sought.receipts.has(event.receipt) ? texts(event, ['note']) : words(sought, event, ['note'])),
	ReceiptCopied: 'nobody',
	TokenShown: 'nobody',
	// A provider may greet its customer by name, or say why it declines him.
	VendAnswered: ({receipt, answer}, sought) => {
		if (!sought.receipts.has(receipt)) return [];
		if (answer.outcome !== 'issued') return under('answer', words(sought, answer, ['reason', 'detail']));
		return (answer.messages ?? []).map((_text, place) => `answer.messages.${place}`);
	},
	VendsConfirmed: 'nobody',
	ProviderSet: 'nobody',
	VouchersReceived: 'nobody',
	VouchersWrittenOff: reasonOnly,
	BasketDropped: (event, sought) => removedPaths(sought, 'lines', event.lines),
	BasketParked: (event, sought) => [
		...(isBasketOf(event.basket, sought) ? texts(event, ['name']) : words(sought, event, ['name'])),
		...under('basket', basketPaths(event.basket, sought)),
	],
	BasketRecalled: 'nobody',
	// A whole line is one path: what names the buyer stands in its text too.
	PastRecorded: (event, sought) =>
		event.lines.map((line, place) => (isPerson(sought.person, namedInPast(line)) ? `lines.${place}` : undefined)),
	StockAdjusted: reasonOnly,
	StockWasted: reasonOnly,
	Approved: reasonOnly,
	PaidIn: reasonOnly,
	PaidOut: reasonOnly,
	DrawerOpened: reasonOnly,
	FloatOpened: 'nobody',
	FloatToppedUp: 'nobody',
	Remitted: 'nobody',
	ShiftOpened: reasonOnly,
	// A Z repeats the reasons of its entries, and is proven against them.
	ShiftClosed: (event, sought) => [
		...reasonOnly(event, sought),
		...each('report.payIns', event.report.payIns, paid => reasonOnly(paid, sought)),
		...each('report.payOuts', event.report.payOuts, paid => reasonOnly(paid, sought)),
		...each('report.overrides', event.report.overrides, done => reasonOnly(done, sought)),
	],
	ZReprinted: 'nobody',
	OperatorAdded: 'nobody',
	OperatorUnlocked: 'nobody',
	PinSet: 'nobody',
	SignInTried: 'nobody',
	SignedIn: 'nobody',
	BadgeSet: 'nobody',
	OperatorDisabled: 'nobody',
	OperatorEnabled: 'nobody',
	OperatorRenamed: 'nobody',
	OperatorRoleSet: 'nobody',
	TraineeSet: 'nobody',
	ExportMade: 'nobody',
	RoleDefined: 'nobody',
	RoleChanged: 'nobody',
	RoleRemoved: 'nobody',
	ShopOpened: 'nobody',
	SettingChanged: 'nobody',
	VatRateSet: 'nobody',
	VatRateCancelled: 'nobody',
	ProductListed: 'nobody',
	ProductEdited: 'nobody',
	ProductOnSaleSet: 'nobody',
	ProductPriced: 'nobody',
	PriceCancelled: 'nobody',
	BarcodeAdded: 'nobody',
	BarcodeRemoved: 'nobody',
	StockReceived: 'nobody',
	StockCounted: 'nobody',
	PackOpened: 'nobody',
	ServiceOffered: 'nobody',
	BillerListed: 'nobody',
	ServiceEdited: 'nobody',
	BillerEdited: 'nobody',
	OfferOnSaleSet: 'nobody',
	OffersOrdered: 'nobody',
	OfferRemoved: 'nobody',
	QuickKeySet: 'nobody',
	TenderAdded: 'nobody',
};

/* A finder is only given events of its type, which the compiler cannot see through a table. A method takes a narrower type. */
type AnyFinder = {find(event: Typed, sought: Sought): Paths}['find'];
const finders: {readonly [K in EventType]: 'nobody' | AnyFinder} = personalIn;

/** Where the events of an entry name the person, as `0.customer.name`. */
export const placesOf = (events: readonly DomainEvent[], sought: Sought): readonly string[] =>
	events.flatMap((event, place) => {
		const find = finders[event.type];
		if (find === 'nobody') return [];
		const paths = find(event, sought).filter(path => path !== undefined);
		return [...new Set(paths)].map(path => `${place}.${path}`).filter(path => isToReplace(events, path, sought.person.account));
	});
