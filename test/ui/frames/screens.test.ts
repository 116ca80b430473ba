import {expect, test} from 'vitest';
import {keys} from '../../support/drive.ts';
import {busyPractice, cutRows, expectKept, expectWellDrawn, lookAt} from './frames.ts';
import {screens} from './list.ts';

lookAt(screens);

test('A window of 200 by 60 shows more', async () => {
	const screen = await busyPractice({columns: 200, rows: 60});
	await screen.type(keys.f7);
	await expectKept(screen, 'receipts-newest');
	expectWellDrawn(screen);
	expect(cutRows(screen)).toEqual([]);
});
