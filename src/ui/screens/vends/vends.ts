// The keys on the vends that wait for their providers: asking about them now, giving money back, a look at the receipt. Nothing is sold anew.
import type {Vend} from '../../../domain/vending/vends.ts';
import {counted} from '../../../formats/text/counted.ts';
import {vendStateText} from '../../../formats/wording/vends.ts';
import {amountOf, copyKey, rowText} from '../../actions/copying.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {VendsDialog} from '../../model/dialogs.ts';
import {letters} from '../../model/letters.ts';
import {chosenKey, freshList} from '../../model/list.ts';
import {onTop} from '../../model/on-top.ts';
import {isAtWork} from '../../model/screens.ts';
import {vendNow, vendsToShow} from '../../model/vends-now.ts';
import {bodyRows, topDialog} from '../../model/view.ts';
import {printKeys} from '../receipts/papers.ts';
import {openGiveBack} from '../returns/give-back.ts';
import {back, movingKeys} from '../shared/list-keys.ts';

const keysOf = (sight: Sight): readonly string[] => vendsToShow(sight).map(({id}) => id);

/** The vend that is chosen in the list. */
export function chosenVend(sight: Sight, {list}: VendsDialog): Vend | undefined {
	const key = chosenKey(list, keysOf(sight));
	return vendsToShow(sight).find(({id}) => id === key);
}

const chosen = (sight: Sight): Vend | undefined => chosenVend(sight, onTop(sight, 'vends'));

const receiptOf = (sight: Sight) => {
	const vend = chosen(sight);
	return vend && sight.till.history.receipt(vend.receipt);
};

const nothing = 'No vend waits.';

/** Those that nobody is asked about now, and that are not answered. */
const unresolved = (sight: Sight, vends: readonly Vend[]): readonly Vend[] =>
	vends.filter(vend => vendNow(sight, vend) === 'unknown');

/** Asks about vends now, whatever the pause, and says what is still not known. What was answered is told by itself. */
function resolve(desk: Desk, vends: readonly Vend[]): void {
	desk.say(`Asking about ${counted(vends.length, 'vend')}.`);
	void desk.shop.vending
		.resolve(vends.map(({id}) => id))
		.then(() => {
			const [first, ...more] = unresolved(desk, vends).flatMap(({id}) => desk.state.vends.rows.get(id) ?? []);
			if (!first || topDialog(desk.view)?.type !== 'vends') return;
			desk.say(`Still not answered: ${counted(1 + more.length, 'vend')}, ${vendStateText(first, 'unknown')}.`, 'warning');
		})
		.catch(desk.ports.bug);
}

function whyNotResolved(sight: Sight): string | undefined {
	const vend = chosen(sight);
	if (!vend) return nothing;
	const now = vendNow(sight, vend);
	if (now === 'unknown') return undefined;
	return now === 'asking' ? 'It is being asked about.' : 'It is answered.';
}

/** Takes those whose receipt is looked at out of the list of answers that came. */
const seen = (desk: Desk, receipt: string): void => desk.set({heard: desk.view.heard.filter(vend => vend.receipt !== receipt)});

const [printNow, print] = printKeys(receiptOf);
/** What is printed is seen as well. */
const printing = (binding: Binding): Binding => ({
	...binding,
	run: desk => {
		const receipt = receiptOf(desk);
		binding.run(desk);
		if (receipt) seen(desk, receipt.number);
	},
});

export const vends: DialogKeys<VendsDialog> = {
	title: 'Vends',
	isReading: () => true,
	meanings: [
		'Asking: the provider is asked; its answer comes by itself.',
		'Unknown: it may have been issued. It is asked about again, never sold anew.',
		'Declined: it was not issued, and will not be. Its money goes back.',
		'Issued: it came after its receipt was left, and nobody has looked yet.',
	],
	bindings: [
		...movingKeys({
			read: sight => onTop(sight, 'vends').list,
			write: (desk, list) => desk.replace({...onTop(desk, 'vends'), list}),
			keys: keysOf,
			height: sight => bodyRows(sight.view) - 6,
		}),
		{
			keys: ['enter'],
			label: 'show the receipt',
			hint: 1,
			blocked: sight => (receiptOf(sight) ? undefined : nothing),
			run: desk => {
				const receipt = receiptOf(desk);
				if (!receipt) return;
				desk.open({type: 'receipt', receipt, top: 0, isFresh: false});
				seen(desk, receipt.number);
			},
		},
		{
			keys: [letters.refund],
			label: 'give the money back',
			hint: 2,
			blocked: sight => {
				const vend = chosen(sight);
				if (!vend) return nothing;
				return vendNow(sight, vend) === 'declined' ? undefined : 'Only what was declined is given back.';
			},
			run: desk => {
				const vend = chosen(desk);
				if (vend) openGiveBack(desk, vend);
			},
		},
		{
			keys: [' '],
			label: 'resolve',
			hint: 3,
			blocked: whyNotResolved,
			run: desk => {
				const vend = chosen(desk);
				if (vend) resolve(desk, [vend]);
			},
		},
		{
			keys: ['*'],
			label: 'resolve all',
			hint: 4,
			blocked: sight => (unresolved(sight, vendsToShow(sight)).length === 0 ? 'None is without an answer.' : undefined),
			run: desk => resolve(desk, unresolved(desk, vendsToShow(desk))),
		},
		printing(printNow),
		printing(print),
		copyKey({
			what: sight => {
				const vend = chosen(sight);
				if (!vend) return [];
				const {receipt, name, beneficiary, due} = vend;
				return [
					{label: 'receipt number', text: receipt},
					...(beneficiary === undefined ? [] : [{label: 'for', text: beneficiary}]),
					{
						label: 'row',
						text: rowText(receipt, name, beneficiary, amountOf(sight, due), vendStateText(vend, vendNow(sight, vend))),
					},
				];
			},
			none: () => nothing,
		}),
		back,
	],
};

/** Shows the vends. A sale just made is left by it. */
function openVends(desk: Desk): void {
	const top = topDialog(desk.view);
	const list = {type: 'vends', list: freshList} as const;
	if (top?.type === 'vends') desk.close();
	else if (top?.type === 'receipt' && top.isFresh) desk.replace(list);
	else desk.open(list);
}

export const vendsBinding: Binding = {keys: ['ctrl+f'], label: 'vends', isActive: isAtWork, run: openVends};
