// The error of a shipped data file that cannot be read.

/** A file of data/ that cannot be read because somebody edited it. The message says where the fault is. */
export class SampleDataError extends Error {
	override readonly name = 'SampleDataError';
}
