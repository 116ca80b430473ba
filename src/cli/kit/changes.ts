// What a verb changed, before → after, in one line and in the document.
import type {Order} from '../../app/shop.ts';
import {type Performed, perform, type Session, sessionAsOf} from './session.ts';

/** One thing that is known of a record: as the document has it, and as a person reads it. */
export type Fact = {readonly what: string; readonly value: unknown; readonly text: string};

/** A record that a verb may change, and what is known of it; nothing while it is not there. */
export type Known = {readonly of: string; readonly facts: readonly Fact[]};

/** One thing that changed: of which record, and what it was and is. */
export type Change = {readonly of: string; readonly what: string; readonly before: unknown; readonly after: unknown};

/** What changed, for a person and for a program. */
export type Changes = {readonly line: string; readonly changes: readonly Change[]};

const nothing: Fact = {what: '', value: null, text: 'none'};

type Pair = {readonly before: Fact; readonly after: Fact};

/** The facts of a record that are not as they were. */
function changedFacts(before: Known | undefined, {facts}: Known): readonly Pair[] {
	const pairs = facts.map(after => ({before: before?.facts.find(({what}) => what === after.what) ?? nothing, after}));
	return pairs.filter(pair => JSON.stringify(pair.before.value) !== JSON.stringify(pair.after.value));
}

function changesBetween(before: readonly Known[], after: readonly Known[]): Changes {
	const records = after.map((known, place) => ({of: known.of, pairs: changedFacts(before[place], known)}));
	const changed = records.filter(({pairs}) => pairs.length > 0);
	const said = changed.map(
		({of, pairs}) => `${of}: ${pairs.map(pair => `${pair.after.what} ${pair.before.text} → ${pair.after.text}`).join(', ')}`,
	);
	return {
		line: said.length === 0 ? 'Nothing changed.' : `${said.join('; ')}.`,
		changes: changed.flatMap(({of, pairs}) =>
			pairs.map(pair => ({of, what: pair.after.what, before: pair.before.value, after: pair.after.value})),
		),
	};
}

type Changing<K> = {
	readonly order: () => Order;
	/** The records that it may change, as the shop was before. */
	readonly records: (before: Session) => readonly K[];
	readonly look: (session: Session, record: K) => Known;
};

/** Does an order as `perform` does, and says what it changed; asked again, what it changed the first time. */
export async function performChanging<K>(
	session: Session,
	{order, records, look}: Changing<K>,
): Promise<Performed & {readonly changed: Changes; readonly records: readonly K[]}> {
	const lookAt = (at: Session, all: readonly K[]): readonly Known[] => all.map(record => look(at, record));
	const now = records(session);
	const seen = lookAt(session, now);
	const performed = await perform(session, order);
	const {done, after} = performed;
	if (!done.isRepeat) return {...performed, records: now, changed: changesBetween(seen, lookAt(after, now))};
	// Both at the moment of the entry: a price that only began meanwhile is no change by the verb.
	const before = {...sessionAsOf(session, done.seq - 1), now: after.now};
	const then = records(before);
	return {...performed, records: then, changed: changesBetween(lookAt(before, then), lookAt(after, then))};
}
