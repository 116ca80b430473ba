// The one way this program says "I am wrong". Nothing but the entry point may catch a Bug.

/** A mistake in the program itself, never the operator's. `facts` say what was seen; the entry point prints them and exits 70. */
export class Bug extends Error {
	readonly facts: Readonly<Record<string, unknown>>;
	constructor(sentence: string, facts: Readonly<Record<string, unknown>> = {}) {
		super(sentence);
		this.name = 'Bug';
		this.facts = facts;
	}
}

/** Throws a {@link Bug} with `sentence` unless `condition` holds. For what can only be false if the code is wrong. */
export function assert(condition: boolean, sentence: string, facts?: Readonly<Record<string, unknown>>): asserts condition {
	if (!condition) throw new Bug(sentence, facts);
}
