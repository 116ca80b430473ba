// The pages for those who work on the program name files that are there.
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (page: string): string => readFileSync(root + page, 'utf8');

/** What stands in backquotes and has a folder in it. A path may be below src. */
const pathsIn = (text: string): readonly string[] =>
	[...text.matchAll(/`([\w@.-]+(?:\/[\w.-]+)*\/?)`/g)].map(([, path = '']) => path).filter(path => path.includes('/'));

/** Links to other pages, from the folder a page is in. */
const linksIn = (page: string): readonly string[] => {
	const folder = page.includes('/') ? page.slice(0, page.lastIndexOf('/') + 1) : '';
	return [...textOf(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => folder + link);
};

const isMade = (path: string): boolean => path.startsWith('dist/') || path === 'node_modules';

describe.each(['docs/code.md', 'CONTRIBUTING.md'])('%s', page => {
	test('names files and folders that are there', () => {
		const missing = pathsIn(textOf(page)).filter(
			path => !isMade(path) && !existsSync(root + path) && !existsSync(`${root}src/${path}`),
		);
		expect(missing).toEqual([]);
	});
});

test('docs/code.md names words that are in the files it names for them', () => {
	const named = [...textOf('docs/code.md').matchAll(/((?:`[\w-]+`(?:, | and )?)+) in `([\w./-]+)`/g)].flatMap(
		([, words = '', path = '']) => [...words.matchAll(/`([\w-]+)`/g)].map(([, word = '']) => ({word, path})),
	);
	expect(named.length).toBeGreaterThan(20);
	expect(named.filter(({word, path}) => !textOf(`src/${path}`).includes(word))).toEqual([]);
});

test('the links of every page lead to a file', () => {
	const pages = ['README.md', 'CONTRIBUTING.md', 'docs/code.md', 'docs/reliability.md', 'docs/programs.md', 'docs/running.md'];
	expect(pages.flatMap(linksIn).filter(path => !existsSync(root + path))).toEqual([]);
});

test('docs/reliability.md names tests that are there', () => {
	const named = [
		...textOf('docs/reliability.md').matchAll(/`((?:app|cli|domain|faults|journeys|launcher|shop|store|ui)\/[\w/-]+)\*?`/g),
	];
	const missing = named
		.map(([, name = '']) => name)
		.filter(
			name => !['.test.ts', '', 's.test.ts', '-anywhere.test.ts'].some(ending => existsSync(`${root}test/${name}${ending}`)),
		);
	expect(missing).toEqual([]);
});
