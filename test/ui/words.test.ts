// One thing has one word: no action, setting or screen is called by a word that docs/words.md keeps for another one.
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {wordsOf} from '../../src/domain/base/search-text.ts';
import {settingLabels} from '../../src/formats/wording/settings.ts';
import {namedActions} from '../../src/ui/desk/key-map.ts';
import {screenTable} from '../../src/ui/model/screens.ts';
import {contexts} from '../../src/ui/screens/registry.ts';

/** The second column of the page: what things are not called. */
const unused = readFileSync(new URL('../../docs/words.md', import.meta.url), 'utf8')
	.split('\n')
	.filter(row => row.startsWith('| ') && !row.startsWith('| we say'))
	.flatMap(row => (row.split('|')[2] ?? '').trim().split(', '))
	.filter(word => word !== '');

test('no action, setting or screen has another word for what has one', () => {
	expect(unused.length).toBeGreaterThan(50);
	const labels = [
		...namedActions(contexts).map(({label}) => label),
		...Object.values(settingLabels),
		...Object.values(screenTable).map(({name}) => name),
	];
	const texts = labels.map(label => ({label, text: ` ${wordsOf(label).join(' ')} `}));
	const found = unused.flatMap(word =>
		texts.filter(({text}) => text.includes(` ${wordsOf(word).join(' ')} `)).map(({label}) => `${label}: ${word}`),
	);
	expect(found).toEqual([]);
});
