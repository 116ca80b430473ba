// Exit codes, and the message of every kind of failure: refusals, trouble with the disk, wrong arguments, bugs.
import {SampleDataError} from '../../app/sample-data-error.ts';
import {Bug} from '../../domain/base/assert.ts';
import type {Refusal} from '../../domain/ports/till.ts';
import {commandRefusalText} from '../../formats/wording/refusals.ts';
import {troubleText} from '../../formats/wording/trouble.ts';
import {StoreError} from '../../store/disk/store-error.ts';

export const exitCodes = {
	done: 0,
	failure: 1,
	usage: 2,
	refused: 3,
	damaged: 4,
	locked: 5,
	/** The verb did its work, and stdout did not take the answer. */
	unanswered: 6,
	bug: 70,
	interrupted: 130,
	terminated: 143,
} as const;

/** The exit codes as help shows them. */
export const exitCodesText =
	'Exit codes: 0 done, 1 failure, 2 not understood, 3 refused, 4 damaged,\n5 open elsewhere, 6 done and not answered, 70 a bug, 129 hung up, 131 quit,\n130 and 143 stopped.';

/** An argument that cannot be read: exit code 2. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** An order that a rule refuses: exit code 3. */
export class RefusedError extends Error {
	readonly refusal: Refusal;
	constructor(refusal: Refusal, symbol: string) {
		super(commandRefusalText(refusal, symbol));
		this.name = 'RefusedError';
		this.refusal = refusal;
	}
}

/** A failure that already has its code and message. */
export class FailedError extends Error {
	readonly failure: Failure;
	constructor(failure: Failure) {
		super(failure.message);
		this.name = 'FailedError';
		this.failure = failure;
	}
}

/** `facts` stand beside code and message in the document. */
export type Failure = {readonly exit: number; readonly code: string; readonly message: string; readonly facts?: object};

/** The code, message and exit code of an error. Anything unknown is a bug. */
export function failureOf(error: unknown): Failure {
	if (error instanceof FailedError) return error.failure;
	if (error instanceof UsageError) return {exit: exitCodes.usage, code: 'usage', message: error.message};
	if (error instanceof RefusedError)
		return {exit: exitCodes.refused, code: error.refusal.kind, message: error.message, ...factsOf(error.refusal)};
	if (error instanceof SampleDataError) return {exit: exitCodes.failure, code: 'sample-data', message: error.message};
	if (error instanceof StoreError) {
		const isDamage = ['damaged', 'backup-damaged', 'newer-version'].includes(error.code);
		const exit = isDamage ? exitCodes.damaged : error.code === 'locked' ? exitCodes.locked : exitCodes.failure;
		return {exit, code: error.code, message: troubleText(error.code, error.facts)};
	}
	// Ctrl+C between two steps of long work. Nothing half-done is left, or the next start finishes it.
	if (error instanceof Error && error.name === 'AbortError')
		return {exit: exitCodes.interrupted, code: 'stopped', message: 'Stopped. Nothing of the shop was changed.'};
	return {exit: exitCodes.bug, code: 'bug', message: bugText(error)};
}

/** What a program needs to go on: which permission is missing, and who has it. */
function factsOf(refusal: Refusal): Pick<Failure, 'facts'> {
	if (refusal.kind !== 'not-allowed') return {};
	const {permission, who} = refusal;
	return {facts: {permission, who}};
}

function bugText(error: unknown): string {
	const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
	const facts = error instanceof Bug ? `\n${JSON.stringify(error.facts)}` : '';
	return `Counterfoil has a bug and stopped. What was acknowledged is on disk.\n${stack}${facts}`;
}
