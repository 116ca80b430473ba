// Receipts that wait for the answers of providers before they are printed: until these are there, for some seconds, or until the shop is left.
import {hasUnanswered, type Receipt} from '../../domain/receipts/receipt.ts';

/** How long a paper waits, in ms. Then it says that the token follows. */
const mostMs = 20_000;

/** Where papers learn that their vends are answered, and what was answered. */
export type AnswersOfVends = {
	/** Resolves once no vend of a receipt waits for its first answer, or after some ms. */
	settled(receipt: string, mostMs: number): Promise<void>;
	/** The receipt as the journal has it now. */
	receipt(number: string): Receipt | undefined;
};

type Print = (whole: Receipt) => Promise<string | undefined>;

export function createHeldPapers(answers: AnswersOfVends | undefined) {
	/** What lets each of them go, by its number. */
	const held = new Map<string, () => void>();
	const printing = new Set<Promise<string | undefined>>();

	const wait = async (
		receipt: Receipt,
		print: Print,
		{settled, receipt: receiptNow}: AnswersOfVends,
	): Promise<string | undefined> => {
		const {number} = receipt;
		const {promise: letGo, resolve} = Promise.withResolvers<void>();
		held.set(number, resolve);
		await Promise.race([letGo, settled(number, mostMs)]);
		held.delete(number);
		return print(receiptNow(number) ?? receipt);
	};

	return {
		/** Prints a receipt with the answers that came in time. Where it waits already, nothing more is done. */
		whole: async (receipt: Receipt, print: Print): Promise<string | undefined> => {
			if (!answers || !hasUnanswered(receipt)) return print(receipt);
			if (held.has(receipt.number)) return undefined;
			const work = wait(receipt, print, answers);
			printing.add(work);
			return work.finally(() => printing.delete(work));
		},
		/** Prints all that waits, as it is. */
		letGo: async (): Promise<void> => {
			for (const go of held.values()) go();
			await Promise.all(printing);
		},
	};
}
