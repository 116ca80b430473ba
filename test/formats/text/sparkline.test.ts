import {expect, test} from 'vitest';
import {sparkline} from '../../../src/formats/text/sparkline.ts';

test.each([
	[[0, 3, 6], '▁▄▇'],
	[[-600, 0, -300], '▁▇▄'],
	[[5, 5, 5], '▁▁▁'],
	[[7], '▁'],
	[[], ''],
])('%j is drawn as %s', (values, line) => {
	expect(sparkline(values)).toBe(line);
});

test('Figures above a lowest of their own have bars by what they are', () => {
	expect(sparkline([600, 300, 0, 600], 0)).toBe('▇▄▁▇');
	expect(sparkline([5, 5], 0)).toBe('▇▇');
	expect(sparkline([0], 0)).toBe('▁');
});
