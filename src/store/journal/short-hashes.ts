// A set of short hashes of texts. It says that a text was never added, or that it may have been. A million hashes take 8 MB.

const quote = 0x22;

/** A hash of the bytes from a place up to the next quotation mark, never 0 (FNV-1a, 32 bits). */
export function hashToQuote(bytes: Uint8Array, from: number): number {
	let hash = 0x811c9dc5;
	for (let at = from; at < bytes.length && bytes[at] !== quote; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
	return hash >>> 0 || 1;
}

export type ShortHashes = {readonly add: (hash: number) => void; readonly has: (hash: number) => boolean};

/** An empty set of hashes above 0. */
export function shortHashes(): ShortHashes {
	// A hash goes into the slot that its last bits name, or into the next free one behind it. At least half of the slots stay free.
	let slots = new Uint32Array(1024);
	let count = 0;
	const slotOf = (hash: number): number => {
		const last = slots.length - 1;
		let slot = hash & last;
		while (slots[slot] !== 0 && slots[slot] !== hash) slot = (slot + 1) & last;
		return slot;
	};
	const grow = (): void => {
		const before = slots;
		slots = new Uint32Array(2 * before.length);
		for (const hash of before) if (hash !== 0) slots[slotOf(hash)] = hash;
	};
	return {
		add: hash => {
			const slot = slotOf(hash);
			if (slots[slot] === hash) return;
			slots[slot] = hash;
			count += 1;
			if (2 * count > slots.length) grow();
		},
		has: hash => slots[slotOf(hash)] === hash,
	};
}
