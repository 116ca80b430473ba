// Assertions: how the program reports its own mistakes. Only the entry point may catch a Bug.

/** A mistake in the program itself, never the operator's. The entry point prints the `facts` and exits 70. */
export class Bug extends Error {
	readonly facts: Readonly<Record<string, unknown>>;
	constructor(sentence: string, facts: Readonly<Record<string, unknown>> = {}) {
		super(sentence);
		this.name = 'Bug';
		this.facts = facts;
	}
}

/** Throws a {@link Bug} with `sentence` unless `condition` holds. Only for conditions that wrong code alone can break. */
export function assert(condition: boolean, sentence: string, facts?: Readonly<Record<string, unknown>>): asserts condition {
	if (!condition) throw new Bug(sentence, facts);
}
