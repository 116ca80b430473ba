// Each rule of the house, seen failing on sources made up for it.
import {describe, expect, test} from 'vitest';
import {arrowsNotAllowed, circlesOf, filesOf, packagesNotAllowed, roomsOf} from './arrows.ts';
import {castSizes, keysNamed, kindsAsked, neverCasts} from './ratchets.ts';
import {functionsOf, linesOf, placesOf} from './sizes.ts';
import {sourceOf} from './sources.ts';

const importing = (path: string, ...lines: readonly string[]) => sourceOf(path, lines.join('\n'));

describe('an import', () => {
	test('from a room below passes, from one above does not, however it is written', () => {
		const above = '../ledger/state.ts';
		for (const line of [
			`import {a} from '${above}';`,
			`import type {A} from '${above}';`,
			`export {a} from '${above}';`,
			`export * from '${above}';`,
			`const a = await import('${above}');`,
			`type A = import('${above}').A;`,
			`import {\n\ta,\n} from '${above}';`,
		])
			expect([line, arrowsNotAllowed([importing('domain/goods/prices.ts', line)])]).toEqual([
				line,
				['domain/goods/prices.ts → domain/ledger/state.ts'],
			]);
		expect(arrowsNotAllowed([importing('domain/goods/prices.ts', "import {a} from '../base/money.ts';")])).toEqual([]);
	});

	test('from another layer passes where the layer may, and the screens know the shop by its types', () => {
		const passes = (path: string, line: string): boolean => arrowsNotAllowed([importing(path, line)]).length === 0;
		expect(passes('store/till.ts', "import {a} from '../domain/base/money.ts';")).toBe(true);
		expect(passes('store/till.ts', "import {a} from '../formats/text/csv.ts';")).toBe(false);
		expect(passes('ui/model/desk.ts', "import type {Shop} from '../../app/shop.ts';")).toBe(true);
		expect(passes('ui/model/desk.ts', "import {type Shop, openShop} from '../../app/shop.ts';")).toBe(false);
		expect(passes('ui/model/desk.ts', "import type {Till} from '../../store/till.ts';")).toBe(false);
	});

	test('of a package passes where it belongs', () => {
		const passes = (path: string, name: string): boolean =>
			packagesNotAllowed([importing(path, `import {a} from '${name}';`)]).length === 0;
		expect(passes('ui/screens/pay/pay-view.tsx', 'ink')).toBe(true);
		expect(passes('ui/screens/pay/pay.ts', 'ink')).toBe(false);
		expect(passes('ui/model/desk.ts', 'react')).toBe(false);
		expect(passes('domain/base/money.ts', 'node:fs')).toBe(false);
		expect(passes('store/history/tables.ts', 'node:sqlite')).toBe(true);
		expect(passes('store/journal/entry.ts', 'node:sqlite')).toBe(false);
		expect(passes('store/disk/files.ts', 'left-pad')).toBe(false);
	});

	test('that closes a circle is found, of types too, between files and between rooms', () => {
		const circle = [
			importing('a/one.ts', "import {b} from '../b/two.ts';"),
			importing('b/two.ts', "import type {C} from '../c/three.ts';"),
			importing('c/three.ts', "import {a} from '../a/one.ts';", "import {d} from '../d/four.ts';"),
			importing('d/four.ts', 'export const d = 1;'),
		];
		expect(circlesOf(filesOf(circle))).toEqual([['a/one.ts', 'b/two.ts', 'c/three.ts']]);
		expect(circlesOf(roomsOf(circle))).toEqual([['a', 'b', 'c']]);
		expect(circlesOf(filesOf(circle.slice(1)))).toEqual([]);
	});

	test('counts once for each place', () => {
		expect(placesOf(importing('a/one.ts', "import {b} from './b.ts';", "import type {C} from './b.ts';", "import 'd';"))).toBe(2);
	});
});

describe('a size', () => {
	const measured = (text: string) => functionsOf(sourceOf('a/one.ts', text));
	const block = (name: string, lines: number): string => `${name} {\n${'\tcount();\n'.repeat(lines - 2)}}`;

	test('is measured of every function, whatever it is called and however its parameters are wrapped', () => {
		const lengths = [
			block('function longOne(\n\ta: number,\n\tb: number,\n)', 61),
			`const longOne = ${block('(): void =>', 64)};`,
			`const all = {${block('longOne()', 64)}};`,
			`class All {${block('longOne()', 64)}}`,
			`export const all = {longOne: ${block('async (a: number) =>', 64)}};`,
		].map(text => measured(text).map(({lines}) => lines));
		expect(lengths).toEqual([[64], [64], [64], [64], [64]]);
	});

	test('of parameters counts each, also those taken apart', () => {
		expect(measured('const f = ({a, b}: T, [c, d]: U, e = 1, ...rest: V) => a;').map(({parameters}) => parameters)).toEqual([4]);
		expect(measured('program.action((a, b, c, d) => a);').map(({isAction}) => isAction)).toEqual([true]);
	});

	test('of nesting counts statements in statements, and not what stands beside', () => {
		const nesting = (body: string): number | undefined => measured(`function f() { ${body} }`)[0]?.nesting;
		expect(nesting('if (a) for (const b of c) while (d) { try { e(); } finally { g(); } }')).toBe(4);
		expect(nesting('if (a) b(); else if (c) d(); else if (e) g();')).toBe(1);
		expect(nesting('for (const a of b) c.map(d => { if (d) { if (e) { if (g) h(); } } });')).toBe(1);
	});

	test('of a file counts its lines', () => expect(linesOf(sourceOf('a/one.ts', 'a();\nb();\n'))).toBe(2));
});

describe('a ratchet', () => {
	const counted = (rule: typeof neverCasts, text: string): number => rule(sourceOf('a/one.ts', text)).length;

	test('counts casts to never, and no types', () => {
		expect(counted(neverCasts, 'f(a as never); g((b) as never); type N = never; const text = "as never";')).toBe(2);
	});

	test('counts sizes cast to money', () => {
		expect(counted(castSizes, 'f(Math.abs(a - b(c)) as Cents); f(Math.abs(a)); f(a as Cents);')).toBe(1);
	});

	test('counts questions of a kind, however they are put', () => {
		const questions = [
			"line.type === 'goods'",
			"line.item?.type !== 'top-up'",
			"'bill' === kind",
			"['goods', 'open'].includes(line.type)",
			"new Set(['service']).has(itemType)",
			"(() => { switch (line.type) { case 'goods': case 'open': return 1; } })()",
		];
		expect(questions.map(text => counted(kindsAsked, `f(${text});`))).toEqual([1, 1, 1, 1, 1, 2]);
		expect(counted(kindsAsked, "f(account.standing === 'open', {type: 'goods'}, tender === 'bill');")).toBe(0);
	});

	test('counts sentences that name a key', () => {
		const sentences = [
			"'No accounts yet. Press n to open one.'",
			"'Choose the account that pays, with a.'",
			'`$' + '{name} is not known. Add it under Stock (F6).`',
			"'Leave with Ctrl+Q or not.'",
		];
		expect(sentences.map(text => counted(keysNamed, `f(${text});`))).toEqual([1, 1, 1, 1]);
		expect(counted(keysNamed, "f('F6', 'Esc back', 'with a minus for what is gone', 'by a note');")).toBe(0);
	});
});
