// Signing in: how long it takes, and from key to frame meanwhile: `sign-in.mjs FOLDER`.
import {dirname, join} from 'node:path';
import {measuredCounter, searchTimes} from './measured-counter.ts';

const [folder = ''] = process.argv.slice(2);
const pin = '805317';
/** Keys pressed while others sign in, and how often somebody signs in beside them. */
const keysARun = 150;
const runs = 3;

// Not that of whoever runs the bench.
process.env['COUNTERFOIL_PEPPER'] = join(dirname(folder), 'pepper');
const {desk, press, close} = await measuredCounter(folder, {columns: 120, rows: 40});
const {signIns} = desk.shop;
const signIn = async (): Promise<number> => {
	const start = performance.now();
	const {type} = await signIns.signIn({who: 1, secret: pin});
	if (type !== 'done') throw new Error('the PIN was refused');
	return performance.now() - start;
};

await signIns.setPin(1, pin);
const alone: number[] = [];
for (let times = 0; times < 20; times += 1) alone.push(await signIn());

let isPressing = true;
const beside: number[] = [];
const signingIn = (async () => {
	while (isPressing) beside.push(await signIn());
})();
const pressed: (readonly number[])[] = [];
for (let run = 0; run < runs; run += 1) pressed.push(await searchTimes(press, keysARun));
isPressing = false;
await signingIn;
await close();
process.stdout.write(JSON.stringify({alone, beside, pressed}));
