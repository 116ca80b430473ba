// The pages name files that are there, and say what the program says.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const textOf = (page: string): string => readFileSync(root + page, 'utf8');

const pages = [
	...['README.md', 'CONTRIBUTING.md', 'SECURITY.md'],
	...readdirSync(`${root}docs`)
		.filter(name => name.endsWith('.md'))
		.map(name => `docs/${name}`),
];

/** What stands in backquotes and has a folder in it. A path may be below src. */
const pathsIn = (text: string): readonly string[] =>
	[...text.matchAll(/`([\w@.-]+(?:\/[\w.-]+)*\/?)`/g)].map(([, path = '']) => path).filter(path => path.includes('/'));

/** Where the links of a page lead, from the top, with the heading that each means; addresses elsewhere are left out. */
const linksIn = (page: string): readonly {readonly path: string; readonly heading: string | undefined}[] =>
	[...textOf(page).matchAll(/\]\(([^)#:]*)(?:#([^)]*))?\)/g)].map(([, link = '', heading]) => ({
		path: link === '' ? page : posix.join(posix.dirname(page), link),
		heading,
	}));

/** The headings of a page as links name them. */
const headingsOf = (page: string): readonly string[] =>
	[...textOf(page).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
		text
			.toLowerCase()
			.replaceAll(/[^\w\s-]/g, '')
			.replaceAll(' ', '-'),
	);

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

test('the links of every page lead to a file, and to a heading of it', () => {
	const links = pages.flatMap(page => linksIn(page).map(link => ({page, ...link})));
	expect(links.length).toBeGreaterThan(80);
	expect(links.filter(({path}) => !existsSync(root + path))).toEqual([]);
	expect(links.filter(({path, heading}) => heading !== undefined && !headingsOf(path).includes(heading))).toEqual([]);
});

test('docs/README.md leads to every page', () => {
	const named = new Set(linksIn('docs/README.md').map(({path}) => path));
	expect(pages.filter(page => !/README\.md$/.test(page) && !named.has(page))).toEqual([]);
});

test('docs/troubles.md quotes what the program says', () => {
	const said = readdirSync(`${root}src`, {recursive: true, encoding: 'utf8'})
		.filter(path => /\.(ts|tsx|cjs)$/.test(path))
		.map(path => textOf(`src/${path}`).replaceAll("\\'", "'").replaceAll('’', "'"))
		.join('\n');
	const quoted = [...textOf('docs/troubles.md').matchAll(/“([^”]+)”/g)]
		.flatMap(([, quote = '']) => quote.split(' … '))
		.map(part => part.replaceAll('’', "'").trim());
	expect(quoted.length).toBeGreaterThan(40);
	expect(quoted.filter(part => !said.includes(part))).toEqual([]);
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
