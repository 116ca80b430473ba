// The verb `audit`: who did what, as text, as a document and for a spreadsheet, and what is wrong with what is asked.
import {expect, test} from 'vitest';
import {type CommandLine, practiceShop} from '../../support/command-line.ts';

/** A practice shop in which an auditor finds something. */
async function shopWithMatters(): Promise<CommandLine> {
	const shop = await practiceShop();
	for (const words of [
		['setting', 'set', 'cash-rounding', 'down'],
		['sell', '2*1001', '--cash', '50'],
		['receipt', 'refund', '1', '--reason', 'stale'],
	])
		expect((await shop.run(...words)).code, words.join(' ')).toBe(0);
	return shop;
}

test('audit as text, as a document, for a spreadsheet, and less of it', async () => {
	const {run, json} = await shopWithMatters();
	expect((await run('audit')).stdout).toMatchInlineSnapshot(`
		"Time              Who     What                                         Receipt    Amount
		2026-03-02 10:00  Thandi  refund of P1-000001: stale                   P1-000002   37.00
		2026-03-02 10:00  Thandi  Rounding of cash to the smallest coin: down
		"
	`);
	expect((await json('audit', '--limit', '1')).document).toMatchInlineSnapshot(`
		{
		  "currency": "ZAR",
		  "hasMore": true,
		  "matters": [
		    {
		      "about": {
		        "of": "P1-000001",
		        "reason": "stale",
		      },
		      "amount": 3700,
		      "at": "2026-03-02T08:00:00.000Z",
		      "day": "2026-03-02",
		      "kind": "refund",
		      "operator": "Thandi",
		      "receipt": "P1-000002",
		      "seq": 4,
		      "till": 1,
		    },
		  ],
		}
	`);
	expect((await run('audit', '--csv')).stdout).toMatchInlineSnapshot(`
		"Time,Operator,Kind,What,Receipt,Amount,With
		2026-03-02 10:00:00,Thandi,refund,refund of P1-000001: stale,P1-000002,37.00,
		2026-03-02 10:00:00,Thandi,setting,Rounding of cash to the smallest coin: down,,,
		"
	`);
	expect((await run('audit', '--kind', 'Setting', 'clock', '--by', '1', '--from', 'today')).stdout).toMatchInlineSnapshot(`
		"Time              Who     What                                         Receipt  Amount
		2026-03-02 10:00  Thandi  Rounding of cash to the smallest coin: down
		"
	`);
	expect((await run('audit', '--kind', 'clock')).stdout).toBe('Nothing of that kind was done.\n');
	expect((await run('audit', '--limit', '1')).stdout).toContain('There are older ones. Add --all, --limit COUNT or --from DAY.');
});

test.each([
	['audit --kind refnd', 2, '--kind: there is no kind "refnd". Did you mean refund?'],
	['audit --kind xyzzy', 2, '--kind: there is no kind "xyzzy". See counterfoil help audit.'],
	['audit --by Nobody', 3, 'Nobody'],
	['audit --from 2026-03-03 --to 2026-03-02', 2, 'Turn them round.'],
	['audit --csv --json', 2, '--csv and --json are two forms of one thing. Take one of them.'],
	['audit --limit 0', 2, '--limit: "0" is not a whole number above 0.'],
])('%s', async (words, code, says) => {
	const {run} = await practiceShop();
	const said = await run(...words.split(' '));
	expect([said.code, said.stdout + said.stderr]).toEqual([
		code,
		expect.stringContaining(says.replaceAll('"', words.includes('--json') ? '\\"' : '"')),
	]);
});
