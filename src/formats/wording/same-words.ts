// Words that people use for one another when they look for an action.

/** Words that people use for one another in what they look for: one of a row finds what has another of it. */
export const sameWords: readonly string[] = [
	'sale bill order transaction trans cart basket ticket',
	'item product article goods line entry',
	'customer client buyer member account debtor party',
	'receipt slip docket',
	'delete remove erase cancel void',
	'change edit modify update amend correct fix',
	'add new create register',
	'wrong mistake incorrect error',
	'return refund',
	'hold held suspend park',
	'recall retrieve resume',
	'check verification enquiry inquiry lookup',
	'note comment remark',
	'money cash funds',
	'stock inventory',
];
