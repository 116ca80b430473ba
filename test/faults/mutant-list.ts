// The seeded faults: each takes one guard out of the store, by text, and names its tests. A fault behind a second defence says which.

/** A text, which must stand exactly once in all of src/store, and what stands there instead. */
export type Edit = {readonly find: string; readonly replace: string};

export type Mutant = Edit & {
	readonly name: string;
	/** Where two defences keep one promise, the second one to take out. */
	readonly also?: Edit;
	/** Tests that are asked; the fault tests that run in memory when left out. */
	readonly tests?: readonly string[];
	/** Why no test can see it: what else keeps the promise. */
	readonly hiddenBy?: string;
};

const store = (...names: readonly string[]): readonly string[] => names.map(name => `test/store/${name}.test.ts`);

const syncAfterWrite = '\ttry {\n\t\tfiles.sync(file);\n\t} catch (error) {\n\t\t// A failed fsync';

export const mutants: readonly Mutant[] = [
	{
		name: 'no sync',
		find: syncAfterWrite,
		replace: '\ttry {\n\t} catch (error) {\n\t\t// A failed fsync',
	},
	{
		name: 'acknowledge before sync',
		find: syncAfterWrite,
		replace: '\ttry {\n\t\tsetImmediate(() => files.sync(file));\n\t} catch (error) {\n\t\t// A failed fsync',
	},
	{
		name: 'retry of fsync',
		find: syncAfterWrite,
		replace:
			'\ttry {\n\t\ttry {\n\t\t\tfiles.sync(file);\n\t\t} catch {\n\t\t\tfiles.sync(file);\n\t\t}\n\t} catch (error) {\n\t\t// A failed fsync',
	},
	{
		name: 'goes on after a failed sync',
		find: "\t\tknown.stopped = new StoreError('outcome-unknown', {path, why: systemCode(error)}, error);\n\t\tthrow known.stopped;\n\t}\n",
		replace: "\t\tthrow new StoreError('not-recorded', {path, why: systemCode(error)}, error);\n\t}\n",
	},
	{
		name: 'no folder sync after a rename',
		find: '\tfiles.rename(temporary, path);\n\tfiles.syncFolder(dirname(path));\n',
		replace: '\tfiles.rename(temporary, path);\n',
	},
	{
		name: 'no temp sync',
		find: '\t\tfiles.sync(file);\n\t} catch (error) {\n\t\tfiles.remove(temporary);',
		replace: '\t} catch (error) {\n\t\tfiles.remove(temporary);',
	},
	{
		name: 'no sync of the names on the way to a new shop',
		find: '\t\t\tfiles.syncFolder(dirname(made));\n',
		replace: '',
	},
	{
		name: 'memory before disk',
		find: '\t\tconst appended = await journal.append(entry);\n',
		replace: "\t\tfold(state, {entry, hash: ''}, posted);\n\t\tconst appended = await journal.append(entry);\n",
		also: {find: '\t\t\tfold(state, sealed, posted);\n', replace: ''},
	},
	{
		name: 'short write not looped',
		find: '\twhile (done < bytes.length) done +=',
		replace: '\tdone +=',
	},
	{
		name: 'failed write not taken back',
		find: '\n\t\tfiles.truncate(file, length);\n\t\tfiles.sync',
		replace: '\n\t\tfiles.sync',
	},
	{
		name: 'taken back without a sync',
		find: '\t\tfiles.truncate(file, length);\n\t\tfiles.sync(file);\n',
		replace: '\t\tfiles.truncate(file, length);\n',
	},
	{
		name: 'torn tail left',
		find: 'end.last?.bytes.subarray(0, end.length) ?? Buffer.alloc(0)',
		replace: 'end.last?.bytes ?? Buffer.alloc(0)',
	},
	{
		name: 'tail not made durable on opening',
		find: '\t\twriteFully(files, file, {bytes: intact, position: 0});\n',
		replace: '',
	},
	{
		name: 'a torn tail is not cut off on opening',
		find: '\t\tfiles.truncate(file, intact.length);\n',
		replace: '',
	},
	{
		name: 'the name of a new segment is not made durable',
		find: '\t\tfiles.syncFolder(dirname(path));\n\t\treturn keepSegment(',
		replace: '\t\treturn keepSegment(',
	},
	{
		name: 'a sealed segment that is the last again stays sealed',
		find: '\tif (files.mode(path) !== undefined) files.setMode(path, 0o600);\n',
		replace: '',
	},
	{
		name: 'a second name is written to',
		find: '\tmakeOwn(files, path);\n',
		replace: '',
		tests: store('journal/journal'),
	},
	{
		name: 'a second name that came later is not seen',
		find: 'else if (now.names !== 1)',
		replace: 'else if (now.names < 1)',
		tests: store('journal/journal'),
	},
	{
		name: 'a folder that was moved is not seen',
		find: 'isSame(now, files.factsAt(path)) && isHeld()',
		replace: 'isHeld()',
		tests: store('journal/journal'),
	},
	{
		name: 'a lock that is gone is not seen',
		find: 'isSame(now, files.factsAt(path)) && isHeld()',
		replace: 'isSame(now, files.factsAt(path))',
		tests: store('journal/journal'),
	},
	{
		name: 'room is made in a file that a stranger writes to',
		find: '\t\t\tcheck(known);\n\t\t} catch {\n\t\t\t// The next entry',
		replace: '\t\t} catch {\n\t\t\t// The next entry',
		tests: store('journal/journal'),
	},
	{
		name: 'an entry that is taken back leaves its room',
		find: '\t\tknown.size = length;\n\t\treturn new StoreError',
		replace: '\t\treturn new StoreError',
		tests: store('journal/journal'),
	},
	{
		name: 'a segment that was begun is forgotten',
		find: 'if (isBegun || isFull)',
		replace: 'if (isFull)',
		tests: store('journal/journal'),
	},
	{
		name: 'empty segments stay',
		find: '\n\tremoveEmptySegments(files, ',
		replace: '\n\tfiles.list(',
		hiddenBy: 'an empty segment at the end is written on as it is',
	},
	{
		name: 'a lost start is taken for damage',
		find: 'hasLostSector(rest, position) && !endsInLaterEntry(rest, seq)',
		replace: 'false',
		tests: ['test/faults/power-cuts-anywhere.test.ts'],
	},
	{
		name: 'a lost sector is taken for damage',
		find: 'return hasLostSector(rest, position) || (',
		replace: 'return (',
	},
	{
		name: 'an entry behind one that is lost is taken for a torn tail',
		find: ' && !endsInLaterEntry(rest, seq)',
		replace: '',
		tests: store('journal/segment'),
	},
	{
		name: 'zeros behind the entries are taken for damage',
		find: 'const dataEnd = endOfData(bytes);',
		replace: 'const dataEnd = bytes.length;',
	},
	{
		name: 'damage in the last segment is taken for a torn tail',
		find: 'if (isLast && isTorn(rest, {position: offset + position, seq: place.seq + 1}))',
		replace: 'if (isLast)',
	},
	{
		name: 'chain unchecked',
		find: 'place.hash === undefined || lineHash(',
		replace: 'place.seq >= 0 || lineHash(',
	},
	{
		name: 'sequence unchecked',
		find: 'if (isWhole && head.seq !== place.seq + 1)',
		replace: 'if (isWhole && head.seq < 0)',
		hiddenBy: 'the hash of an entry is over its sequence and the hash before it',
	},
	{
		name: 'snapshot checksum unchecked',
		find: "if (lineEnd !== 64 || bytes.toString('latin1', 0, 64) !== sha256(body)) return null;",
		replace: 'if (lineEnd !== 64) return null;',
	},
	{
		name: 'snapshot trusted ahead of the journal',
		find: '\tif (end.place.seq < from.seq) throw endsTooEarly(folder, end.place);\n',
		replace: '',
		also: {find: 'if (read && read.place.seq > end.place.seq) throw', replace: 'if (read && read.place.seq < 0) throw'},
	},
	{
		name: 'snapshot of another shop trusted',
		find: 'if (sealed.entry.seq === from.seq && sealed.hash !== from.hash)',
		replace: 'if (sealed.entry.seq < 0)',
		tests: store('snapshot/snapshot'),
	},
	{name: 'head unchecked', find: '\tif (head) checkHead(folder, head, end.place);\n', replace: ''},
	{
		name: 'head’s hash unchecked',
		find: 'if (head.seq === place.seq && head.hash !== place.hash)',
		replace: 'if (head.seq < 0)',
	},
	{
		name: 'head before the entry',
		find: '\n\t\tsegment.append(bytes);\n',
		replace: '\n\t\thead.moveTo({seq: entry.seq, hash});\n\t\tsegment.append(bytes);\n',
	},
	{
		name: 'history ahead of the journal trusted',
		find: 'if (fed.seq > last.seq) return',
		replace: 'if (fed.seq < 0) return',
	},
	{name: 'no id check', find: '\t\tif (again) return again;\n', replace: ''},
	{
		name: 'an id’s content unchecked',
		find: 'if (done.digest !== digest()) return',
		replace: 'if (done.seq < 0) return',
		tests: store('till'),
	},
	{
		name: 'a stranger’s write unnoticed',
		find: 'else if (now.size !== size)',
		replace: 'else if (now.size < 0)',
		tests: store('journal/journal'),
	},
	{
		name: 'torn bytes not kept',
		find: '\t\treplaceWhole(files, path, torn);\n',
		replace: '',
		tests: store('opening/opening'),
	},
	{
		name: 'no lock',
		find: 'lock = takeLock(folder, purpose);',
		replace: 'lock = {isHeld: () => true, release: () => undefined};',
		tests: ['test/faults/two-writers.test.ts'],
	},
	{
		name: 'books unchecked on opening',
		find: "\tif (broken) throw new StoreError('damaged', {path: folder, seq: end.place.seq, why: broken});\n",
		replace: '',
	},
	{
		name: 'an order is decided as it was given',
		find: ' : perform(entered.command, given),',
		replace: ' : perform(order, given),',
		tests: ['test/faults/orders.test.ts'],
	},
	{
		name: 'an entry is believed whatever its form',
		find: '\tif (fault !== undefined) throw cannotBe({path, seq}, fault);\n',
		replace: '',
		tests: ['test/faults/forged-entries.test.ts'],
	},
	{
		name: 'a member of an event is believed whatever its form',
		find: '\tif (shape.fits(event)) return undefined;\n',
		replace: '\tif (shape) return undefined;\n',
		tests: ['test/faults/forged-entries.test.ts'],
	},
	{
		name: 'an entry that cannot be folded is a bug',
		find: '\t} catch (error) {\n\t\tconst {seq} = sealed.entry;\n',
		replace: '\t} catch (error) {\n\t\tif (error) throw error;\n\t\tconst {seq} = sealed.entry;\n',
		tests: store('opening/verify'),
	},
	{
		name: 'an entry of any length',
		find: "\t\tif (json > entryLimit) return {kind: 'order-too-large', bytes: json, most: entryLimit};\n",
		replace: '',
		tests: store('journal/entry-limit'),
	},
	{
		name: 'the draft never synced',
		find: '\t\ttrying(log.sync);\n',
		replace: '',
		tests: store('basket-log'),
	},
	{
		name: 'a draft is synced only when that is asked',
		find: '\t\ttimer ??= setTimeout(sync, syncWithin).unref();\n',
		replace: '',
		tests: store('basket-log'),
	},
	{
		name: 'a restore whose swap is not undone',
		find: '\t\tif (setAside !== undefined && existsSync(setAside)) files.rename(setAside, shop);\n',
		replace: '',
		tests: store('opening/backup'),
	},
	{
		name: 'a restore that was cut short is not finished',
		find: '\t\tfinishSwap(files, folder);\n',
		replace: '',
		tests: store('opening/backup'),
	},
	{
		name: 'no folder sync between the renames of a restore',
		find: 'files.rename(shop, setAside);\n\t\tfiles.syncFolder(above);\n',
		replace: 'files.rename(shop, setAside);\n',
		tests: store('opening/backup'),
	},
	{
		name: 'a backup that copies past its proven end',
		find: 'isLast ? bytes.subarray(0, end.length) : bytes',
		replace: 'bytes',
		tests: store('opening/backup'),
	},
	{
		name: 'a backup that copies the pieces begun after its end',
		find: '\t\tif (isLast) break;\n',
		replace: '',
		tests: store('opening/backup'),
	},
	{
		name: 'a backup that is being made is taken away',
		find: "\tconst lock = takeLock(path, 'backup');\n",
		replace: '\tconst lock = {release: () => undefined};\n',
		tests: store('opening/backup'),
	},
];
