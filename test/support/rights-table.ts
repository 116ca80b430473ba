// Who may do what: a row for each order and for what else can be in one, a cell for each role. Written by hand; docs/rights.md is made of it.
import {cents, pieces} from '../../src/domain/base/money.ts';
import {card, goods, sell} from './commands.ts';
import type {Said} from './given.ts';
import {samples} from './order-samples.ts';

/** The roles of the table, each with its letter: the four presets, and one of the shop's own that may `stock` and `catalogue`. */
export const roleLetters = {cashier: 'C', supervisor: 'S', owner: 'O', auditor: 'A', 'Stock hand': 'H'} as const;
export type RoleInTable = keyof typeof roleLetters;
export const rolesInTable = Object.keys(roleLetters) as readonly RoleInTable[];

/** Whose number is meant, where an order speaks of the one who gives it. */
type Asker = {
	readonly id: number;
	/** Of the basket that was put aside by the one who asks. */
	readonly basket: number;
};

export type Right = {
	/** What it is, in the words of the page. */
	readonly what: string;
	readonly order: (asker: Asker) => Said;
	/** A cell for each role: `yes`, or the letters of those who may allow it, or `-` for nobody. */
	readonly cells: string;
};

const row = (what: string, order: Said | Right['order'], cells: string): Right => ({
	what,
	order: typeof order === 'function' ? order : () => order,
	cells,
});

const plain = sell(goods('1001'), {tender: card});
const tea = goods('1001');
const back = {receipt: '1-000001', line: 1, quantity: pieces(1)} as const;
const returns = {lines: [back], reason: 'stale'};
const given = {tender: card};
const of = <K extends keyof typeof samples>(type: K): Said => samples[type].order;

