// The shape of the code: layers point one way, and nothing grows past what a newcomer takes in at once (style.md).
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';

const root = fileURLToPath(new URL('../src/', import.meta.url));

type Source = {readonly path: string; readonly layer: string; readonly text: string; readonly imports: readonly string[]};

const sources: readonly Source[] = readdirSync(root, {recursive: true, encoding: 'utf8'})
	.filter(path => /\.(tsx?|cjs)$/.test(path))
	.map(path => {
		const text = readFileSync(root + path, 'utf8');
		const imports = [...text.matchAll(/^(?:import|export)\b[^;]*? from '([^']+)'|(?:import|require)\('([^']+)'\)/gm)].map(
			match => match[1] ?? match[2] ?? '',
		);
		return {path, layer: path.split('/')[0] ?? '', text, imports};
	});

/** What each layer may import: layers, and packages. */
const allowed: Readonly<Record<string, {readonly layers: readonly string[]; readonly packages: readonly RegExp[]}>> = {
	domain: {layers: ['domain'], packages: []},
	formats: {
		layers: ['domain', 'formats'],
		packages: [/^string-width$/, /^zod\/(mini|locales)$/, /^@point-of-sale\/receipt-printer-encoder$/],
	},
	store: {layers: ['domain', 'store'], packages: [/^node:/, /^lowdb$/]},
	app: {layers: ['domain', 'formats', 'store', 'app'], packages: [/^node:/]},
	ui: {layers: ['domain', 'formats', 'ui'], packages: [/^ink$/, /^react$/, /^ink-text-input$/, /^node:(stream|string_decoder)$/]},
	launcher: {layers: ['launcher'], packages: [/^(fs|path|url|os|child_process|node:module)$/]},
	cli: {
		layers: ['domain', 'formats', 'store', 'app', 'ui', 'launcher', 'cli'],
		packages: [/^node:/, /^commander$/],
	},
};

const layerOf = (path: string, imported: string): string => {
	const parts = [...path.split('/').slice(0, -1), ...imported.split('/')];
	const resolved: string[] = [];
	for (const part of parts) {
		if (part === '..') resolved.pop();
		else if (part !== '.') resolved.push(part);
	}
	return resolved[0] ?? '';
};

/** Types may cross where values may not: the screens know the shop by its type. */
const typeOnly = (source: Source, imported: string): boolean =>
	new RegExp(`import type [^;]*from '${imported.replaceAll('.', '\\.')}'`).test(source.text);

describe('The layers', () => {
	test.each(Object.keys(allowed))('%s imports only what it may', layer => {
		const {layers, packages} = allowed[layer] ?? {layers: [], packages: []};
		const broken = sources
			.filter(source => source.layer === layer)
			.flatMap(source =>
				source.imports
					.filter(imported =>
						imported.startsWith('.')
							? !layers.includes(layerOf(source.path, imported)) &&
								!(layer === 'ui' && layerOf(source.path, imported) === 'app' && typeOnly(source, imported))
							: !packages.some(shape => shape.test(imported)),
					)
					.map(imported => `${source.path} imports ${imported}`),
			);
		expect(broken).toEqual([]);
	});

	test('every folder of src is a layer', () => {
		expect([...new Set(sources.map(({layer}) => layer))].sort()).toEqual(Object.keys(allowed).sort());
	});

	test('the model of the counter knows neither React nor Ink', () => {
		const broken = sources.filter(
			({path, imports}) => path.startsWith('ui/model/') && imports.some(name => /^(react|ink)/.test(name)),
		);
		expect(broken.map(({path}) => path)).toEqual([]);
	});

	test('letters are drawn in one place, which leaves out what a terminal obeys', () => {
		const drawing = sources.filter(({text}) => /import \{[^}]*\bText\b[^}]*\} from 'ink'/.test(text));
		expect(drawing.map(({path}) => path)).toEqual(['ui/widgets/text.tsx']);
	});

	test('the domain has no clock, no chance and no float made of text', () => {
		const broken = sources.filter(
			({layer, text}) => layer === 'domain' && /\bnew Date\b|Date\.now|Math\.random|parseFloat|\.toFixed\(/.test(text),
		);
		expect(broken.map(({path}) => path)).toEqual([]);
	});
});

describe('The sizes', () => {
	test('no file is longer than 300 lines', () => {
		expect(sources.filter(({text}) => text.split('\n').length > 301).map(({path}) => path)).toEqual([]);
	});

	test('no function is longer than 60 lines', () => {
		expect(sources.flatMap(longFunctions)).toEqual([]);
	});

	test('no file imports from more than 20 places, but for those excused by name', () => {
		const broken = sources.filter(({imports}) => imports.length > 20).map(({path}) => path);
		const excused = ['domain/ledger/commands.ts', 'ui/screens/pay/reckoning.ts', 'ui/screens/returns/refund.ts'];
		expect(broken.filter(path => !excused.includes(path))).toEqual([]);
	});

	test('no function takes more than three parameters', () => {
		const broken = sources.flatMap(({path, text}) =>
			[...text.matchAll(/^(?:export )?(?:async )?function\*? (\w+)(?:<[^>]*>)?\(([^)]*)\)/gm)]
				.filter(([, , parameters = '']) => topLevelCommas(parameters) > 3)
				.map(([, name]) => `${path} ${name}`),
		);
		expect(broken).toEqual([]);
	});

	test('every file begins by saying what it owns', () => {
		expect(sources.filter(({text}) => !/^(?:#!.*\n)?\/\/ [A-Z]/.test(text)).map(({path}) => path)).toEqual([]);
	});
});

/**
 * Functions by their opening line, to the closing brace at the same depth. A maker of an object (the desk, the journal, the search) is as long
 * as its parts together; each of those is measured by itself.
 */
function longFunctions({path, text}: Source): readonly string[] {
	const lines = text.split('\n');
	return lines.flatMap((line, start) => {
		const [, indent = '', name = ''] = /^(\t*)(?:export )?(?:async )?(?:function\*? |const )(\w+).*\{$/.exec(line) ?? [];
		if (name === '' || !/function|=> \{$|\($/.test(line)) return [];
		const length = lines.slice(start).findIndex(each => each.startsWith(`${indent}}`)) + 1;
		const isMaker = /^(create|open|keep|scanned|purchase)/.test(name) && indent === '';
		return length > (isMaker ? 150 : 60) ? [`${path}:${start + 1} ${name} is ${length} lines`] : [];
	});
}

/** Parameters of a list, not counting what stands inside braces or brackets. */
function topLevelCommas(parameters: string): number {
	let depth = 0;
	let count = parameters.trim() === '' ? 0 : 1;
	for (const letter of parameters.replace(/,\s*$/, '')) {
		if ('{[(<'.includes(letter)) depth += 1;
		else if ('}])>'.includes(letter)) depth -= 1;
		else if (letter === ',' && depth === 0) count += 1;
	}
	return count;
}
