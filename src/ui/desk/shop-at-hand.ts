// What a shop has open beside its till: the draft of the basket, and printing with its messages to the operator.
import type {Draft} from '../../app/draft.ts';
import type {Printing} from '../../app/printing/printing.ts';
import type {Shop} from '../../app/shop.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import {type Basket, isUntouched} from '../../domain/selling/basket.ts';
import {printerTrouble, spoolTrouble, waitingText} from '../../formats/wording/printing.ts';
import {sayBehind} from '../actions/say-also.ts';
import type {Answers, Desk, Sight} from '../model/desk.ts';

export type ShopAtHand = {
	readonly draft: Draft;
	/** None where no printer is set, or the shop is open for looking only. */
	readonly printing: Printing | undefined;
	/** Opens the printer that is set now. The one before is closed first: it waits for its paper. */
	openPrinter(): Promise<void>;
	/** Closes both. Waits for the paper being printed while the printer takes it. Answers with the sentence about papers that still wait. */
	close(): Promise<string | undefined>;
};

export function openShopAtHand(desk: Desk, shop: Shop): ShopAtHand {
	const draft = desk.ports.openDraft(shop);
	const openPrinting = (): Printing | undefined => {
		const opened = shop.isReadOnly ? undefined : desk.ports.openPrinting?.(shop);
		if (opened) follow(desk, opened);
		return opened;
	};
	let printing = openPrinting();
	const leave = async (): Promise<string | undefined> => {
		draft.close();
		if (!printing) return undefined;
		await printing.close();
		const {waiting, trouble} = printing.status();
		return waitingText(printing.printer, waiting.length, trouble);
	};
	let left: ReturnType<typeof leave> | undefined;
	return {
		draft,
		get printing() {
			return printing;
		},
		openPrinter: async () => {
			await printing?.close();
			printing = openPrinting();
			desk.set({papers: printing?.status()});
		},
		close: () => {
			left ??= leave();
			return left;
		},
	};
}

/** Reports each new printing failure once, and a drawer that stays shut. A retry that fails again is not reported. */
function follow(desk: Desk, printing: Printing): void {
	let told = 0;
	let said: string | undefined;
	printing.subscribe(() => {
		const papers = printing.status();
		desk.set({papers});
		if (papers.isPrinting) return;
		const {waiting, trouble} = papers;
		const count = waiting.length;
		const isNews = trouble !== undefined && (count > told || count === 0);
		told = count;
		if (!isNews) return;
		const next = waitingText(printing.printer, count, trouble) ?? `${printerTrouble(printing.printer, trouble)}.`;
		// The newest message replaces the earlier one after the same sale.
		sayBehind(desk, next, said);
		said = next;
	});
}

const tell = (desk: Desk, {number}: Pick<Receipt, 'number'>, sent: Promise<string | undefined> | undefined): void => {
	void sent?.then(why => {
		if (why !== undefined) sayBehind(desk, spoolTrouble(number, why, desk.keyOf));
	});
};

/** Sends a receipt to the spool once its vends are answered, and reports the spool's refusal. */
export const sendWhole = (desk: Desk, receipt: Receipt): void => tell(desk, receipt, desk.printing?.printWhole(receipt));

/** Sends a paper to the spool and reports the spool's refusal. */
export const sendPaper = (desk: Desk, paper: Parameters<Printing['print']>[0]): void =>
	tell(desk, paper, desk.printing?.print(paper));

/** The basket as it is kept: with its first line it becomes one of training, while somebody learns. */
export function begunAs(sight: Sight, basket: Basket): Basket {
	const begins = isUntouched(sight.view.basket) && !isUntouched(basket);
	return begins && sight.isTraining ? {...basket, isTraining: true} : basket;
}

/** Counts a sale, and tells the caller. For a new receipt the printer opens the drawer when cash moved, and prints the paper where that is automatic. */
export function answerDone(desk: Desk, outcome: Parameters<Answers['done']>[0], done: Answers['done']): void {
	if (outcome.receipt?.type === 'sale') desk.set({sales: desk.view.sales + 1});
	done(outcome);
	if (outcome.receipt) tell(desk, outcome.receipt, desk.printing?.made(outcome.receipt));
}
