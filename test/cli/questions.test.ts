// Every question of the counter has its verb and its flag, in the program and in docs/command-line.md.
import {readFileSync} from 'node:fs';
import {Command} from 'commander';
import {expect, test} from 'vitest';
import {addVerbs} from '../../src/cli/verbs/registry.ts';
import {questions} from '../../src/formats/wording/questions.ts';
import {sources} from '../architecture/sources.ts';

const program = new Command('counterfoil');
await addVerbs(program, undefined);

const verbNamed = (words: string): Command | undefined =>
	words.split(' ').reduce<Command | undefined>((at, word) => at?.commands.find(each => each.name() === word), program);

const rows = Object.entries(questions);
const docs = readFileSync(new URL('../../docs/command-line.md', import.meta.url), 'utf8');
const screens = sources.filter(({path}) => path.startsWith('ui/')).map(({text}) => text);

test.each(rows)('%s is answered on the command line, and the docs say how', (_name, answer) => {
	if (!('verbs' in answer)) return expect(docs).toContain(`| ${answer.about} | not asked: ${answer.none} |`);
	const {about, verbs, flag} = answer;
	for (const verb of verbs) {
		const options = verbNamed(verb)?.options.map(({long}) => long);
		expect(options, verb).toBeDefined();
		if (flag !== undefined) expect(options, verb).toContain(flag);
	}
	const said = verbs.map(verb => `\`${verb}\``).join(', ');
	return expect(docs).toContain(`| ${about} | ${flag === undefined ? said : `\`${flag}\` with ${said}`} |`);
});

test('is asked by a screen', () => {
	expect(rows.filter(([name]) => !screens.some(text => text.includes(`'${name}'`))).map(([name]) => name)).toEqual([]);
});
