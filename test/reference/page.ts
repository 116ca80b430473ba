// The page docs/orders.md, made from the types of the orders.
import type {Order} from '../../src/app/shop.ts';
import {bounds} from '../../src/domain/base/members.ts';
import {mostLetters} from '../../src/domain/base/shape.ts';
import type {TroubleCode} from '../../src/domain/ports/trouble.ts';
import {troubleText} from '../../src/formats/wording/trouble.ts';
import {entryLimit} from '../../src/store/journal/entry.ts';
import {worded} from '../support/refusal-samples.ts';
import type {Field, OrderRead, Reference, Shape} from './orders.ts';

/** Where an order stands on the page, in this order. The compiler names one that is missing. */
const places = {
	sell: 'Selling',
	refund: 'Selling',
	correctTender: 'Selling',
	noteReceipt: 'Selling',
	reprint: 'Selling',
	showToken: 'Selling',
	parkBasket: 'Baskets',
	recallBasket: 'Baskets',
	dropBasket: 'Baskets',
	openShift: 'Shifts',
	closeShift: 'Shifts',
	payIn: 'Shifts',
	payOut: 'Shifts',
	noSale: 'Shifts',
	reprintZ: 'Shifts',
	openAccount: 'Accounts',
	editAccount: 'Accounts',
	withdraw: 'Accounts',
	transfer: 'Accounts',
	adjustAccount: 'Accounts',
	setCreditLimit: 'Accounts',
	freezeAccount: 'Accounts',
	unfreezeAccount: 'Accounts',
	closeAccount: 'Accounts',
	reopenAccount: 'Accounts',
	redactPerson: 'Accounts',
	savePayee: 'Accounts',
	removePayee: 'Accounts',
	listProduct: 'Products',
	editProduct: 'Products',
	priceProduct: 'Products',
	cancelPrice: 'Products',
	setOnSale: 'Products',
	addBarcode: 'Products',
	removeBarcode: 'Products',
	receiveStock: 'Stock',
	countStock: 'Stock',
	adjustStock: 'Stock',
	wasteStock: 'Stock',
	openPack: 'Stock',
	receiveVouchers: 'Stock',
	writeOffVouchers: 'Stock',
	changeSetting: 'The shop',
	setVatRate: 'The shop',
	cancelVatRate: 'The shop',
	addTender: 'The shop',
	setQuickKey: 'The shop',
	listService: 'Services and billers',
	editService: 'Services and billers',
	listBiller: 'Services and billers',
	editBiller: 'Services and billers',
	setOfferOnSale: 'Services and billers',
	orderOffers: 'Services and billers',
	removeOffer: 'Services and billers',
	importRows: 'The shop',
	noteExport: 'The shop',
	addOperator: 'Operators',
	setPin: 'Operators',
	unlockOperator: 'Operators',
	renameOperator: 'Operators',
	setOperatorRole: 'Operators',
	setTrainee: 'Operators',
	setBadge: 'Operators',
	disableOperator: 'Operators',
	enableOperator: 'Operators',
	defineRole: 'Operators',
	changeRole: 'Operators',
	removeRole: 'Operators',
	trySignIn: 'Operators',
	signIn: 'Operators',
	approve: 'Operators',
	setProvider: 'The shop',
	openFloat: 'Shifts',
	topUpFloat: 'Shifts',
	remit: 'Shifts',
	answerVend: 'Selling',
	confirmVends: 'Selling',
	openShop: 'The shop',
} as const satisfies Record<Order['type'], string>;

const counted = (count: number): string => count.toLocaleString('en');

