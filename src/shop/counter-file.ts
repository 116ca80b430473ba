// Owns where `counter.json` stands, and its reading and writing. A file that is not there, or is wrong, keeps no shop shut.
import {
	type CounterReading,
	type CounterSettings,
	counterSettingsText,
	readCounterSettings,
	standardCounter,
} from '../formats/counter-settings.ts';
import {nodeFiles, readWhole, replaceWhole} from '../store/files.ts';
import {isSystemFailure, systemCode} from '../store/store-error.ts';

const pathIn = (folder: string): string => `${folder}/counter.json`;

/** What this machine is set to. `fault` says in a sentence why the standard is used instead of the file, or of a part of it. */
export function readCounterFile(folder: string): CounterReading {
	let bytes: Buffer | undefined;
	try {
		bytes = readWhole(nodeFiles, pathIn(folder));
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		const wrong = `counter.json cannot be read (${systemCode(error)}).`;
		return {
			settings: standardCounter,
			wrong,
			fault: `${wrong} The standard keys and looks are used.`,
		};
	}
	if (bytes === undefined) return {settings: standardCounter};
	return readCounterSettings(bytes.toString('utf8'));
}

/** Keeps what this machine is set to. Answers with a sentence when the disk would not have it. */
export function writeCounterFile(folder: string, settings: CounterSettings): string | undefined {
	try {
		replaceWhole(nodeFiles, pathIn(folder), Buffer.from(counterSettingsText(settings)));
		return undefined;
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return `counter.json could not be written (${systemCode(error)}): this holds until the counter is left.`;
	}
}
