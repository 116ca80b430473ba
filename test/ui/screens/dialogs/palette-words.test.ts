// How often people’s own words find an action first, of all that the palette finds; that every action has other words; and that finds are kept.
import {expect, test} from 'vitest';
import {cents} from '../../../../src/domain/base/money.ts';
import {actionWords, wordsOfAction} from '../../../../src/formats/wording/action-words.ts';
import {namedActions} from '../../../../src/ui/desk/key-map.ts';
import type {PaletteDialog} from '../../../../src/ui/model/dialogs.ts';
import {fieldOf} from '../../../../src/ui/model/text-field.ts';
import {topDialog} from '../../../../src/ui/model/view.ts';
import {paletteRows} from '../../../../src/ui/screens/dialogs/palette.ts';
import {contexts} from '../../../../src/ui/screens/registry.ts';
import {keys} from '../../../support/drive.ts';
import {barcodes, practice, scan} from '../../practice.ts';
import {otherTills, strangers, strangersWords, yetOtherTills} from './strangers-words.ts';

type Table = Readonly<Record<string, readonly string[]>>;

/** The palette on Sell, with a sale made and goods in the basket. */
async function openedPalette(): Promise<PaletteDialog> {
	const screen = await practice();
	await screen.type(scan(barcodes.milk), keys.f10, keys.enter, keys.enter, scan(barcodes.milk), keys.ctrl('k'));
	const dialog = topDialog(screen.desk.view);
	if (dialog?.type !== 'palette') throw new Error(screen.lines().join('\n'));
	return dialog;
}

/** The name of the action in the first row. F10 and Enter on Sell are one. */
function firstFor(dialog: PaletteDialog, typed: string): string | undefined {
	const [first] = paletteRows({...dialog, field: fieldOf(typed)});
	const name = dialog.actions.find((_action, place) => first?.id === `action ${place}`)?.name;
	return name === 'sell.pay' ? 'everywhere.pay' : (name ?? first?.id);
}

/** The words that find something else first. */
const misses = (dialog: PaletteDialog, table: Table): readonly string[] =>
	Object.entries(table).flatMap(([name, words]) =>
		words.flatMap(word => {
			const found = firstFor(dialog, word);
			return found === name ? [] : [`${word}: ${found}, not ${name}`];
		}),
	);

const most = (table: Table, share: number): number => Object.values(table).flat().length * share;

test('people’s own words find an action first: ten strangers’ for thirty actions in 95 of 100, other tills’ in 90', async () => {
	const dialog = await openedPalette();
	expect(Object.values(strangersWords).map(({length}) => length)).toEqual(Array.from({length: 30}, () => strangers));
	expect(misses(dialog, strangersWords)).toSatisfy((missed: readonly string[]) => missed.length <= most(strangersWords, 0.05));
	const tills = [otherTills, yetOtherTills];
	const missed = tills.flatMap(table => misses(dialog, table));
	expect(missed).toSatisfy(() => missed.length <= tills.reduce((sum, table) => sum + most(table, 0.1), 0));
});

test('every action has other words, and all other words are of an action', () => {
	const names = namedActions(contexts)
		.map(({name}) => name)
		.filter(name => !/choice-\d$/.test(name));
	expect(names.filter(name => wordsOfAction(name).length === 0)).toEqual([]);
	const isUsed = (key: string): boolean => names.some(name => name === key || name.endsWith(`.${key}`));
	expect(Object.keys(actionWords).filter(key => !isUsed(key))).toEqual([]);
});

test('what was found is kept until the line or the ledger changes', async () => {
	const screen = await practice();
	await screen.type(keys.ctrl('k'));
	const dialog = topDialog(screen.desk.view);
	if (dialog?.type !== 'palette') throw new Error(screen.lines().join('\n'));
	const milk = {...dialog, field: fieldOf('+milk')};
	const rows = paletteRows(milk);
	expect(paletteRows({...milk})).toBe(rows);
	expect(paletteRows({...milk, field: fieldOf('+bread')})).not.toBe(rows);
	const before = paletteRows(milk);
	await screen.desk.shop.execute({
		type: 'priceProduct',
		product: rows[0]?.id.split(' ')[1] ?? '',
		price: cents(4321),
		meansUnusual: true,
	});
	expect(paletteRows(milk).map(({about}) => about)).not.toEqual(before.map(({about}) => about));
	expect(paletteRows(milk)[0]?.about).toContain('43.21');
});
