// Which permissions each command asks for, and whether its operator has them: the one check for screens, verbs and programs.
import {refuse} from '../base/handlers.ts';
import {factsOf} from '../lines/lines.ts';
import {approvalFor} from '../operators/approvals.ts';
import type {Permission} from '../operators/permissions.ts';
import {may, type OperatorsState, whoMay} from '../operators/records.ts';
import {rightsTouched} from '../operators/rights.ts';
import type {Returns} from '../returns/asked.ts';
import {isLearning} from '../selling/training.ts';
import {drawerHolds} from '../shifts/records.ts';
import {setting} from '../shop/settings.ts';
import {declinedOn} from '../vending/vends.ts';
import type {Command, CommandType} from './commands.ts';
import type {AllFacts} from './join.ts';
import type {State} from './state.ts';

/** The permission that each kind of command asks for by itself. `nobody` needs one for signing in, and a provider none for its answer. */
const permissionOf = {
	openShop: 'open-shop',
	changeSetting: 'settings',
	setVatRate: 'settings',
	cancelVatRate: 'settings',
	addTender: 'settings',
	openAccount: 'accounts',
	editAccount: 'accounts',
	withdraw: 'withdraw',
	freezeAccount: 'account-standing',
	unfreezeAccount: 'account-standing',
	closeAccount: 'account-standing',
	reopenAccount: 'account-standing',
	setCreditLimit: 'account-standing',
	transfer: 'adjust-account',
	adjustAccount: 'adjust-account',
	redactPerson: 'redact',
	savePayee: 'accounts',
	removePayee: 'accounts',
	addBarcode: 'catalogue',
	removeBarcode: 'catalogue',
	countStock: 'stock',
	wasteStock: 'stock',
	openPack: 'stock',
	receiveVouchers: 'stock',
	writeOffVouchers: 'stock',
	reprint: 'reprint',
	showToken: 'reprint',
	listProduct: 'catalogue',
	editProduct: 'catalogue',
	setOnSale: 'catalogue',
	priceProduct: 'prices',
	cancelPrice: 'prices',
	receiveStock: 'stock',
	adjustStock: 'stock',
	sell: 'sell',
	refund: 'refund',
	correctTender: 'correct-tender',
	noteReceipt: 'sell',
	parkBasket: 'sell',
	recallBasket: 'sell',
	dropBasket: 'drop',
	setQuickKey: 'catalogue',
	listService: 'catalogue',
	editService: 'catalogue',
	listBiller: 'catalogue',
	editBiller: 'catalogue',
	setOfferOnSale: 'catalogue',
	orderOffers: 'catalogue',
	removeOffer: 'catalogue',
	importRows: 'import',
	trySignIn: 'nobody',
	signIn: 'nobody',
	approve: 'nobody',
	noteExport: 'exports',
	addOperator: 'operators',
	setPin: 'operators',
	unlockOperator: 'operators',
	openShift: 'shift',
	closeShift: 'shift',
	payIn: 'pay-in',
	payOut: 'pay-out',
	noSale: 'no-sale',
	reprintZ: 'reprint',
	setProvider: 'settings',
	answerVend: 'nobody',
	confirmVends: 'nobody',
	openFloat: 'settings',
	topUpFloat: 'pay-out',
	remit: 'pay-out',
	renameOperator: 'operators',
	setOperatorRole: 'operators',
	setTrainee: 'operators',
	setBadge: 'operators',
	disableOperator: 'operators',
	enableOperator: 'operators',
	defineRole: 'operators',
	changeRole: 'operators',
	removeRole: 'operators',
} as const satisfies {readonly [K in CommandType]: Permission | 'nobody'};

/** Every kind of command there is. */
export const commandTypes = Object.keys(permissionOf) as readonly CommandType[];

/** Commands that nobody has to be signed in for: by which somebody shows who he is, and answers of providers. */
const isOfNobody = ({type}: Command): boolean => permissionOf[type] === 'nobody';

type Asked = readonly (readonly [boolean, Permission])[];

/** What is looked at to say what a command asks for. */
type Seen = OperatorsState & Pick<State, 'parked' | 'ledger' | 'vends'>;

