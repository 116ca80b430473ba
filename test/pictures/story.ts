// What is pressed at the counter for the pictures: a minute in a practice shop, on the way through which are the five screens.
import {keys} from '../support/drive.ts';
import {barcodes, scan} from '../ui/practice.ts';

const {enter, esc, down, f3, f6, f7, f10, ctrl} = keys;

export type Step = {
	/** What a cashier would say is done. */
	readonly does: string;
	/** What is pressed, key by key. */
	readonly pressed: readonly string[];
	/** What the screen says after it, so that the story does not go astray. */
	readonly shows: string;
	/** The picture that the screen is then: its name in docs/pictures, and what it is of. */
	readonly picture?: {readonly name: string; readonly title: string};
};

const letters = (text: string): readonly string[] => [...text];

export const story: readonly Step[] = [
	{
		does: 'Scan three things',
		pressed: [scan(barcodes.brownBread), scan(barcodes.milk), scan(barcodes.whiteBread)],
		shows: 'White Bread',
	},
	{
		does: 'Find more milk',
		pressed: letters('milk'),
		shows: 'Sour Milk',
		picture: {name: 'sell', title: 'Sell: what was found for “milk”, and the basket'},
	},
	{does: 'Put the third one in', pressed: [down, down, enter], shows: 'Added '},
	{does: 'Ten per cent off', pressed: ['%', ...letters('10%'), enter, enter, enter], shows: '10 %'},
	{
		does: 'Electricity for a meter',
		pressed: [f3, enter, ...letters('07123456787'), enter, ...letters('100')],
		shows: '07123456787',
	},
	{
		does: 'Pay with two hundred',
		pressed: [f10, ...letters('200')],
		shows: 'Change',
		picture: {name: 'pay', title: 'Pay: what is due, the cash that is given, and the change'},
	},
	{
		does: 'Take the money',
		pressed: [enter],
		shows: 'Receipt P1-',
		picture: {name: 'receipt', title: 'After the sale: the change by note and coin, and the receipt with its token'},
	},
	{does: 'Find anything by its name', pressed: [ctrl('k'), ...letters('return')], shows: 'refund'},
	{does: 'Leave it', pressed: [esc, esc], shows: 'Sell'},
	{
		does: 'Look at the stock',
		pressed: [f6, down, down, down],
		shows: 'Baked Beans',
		picture: {name: 'stock', title: 'Stock: the goods with their prices and what is left'},
	},
	{
		does: 'And at the receipts',
		pressed: [f7],
		shows: 'Brown Bread',
		picture: {name: 'receipts', title: 'Receipts: the sales, the newest first'},
	},
];
