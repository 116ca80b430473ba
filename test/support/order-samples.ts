// One order of every kind with every member, and the shop in which each is done. A new order or member that is missing here fails.
import {cents, pieces, thousandths} from '../../src/domain/base/money.ts';
import type {NewProduct} from '../../src/domain/goods/records.ts';
import type {Command, CommandType, EventType} from '../../src/domain/ledger/commands.ts';
import type {Outcome, Till} from '../../src/domain/ports/till.ts';
import type {OwnTill} from '../../src/store/till.ts';
import {
	adjusted,
	bill,
	card,
	closed,
	days,
	electricity,
	frozen,
	goods,
	listed,
	netflix,
	opened,
	openedAccount,
	payeeSaved,
	priced,
	sell,
	service,
	vend,
} from './commands.ts';
import {opening, type Said} from './given.ts';
import {keeper, play, receivedVouchers} from './vouchers.ts';

type Sample<K extends CommandType> = {
	readonly order: Extract<Said, {type: K}>;
	readonly events: readonly EventType[];
	/** Whose secret was right just before. */
	readonly proven?: number;
	/** It is the answer of a provider. */
	readonly isHeard?: true;
};

const at = opening.at;
const contact = {phone: '082 123 4567', email: 'bela@example.co.za'};
const customer = {name: 'Bela', address: '1 Long Street', vatNumber: '4123456789', ...contact};
const whole = (code: string): NewProduct => ({
	code,
	name: `Tea ${code}`,
	price: cents(1850),
	tax: 'standard',
	unit: 'each',
	barcodes: [`${code}01`],
	stock: pieces(5),
	cost: cents(900),
	category: 'Drinks',
	lowLevel: pieces(2),
	negative: 'warn',
});
const removed = {name: 'Tea', total: cents(1850), at: at + 90_000, added: at, reason: 'changed his mind', by: 1};
/** A PIN or a recovery code, as it is kept. */
const kept = {kind: 'scrypt', cost: 2, block: 1, parallel: 1, salt: '00', hash: '00', pepper: '00'} as const;
const givenBack = {tender: 'account', amount: cents(500), account: 1, at};
const lost = {product: '1001', quantity: pieces(1)};
const back = {receipt: '1-000001', line: 1, quantity: pieces(1), to: 'waste', reason: 'stale'} as const;
const dear = {...goods('1001', 2, 1850), meansShort: true, override: {price: cents(1500), reason: 'dented'}} as const;
const items = [
	{...dear, discount: {amount: cents(100), reason: 'loyal'}, note: 'wrapped'} as const,
	{type: 'goods', product: 'kg', quantity: thousandths(500), price: cents(2000), labelled: cents(1000)} as const,
	{
		type: 'open',
		name: 'Sticker',
		quantity: pieces(1),
		price: cents(500),
		tax: 'zero',
		discount: {percent: 1000, reason: 'last one'},
		note: 'blue',
	} as const,
	{
		type: 'service',
		service: 'Electricity',
		amount: cents(1000),
		product: 'R10',
		beneficiary: '07123456786',
		meansMeter: true,
		meansDemo: true,
		note: 'hall',
	} as const,
	{...bill(10_000), note: 'of May'} as Extract<ReturnType<typeof bill>, {type: 'bill'}>,
	{type: 'top-up', account: 1, amount: cents(1000)} as const,
];

const setAmount = {
	name: 'R10',
	amount: cents(1000),
	network: 'City Power',
	validity: '3 days',
	code: 'EL10',
	commission: 150,
	fee: cents(50),
} as const;
const openProduct = {name: 'Any', least: cents(500), most: cents(20_000), step: cents(100)} as const;
const limits = {provider: 'sim', feeTax: 'zero', dayMost: cents(900_000), beneficiaryDayMost: cents(300_000), place: 3} as const;
const fullBiller = {
	...limits,
	pattern: "'NF'-9{6,10}",
	example: 'NF-12345662',
	mismatch: 'A reference of Netflix begins with NF.',
	checkDigit: 'mod97',
	fixedAmount: cents(19_900),
	isPartAllowed: false,
	isOverAllowed: true,
	refundDays: 3,
	reflectsInDays: 2,
} as const;

const sim = {id: 'sim', name: 'Simulator', kind: 'http', url: 'http://127.0.0.1:4100', low: cents(50_000)} as const;
const throughSim = service({id: 'gas', name: 'Gas', beneficiary: 'meter', provider: 'sim'});