export const rights: readonly Right[] = [
	row('sell', plain, 'yes yes yes CSO CSO'),
	row(
		'sell with a discount on the basket',
		sell(tea, {...given, discount: {percent: 1000, reason: 'loyal'}}),
		'SO yes yes SO SO',
	),
	row(
		'sell with a discount on a line',
		sell({...tea, discount: {percent: 1000, reason: 'loyal'}} as never, given),
		'SO yes yes SO SO',
	),
	row(
		'sell at another price',
		sell({...tea, override: {price: cents(1700), reason: 'dented'}} as never, given),
		'SO yes yes SO SO',
	),
	row(
		'sell for nothing, or at a price that loses money',
		sell(tea, {...given, meansUnusual: true, meansZero: true}),
		'SO yes yes SO SO',
	),
	row('sell more than is left with a provider', sell(tea, {...given, meansAboveFloat: true}), 'SO yes yes SO SO'),
	row(
		'sell something that is not in the catalogue',
		sell({type: 'open', name: 'Sticker', quantity: pieces(1), price: cents(500), tax: 'standard'}, given),
		'yes yes yes CSO CSO',
	),
	row('exchange', sell([goods('1001', 3)], {...given, returns}), 'SO yes yes SO SO'),
	row(
		'exchange, paid out in another way',
		sell(tea, {
			tenders: [],
			returns: {lines: [{...back, quantity: pieces(3)}], reason: 'stale', to: {tender: 'account', account: 1}},
		}),
		'SO yes yes SO SO',
	),
	row('sell with all of these', of('sell'), 'SO yes yes SO SO'),
	row('take goods back', {type: 'refund', ...returns}, 'SO yes yes SO SO'),
	row('take goods back, paid out in another way', of('refund'), 'SO yes yes SO SO'),
	row(
		'give back what a provider declined',
		{type: 'refund', lines: [{receipt: '1-000005', line: 1, quantity: pieces(1)}], reason: 'declined'},
		'yes yes yes CSO CSO',
	),
	row('a provider answers; nobody gives this by hand', of('answerVend'), 'yes yes yes yes yes'),
	row('a provider hears that its answers are kept; nobody gives this by hand', of('confirmVends'), 'yes yes yes yes yes'),
	row('put right how a receipt was paid', of('correctTender'), 'SO yes yes SO SO'),
	row('add a note to a receipt', of('noteReceipt'), 'yes yes yes CSO CSO'),
	row('print a receipt again', of('reprint'), 'yes yes yes CSO CSO'),
	row('show a token again', of('showToken'), 'yes yes yes CSO CSO'),
	row('put a basket aside', of('parkBasket'), 'yes yes yes CSO CSO'),
	row('take one’s own basket back', ({basket}) => ({type: 'recallBasket', number: basket}), 'yes yes yes CSO CSO'),
	row('take another’s basket', of('recallBasket'), 'SO yes yes SO SO'),
	row('drop a basket', of('dropBasket'), 'yes yes yes CSO CSO'),
	row('open an account', {type: 'openAccount', name: 'Bela'}, 'yes yes yes CSO CSO'),
	row('open an account that begins with another amount', of('openAccount'), 'SO yes yes SO SO'),
	row('edit an account', of('editAccount'), 'yes yes yes CSO CSO'),
	row('pay out of an account', of('withdraw'), 'SO yes yes SO SO'),
	row('save a payee', of('savePayee'), 'yes yes yes CSO CSO'),
	row('remove a payee', of('removePayee'), 'yes yes yes CSO CSO'),
	row('freeze an account', of('freezeAccount'), 'SO yes yes SO SO'),
	row('unfreeze an account', of('unfreezeAccount'), 'SO yes yes SO SO'),
	row('close an account', of('closeAccount'), 'SO yes yes SO SO'),
	row('reopen an account', of('reopenAccount'), 'SO yes yes SO SO'),
	row('set a credit limit', of('setCreditLimit'), 'SO yes yes SO SO'),
	row('transfer between accounts', of('transfer'), 'SO yes yes SO SO'),
	row('adjust an account', of('adjustAccount'), 'SO yes yes SO SO'),
	row('remove a customer’s personal data', of('redactPerson'), 'O O yes O O'),
	row('list a product', of('listProduct'), 'SOH yes yes SOH yes'),
	row('edit a product', of('editProduct'), 'SOH yes yes SOH yes'),
	row('put a product on or off sale', of('setOnSale'), 'SOH yes yes SOH yes'),
	row('add a barcode', of('addBarcode'), 'SOH yes yes SOH yes'),
	row('remove a barcode', of('removeBarcode'), 'SOH yes yes SOH yes'),
	row('set a quick key', of('setQuickKey'), 'SOH yes yes SOH yes'),
	row('add a service', of('listService'), 'SOH yes yes SOH yes'),
	row('change a service', of('editService'), 'SOH yes yes SOH yes'),
	row('add a biller', of('listBiller'), 'SOH yes yes SOH yes'),
	row('change a biller', of('editBiller'), 'SOH yes yes SOH yes'),
	row('take a service or a biller off sale', of('setOfferOnSale'), 'SOH yes yes SOH yes'),
	row('put services or billers in order', of('orderOffers'), 'SOH yes yes SOH yes'),
	row('remove a service or a biller', of('removeOffer'), 'SOH yes yes SOH yes'),
	row('change a price', of('priceProduct'), 'SO yes yes SO SO'),
	row('take a planned price back', of('cancelPrice'), 'SO yes yes SO SO'),
	row('take a delivery in', of('receiveStock'), 'SOH yes yes SOH yes'),
	row('count stock', of('countStock'), 'SOH yes yes SOH yes'),
	row('correct stock', of('adjustStock'), 'SOH yes yes SOH yes'),
	row('throw goods away', of('wasteStock'), 'SOH yes yes SOH yes'),
	row('open a pack', of('openPack'), 'SOH yes yes SOH yes'),
	row('take vouchers in', of('receiveVouchers'), 'SOH yes yes SOH yes'),
	row('write vouchers off', of('writeOffVouchers'), 'SOH yes yes SOH yes'),
	row('open a shift', of('openShift'), 'yes yes yes CSO CSO'),
	row('open a shift with less than was left', {type: 'openShift', float: cents(100), reason: 'not known'}, 'SO yes yes SO SO'),
	row('pay cash in', of('payIn'), 'yes yes yes CSO CSO'),
	row('pay cash out', of('payOut'), 'SO yes yes SO SO'),
	row('top up the float with a provider', of('topUpFloat'), 'SO yes yes SO SO'),
	row('pay on what is owed to a provider or a biller', of('remit'), 'SO yes yes SO SO'),
	row('open the drawer without a sale', of('noSale'), 'yes yes yes CSO CSO'),
	row('close a shift', of('closeShift'), 'yes yes yes CSO CSO'),
	row('print a Z again', of('reprintZ'), 'yes yes yes CSO CSO'),
	row('connect a provider', of('setProvider'), 'O O yes O O'),
	row('open the float with a provider', of('openFloat'), 'O O yes O O'),
	row('change a setting', of('changeSetting'), 'O O yes O O'),
	row('plan a VAT rate', of('setVatRate'), 'O O yes O O'),
	row('take a planned VAT rate back', of('cancelVatRate'), 'O O yes O O'),
	row('add a way to pay', of('addTender'), 'O O yes O O'),
	row('bring in the old programs’ files', of('importRows'), 'O O yes O O'),
	row('write a file for other programs', of('noteExport'), 'OA OA yes yes OA'),
	row('add an operator', of('addOperator'), 'O O yes O O'),
	row('add an owner', {type: 'addOperator', name: 'Musa', role: 'owner'}, 'O O yes O O'),
	row('rename an operator', of('renameOperator'), 'O O yes O O'),
	row('give an operator another role', of('setOperatorRole'), 'O O yes O O'),
	row('make an operator a trainee', of('setTrainee'), 'O O yes O O'),
	row('give an operator a badge', of('setBadge'), 'O O yes O O'),
	row('disable an operator', of('disableOperator'), 'O O yes O O'),
	row('enable an operator', of('enableOperator'), 'O O yes O O'),
	row('change one’s own PIN', ({id}) => ({...samples.setPin.order, who: id}), 'yes yes yes yes yes'),
	row('change another’s PIN', {...samples.setPin.order, who: 2}, 'O O yes O O'),
	row('unlock an operator', of('unlockOperator'), 'O O yes O O'),
	row('make a role', of('defineRole'), 'O O yes O O'),
	row('change a role', of('changeRole'), 'O O yes O O'),
	row('remove a role', of('removeRole'), 'O O yes O O'),
	row('try to sign in', of('trySignIn'), 'yes yes yes yes yes'),
	row('sign in', of('signIn'), 'yes yes yes yes yes'),
	row('allow somebody else one order', of('approve'), 'yes yes yes yes yes'),
];

/** Given once, before there is anybody: to whom it is allowed is no question. */
export const givenOnce = ['openShop'] as const;