/** Whether all that comes back is what providers declined: its money was never theirs, and whoever sells gives it back. */
const isDeclinedOnly = (state: Seen, {lines = []}: Partial<Pick<Returns, 'lines'>>): boolean =>
	lines.length > 0 && lines.every(({receipt, line}) => declinedOn(state, receipt).some(vend => vend.line === line));

/** What a command asks for beside its own, by what is in it and what it speaks of. */
function beside(state: Seen, command: Command): Asked {
	if (command.type === 'refund') return [[command.to !== undefined && !isDeclinedOnly(state, command), 'refund-elsewhere']];
	if (command.type === 'recallBasket') {
		const parked = state.parked.rows.get(command.number);
		return [[parked !== undefined && parked.operator !== command.operator, 'others-baskets']];
	}
	if (command.type === 'openShift') {
		// Less than the drawer should hold: somebody took it.
		return [[command.float < drawerHolds(state, command.till), 'pay-out']];
	}
	if (command.type === 'openFloat') return [[command.from === 'drawer', 'pay-out']];
	if (command.type === 'openAccount') {
		const usual = setting(state.settings, 'opening-balance');
		return [[(command.opening ?? usual) !== usual, 'adjust-account']];
	}
	if (permissionOf[command.type] === 'operators' && ('who' in command || 'role' in command))
		return rightsTouched(state, command).map(permission => [true, permission]);
	if (command.type !== 'sell') return [];
	const {items, discount, meansZero, meansUnusual, meansAboveFloat, returns} = command;
	return [
		[discount !== undefined || items.some(item => 'discount' in item), 'discount'],
		[meansZero === true || meansUnusual === true || items.some(item => 'override' in item), 'change-price'],
		[meansAboveFloat === true, 'above-float'],
		[items.some(item => factsOf(item).isTyped), 'open-item'],
		[returns !== undefined && !isDeclinedOnly(state, returns), 'refund'],
		[returns?.to !== undefined && !isDeclinedOnly(state, returns), 'refund-elsewhere'],
	];
}

/** All permissions that a command asks for: its own, and those for what is in it. One's own PIN asks for none. */
export function permissionsFor(state: Seen, command: Command): readonly Permission[] {
	const own = permissionOf[command.type];
	if (own === 'nobody' || (command.type === 'setPin' && command.who === command.operator)) return [];
	const first = command.type === 'refund' && isDeclinedOnly(state, command) ? 'sell' : own;
	return [first, ...beside(state, command).flatMap(([isAsked, permission]) => (isAsked ? [permission] : []))];
}

/** Whether somebody who learns may give a command: what moves nothing then, and his own PIN. */
const isForTraining = (command: Command): boolean =>
	command.type === 'sell' || (command.type === 'setPin' && command.who === command.operator);

/** What the operator of a command lacks for it. */
export function lackingFor(state: Seen, command: Command): readonly Permission[] {
	const operator = state.operators.rows.get(command.operator);
	return operator ? permissionsFor(state, command).filter(permission => !may(state, operator, permission)) : [];
}

/** Whether a command may be done: by whom it is approved where the operator lacks something, or why it is refused. */
export function checkOperator(state: State, command: Command, facts: AllFacts) {
	const operator = state.operators.rows.get(command.operator);
	if (!operator) return refuse({kind: 'unknown-operator', operator: command.operator});
	if (isOfNobody(command)) return {approvedBy: undefined};
	const {name} = operator;
	if (operator.isDisabled) return refuse({kind: 'operator-disabled', name});
	if (state.shop.asksPins && facts.isAbsent) return refuse({kind: 'not-signed-in', name});
	if (!isForTraining(command) && isLearning(state, command, facts)) return refuse({kind: 'training-only-sells', name});
	const lacking = lackingFor(state, command);
	const [first] = lacking;
	if (first === undefined) return {approvedBy: undefined};
	const approval = approvalFor(state, command, {lacking, facts});
	return approval
		? {approvedBy: approval.approver}
		: refuse({kind: 'not-allowed', name, permission: first, who: whoMay(state, first)});
}
