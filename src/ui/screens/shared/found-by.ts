// What finds an account, as help says it wherever one is looked for.

export const accountFoundBy: readonly string[] = [
	'An account is found by what is known of it:',
	'its number; any part of the name, with accents and hyphens or without;',
	'the e-mail address; four digits or more of the phone.',
];
