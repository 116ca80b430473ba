// The actions that sentences name, each with the key that it has unless a shop gives it another one.

/** By the names that `counter.json` knows them by. */
export const standardKeys = {
	'everywhere.help': 'F1',
	'everywhere.sell': 'F2',
	'everywhere.stock': 'F6',
	'everywhere.receipts': 'F7',
	'everywhere.shift': 'F8',
	'everywhere.pay': 'F10',
	'everywhere.drop-the-basket': 'Ctrl+D',
	'everywhere.park-or-recall-the-basket': 'F11',
	'everywhere.add-what-was-scanned': 'Ins',
	'everywhere.actions': 'Ctrl+K',
	'everywhere.leave': 'Ctrl+Q',
	'everywhere.leave-the-tour': 'Esc',
	'everywhere.function-keys-by-1-to-9-0': 'Ctrl+G',
	'sign-in.sign-in': 'Enter',
	'welcome.choose': 'Enter',
	'welcome.make-it': 'Enter',
	'sell.add': 'Enter',
	'sell.pay': 'Enter',
	'sell.one-more': '+',
	'sell.remove-line': 'Del',
	'pay.pay': 'Enter',
	'pay.give-it-back': 'Enter',
	'pay.account': 'a',
	'pay.card': 'c',
	'pay.exact-cash': 'x',
	'pay.another-way': 'm',
	'pay.this-in-cash-the-rest-otherwise': '+',
	'pay.leave-the-change-on-an-account': 'k',
	'pay.undo-the-last': 'Esc',
	'pay.back': 'Esc',
	'stock.new': 'n',
	'stock.edit': 'e',
	'stock.quick-key': 'q',
	'stock.off-or-on-sale': 'o',
	'stock.only-what-is-low-or-all': 'l',
	'stock.the-next-category-or-all': 'Tab',
	'accounts.new': 'n',
	'accounts.use-in-basket': 'u',
	'accounts.freeze-or-unfreeze': 'f',
	'payees.new': 'n',
	'operators.pin-badge-and-more': 'Enter',
	'returns.one-more': '+',
	'shift.new-shift': 'n',
	'shift.count-and-close': '#',
	'cash-up.compare': 'PgDn',
	'cash-up.next-or-accept': 'Enter',
	'cash-up.back': 'Esc',
	'form.next-or-accept': 'Enter',
	'form.next-field': 'Tab',
	'form.back': 'Esc',
	'question.yes': 'y',
	'question.no': 'n',
	'work.stop': 'Esc',
} as const;

export type SaidAction = keyof typeof standardKeys;

/** The key of an action, as a sentence writes it. */
export type KeyOf = (action: SaidAction) => string;

/** Where nobody has changed the keys, and on the command line, which asks no counter. */
export const standardKey: KeyOf = action => standardKeys[action];
