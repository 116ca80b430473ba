// The file `counter.json`: its place, its reading and its writing. A missing or wrong file does not stop the shop from opening.
import {
	type CounterReading,
	type CounterSettings,
	counterSettingsText,
	readCounterSettings,
	standardCounter,
	withoutBackupPlace,
	withoutPrinter,
} from '../formats/config/counter-settings.ts';
import {type Files, nodeFiles} from '../store/disk/files.ts';
import {openJsonFile} from '../store/disk/json-file.ts';
import {isSystemFailure, systemCode} from '../store/disk/store-error.ts';
import {misplacedBackup} from './backups/places.ts';
import {misplacedPrinter} from './printing/printer-place.ts';

/** No `counter.json` that a person wrote is larger, in bytes. A larger file is not read. */
export const largestSettings = 65_536;

const openIn = (folder: string, files: Files) =>
	openJsonFile<CounterReading>(
		{
			files,
			path: `${folder}/counter.json`,
			read: bytes => readCounterSettings(bytes.toString('utf8')),
			text: ({settings}) => counterSettingsText(settings),
		},
		{settings: standardCounter},
	);

/** The same without a printer or a place for backups that cannot be one. */
function placed(read: CounterReading, folder: string): CounterReading {
	const {printer, backup} = read.settings;
	const why = printer && misplacedPrinter(printer, folder);
	const misplaced = misplacedBackup(backup, folder);
	const printing = why === undefined ? read : withoutPrinter(read, why);
	return misplaced === undefined ? printing : withoutBackupPlace(printing, misplaced);
}

/** What this machine is set to. `fault` says in a sentence why standard settings replace the file, or a part of it. */
export function readCounterFile(folder: string, files: Files = nodeFiles): CounterReading {
	const file = openIn(folder, files);
	try {
		const {size = 0} = files.factsAt(`${folder}/counter.json`) ?? {};
		if (size > largestSettings) throw Object.assign(new Error('a large file'), {code: 'EFBIG', syscall: 'read'});
		file.read();
		return placed(file.data, folder);
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		const wrong = `counter.json cannot be read (${systemCode(error)}).`;
		return {
			settings: standardCounter,
			wrong,
			fault: `${wrong} The standard keys and looks are used.`,
		};
	}
}

/** Keeps what this machine is set to. Answers with a sentence when the disk refuses. */
export function writeCounterFile(folder: string, settings: CounterSettings, files: Files = nodeFiles): string | undefined {
	const file = openIn(folder, files);
	file.data = {settings};
	try {
		file.write();
		return undefined;
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return `counter.json could not be written (${systemCode(error)}): this holds until the counter is left.`;
	}
}
