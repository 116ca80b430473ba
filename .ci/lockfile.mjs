// `npm run lock`, after a change of packages: takes out of package-lock.json what makes npm versions differ. With `engines`, an npm on an older Node warns of each
// package and leaves optional ones out, though all of them run on the Node that comes along; with `libc`, which older npms do not know, each npm would write the file anew.
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(path, 'utf8'));
for (const [place, entry] of Object.entries(lock.packages))
	if (place !== '') {
		delete entry.engines;
		delete entry.libc;
	}
writeFileSync(path, `${JSON.stringify(lock, undefined, '\t')}\n`);
