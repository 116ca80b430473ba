// What the palette finds beside actions: goods, accounts, receipts, settings, services. Each kind is a finder, with the sign that asks for it alone.

export type Find = {
	/** Tells it from others of its kind. */
	readonly key: string;
	readonly name: string;
	/** A price, a balance, what there is of it. */
	readonly about: string;
	/** The sentence why it cannot be chosen now. */
	readonly reason?: string | undefined;
	readonly run: () => void;
};

export type Finder = {
	/** Of one find: "account". */
	readonly kind: string;
	/** Of all: "accounts". */
	readonly many: string;
	/** Typed first, it asks for this kind alone. */
	readonly sign?: string;
	/** Whether a text without a sign may mean it; any text, where it is left out. */
	readonly isAskedBy?: (text: string) => boolean;
	/** The best first, at most so many. `isNamed`: what is only like the text is not looked for, since something else is called so. */
	readonly find: (text: string, most: number, isNamed?: boolean) => readonly Find[];
	/** Whether a misspelling found them: then none is taken before it is chosen. */
	readonly isGuess?: (text: string) => boolean;
};

/** The sign that asks for actions alone. */
export const actionSign = '>';