/** What is done in every shop before: products, accounts that are open, frozen and empty, receipts, a parked basket, a closed shift. */
const everywhere: readonly Said[] = [
	opened({
		billers: [netflix({refundDays: 3})],
		services: [electricity({products: [setAmount]}), throughSim, play(), electricity({id: 'coal', name: 'Coal'})],
	}),
	{type: 'setProvider', provider: sim},
	keeper,
	receivedVouchers('S1', 'S2'),
	{type: 'setProvider', provider: {id: 'spare', name: 'Spare', kind: 'vouchers'}},
	{type: 'openFloat', provider: 'sim', amount: cents(100_000), from: 'there'},
	listed('1001', {stock: 50, barcodes: ['100101']}),
	listed('kg', {unit: 'kg', price: 2000, stock: 5}),
	listed('pack', {stock: 9}),
	openedAccount('Thandi', 50_000),
	openedAccount('Sipho', 10_000),
	openedAccount('Renée', 0),
	frozen(3),
	openedAccount('Empty', 0),
	sell(goods('1001', 5)),
	sell(goods('1001'), {tender: card}),
	{...sell(vend('Gas', 10_000, '07123456787'), {tender: card}), id: 'gas-sold'},
	{...sell(vend('Gas', 20_000, '07123456787'), {tender: card}), id: 'gas-given'},
	{type: 'answerVend', vend: 'gas-given-1', answer: {outcome: 'issued', tokens: []}},
	{...sell(vend('Gas', 30_000, '07123456787'), {tender: card}), id: 'gas-declined'},
	{type: 'answerVend', vend: 'gas-declined-1', answer: {outcome: 'declined', reason: 'the meter is blocked'}},
	{type: 'parkBasket', name: 'Red hat', basket: {lines: [line(1, goods('1001'))], nextId: 2, lost: [], removed: []}},
	adjusted('pack', 1),
	openedAccount('Gone', 0),
	closed(5),
	{...priced('kg', 2100), from: at + days(200)},
	{type: 'addOperator', name: 'Zinhle', role: 'supervisor'},
	{type: 'defineRole', role: 'Packer', permissions: ['stock']},
	{type: 'setVatRate', rate: 1700, from: '2031-04-01'},
	{type: 'openShift', float: cents(20_000)},
	{type: 'closeShift', counted: cents(20_000), reason: 'taken to the bank', nextFloat: cents(20_000)},
	payeeSaved({name: 'Ma'}),
	payeeSaved({name: 'Gogo'}, 2),
];

/** What is done in the shop before a sample of an order. */
export const beforeOf = (type: CommandType): readonly Said[] =>
	type === 'closeShift' ? [...everywhere, {type: 'openShift', float: cents(20_000)}] : everywhere;

function line<T>(id: number, item: T) {
	return {id, item, name: 'Tea', detail: 'for the hall', unit: 'each', due: cents(1850), at} as const;
}

/** Gives a till the command of a sample, just after the secret that it needs was right. */
export const give = (till: Till, type: CommandType, command: Command): Promise<Outcome> => {
	const {proven, isHeard} = samples[type];
	if (isHeard) return (till as OwnTill).hear(command);
	return proven === undefined ? till.execute(command) : (till as OwnTill).prove(command, proven);
};

