// The letters of the counter: one for each verb, the same on every screen. Screens take the letter of a verb from here.

/** A verb that is not in it has no letter: it is in the palette, or has a key that is no letter. */
export const letters = {
	account: 'a',
	barcodes: 'b',
	card: 'c',
	topUp: 'd',
	edit: 'e',
	freeze: 'f',
	waste: 'g',
	history: 'h',
	receive: 'i',
	correct: 'j',
	leaveChange: 'k',
	onlyLow: 'l',
	anotherWay: 'm',
	new: 'n',
	offSale: 'o',
	print: 'p',
	quickKey: 'q',
	refund: 'r',
	statement: 's',
	token: 't',
	useInBasket: 'u',
	transfer: 'v',
	withdraw: 'w',
	exactCash: 'x',
	copy: 'y',
	openPacks: 'z',
} as const;

/** The answers to a question, and a look at what it is about. No verb is done while one waits, and `y` is no copy there. */
export const answers = {yes: 'y', no: 'n', look: 't'} as const;
