// What to tell a customer whose meter takes no new tokens since November 2024, and what the two key-change tokens are for.

/** The number that makes a meter show its key revision. */
const keyRevisionNumber = '1844 6744 0738 4377 2416';

export const keyChangeTitle = 'Meters that take no new tokens: the key change of 2024';

export const keyChangeTexts: readonly string[] = [
	'Every credit token says in which minute it was made, counted from 1993. On 24 November 2024 that count was full and began anew (TID rollover).',
	'A meter whose key was never changed (key revision 1, KRN 1) refuses all tokens made since. It is not broken, and the units on it stay.',
	`To see it, the customer keys ${keyRevisionNumber} into the meter: it shows 1 or 2. 2 is changed. Many slips print it too, as KRN.`,
	'What the customer does: 1. Key in every older token that is still unused: after the change the meter refuses it. 2. Key in the first key-change token and wait until the meter takes it. 3. The second one, soon after. 4. Only then the credit token.',
	'Both key-change tokens are free and belong to that one meter. They come with the next purchase where the provider sends them, and stand first on the slip; else from the municipality or the supplier. The shop cannot make them.',
];
