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
