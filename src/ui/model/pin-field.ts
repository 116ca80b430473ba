// A PIN as it is typed: digits only, and never more than the longest has.

/** The fewest and the most digits of a PIN. */
export const pinDigits = {least: 4, most: 8} as const;

/** What is wrong with the digits of a PIN, before anybody tries it. */
export const pinFault = (text: string): string | undefined =>
	/^\d{4,8}$/.test(text) ? undefined : `A PIN is ${pinDigits.least} to ${pinDigits.most} digits.`;
