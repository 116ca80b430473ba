// The tour of the practice shop: six steps, each of which waits for the key it teaches. It is in the view only; what is sold in it is a practice sale.
import type {Binding, Desk, Sight} from '../model/desk.ts';
import {isAtWork, screenTable} from '../model/screens.ts';
import {type Tour, topDialog} from '../model/view.ts';
import {goToList, heldBy} from './shared/go-to-list.ts';

type Step = {
	readonly say: (sight: Sight) => string;
	readonly isDone: (sight: Sight, tour: Tour) => boolean;
	/** What it builds on; when that is gone, the step before is back. */
	readonly needs?: (sight: Sight) => boolean;
};

const hasLines = ({view}: Sight): boolean => view.basket.lines.length > 0;
const isPaying = ({view}: Sight): boolean => view.stacks.sell.some(({type}) => type === 'pay');
const isSold = ({view}: Sight, {sales}: Tour): boolean => view.sales > sales;

const steps: readonly Step[] = [
	{
		say: ({keyOf}) => `Type milk and press ${keyOf('sell.add')}: it goes into the basket.`,
		isDone: hasLines,
	},
	{
		say: ({keyOf}) => `Press ${keyOf('sell.one-more')} for one more of it.`,
		needs: hasLines,
		isDone: ({view}) => view.basket.lines.some(({item}) => 'quantity' in item && item.quantity > 1000),
	},
	{
		say: ({keyOf}) => `Press ${keyOf('sell.pay')} on the empty line: the customer pays.`,
		needs: hasLines,
		isDone: isPaying,
	},
	{
		say: ({keyOf}) =>
			`Press ${keyOf('pay.pay')}: exact cash. ${keyOf('pay.card')} would be card, ${keyOf('pay.account')} an account.`,
		needs: isPaying,
		isDone: isSold,
	},
	{
		say: ({keyOf}) => `Sold. Press ${keyOf('everywhere.receipts')}: its receipt is there, to print or refund.`,
		isDone: ({view}) => view.screen === 'receipts',
	},
	{
		say: ({keyOf}) => `Press ${keyOf('everywhere.actions')}, type return: any word finds what to do.`,
		isDone: ({view}) => {
			const top = topDialog(view);
			return top?.type === 'palette' && top.field.value.length > 2;
		},
	},
];

const ending = ({keyOf}: Sight): string =>
	`That was the tour. ${keyOf('everywhere.help')} shows the keys of every screen, ${keyOf('everywhere.actions')} finds all the rest.`;

/** The tour at a step. */
function tourAt(sight: Sight, place: number, sales: number): Tour {
	const say = steps[place]?.say(sight) ?? '';
	return {
		place,
		sales,
		text: `Tour ${place + 1} of ${steps.length}: ${say} ${sight.keyOf('everywhere.leave-the-tour')} leaves.`,
	};
}

/** Goes on when the step is done, and back when what it builds on is gone. */
function follow(desk: Desk, tour: Tour): void {
	const {place, sales} = tour;
	const step = steps[place];
	const by = step?.isDone(desk, tour) ? 1 : step?.needs?.(desk) === false ? -1 : 0;
	if (by === 0) return;
	if (place + by < steps.length) return desk.set({tour: tourAt(desk, place + by, sales)});
	desk.set({tour: undefined});
	desk.say(ending(desk), 'done');
}

function start(desk: Desk): void {
	goToList(desk, 'sell');
	desk.set({tour: tourAt(desk, 0, desk.view.sales)});
	const stop = desk.subscribe(() => {
		const {tour} = desk.view;
		if (tour) follow(desk, tour);
		else stop();
	});
}

const startTour: Binding = {
	keys: [],
	label: 'take the tour',
	isActive: sight => isAtWork(sight) && !sight.view.tour && sight.state.shop.isPractice && !sight.shop.isReadOnly,
	blocked: sight =>
		heldBy(sight, 'sell') ?? (hasLines(sight) ? `Pay or drop the basket on ${screenTable.sell.name} first.` : undefined),
	run: start,
};

const leaveTour: Binding = {
	keys: ['esc'],
	label: 'leave the tour',
	isFirst: true,
	isActive: sight => isAtWork(sight) && sight.view.tour !== undefined && topDialog(sight.view) === undefined,
	run: desk => {
		desk.set({tour: undefined});
		desk.say(`You left the tour. ${desk.keyOf('everywhere.actions')}, then tour, begins it again.`);
	},
};

export const tourBindings: readonly Binding[] = [startTour, leaveTour];
