// Counts and ages in words.

/** "1 receipt", "2 receipts". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** How long something has waited, from ms: "0 min", "47 min", "3 h", "2 days". It is 0 min when the clock went backwards. */
export function ageText(ms: number): string {
	const minutes = Math.max(0, Math.floor(ms / 60_000));
	if (minutes < 120) return `${minutes} min`;
	return minutes < 2880 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} days`;
}
