// News that comes by itself: what it stands behind, and what it replaces.
import {expect, test} from 'vitest';
import {standardCounter} from '../../../src/formats/config/counter-settings.ts';
import {sayBehind} from '../../../src/ui/actions/say-also.ts';
import {freshView, type Notice} from '../../../src/ui/model/view.ts';

test.each([
	['nothing', undefined, ['A backup failed.', 'warning']],
	['the notice of a sale', {text: 'Change R5.00.', tone: 'done'}, ['Change R5.00. A backup failed.', 'done']],
	['a warning', {text: 'No such code.', tone: 'warning'}, ['A backup failed.', 'warning']],
	['an alarm', {text: 'NOT RECORDED.', tone: 'alarm'}, ['NOT RECORDED. A backup failed.', 'alarm']],
	[
		'an alarm of another screen',
		{text: 'NOT RECORDED.', tone: 'alarm', screen: 'stock'},
		['NOT RECORDED. A backup failed.', 'alarm'],
	],
] as const)('News after %s', (_what, shown, said) => {
	const heard: unknown[] = [];
	const notice: Notice | undefined = shown && {screen: 'sell', ...shown};
	const view = {...freshView('sell', {size: {columns: 80, rows: 24}, machine: standardCounter}), notice};
	sayBehind({view, say: (...words) => void heard.push(words)}, 'A backup failed.');
	expect(heard).toEqual([said]);
});
