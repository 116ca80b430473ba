// Owns the error the store throws. Its codes are domain/trouble.ts, its words formats/wording.ts.
import type {TroubleCode, TroubleFacts} from '../../domain/ports/trouble.ts';

/** Trouble with the disk, by its `code`; worded by troubleText. Whoever shows it says what was recorded and what to do next. */
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

/** Damage: entries from `seq` to `lastSeq` were acknowledged, as another file knows, and the journal has them no more. */
export const gone = (path: string, seq: number, lastSeq: number): StoreError =>
	new StoreError('damaged', {path, seq, why: `entries up to ${lastSeq} were acknowledged and are gone`});

/** Whether the system refused a call: a full disk, no rights, a file that is not there. Anything else is a bug, or trouble that has its name. */
export const isSystemFailure = (error: unknown): boolean => error instanceof Error && 'syscall' in error;

/** A failure of the system as trouble with the disk; anything else stays what it is. */
export const asTrouble = (path: string, error: unknown): unknown =>
	isSystemFailure(error) ? new StoreError('unusable', {path, why: systemCode(error)}, error) : error;

/** The system's own code for a failure (ENOSPC, EACCES…), or its message. */
export const systemCode = (error: unknown): string =>
	error instanceof Error && 'code' in error ? String(error.code) : error instanceof Error ? error.message : String(error);

/** Does what may be left undone: what the system refuses here costs nobody anything. */
export function orNothing<T>(work: () => T): T | undefined {
	try {
		return work();
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return undefined;
	}
}
