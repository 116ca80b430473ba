// The command line for tests: separate shops, verbs in this process on them, and their output without times and chance.
import {type ChildProcess, fork} from 'node:child_process';
import {once} from 'node:events';
import {chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, onTestFinished} from 'vitest';
import {createShop} from '../../src/app/new-shop.ts';
import type {Said} from './counter-process.ts';
import {verbHere} from './verb-here.ts';

/** The built program. */
export const program = fileURLToPath(new URL('../../src/launcher/counterfoil.cjs', import.meta.url));

/** A folder that is gone after the test. */
export function scratchFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'counterfoil-'));
	onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
}

/**
 * What was said, with times, hashes and drawn tokens replaced by others of the same length: all that differs between two runs.
 * A token that is not well-formed stays, and fails the test.
 */
export const settled = (text: string): string =>
	text
		.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '2026-03-02T08:00:00.000Z')
		.replace(/\d{4}-\d\d-\d\d( \d\d:\d\d(?::\d\d)?)?/g, (_, time = '') => `2026-03-02${' 10:00:00'.slice(0, time.length)}`)
		.replace(/(Entry \d+ · |"hash": ")[0-9a-f]{8}\b/g, '$10f1e2d3c')
		.replace(/\b[0-9a-f]{64}\b/g, '0'.repeat(64))
		// As a Z has it on paper, in two rows or more.
		.replace(/^ {2}(?:[0-9a-f]{4}(?: |$)){6,}$/gm, row => row.replace(/[0-9a-f]/g, '0'))
		.replace(/\b\d{4}(?: \d{4}){4}\b/g, '0000 0000 0000 0000 0001')
		.replace(/"\d{20}"/g, '"00000000000000000001"')
		.replace(/\b[1-9]\d{3}(?: [1-9]\d{3}){3}\b/g, '4111 4222 4333 4001');

export type CommandLine = {
	readonly folder: string;
	/** Runs a verb on the shop; what it says is settled. */
	run(...words: readonly string[]): Promise<Said>;
	/** Runs a verb with --json and answers with its document; nothing may be said beside it unless told so. */
	json(...words: readonly string[]): Promise<{readonly code: number; readonly document: unknown; readonly stderr: string}>;
	/** All entries of the journal, without the room behind them: the same before and after what may change nothing. */
	journal(): string;
};

/** The command line on the shop in a folder, or on none: in this process, or in one of its own with {@link runVerb}. */
export function commandLine(folder: string, runVerb = verbHere): CommandLine {
	const run = async (...words: readonly string[]): Promise<Said> => {
		const {code, stdout, stderr} = await runVerb('--data', folder, ...words);
		const shown = (text: string) => settled(text.replaceAll(folder, 'SHOP'));
		return {code, stdout: shown(stdout), stderr: shown(stderr)};
	};
	return {
		folder,
		run,
		json: async (...words) => {
			const {code, stdout, stderr} = await run('--json', ...words);
			return {code, document: JSON.parse(stdout), stderr};
		},
		journal: () =>
			readdirSync(join(folder, 'journal'))
				.sort()
				.map(name => readFileSync(join(folder, 'journal', name), 'latin1').replace(/\0+$/, ''))
				.join(''),
	};
}

const template = mkdtempSync(join(tmpdir(), 'counterfoil-'));
let made: Promise<void> | undefined;
afterAll(() => rmSync(template, {recursive: true, force: true}));

async function makeTemplate(): Promise<void> {
	const practice = await createShop(join(template, 'shop'), {kind: 'practice'});
	if ('refusal' in practice) throw new Error(JSON.stringify(practice.refusal));
	await practice.shop.close();
}

/** A practice shop of its own, just made and left. */
export async function practiceShop(): Promise<CommandLine> {
	made ??= makeTemplate();
	await made;
	const folder = join(scratchFolder(), 'shop');
	cpSync(join(template, 'shop'), folder, {recursive: true});
	chmodSync(folder, 0o700);
	return commandLine(folder);
}

const holder = fileURLToPath(new URL('./shop-holder.ts', import.meta.url));

/** Another process has the shop open until the test ends, as a user of the machine where one is named. */
export async function heldOpen(folder: string, user?: number): Promise<ChildProcess> {
	const as = user === undefined ? {} : {uid: user, gid: user};
	const child = fork(holder, [folder], {execArgv: [], stdio: 'inherit', ...as});
	onTestFinished(() => void child.kill('SIGKILL'));
	await once(child, 'message');
	return child;
}
