// The shop's journal and the provider's book compared as plain lines of JSON. It shares no code with either, so that no mistake of theirs hides in it.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Events of the shop and lines of the book, as far as they count here. */
type Answer = {readonly outcome: string; readonly tokens?: readonly {readonly digits: string}[]};
type ShopEvent =
	| {readonly type: 'VendAnswered'; readonly vend: string; readonly answer: Answer}
	| {
			readonly type: 'SaleMade';
			readonly receipt: string;
			readonly lines: readonly {readonly vend: string; readonly total: number; readonly fee: number}[];
			readonly tenders: readonly {readonly net: number}[];
			readonly returned?: readonly {
				readonly receipt: string;
				readonly lines: readonly {readonly line: number; readonly total: number; readonly fee: number}[];
			}[];
	  };
type BookLine =
	| {readonly type: 'opened' | 'topped-up'; readonly amount: number}
	| {
			readonly type: 'answered' | 'cancelled';
			readonly vend: {readonly id: string; readonly amount: number};
			readonly answer?: Answer;
	  }
	| {readonly type: 'confirmed' | 'accepted'};

const linesOf = (path: string): readonly string[] =>
	readFileSync(path, 'utf8')
		.replaceAll('\0', '')
		.split('\n')
		.filter(line => line !== '');

/** The events of the shop, the oldest first. A segment of its journal is a file whose name ends in .log. */
const eventsOf = (shop: string): readonly ShopEvent[] =>
	readdirSync(join(shop, 'journal'))
		.filter(name => name.endsWith('.log'))
		.sort()
		.flatMap(name => linesOf(join(shop, 'journal', name)))
		.flatMap(line => JSON.parse(line.slice(line.indexOf('{'))).events as readonly ShopEvent[]);

/** What one book has of a vend. `digits` are its tokens in their order. */
type Made = {readonly amount: number; readonly outcome: string; readonly digits: readonly string[]};

const madeOf = (amount: number, {outcome, tokens = []}: Answer): Made => ({
	amount,
	outcome,
	digits: outcome === 'issued' ? tokens.map(({digits}) => digits) : [],
});

/** The provider's book: what it made of each vend, and how many it made twice. */
function providersBook(path: string) {
	const made = new Map<string, Made>();
	let twice = 0;
	for (const text of linesOf(path)) {
		const line: BookLine = JSON.parse(text);
		if (!('vend' in line) || !['answered', 'cancelled'].includes(line.type)) continue;
		const {id, amount} = line.vend;
		if (made.has(id)) twice += 1;
		made.set(id, madeOf(amount, line.answer ?? {outcome: 'declined'}));
	}
	return {made, twice};
}

/** The shop's book: what was sold, what became of it by its newest answer, what was given back, and what the drawer took. */
function shopsBook(shop: string) {
	const sold = new Map<string, {readonly amount: number; readonly paid: number}>();
	const made = new Map<string, Made>();
	const places = new Map<string, string>();
	const back = new Map<string, number>();
	let cash = 0;
	const sell = ({receipt, lines, tenders, returned = []}: Extract<ShopEvent, {type: 'SaleMade'}>): void => {
		for (const {net} of tenders) cash += net;
		for (const [place, {vend, total, fee}] of lines.entries()) {
			sold.set(vend, {amount: total, paid: total + fee});
			places.set(`${receipt} ${place + 1}`, vend);
		}
		for (const {receipt: earlier, lines: given} of returned)
			for (const {line, total, fee} of given) {
				const id = places.get(`${earlier} ${line}`) ?? 'nothing that was sold';
				back.set(id, (back.get(id) ?? 0) + total + fee);
			}
	};
	for (const event of eventsOf(shop)) {
		if (event.type === 'SaleMade') sell(event);
		if (event.type === 'VendAnswered') made.set(event.vend, madeOf(sold.get(event.vend)?.amount ?? Number.NaN, event.answer));
	}
	return {sold, made, back, cash};
}

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, amount) => total + amount, 0);
const same = (one: Made | undefined, other: Made | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the two books say together. `still` are the vends that the shop still lists. */
export function compareBooks(shop: string, book: string, still: readonly string[]) {
	const provider = providersBook(book);
	const {sold, made, back, cash} = shopsBook(shop);
	const ids = [...sold.keys()];
	const issuedIds = ids.filter(id => made.get(id)?.outcome === 'issued');
	const declinedIds = ids.filter(id => made.get(id)?.outcome === 'declined');
	const tokens = issuedIds.flatMap(id => made.get(id)?.digits ?? []);
	const known = new Set(tokens);
	const issued = sum(issuedIds.map(id => sold.get(id)?.paid ?? 0));
	const listed = new Set(still);
	const kept = sum(declinedIds.filter(id => !back.has(id)).map(id => sold.get(id)?.paid ?? 0));
	const providersIssued = [...provider.made.values()].filter(({outcome}) => outcome === 'issued');
	return {
		sold: ids.length,
		issued: issuedIds.length,
		declined: declinedIds.length,
		givenBack: back.size,
		/** Made more than once, or made and not sold. */
		double: provider.twice + [...provider.made.keys()].filter(id => !sold.has(id)).length,
		/** Not known to be issued or declined, or the shop knows it otherwise than the provider. */
		unresolved: ids.length - issuedIds.length - declinedIds.length,
		different: ids.filter(id => !same(made.get(id), provider.made.get(id))),
		/** Tokens of the provider that the shop does not have, and those that it has twice. */
		lost: providersIssued.flatMap(({digits}) => digits).filter(digits => !known.has(digits)).length,
		tokensTwice: tokens.length - known.size,
		/** In the drawer is what was paid for what was issued, and for what was declined and not given back. */
		unexplained: cash - issued - kept,
		/** By both books the same was sold: its face value, and its number. */
		betweenThem: sum(issuedIds.map(id => sold.get(id)?.amount ?? 0)) - sum(providersIssued.map(({amount}) => amount)),
		/** Given back though it was issued, or not exactly what was paid. */
		wronglyBack: [...back].filter(([id, paid]) => made.get(id)?.outcome !== 'declined' || sold.get(id)?.paid !== paid),
		/** Declined, not given back, and on no list; or on the list for no reason. */
		unlisted: declinedIds.filter(id => back.has(id) === listed.has(id)),
	};
}
