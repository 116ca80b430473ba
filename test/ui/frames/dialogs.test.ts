import {expect, test} from 'vitest';
import {keys} from '../../support/drive.ts';
import {notice, practice} from '../practice.ts';
import {cutRows, lookAt} from './frames.ts';
import {dialogs} from './list.ts';

const {enter, esc, down, right, f1, f5, f10, ctrl} = keys;

const basket = ['3*1003', enter, '9*1055', enter, '6*1004', enter];

lookAt(dialogs);

test('A dialog gives way to the screen it was opened on, which is as it was; what was said before is gone', async () => {
	const screen = await practice();
	await screen.type(...basket);
	expect(notice(screen)).not.toBe('');
	await screen.type(f1, esc);
	expect(notice(screen)).toBe('');
	const before = screen.lines();
	for (const keysOfDialog of [[ctrl('d')], [ctrl('q')], [f1], [ctrl('k')], [ctrl('o')]]) {
		await screen.type(...keysOfDialog, esc);
		expect(screen.lines()).toEqual(before);
	}
});

test('A change of up to R9,999.90 stands in whole large digits', async () => {
	const screen = await practice();
	await screen.type('1003', enter, f10, '9999', enter, 'y');
	expect(cutRows(screen).filter(row => row.includes('█'))).toEqual([]);
});

test('A change of R10,000.00 and more stands in whole large digits', async () => {
	const screen = await practice();
	await screen.type('1003', enter, f10, '20000', enter, 'y');
	expect(cutRows(screen).filter(row => row.includes('█'))).toEqual([]);
});

test('A total of R10,000,000.00 and more stands in whole large digits', async () => {
	const screen = await practice();
	await screen.type(f5, 'd', '10000000', down, right, right, enter, f10);
	expect(cutRows(screen).filter(row => row.includes('█'))).toEqual([]);
});
