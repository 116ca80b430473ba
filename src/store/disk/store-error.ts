// The error that the store throws. Its codes are in domain/ports/trouble.ts, its sentences in formats/wording/trouble.ts.
import type {TroubleCode, TroubleFacts} from '../../domain/ports/trouble.ts';

/** Trouble with the disk, by its `code`; troubleText words it. Where it is shown, the text adds what was recorded and what to do next. */
export class StoreError extends Error {
	readonly code: TroubleCode;
	readonly facts: TroubleFacts;
	constructor(code: TroubleCode, facts: TroubleFacts = {}, cause?: unknown) {
		super(code, {cause});
		this.name = 'StoreError';
		this.code = code;
		this.facts = facts;
	}
}

/** Damage: another file shows that the entries from `seq` to `lastSeq` were acknowledged, but the journal no longer has them. */
export const gone = (path: string, seq: number, lastSeq: number): StoreError =>
	new StoreError('damaged', {path, seq, why: `entries up to ${lastSeq} were acknowledged and are gone`});

/** Whether the system refused a call: a full disk, no rights, a missing file. Any other error is a bug, or trouble that has a code. */
export const isSystemFailure = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** A failure of the system as trouble with the disk; any other error unchanged. */
export const asTrouble = (path: string, error: unknown): unknown =>
	isSystemFailure(error) ? new StoreError('unusable', {path, why: systemCode(error)}, error) : error;

/** The system's own code for a failure (ENOSPC, EACCES…), or its message. */
export const systemCode = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.message : String(error);

/** Does work that may be left undone: if the system refuses, nothing is lost. */
export function orNothing<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return undefined;
	}
}
