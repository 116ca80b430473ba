// Owns the first moment: any Node can read this file. It finds a Node that can run the rest, or says in one sentence which is needed.
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import module from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const needed = [24, 16] as const;

function isRecent(version: string): boolean {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

/** The Node that came with the checkout, if its package is there for this machine. */
function shippedNode(): string | undefined {
	let folder = dirname(fileURLToPath(import.meta.url));
	for (;;) {
		const binary = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
		if (existsSync(binary)) return binary;
		const parent = dirname(folder);
		if (parent === folder) return undefined;
		folder = parent;
	}
}

function startAgain(node: string): void {
	const child = spawn(node, process.argv.slice(1), {stdio: 'inherit'});
	// The terminal sends its signals to both; the child decides what they mean.
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
	child.on('exit', (code, signal) => {
		process.exitCode = code ?? (signal === 'SIGTERM' ? 143 : 1);
	});
}

if (isRecent(process.versions.node)) {
	// Compiled code is kept between starts: the counter opens a third sooner.
	module.enableCompileCache();
	await import('./main.js' as string);
} else {
	const node = shippedNode();
	if (node === undefined) {
		console.error(
			`Counterfoil needs Node ${needed.join('.')} or newer and this is ${process.versions.node}. Run npm install in its folder, or install a newer Node.`,
		);
		process.exitCode = 1;
	} else startAgain(node);
}
