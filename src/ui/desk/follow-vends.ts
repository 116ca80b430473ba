// The answers of providers at the desk: what is shown of a receipt is made anew, and what comes later is told, once somebody is at work.
import type {Shop} from '../../app/shop.ts';
import type {Vend} from '../../domain/vending/vends.ts';
import {wrapped} from '../../formats/text/plain-text.ts';
import {type VendNow, vendToldText} from '../../formats/wording/vends.ts';
import {sayAlso} from '../actions/say-also.ts';
import type {Desk} from '../model/desk.ts';
import type {Dialog} from '../model/dialogs.ts';
import {isAtWork} from '../model/screens.ts';
import {vendNow} from '../model/vends-now.ts';
import {mostNoticeRows, type Tone, topDialog, type View} from '../model/view.ts';

/** How often the time is drawn that a provider has been asked for, in ms. */
const tickMs = 1000;
/** The most answers that wait to be looked at. */
const mostHeard = 20;

const isShown = ({view}: Desk, {receipt}: Vend): boolean => {
	const top = topDialog(view);
	return isAtWork({view}) && top?.type === 'receipt' && top.isFresh && top.receipt.number === receipt;
};

/** The stacks with the receipts of these vends as the journal has them now. */
function shownAnew(desk: Desk, vends: readonly Vend[]): View['stacks'] {
	const numbers = new Set(vends.map(({receipt}) => receipt));
	const anew = (dialog: Dialog): Dialog => {
		if (dialog.type !== 'receipt' || !numbers.has(dialog.receipt.number)) return dialog;
		return {...dialog, receipt: desk.till.history.receipt(dialog.receipt.number) ?? dialog.receipt};
	};
	return Object.fromEntries(
		Object.entries(desk.view.stacks).map(([screen, stack]) => [screen, stack.map(anew)]),
	) as unknown as View['stacks'];
}

/** Draws the time of asking, as long as it is looked at. */
function createTicks(desk: Desk, isAsking: () => boolean) {
	let stop: (() => void) | undefined;
	const tick = (): void => {
		stop = undefined;
		if (!isAsking()) return;
		// Read aloud, a row that changes each second would be all that is heard.
		if (topDialog(desk.view)?.type === 'receipt' && !desk.view.machine['screen-reader']) desk.set({});
		go();
	};
	const go = (): void => {
		stop ??= desk.ports.timers.after(tickMs, tick);
	};
	return {go, stop: () => stop?.()};
}

type Heard = {readonly vend: Vend; readonly now: VendNow};

/** Says it behind what is said already, as long as there is room for both; an alarm always stays. */
function sayNews(desk: Desk, text: string, tone: Tone): void {
	const {notice, screen, size} = desk.view;
	const seen = notice?.screen === screen || notice?.tone === 'alarm' ? notice : undefined;
	const both = wrapped(`${seen?.text} ${text}`, size.columns - 4).length;
	if (seen && (seen.tone === 'alarm' || both <= mostNoticeRows)) sayAlso(desk, text);
	else desk.say(text, tone);
}

/** Tells what came after its receipt was left. While nobody is at work it waits for whoever signs in next. */
function createTelling(desk: Desk) {
	let untold: readonly Heard[] = [];
	const tell = ({vend, now}: Heard): void => {
		const isPrinted = desk.printing?.isPrinted(vend.receipt) ?? false;
		const text = vendToldText(vend, now, {symbol: desk.symbol, keyOf: desk.keyOf, isPrinted});
		sayNews(desk, text, now === 'issued' ? 'done' : 'warning');
	};
	const tellAll = (): void => {
		if (untold.length === 0 || !isAtWork(desk)) return;
		const now = untold;
		untold = [];
		for (const heard of now) tell(heard);
	};
	return {
		tellAll,
		add: (late: readonly Heard[]): void => {
			untold = [...untold, ...late];
			tellAll();
		},
	};
}

/** Which vends are being asked, and how those stand whose asking has ended since. */
function createAsked(desk: Desk, {vending, till}: Shop) {
	const {rows} = till.state.vends;
	// What was answered before the counter was there is news as well.
	const asked = new Map(vending.found.map(vend => [vend.id, vend]));
	return {
		isAny: (): boolean => asked.size > 0,
		ended: (): readonly Heard[] => {
			const over = [...asked.values()].filter(({id}) => !vending.isAsking(id));
			for (const {id} of over) asked.delete(id);
			for (const vend of rows.values()) if (vending.isAsking(vend.id) && !asked.has(vend.id)) asked.set(vend.id, vend);
			// An unknown one that stays unknown is no news; one that is still requested was not kept, which is said as trouble.
			return over
				.map(before => ({vend: rows.get(before.id) ?? before, now: vendNow(desk, before), before}))
				.filter(({vend, now, before}) => now === 'issued' || vend.status !== before.status);
		},
	};
}

/** Follows the vends of a shop. Answers with what ends it. */
export function followVends(desk: Desk, shop: Shop): () => void {
	const {ended, isAny} = createAsked(desk, shop);
	const {add, tellAll} = createTelling(desk);
	const ticks = createTicks(desk, isAny);
	const look = (): void => {
		const heard = ended();
		if (isAny()) ticks.go();
		if (heard.length === 0) return desk.set({});
		const late = heard.filter(({vend}) => !isShown(desk, vend));
		const issued = late.filter(({now}) => now === 'issued').map(({vend}) => vend);
		const stacks = shownAnew(
			desk,
			heard.map(({vend}) => vend),
		);
		desk.set({stacks, heard: [...desk.view.heard, ...issued].slice(-mostHeard)});
		add(late);
	};
	const stops = [
		shop.vending.subscribe(look),
		desk.subscribe(tellAll),
		shop.vending.onTrouble(error => {
			const trouble = desk.ports.troubleText(error);
			if (trouble === undefined) desk.ports.bug(error);
			else desk.say(trouble, 'alarm');
		}),
	];
	look();
	return () => {
		ticks.stop();
		for (const stop of stops) stop();
	};
}
