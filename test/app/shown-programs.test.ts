// The programs in the documents: each compiles against the package's types and does what it says on a practice shop.
import {chmodSync, cpSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {practiceShop} from '../support/command-line.ts';
import {compile, folderOf, runProgram, type Shown, shownIn} from '../support/shown-programs.ts';

const readme = shownIn('README.md');
const programs = shownIn('docs/programs.md');

/** A folder of a program, with a practice shop in it that is called as the documents call it. */
async function besidePractice(shown: readonly Shown[]): Promise<string> {
	const folder = folderOf(shown);
	cpSync((await practiceShop()).folder, join(folder, 'shop'), {recursive: true});
	chmodSync(join(folder, 'shop'), 0o700);
	return folder;
}

describe('the programs of the documents', () => {
	test('are there', () => {
		expect(readme).toHaveLength(1);
		expect(programs).toHaveLength(4);
	});

	test.each([
		['README', readme],
		['docs/programs.md', programs],
	])('of %s compile', async (_document, shown) => expect(await compile(folderOf(shown))).toBe(''));

	test('README’s sells two', async () => {
		const folder = await besidePractice(readme);
		expect(await Promise.all(readme.map(each => runProgram(folder, each)))).toEqual([
			{code: 0, stdout: 'P1-000001\n', stderr: ''},
		]);
	});

	test('those of docs/programs.md do what is said there, one after the other', async () => {
		const folder = await besidePractice(programs);
		const said: string[] = [];
		for (const each of programs) {
			const {code, stdout, stderr} = await runProgram(folder, each);
			expect({code, stderr}, each.text).toEqual({code: 0, stderr: ''});
			said.push(stdout);
		}
		const [sale, service, beside, stock] = said;
		expect(sale).toBe('P1-000001: R37.00, change R63.00\n');
		expect(service).toMatch(/^token: \d{20}$/m);
		expect(beside).toMatch(/^cash R37\.00$/m);
		expect(beside).toMatch(/^account R100\.00$/m);
		expect(stock).toMatch(/^1001 .+ 46$/m);
		expect(stock).toMatch(/delivery 24/);
		expect(stock).toMatch(/^P1-000002 \d{4}-\d\d-\d\d$/m);
	});
});

describe('the types', () => {
	const bare = {
		file: 'bare.mts',
		text: "export {openShop, createShop, StoreError, cents, type Order, type Shop} from 'counterfoil';\n",
	};

	test.each([
		['as bundlers resolve', {module: 'preserve', moduleResolution: 'bundler'}],
		['without the types of Node', {types: []}],
	])('compile %s, with nothing of them skipped', async (_how, options) => {
		expect(await compile(folderOf([bare]), options)).toBe('');
	});

	/** What a program may not say, and what the compiler says of it. */
	const wrong: readonly (readonly [file: string, call: string, says: string])[] = [
		['no-such-order', "execute({type: 'give'})", 'is not assignable to type'],
		[
			'money-without-a-unit',
			"execute({type: 'withdraw', account: 1, amount: 500})",
			"'number' is not assignable to type 'Cents'",
		],
		['quantity-for-money', "execute({type: 'withdraw', account: 1, amount: pieces(5)})", "to type 'Cents'"],
		['field-too-many', "execute({type: 'reprint', receipt: 'P1-000001', copies: 2})", "'copies' does not exist"],
		['field-missing', "execute({type: 'reprint'})", "Property 'receipt' is missing"],
		['no-such-question', 'till.history.sales()', "Property 'sales' does not exist"],
	];

	test('refuse what a program may not say', async () => {
		const before = "import {openShop, pieces} from 'counterfoil';\nconst shop = await openShop('./shop');\npieces(1);\n";
		const programs = wrong.map(([file, call]) => ({file: `${file}.mts`, text: `${before}shop.${call};\n`}));
		const complaints = (await compile(folderOf([...programs, bare]))).split(/^(?=\S)/m);
		for (const [file, , says] of wrong) expect(complaints.filter(each => each.startsWith(file)).join('')).toContain(says);
		expect(complaints).toHaveLength(wrong.length);
	});

	test('refuse README’s program with a field that is not there', async () => {
		const spoilt = readme.map(({file, text}) => ({file, text: text.replace('quantity:', 'amount:')}));
		expect(await compile(folderOf(spoilt))).toContain("'amount' does not exist");
	});
});