const intro = `# Orders

What \`shop.execute(order)\` takes, kind by kind; [programs.md](programs.md) says how a program uses it. This page is made from the types by \`npm run reference\`: it is not written by hand, and a test holds it to them.

- Money is in whole cents, quantities are in whole thousandths: 1000 is one piece, or one kilogram. Moments are in ms since 1970, UTC.
- A field with \`?\` may be left out. \`type\` is the order's name.
- Each answers \`{type: 'done', seq, isRepeat}\` once it is on disk, or \`{type: 'refused', refusal}\`; then nothing has changed. What each refusal says is [at the end](#refusals), as are the [troubles](#trouble) a \`StoreError\` is thrown for.
- An order is checked before anything is decided, and what is done is a copy made then. A member that is missing, that no order of its kind has, or that is of another type is refused by its name (\`bad-order\`); one that is \`undefined\` counts as left out. Numbers are whole. A text has up to ${counted(bounds.letters)} letters, an \`id\` ${bounds.idLetters}, all texts of an order together ${counted(mostLetters)}; a list has up to ${counted(bounds.parts)} parts. What an order does is one entry of the journal, of at most ${counted(entryLimit)} bytes (\`order-too-large\`).`;

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const table = (heads: readonly string[], rows: readonly string[]): string =>
	[row(...heads), `|${heads.map(() => '---').join('|')}|`, ...rows].join('\n');

const fieldTable = (fields: readonly Field[]): string =>
	table(
		['field', 'is', 'meaning'],
		fields.map(({name, isOptional, is, doc}) => row(`\`${name}${isOptional ? '?' : ''}\``, is, doc)),
	);

const kinds = (names: readonly string[]): string => names.map(name => `\`${name}\``).join(', ');

const orderText = ({name, doc, fields, refusals, hasReceipt}: OrderRead): string =>
	[
		`### ${name}`,
		`${doc}${hasReceipt ? ' Answers with its `receipt`.' : ''}`,
		fieldTable(fields),
		`Refused with ${kinds(refusals)}.`,
	].join('\n\n');

const shapeText = ({name, doc, fields}: Shape): string =>
	[`### ${name}`, ...(doc === '' ? [] : [doc]), fieldTable(fields)].join('\n\n');

/** Refusals that no order has of its own: the till's, which any order can meet. */
export function commonRefusals({orders, refusals}: Reference): readonly string[] {
	const own = new Set(orders.flatMap(order => order.refusals));
	return refusals.map(({name}) => name).filter(name => !own.has(name));
}

function refusalTable({refusals}: Reference): string {
	const sentences = new Map<string, string>(worded('NAME').map(([kind, , says]) => [kind, says]));
	const facts = (fields: readonly Field[]): string =>
		fields
			.map(({name, isOptional, is}) => {
				const unit = is === 'cents' || is === 'thousandths' ? ` (${is})` : '';
				return `\`${name}${isOptional ? '?' : ''}\`${unit}`;
			})
			.join(', ');
	return table(
		['`kind`', 'facts', 'says, for example'],
		refusals.map(({name, fields}) => row(`\`${name}\``, facts(fields), sentences.get(name) ?? '')),
	);
}

const troubleTable = ({troubles}: Reference): string =>
	table(
		['`code`', 'says, for example'],
		troubles.map(code => {
			const facts = {path: 'FOLDER', seq: 7, why: 'a hash that does not follow', holder: 'process 4711'};
			return row(`\`${code}\``, troubleText(code as TroubleCode, facts));
		}),
	);

/** The page. */
export function ordersPage(reference: Reference): string {
	const byName = new Map(reference.orders.map(order => [order.name, order]));
	const headings = [...new Set(Object.values(places))];
	const under = (heading: string): string =>
		Object.entries(places)
			.filter(([, place]) => place === heading)
			.map(([name]) => byName.get(name))
			.filter(order => order !== undefined)
			.map(orderText)
			.join('\n\n');
	return `${[
		intro,
		'Every order may also say',
		fieldTable(reference.envelope.map(field => ({...field, isOptional: true}))),
		`and every one can be refused with ${kinds(commonRefusals(reference))}.`,
		...headings.map(heading => `## ${heading}\n\n${under(heading)}`),
		`## What orders are made of\n\n${reference.shapes.map(shapeText).join('\n\n')}`,
		`## Refusals\n\nThe sentence is that of \`refusalText(refusal)\`; NAME stands for a name, or for what was given.`,
		refusalTable(reference),
		'## Trouble\n\nWhat is thrown as a `StoreError`, by its `code`, as `troubleText(error.code, error.facts)` says it.',
		troubleTable(reference),
	].join('\n\n')}\n`;
}
