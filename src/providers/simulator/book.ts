// The simulated provider's own book: a file of JSON lines that only grows and is synced, so that a kill loses nothing that was answered.
import {closeSync, fdatasyncSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeSync} from 'node:fs';
import {dirname} from 'node:path';
import type {VendRequest} from '../../domain/ports/vending.ts';
import type {Declined, Issued} from '../../domain/vending/answer.ts';

/** A vend as it was asked for. */
export type BookedVend = Readonly<Record<string, unknown>> &
	Pick<VendRequest, 'id' | 'kind' | 'sold' | 'beneficiary'> & {
		readonly amount: number;
	};

/** Lines of the book. `accepted`: it is under way, and made later. `cancelled`: its id is refused from now on. */
type Written =
	| {readonly type: 'opened' | 'topped-up'; readonly amount: number}
	| {readonly type: 'accepted' | 'cancelled'; readonly vend: BookedVend}
	| {readonly type: 'answered'; readonly vend: BookedVend; readonly answer: Issued | Declined}
	| {readonly type: 'confirmed'; readonly ids: readonly string[]};
type Line = Written & {readonly at: string};

/** What the book has of a vend. Without an answer it is under way. */
export type Standing = {
	readonly at: string;
	readonly vend: BookedVend;
	readonly answer?: Issued | Declined;
	readonly isConfirmed?: true;
};

export interface Book {
	write(line: Written): void;
	standingOf(id: string): Standing | undefined;
	all(): readonly Standing[];
	balance(): number;
	/** The vends that were issued for a beneficiary. */
	issuedFor(number: string): readonly (Standing & {readonly answer: Issued})[];
	hasToken(digits: string): boolean;
	close(): void;
}

const cancelled: Declined = {outcome: 'declined', reason: 'Cancelled before it was made.'};

type Folded = {
	readonly vends: Map<string, Standing>;
	readonly tokens: Set<string>;
	readonly numbers: Map<string, string[]>;
	balance: number;
};

/** Folds an answer into what the book has. */
function foldAnswer(folded: Folded, at: string, {vend, answer}: Required<Pick<Standing, 'vend' | 'answer'>>): void {
	folded.vends.set(vend.id, {at, vend, answer});
	if (answer.outcome === 'declined') return;
	folded.balance -= vend.amount;
	for (const {digits} of answer.tokens) folded.tokens.add(digits);
	const {beneficiary} = vend;
	if (beneficiary !== undefined) folded.numbers.set(beneficiary, [...(folded.numbers.get(beneficiary) ?? []), vend.id]);
}

function foldConfirmed({vends}: Folded, id: string): void {
	const standing = vends.get(id);
	if (standing) vends.set(id, {...standing, isConfirmed: true});
}

function fold(folded: Folded, line: Line): void {
	const {at, type} = line;
	if ('amount' in line) folded.balance += line.amount;
	else if ('answer' in line) foldAnswer(folded, at, line);
	else if ('ids' in line) for (const id of line.ids) foldConfirmed(folded, id);
	else if (type === 'cancelled') foldAnswer(folded, at, {vend: line.vend, answer: cancelled});
	else folded.vends.set(line.vend.id, {at, vend: line.vend});
}

const isIssued = (standing: Standing): standing is Standing & {readonly answer: Issued} => standing.answer?.outcome === 'issued';

/** Opens a book, or begins one with a balance. A last line that a kill cut short was never answered, and is taken out. */
export function openBook(path: string, now: () => number, balance: number): Book {
	mkdirSync(dirname(path), {recursive: true, mode: 0o700});
	const file = openSync(path, 'a+', 0o600);
	const text = readFileSync(path);
	const end = text.lastIndexOf(0x0a) + 1;
	if (end < text.length) ftruncateSync(file, end);
	const folded: Folded = {vends: new Map(), tokens: new Set(), numbers: new Map(), balance: 0};
	const lines = text.toString('utf8', 0, end).split('\n').slice(0, -1);
	for (const line of lines) fold(folded, JSON.parse(line));
	const write = (written: Written): void => {
		const line: Line = {at: new Date(now()).toISOString(), ...written};
		writeSync(file, `${JSON.stringify(line)}\n`);
		fdatasyncSync(file);
		fold(folded, line);
	};
	if (lines.length === 0) write({type: 'opened', amount: balance});
	return {
		write,
		standingOf: id => folded.vends.get(id),
		all: () => [...folded.vends.values()],
		balance: () => folded.balance,
		issuedFor: number =>
			(folded.numbers.get(number) ?? [])
				.flatMap(id => [folded.vends.get(id)].filter(each => each !== undefined))
				.filter(isIssued),
		hasToken: digits => folded.tokens.has(digits),
		close: () => closeSync(file),
	};
}
