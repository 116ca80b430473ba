// A tmux of the test's own: a real terminal without a window, in which a command runs, keys are sent, and the screen is read back.
import {execFile, execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {onTestFinished} from 'vitest';

const run = promisify(execFile);

/** Whether there is a tmux; without one its tests are left out, and that is said aloud. */
export const hasTmux = ((): boolean => {
	try {
		execFileSync('tmux', ['-V'], {stdio: 'ignore'});
		return true;
	} catch (error) {
		process.stderr.write(`THE TESTS IN A REAL TERMINAL ARE LEFT OUT, since there is no tmux here: ${String(error)}\n`);
		return false;
	}
})();

export type Tmux = {
	/** Sends bytes as keys. */
	send(text: string): Promise<void>;
	/** Resolves with the rows as soon as each text is on the screen. */
	until(...texts: readonly string[]): Promise<readonly string[]>;
	/** Sends a key that does no harm twice, until each text is on the screen: keys from before the program listens are not taken. */
	press(key: string, ...texts: readonly string[]): Promise<readonly string[]>;
	/** Gives the window another size. */
	setSize(columns: number, rows: number): Promise<void>;
	/** Resolves when the command has ended. */
	readonly ended: Promise<void>;
};

const patienceMs = 30_000;
const lookMs = 100;

/** Runs a command of the shell in a window of a size, on a server of its own. */
export async function openTmux(command: string, columns = 80, rows = 24): Promise<Tmux> {
	const folder = mkdtempSync(join(tmpdir(), 'counterfoil-tmux-'));
	const env = {...process.env, LC_ALL: 'C.UTF-8', TZ: 'Africa/Johannesburg'};
	const tmux = async (...words: readonly string[]): Promise<string> =>
		(await run('tmux', ['-S', join(folder, 'socket'), '-f', '/dev/null', ...words], {env})).stdout;
	const size = ['-x', String(columns), '-y', String(rows)];
	await tmux('new-session', '-d', ...size, `${command}; tmux wait-for -S ended; cat`);
	const ended = tmux('wait-for', 'ended').then(() => undefined);
	// The server is ended by the test, also while nobody waits for the command.
	ended.catch(() => undefined);
	onTestFinished(async () => {
		await tmux('kill-server');
		rmSync(folder, {recursive: true, force: true});
	});
	const shown = async (): Promise<readonly string[]> => (await tmux('capture-pane', '-p')).split('\n').slice(0, -1);
	const send = async (text: string): Promise<void> => void (await tmux('send-keys', '-l', text));
	/** Looks until each text is there; `eachLook` comes before every look. */
	const looked = async (texts: readonly string[], eachLook: (look: number) => Promise<void>): Promise<readonly string[]> => {
		for (let look = 0; look * lookMs < patienceMs; look += 1) {
			await eachLook(look);
			const lines = await shown();
			if (texts.every(text => lines.some(line => line.includes(text)))) return lines;
			await new Promise(resolve => setTimeout(resolve, lookMs));
		}
		throw new Error(`tmux does not show ${JSON.stringify(texts)}:\n${(await shown()).join('\n')}`);
	};
	return {
		ended,
		send,
		until: (...texts) => looked(texts, async () => undefined),
		press: (key, ...texts) => looked(texts, look => (look % 20 === 0 ? send(key) : Promise.resolve())),
		setSize: async (nextColumns, nextRows) =>
			void (await tmux('resize-window', '-x', String(nextColumns), '-y', String(nextRows))),
	};
}
