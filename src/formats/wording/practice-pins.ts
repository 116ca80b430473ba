// The PINs of the practice shop, which its sign-in screen names so that everything can be tried. No other shop has them.

/** The PIN of each of its people. What is kept of them is in app/practice/people.ts. */
export const practicePins: ReadonlyMap<string, string> = new Map([
	['Thandi', '805317'],
	['Naledi', '471926'],
	['Sipho', '639042'],
	['Zinhle', '258071'],
]);
