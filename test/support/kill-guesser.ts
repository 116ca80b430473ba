// A process of its own that opens a shop with the built program and guesses a PIN without end: one line for each guess that was looked at.
import {writeSync} from 'node:fs';
import type * as Counterfoil from '../../src/app/index.ts';

const [folder = '', who = '', since = ''] = process.argv.slice(2);
const built: typeof Counterfoil = await import(new URL('../../dist/index.js', import.meta.url).href);

// Each look at the clock is ten minutes later than the one before: nobody has to wait long after a wrong PIN.
let at = Number(since);
const clock = {
	now: () => {
		at += 600_000;
		return {at, offset: 0};
	},
};
const shop = await built.openShop(folder, {clock});

writeSync(1, 'OPEN\n');
for (let guess = 0; ; guess += 1) {
	const outcome = await shop.signIns.signIn({who: Number(who), secret: String(300_000 + guess)});
	if (outcome.type === 'done') throw new Error('a guess was right');
	if (outcome.refusal.kind !== 'wrong-pin') break;
	writeSync(1, 'LOOKED AT\n');
}
writeSync(1, 'LOCKED\n');
// Until it is killed.
setInterval(() => undefined, 1000);
