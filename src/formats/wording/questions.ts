// The questions of the counter, each with what answers it on the command line.
// A screen can ask only what has a row here; a test compares the rows with the verbs.

/** How the command line answers a question of the counter. */
type Answer = {readonly about: string} & (
	| {
			readonly verbs: readonly string[];
			/** These verbs refuse it until this flag says that it is meant. Without a flag they are said in full, and each is its own answer. */
			readonly flag?: string;
	  }
	/** The command line has nothing to ask: why. */
	| {readonly none: string}
);

const answers = {
	'same-again': {about: 'the same service or bill again', verbs: ['service', 'bill'], flag: '--again'},
	'made-up': {about: 'made-up numbers, the first time on a day', verbs: ['service', 'bill'], flag: '--demo'},
	'unknown-meter': {about: 'a meter number whose check digit does not fit', verbs: ['service'], flag: '--meter-anyway'},
	'for-nothing': {about: 'a price of nothing', verbs: ['sell', 'stock price'], flag: '--zero'},
	'unusual-price': {
		about: 'a price or a cost that loses money, or is ten times off',
		verbs: ['sell', 'stock price', 'stock new', 'stock receive'],
		flag: '--unusual-price',
	},
	'above-float': {
		about: 'more is sold for a provider than the shop has with it',
		verbs: ['service', 'bill'],
		flag: '--above-float',
	},
	'more-than-owed': {about: 'more is paid to a provider or a biller than is owed', verbs: ['remit'], flag: '--more'},
	'stock-short': {about: 'less in stock than is wanted', verbs: ['sell'], flag: '--partial'},
	'below-zero': {about: 'the stock goes below zero', verbs: ['sell'], flag: '--below-zero'},
	'price-changed': {about: 'a price changed since it was scanned', none: 'a verb sells at the price of now'},
	'cannot-be-sold': {about: 'a line cannot be sold now', none: 'a verb names what it sells; leave it out'},
	'large-change': {
		about: 'change above five of the largest notes',
		verbs: ['sell', 'service', 'bill', 'account deposit'],
		flag: '--change-anyway',
	},
	'give-back': {about: 'a part that was taken is given back', none: 'a verb takes all tenders at once, or none'},
	'drop-basket': {about: 'the basket is dropped', none: 'a verb leaves no basket open'},
	leave: {about: 'the counter is left with something open', none: 'a verb leaves nothing open'},
	refund: {about: 'a refund', verbs: ['receipt refund']},
	'print-copy': {about: 'a copy of a receipt', verbs: ['receipt print']},
	'unknown-code': {about: 'a code that is not known', verbs: ['stock barcode', 'stock new']},
	'replace-quick-key': {about: 'a quick key that sells something else', verbs: ['quick-key set'], flag: '--replace'},
	'pay-out': {about: 'cash is paid out of an account', verbs: ['account withdraw']},
	'drawer-short': {about: 'more is paid out than the drawer should hold', verbs: ['shift pay-out'], flag: '--more'},
	'close-shift': {about: 'a shift is closed', verbs: ['shift close']},
	'difference-unconfirmed': {
		about: 'a large difference that nobody confirms',
		verbs: ['shift close'],
		flag: '--unconfirmed',
	},
	'close-account': {about: 'an account is closed', verbs: ['account close']},
	'redact-person': {about: 'a person is taken out of everything the shop keeps', verbs: ['account redact'], flag: '--yes'},
	'first-pin': {about: 'the first PIN of a shop: everybody signs in from then on', verbs: ['operator pin']},
	'remove-role': {about: 'a role is removed', verbs: ['role remove']},
	'did-it-print': {about: 'a test page came out of the printer', none: 'a verb prints no test page'},
	'put-backup-back': {about: 'a backup takes the place of the shop', verbs: ['restore'], flag: '--over'},
} as const satisfies Readonly<Record<string, Answer>>;

/** What a screen may ask. */
export type QuestionName = keyof typeof answers;

export const questions: Readonly<Record<QuestionName, Answer>> = answers;

/** The questions that a flag answers. */
type FlaggedQuestion = {
	[K in QuestionName]: (typeof answers)[K] extends {readonly flag: string} ? K : never;
}[QuestionName];

/** What a verb says to do that refuses until a question is answered. */
export const ifMeant = (question: FlaggedQuestion): string => `If that is meant, add ${answers[question].flag}`;
