import {describe, expect, test} from 'vitest';
import {eanCheckDigit} from '../../../../src/domain/goods/check-digits.ts';
import {sellState} from '../../../../src/ui/actions/sell-state.ts';
import {keys} from '../../../support/drive.ts';
import {barcodes, basketRows, bodyRows, inOneLine, notice, onShelf, panelTitle, practice, scan} from '../../practice.ts';

const {enter, esc, down, f5} = keys;

describe('Goods sold by weight, without a weight,', () => {
	test.each([
		['a name', ['banana', enter]],
		['a name and ↓', ['ban', down, enter]],
		['a code', ['1058', enter]],
		['a scan', [scan('1058')]],
	])('ask for it when %s chose them: type it, and Enter', async (_how, chosen) => {
		const screen = await practice();
		await screen.type(...chosen);
		expect(panelTitle(screen)).toBe('How many kg of Bananas?');
		expect(screen.desk.view.basket.lines).toEqual([]);
		await screen.type('0.455', enter);
		expect(basketRows(screen)).toEqual(['›0.455 Bananas 10.46']);
		expect(notice(screen)).toBe('Added 0.455 kg × Bananas. 12.295 kg left.');
		expect(sellState.read(screen.desk).entry.value).toBe('');
		await screen.type(enter, enter);
		expect(onShelf(screen, '1058')).toBe(12.295);
	});

	test('ask for it when Insert adds them from another screen', async () => {
		const screen = await practice();
		await screen.desk.shop.execute({type: 'addBarcode', product: '1058', barcode: barcodes.unknown});
		await screen.type(f5, scan(barcodes.unknown), keys.insert);
		expect(panelTitle(screen)).toBe('How many kg of Bananas?');
	});

	test('are not sold when Enter is pressed on nothing, nor when Esc is, and the text stays', async () => {
		const screen = await practice();
		await screen.type('banana', enter, enter);
		expect(screen.holds('Type the weight in kg, like 0.455.')).toBe(true);
		await screen.type(esc);
		expect(basketRows(screen)).toEqual(['empty']);
		expect(sellState.read(screen.desk).entry.value).toBe('banana');
	});

	test.each([
		['0', '0 is no quantity. Type one above 0.'],
		['half', '"half" is not a quantity. Type a number, like 3 or 0.25.'],
		['0.4555', '"0.4555" is finer than a gram. Type three decimals at most, like 0.255.'],
	])('are not sold with the weight %s', async (weight, sentence) => {
		const screen = await practice();
		await screen.type('banana', enter, weight, enter);
		expect(inOneLine(bodyRows(screen))).toContain(sentence);
		expect(screen.desk.view.basket.lines).toEqual([]);
	});

	test('offer what there is when more is wanted', async () => {
		const screen = await practice();
		await screen.type('apples', enter, '5', enter);
		expect(screen.row('Only 3.6')).toBe('   Only 3.6 kg of Apples left.');
		await screen.type(enter);
		expect(basketRows(screen)).toEqual(['›3.6 Apples 97.16']);
	});

	test('do not ask when there are none, but say so', async () => {
		const screen = await practice();
		await screen.type('3.6*apples', enter, 'apples', enter);
		expect(notice(screen)).toBe('! No more Apples: the basket has all there is.');
	});
});

describe('Goods sold by weight', () => {
	test('do not ask where the weight stands in front', async () => {
		const screen = await practice();
		await screen.type('0.455*banana', enter, '0.5*', scan('1059'));
		expect(basketRows(screen)).toEqual(['0.455 Bananas 10.46', '›0.5 Apples 13.50']);
	});

	test('do not ask where a label of the scale says it', async () => {
		const screen = await practice();
		await screen.desk.shop.execute({type: 'changeSetting', name: 'label-layouts', value: '20{I:5}{W:5}C'});
		await screen.type(scan(`200105800455${eanCheckDigit('200105800455')}`));
		expect(basketRows(screen)).toEqual(['›0.455 Bananas 10.46']);
	});

	test.each(['+', '-'])('are not counted by %s: a kilogram more or less was not weighed', async key => {
		const screen = await practice();
		await screen.type('0.455*banana', enter, key);
		expect(notice(screen)).toBe('! Bananas is sold by weight. Type the weight and *, like 0.455*.');
		expect(basketRows(screen)).toEqual(['›0.455 Bananas 10.46']);
	});
});
