// Owns the error of a shipped data file that cannot be read.

/** A file of data/ that somebody edited into something that cannot be read; its message says where. */
export class SampleDataError extends Error {
	override readonly name = 'SampleDataError';
}
