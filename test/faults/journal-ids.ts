// The ids of the commands in a journal, read from its lines without the store.
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** The id of each entry's command, in the order of the journal. A line that is no entry fails the test. */
export function idsInJournal(folder: string): readonly string[] {
	const journal = join(folder, 'journal');
	const lines = readdirSync(journal)
		.filter(name => name.endsWith('.log'))
		.sort()
		.flatMap(name => readFileSync(join(journal, name), 'utf8').split('\n').slice(0, -1));
	return lines.map(line => {
		const {cmd} = JSON.parse(line.slice(line.indexOf('{'))) as {cmd: {id: string}};
		return cmd.id;
	});
}