export const samples: {readonly [K in CommandType]: Sample<K>} = {
	openShop: {
		order: opened({
			settings: {
				'shop-name': 'Corner Café',
				'shop-address': '1 Main Road',
				'vat-registered': true,
				'vat-number': '4123456789',
				'vat-rate': 1500,
				'full-invoice-above': cents(500_000),
				'cash-rounding': 'down',
				'opening-balance': cents(0),
				'vend-repeat-minutes': 10,
				'bill-repeat-days': 3,
				'day-starts-at': 0,
				'label-layouts': '2{I:6}{P:5}C',
				'receipt-footer': 'Thank you',
				'low-stock': 5,
				'low-vouchers': 10,
				'demo-vending': true,
				'cash-from-credit': false,
				shifts: 'suggested',
				'blind-count': true,
				'difference-confirm-above': cents(5000),
				'pin-digits': 5,
				'lock-after-minutes': 10,
				'badge-is-enough': true,
			},
			services: [electricity({products: [setAmount, openProduct], ...limits})],
			billers: [netflix(fullBiller)],
			products: [whole('2001')],
			accounts: [{name: 'Thandi', opening: cents(500), ...contact}],
			quickKeys: [
				{key: '1', sells: {type: 'service', service: 'Electricity', amount: cents(5000)}},
				{key: '2', sells: {type: 'goods', product: '2001'}},
				{key: '3', sells: {type: 'open', name: 'Newspaper', tax: 'standard'}},
			],
		}),
		events: ['ShopOpened', 'ServiceOffered', 'BillerListed', 'ProductListed', 'AccountOpened', 'QuickKeySet'],
	},
	openFloat: {
		order: {type: 'openFloat', provider: 'spare', amount: cents(1000), from: 'drawer', meansShort: true},
		events: ['FloatOpened', 'PaidOut'],
	},
	topUpFloat: {
		order: {type: 'topUpFloat', provider: 'sim', amount: cents(1000), from: 'bank', meansShort: true},
		events: ['FloatToppedUp'],
	},
	remit: {
		order: {type: 'remit', to: 'provider:sim', amount: cents(1000), from: 'petty', meansShort: true, meansMore: true},
		events: ['Remitted'],
	},
	setProvider: {order: {type: 'setProvider', provider: sim}, events: ['ProviderSet']},
	answerVend: {
		order: {
			type: 'answerVend',
			vend: 'gas-sold-1',
			answer: {
				outcome: 'issued',
				tokens: [{kind: 'credit', digits: '12345678901234567890', units: '62.5 kWh'}],
				reference: 'A-1',
				tariff: 'Homelight',
				arrears: cents(100),
				messages: ['Thank you'],
			},
		},
		events: ['VendAnswered'],
		isHeard: true,
	},
	confirmVends: {order: {type: 'confirmVends', vends: ['gas-given-1']}, events: ['VendsConfirmed'], isHeard: true},
	changeSetting: {order: {type: 'changeSetting', name: 'receipt-footer', value: 'Thanks'}, events: ['SettingChanged']},
	setVatRate: {order: {type: 'setVatRate', rate: 1600, from: '2030-04-01'}, events: ['VatRateSet']},
	cancelVatRate: {order: {type: 'cancelVatRate', from: '2031-04-01'}, events: ['VatRateCancelled']},
	addTender: {order: {type: 'addTender', label: 'Voucher', takesBack: true}, events: ['TenderAdded']},
	setQuickKey: {
		order: {
			type: 'setQuickKey',
			key: '1',
			sells: {type: 'service', service: 'electricity', product: 'R10', amount: cents(1000)},
			meansReplace: true,
		},
		events: ['QuickKeySet'],
	},
	listService: {
		order: {
			type: 'listService',
			service: electricity({id: 'lights', name: 'Lights', products: [setAmount, openProduct], ...limits, isOffSale: true}),
		},
		events: ['ServiceOffered'],
	},
	editService: {
		order: {type: 'editService', service: electricity({products: [setAmount, openProduct], ...limits})},
		events: ['ServiceEdited'],
	},
	listBiller: {
		order: {type: 'listBiller', biller: netflix({id: 'dstv', name: 'DStv', ...fullBiller, isOffSale: true})},
		events: ['BillerListed'],
	},
	editBiller: {order: {type: 'editBiller', biller: netflix(fullBiller)}, events: ['BillerEdited']},
	setOfferOnSale: {
		order: {type: 'setOfferOnSale', of: 'biller', offer: 'netflix', isOnSale: false},
		events: ['OfferOnSaleSet'],
	},
	orderOffers: {order: {type: 'orderOffers', of: 'service', order: ['electricity']}, events: ['OffersOrdered']},
	removeOffer: {order: {type: 'removeOffer', of: 'service', offer: 'coal'}, events: ['OfferRemoved']},
	openAccount: {order: {type: 'openAccount', name: 'Bela', opening: cents(500), ...contact}, events: ['AccountOpened']},
	editAccount: {order: {type: 'editAccount', account: 1, name: 'Bela', ...contact}, events: ['AccountEdited']},
	withdraw: {order: {type: 'withdraw', account: 1, amount: cents(1000)}, events: ['CashWithdrawn']},
	transfer: {order: {type: 'transfer', from: 1, to: 2, amount: cents(100), reason: 'rent'}, events: ['MoneyTransferred']},
	adjustAccount: {order: {type: 'adjustAccount', account: 1, amount: cents(-100), reason: 'twice'}, events: ['AccountAdjusted']},
	setCreditLimit: {order: {type: 'setCreditLimit', account: 1, limit: cents(100)}, events: ['CreditLimitSet']},
	freezeAccount: {order: {type: 'freezeAccount', account: 1, reason: 'card lost'}, events: ['AccountFrozen']},
	unfreezeAccount: {order: {type: 'unfreezeAccount', account: 3}, events: ['AccountUnfrozen']},
	closeAccount: {order: {type: 'closeAccount', account: 4}, events: ['AccountClosed']},
	redactPerson: {order: {type: 'redactPerson', account: 2, reason: 'asked for it'}, events: ['PersonRedacted']},
	reopenAccount: {order: {type: 'reopenAccount', account: 5, reason: 'came back'}, events: ['AccountReopened']},
	savePayee: {
		order: {
			type: 'savePayee',
			account: 2,
			payee: {
				number: 1,
				name: 'Gogo',
				kind: 'service',
				sold: 'electricity',
				beneficiary: '07123456787',
				product: 'R10',
				amount: cents(1000),
				due: {every: 'month', day: 25},
			},
		},
		events: ['PayeeSaved'],
	},
	removePayee: {order: {type: 'removePayee', account: 1, payee: 1}, events: ['PayeeRemoved']},
	listProduct: {order: {type: 'listProduct', product: whole('2001'), meansUnusual: true}, events: ['ProductListed']},
	editProduct: {
		order: {
			type: 'editProduct',
			product: '1001',
			name: 'Bread',
			tax: 'zero',
			barcodes: ['100102'],
			rules: {category: 'Bakery', lowLevel: pieces(3), negative: 'allow'},
		},
		events: ['ProductEdited'],
	},
	priceProduct: {
		order: {type: 'priceProduct', product: '1001', price: cents(1900), from: at + days(300), meansZero: true, meansUnusual: true},
		events: ['ProductPriced'],
	},
	cancelPrice: {order: {type: 'cancelPrice', product: 'kg', from: at + days(200)}, events: ['PriceCancelled']},
	setOnSale: {order: {type: 'setOnSale', product: '1001', isOnSale: false}, events: ['ProductOnSaleSet']},
	addBarcode: {order: {type: 'addBarcode', product: '1001', barcode: '100109', pack: 6}, events: ['BarcodeAdded']},
	removeBarcode: {order: {type: 'removeBarcode', product: '1001', barcode: '100101'}, events: ['BarcodeRemoved']},
	receiveStock: {
		order: {type: 'receiveStock', product: '1001', quantity: pieces(5), cost: cents(900), meansUnusual: true},
		events: ['StockReceived'],
	},
	adjustStock: {order: {type: 'adjustStock', product: '1001', quantity: pieces(-1), reason: 'gone'}, events: ['StockAdjusted']},
	wasteStock: {order: {type: 'wasteStock', product: '1001', quantity: pieces(1), reason: 'stale'}, events: ['StockWasted']},
	countStock: {order: {type: 'countStock', product: '1001', counted: pieces(40), asOf: 13}, events: ['StockCounted']},
	receiveVouchers: {order: receivedVouchers('S3'), events: ['VouchersReceived']},
	writeOffVouchers: {
		order: {type: 'writeOffVouchers', service: 'Play', serials: ['S2'], reason: 'scratched'},
		events: ['VouchersWrittenOff'],
	},
	openPack: {
		order: {type: 'openPack', product: 'pack', packs: pieces(1), contents: {product: '1001', each: pieces(6)}},
		events: ['PackOpened'],
	},
	sell: {
		order: {
			type: 'sell',
			items,
			tenders: [
				{tender: 'account', account: 2, tendered: cents(1000)},
				{tender: 'cash', tendered: cents(50_000)},
			],
			changeTo: {account: 1, amount: cents(1000)},
			returns: {lines: [back], reason: 'stale', to: {tender: 'account', account: 1}},
			discount: {percent: 500, reason: 'opening day'},
			note: 'for the party',
			customer,
			takesPartial: true,
			meansRepeat: true,
			meansZero: true,
			meansUnusual: true,
			meansAboveFloat: true,
			lost: [lost],
			removed: [removed],
			givenBack: [givenBack],
		},
		events: ['SaleMade'],
	},
	refund: {
		order: {type: 'refund', lines: [back], reason: 'stale', to: {tender: 'account', account: 1}},
		events: ['SaleMade'],
	},
	correctTender: {
		order: {
			type: 'correctTender',
			receipt: '1-000002',
			tenders: [{tender: 'account', account: 1, tendered: cents(1850)}],
			reason: 'keyed wrongly',
		},
		events: ['TenderCorrected'],
	},
	parkBasket: {
		order: {
			type: 'parkBasket',
			name: 'Blue hat',
			basket: {
				lines: items.map((item, place) => line(place + 1, item)),
				nextId: 9,
				chosen: 1,
				lastScan: {line: 1, quantity: pieces(1)},
				account: 1,
				customer,
				lost: [lost],
				removed: [removed],
				discount: {amount: cents(100), reason: 'opening day'},
				note: 'for the party',
				returns: {lines: [{asked: back, name: 'Bread', unit: 'kg', due: cents(1850)}], reason: 'stale'},
				taken: [{tender: 'card', tendered: cents(100), account: 1}],
				givenBack: [givenBack],
				isRecalled: true,
				name: 'Red hat',
			},
		},
		events: ['BasketParked'],
	},
	recallBasket: {order: {type: 'recallBasket', number: 1}, events: ['BasketRecalled']},
	dropBasket: {order: {type: 'dropBasket', lines: [removed], givenBack: [givenBack]}, events: ['BasketDropped']},
	importRows: {
		order: {
			type: 'importRows',
			accounts: [{id: 70, name: 'Lerato', created: '2025-11-20 10:00:00', balance: cents(500)}],
			products: [whole('3001')],
			past: [
				{
					source: 'sales',
					text: 'Fuse, 1',
					when: '2025-11-20 10:00:00',
					about: 'Fuse',
					amount: cents(400),
					customer: 'Bela',
					...contact,
					product: '1005',
					quantity: pieces(1),
					token: '4111 4222 4333 4444',
				},
			],
		},
		events: ['AccountOpened', 'ProductListed', 'PastRecorded'],
	},
	noteReceipt: {
		order: {type: 'noteReceipt', receipt: '1-000001', note: 'umbrella left behind'},
		events: ['ReceiptNoted'],
	},
	reprint: {order: {type: 'reprint', receipt: '1-000001'}, events: ['ReceiptCopied']},
	openShift: {order: {type: 'openShift', float: cents(50_000), reason: 'counted'}, events: ['ShiftOpened']},
	payIn: {order: {type: 'payIn', amount: cents(1000), reason: 'coins', from: 'bank'}, events: ['PaidIn']},
	payOut: {
		order: {type: 'payOut', amount: cents(1000), reason: 'milk', to: 'petty', meansMore: true},
		events: ['PaidOut'],
	},
	noSale: {order: {type: 'noSale', reason: 'change for a note'}, events: ['DrawerOpened']},
	closeShift: {
		order: {
			type: 'closeShift',
			counted: cents(1000),
			counts: [{piece: cents(500), count: 2}],
			reason: 'not known',
			nextFloat: cents(500),
			meansUnconfirmed: true,
		},
		events: ['ShiftClosed'],
	},
	reprintZ: {order: {type: 'reprintZ', z: 1}, events: ['ZReprinted']},
	showToken: {order: {type: 'showToken', receipt: '1-000001', onDisplay: true}, events: ['TokenShown']},
	noteExport: {order: {type: 'noteExport', what: 'accounts'}, events: ['ExportMade']},
	addOperator: {order: {type: 'addOperator', name: 'Sipho', role: 'cashier', isTrainee: true}, events: ['OperatorAdded']},
	setPin: {order: {type: 'setPin', who: 1, pin: kept, recovery: kept}, events: ['PinSet'], proven: 1},
	unlockOperator: {order: {type: 'unlockOperator', who: 1}, events: ['OperatorUnlocked']},
	renameOperator: {order: {type: 'renameOperator', who: 2, name: 'Zinhle M'}, events: ['OperatorRenamed']},
	setOperatorRole: {order: {type: 'setOperatorRole', who: 2, role: 'Packer'}, events: ['OperatorRoleSet']},
	setTrainee: {order: {type: 'setTrainee', who: 2, isTrainee: true}, events: ['TraineeSet']},
	setBadge: {order: {type: 'setBadge', who: 2, badge: 'b'.repeat(64)}, events: ['BadgeSet']},
	disableOperator: {order: {type: 'disableOperator', who: 2}, events: ['OperatorDisabled']},
	enableOperator: {order: {type: 'enableOperator', who: 2}, events: ['OperatorEnabled']},
	defineRole: {order: {type: 'defineRole', role: 'Manager', permissions: ['sell', 'operators']}, events: ['RoleDefined']},
	changeRole: {order: {type: 'changeRole', role: 'Packer', permissions: ['stock', 'catalogue']}, events: ['RoleChanged']},
	removeRole: {order: {type: 'removeRole', role: 'Packer'}, events: ['RoleRemoved']},
	trySignIn: {order: {type: 'trySignIn', who: 1, by: 'recovery'}, events: ['SignInTried']},
	signIn: {order: {type: 'signIn', who: 1, by: 'pin', pin: kept, recovery: kept}, events: ['SignedIn'], proven: 1},
	approve: {
		order: {
			type: 'approve',
			approver: 2,
			command: 'command-99',
			digest: 'abcd',
			permissions: ['refund'],
			reason: 'stale bread',
		},
		events: ['Approved'],
		proven: 2,
	},
};
