// Owns how many of a thing there are, in words.

/** "1 receipt", "2 receipts". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** How long something has waited, in ms: "0 min", "47 min", "3 h", "2 days". A clock that went backwards made it no younger than new. */
export function ageText(ms: number): string {
	const minutes = Math.max(0, Math.floor(ms / 60_000));
	if (minutes < 120) return `${minutes} min`;
	return minutes < 2880 ? `${Math.floor(minutes / 60)} h` : `${Math.floor(minutes / 1440)} days`;
}
