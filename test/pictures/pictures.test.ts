// The pictures in docs/pictures are as the counter draws today. `npm run pictures` draws them anew.
import {readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {play} from './play.ts';
import {recording, still} from './svg.ts';

const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

test('the pictures and the recording are as the counter draws them; if they are not, `npm run pictures`, and look at them', async () => {
	const {stills, frames} = await play();
	const pictures = [
		...stills.map(({name, title, screen}) => ({name, drawn: still(screen, title)})),
		{name: 'minute', drawn: recording(frames, 'A minute at the counter, and the keys that are pressed')},
	];
	for (const {name, drawn} of pictures) await expect.soft(drawn).toMatchFileSnapshot(`${folder}${name}.svg`);
	expect(readdirSync(folder).sort()).toEqual(pictures.map(({name}) => `${name}.svg`).sort());
	for (const {name, drawn} of pictures) expect(drawn.length, name).toBeLessThan(name === 'minute' ? 400_000 : 40_000);
});
