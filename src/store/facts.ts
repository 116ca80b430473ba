// The facts a command is decided on: the stamp, unused tokens, and the past it names. All are drawn before the decision.
import type {Day} from '../domain/base/calendar.ts';
import type {Facts} from '../domain/base/handlers.ts';
import type {OperatorId, Stamp} from '../domain/base/stamp.ts';
import type {Command} from '../domain/ledger/commands.ts';
import {receiptsNeeded, tokensNeeded, vouchersNeeded} from '../domain/ledger/facts-needed.ts';
import type {AllFacts} from '../domain/ledger/join.ts';
import {reportNow, stretchStart} from '../domain/ledger/shift-reports.ts';
import type {State} from '../domain/ledger/state.ts';
import type {History} from '../domain/ports/history.ts';
import type {EarlierReceipts} from '../domain/receipts/receipt.ts';
import {isLearning} from '../domain/selling/training.ts';
import {shiftNumber} from '../domain/shifts/records.ts';
import {dayOf} from '../domain/shop/settings.ts';
import {type Clock, type Draw, drawMeterToken, drawReference} from './clock.ts';
import {personalLines} from './personal-lines.ts';
import {heardFor, knownFor, type OpenPins, pinOpener} from './voucher-facts.ts';

/** Where facts come from. `seq` is the sequence of the entry to come. */
type Sources = {
	readonly state: State;
	readonly history: History;
	readonly clock: Clock;
	readonly draw: Draw;
	readonly seq: number;
	/** The operator of the command is not signed in. */
	readonly isAbsent: boolean;
	/** Opens the PINs of vouchers. */
	readonly openPins: OpenPins;
	/** The operator of the command has switched training on. */
	readonly isTraining: boolean;
	/** Of the command's content. */
	readonly digest: string;
	/** Whose secret was just found to be right. */
	readonly proven: OperatorId | undefined;
	/** The command is the answer of a provider, from the line to it. */
	readonly isHeard: boolean;
};

function stampFor({operator, till}: Command, {state, clock, seq}: Sources): Stamp {
	const {at, offset} = clock.now();
	return {
		seq,
		at,
		offset,
		day: dayOf(state.settings, {at, offset}),
		operator,
		till,
		tillSeq: seq,
		shift: shiftNumber(state, till),
	};
}

/** The earlier receipts that a command names. A missing one is left out, and the command reports it. */
function receiptsFor(command: Command, history: History): EarlierReceipts['receipts'] {
	const found = receiptsNeeded(command).map(number => history.receipt(number));
	return new Map(found.filter(receipt => receipt !== undefined).map(receipt => [receipt.number, receipt]));
}

/** The stock that a count of an earlier moment is compared with. */
function stockThen(command: Command, history: History): Pick<Facts, 'stockThen'> {
	if (command.type !== 'countStock' || command.asOf === undefined) return {};
	const there = history.stockAt(command.product, command.asOf);
	return there === undefined ? {} : {stockThen: there};
}

/** For a close: the report of the till's shift, from its entries in the journal. */
function reportFor({type, till}: Command, {state, history}: Sources): Pick<AllFacts, 'report'> {
	const since = type === 'closeShift' ? stretchStart(state, till) : undefined;
	return since === undefined ? {} : {report: reportNow(state, till, history.entriesAfter(since))};
}

/** For a sale: the vouchers that it may take, and how many numbers are drawn beside them. Training takes none. */
function numbersFor(command: Command, {state, isTraining}: Sources, day: Day) {
	if (command.type !== 'sell') return {count: 0, vouchers: []};
	const count = tokensNeeded(command.items);
	const isReal = !command.isTraining && !isLearning(state, command, isTraining ? {isTraining} : {});
	const vouchers = isReal && count > 0 ? vouchersNeeded(state, command.items, day) : [];
	return {count: count - vouchers.length, vouchers};
}

/** Draws the facts for a command. Throws what the disk throws where the past has to be read. */
function factsFor(command: Command, sources: Sources): AllFacts {
	const {history, draw, isAbsent, isTraining, digest, proven} = sources;
	const stamp = stampFor(command, sources);
	const {count, vouchers} = numbersFor(command, sources, stamp.day);
	const receipts = receiptsFor(command, history);
	const presence = {
		...heardFor(command, sources),
		digest,
		...(isAbsent && {isAbsent}),
		...(isTraining && {isTraining}),
		...(proven !== undefined && {proven}),
	};
	if (count === 0 && vouchers.length === 0)
		return {
			...presence,
			stamp,
			receipts,
			references: [],
			meterTokens: [],
			...stockThen(command, history),
			...reportFor(command, sources),
			...knownFor(command, sources.state, history),
		};
	const drawn = new Set<string>();
	const isKnown = (token: string) => drawn.has(token) || history.knowsToken(token);
	const many = (drawOne: typeof drawReference): readonly string[] =>
		Array.from({length: count}, () => {
			const token = drawOne(draw, isKnown);
			drawn.add(token);
			return token;
		});
	const tokens = {
		references: many(drawReference),
		meterTokens: many(drawMeterToken),
		voucherPins: sources.openPins(vouchers, () => numbersFor(command, sources, stamp.day).vouchers),
	};
	return {...presence, stamp, receipts, ...tokens};
}

/** Draws the facts for commands at one till. The key of vouchers is read once. */
export function factsWith(voucherKey?: string) {
	const openPins = pinOpener(voucherKey);
	return (command: Command, sources: Omit<Sources, 'openPins'>): AllFacts => factsFor(command, {...sources, openPins});
}

/** For a redaction: the entries that name the person. The whole journal is read for it. */
export const personalFor = (
	command: Command,
	parts: Parameters<typeof personalLines>[0],
): ReturnType<typeof personalLines> | undefined =>
	command.type === 'redactPerson' ? personalLines(parts, command.account) : undefined;
