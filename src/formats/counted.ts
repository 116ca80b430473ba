// Owns how many of a thing there are, in words.

/** "1 receipt", "2 receipts". */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
