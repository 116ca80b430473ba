// The floor of opening: Ink as it comes, bundled, drawing one frame; given a snapshot, it reads, hashes and parses that first.
import {hash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {Box, render, Text} from 'ink';

const [snapshot] = process.argv.slice(2);
let about = 'nothing read';
if (snapshot !== undefined) {
	const bytes = readFileSync(snapshot);
	const body = bytes.subarray(65);
	about = `${hash('sha256', body).slice(0, 8)} ${Object.keys(JSON.parse(body.toString('utf8'))).length}`;
}
render(
	<Box flexDirection="column">
		<Text>Find, scan {about}</Text>
	</Box>,
	{alternateScreen: true, interactive: true, exitOnCtrlC: false, patchConsole: false},
);
setInterval(() => undefined, 1000);
