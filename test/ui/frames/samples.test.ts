import {expect, test} from 'vitest';
import {samplesIn} from '../../support/samples.ts';
import {keptSizes, sampleOf} from './frames.ts';
import {dialogs, screens, selling} from './list.ts';

const frames = [...screens, ...selling, ...dialogs];

test('no two frames have one name', () => expect(new Set(frames.map(({name}) => name)).size).toBe(frames.length));

test('every kept body is of a frame, and every frame has its bodies', () => {
	const read = frames.flatMap(frame => keptSizes(frame).map(size => sampleOf(frame.name, size)));
	expect(samplesIn('frames')).toEqual([...read, sampleOf('receipts-newest', [200, 60])].toSorted());
});
