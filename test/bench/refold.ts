// Reads a journal from its first entry and folds it, without snapshot: `refold.mjs FOLDER`. Says entries and ms.
import {nodeFiles} from '../../src/store/disk/files.ts';
import {readHeadFile} from '../../src/store/journal/head.ts';
import {recover} from '../../src/store/opening/last-state.ts';

const [folder = ''] = process.argv.slice(2);
const head = readHeadFile(nodeFiles, `${folder}/head`);
const start = performance.now();
const {end} = await recover(nodeFiles, folder, {head, isAnew: true});
process.stdout.write(JSON.stringify({entries: end.place.seq, took: performance.now() - start}));
