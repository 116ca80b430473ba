// A process of its own that takes the lock on a shop and says what came of it: `taken`, or the trouble's code and why.
import {takeLock} from '../../src/store/disk/lock.ts';
import {StoreError} from '../../src/store/disk/store-error.ts';

try {
	takeLock(process.argv[2] ?? '', 'counter').release();
	process.stdout.write('taken');
} catch (error) {
	if (!(error instanceof StoreError)) throw error;
	process.stdout.write(`${error.code} ${error.facts.why ?? ''}`);
}
