// The Node that runs Counterfoil: this one if it is new enough, otherwise the one that npm installed with Counterfoil.
// Every Node from 12 on can read the files of this folder. The oldest know their own modules by the bare name only.
const {closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, statSync, writeSync} = require('fs');
const {constants} = require('os');
const {dirname, join} = require('path');

/** @type {readonly [major: number, minor: number]} The oldest Node that runs Counterfoil: the first with UUIDv7. */
const needed = [24, 16];
/** The machines for which npm installs a Node with Counterfoil, from a package each. */
const shippedFor = ['linux-x64', 'linux-arm64'];

/** Why no Node could be started, in a sentence. */
class NoNodeError extends Error {}

/**
 * True when a Node of this version runs Counterfoil.
 * @param {string} version such as `24.16.0`
 */
function isRecent(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major > needed[0] || (major === needed[0] && minor >= needed[1]);
}

/**
 * The path of the Node installed by npm: in `node_modules` of the folder, or of one above it. Throws a NoNodeError when there is none.
 * @param {{readonly folder: string, readonly machine: string, readonly version: string}} parts `machine` is such as `linux-x64`, `version` this Node's
 * @returns {string}
 */
function shippedNode({folder, machine, version}) {
	for (let above = folder; ; above = dirname(above)) {
		const binary = join(above, 'node_modules', `node-${machine}`, 'bin', 'node');
		if (existsSync(binary)) {
			if (isWhole(binary)) return binary;
			throw new NoNodeError(`${binary} is not whole, as after an install that was cut short. Run ${again(folder)}.`);
		}
		if (above === dirname(above)) break;
	}
	const wanted = `Counterfoil needs Node ${needed.join('.')} or newer, and this is ${version}.`;
	throw new NoNodeError(
		shippedFor.includes(machine)
			? `${wanted} The one that comes along is not in ${join(folder, 'node_modules')}. Run ${again(folder)}, without --omit=optional; or install a newer Node.`
			: `${wanted} None comes along for ${machine}. Install a newer Node.`,
	);
}

/**
 * How to install again what is in a folder. In a checkout npm ci begins anew, where npm install would trust a broken install.
 * @param {string} folder
 */
function again(folder) {
	return existsSync(join(folder, 'package-lock.json')) ? `npm ci in ${folder}` : 'the npm install of Counterfoil again';
}

/** No Node has fewer bytes than this. */
const leastBytes = 40_000_000;

/**
 * True when the file is a program as large as a Node. An empty or broken file would be taken for a script, and an empty script ends without an error.
 * @param {string} binary
 */
function isWhole(binary) {
	let file;
	try {
		file = openSync(binary, 'r');
	} catch (_unreadable) {
		// Whether an unreadable file can be run shows when it is started, with the reason.
		return true;
	}
	try {
		const head = Buffer.alloc(4);
		readSync(file, head, 0, 4, 0);
		return head.toString('latin1') === '\u007FELF' && fstatSync(file).size >= leastBytes;
	} finally {
		closeSync(file);
	}
}

/**
 * Why an existing program did not start, and what to do.
 * @param {string} binary
 * @param {string | undefined} code of the system, such as `EACCES`
 */
function whyNotStarted(binary, code) {
	// The file is there. What the system did not find is what the file needs: the loader of another C library.
	if (code === 'ENOENT')
		return `${binary} does not start: it is made for glibc, and this Linux has another C library, such as musl. Install a Node ${needed.join('.')} or newer that is made for it.`;
	if (code === 'EACCES')
		return isMarkedExecutable(binary)
			? `${binary} may not be run: its disk is mounted noexec, or it is another user's. Put Counterfoil where you may run programs.`
			: `${binary} is not marked as a program. Run: chmod +x '${binary}'`;
	return `${binary} does not start (${code}). Try again; if it stays so, run npm ci.`;
}

/** @param {string} binary */
function isMarkedExecutable(binary) {
	return (statSync(binary).mode & 0o111) !== 0;
}

/** The folder of the package. */
const packageFolder = dirname(dirname(__dirname));

/** This Node if it is new enough, otherwise the path of the one installed by npm. Throws a NoNodeError when there is neither. */
function nodeToRun() {
	if (isRecent(process.versions.node)) return process.execPath;
	return shippedNode({
		folder: packageFolder,
		machine: `${process.platform}-${process.arch}`,
		version: process.versions.node,
	});
}

/** @param {number} fd */
function isOpen(fd) {
	try {
		fstatSync(fd);
		return true;
	} catch (_closed) {
		// What is not open is not passed on: the program says so.
		return false;
	}
}

/**
 * The files that a program gets: this terminal, and the open ones that its words name, as in `--pin-fd 3`, under the same numbers.
 * @param {readonly string[]} words
 * @returns {('inherit' | 'ignore' | number)[]}
 */
function filesFor(words) {
	/** @type {('inherit' | 'ignore' | number)[]} */
	const files = ['inherit', 'inherit', 'inherit'];
	words.forEach((word, place) => {
		const named = /^--[a-z]+(?:-[a-z]+)*-fd(?:=(.*))?$/.exec(word);
		const fd = named ? Number(named[1] || words[place + 1]) : 0;
		if (!(fd > 2) || !isOpen(fd)) return;
		while (files.length <= fd) files.push('ignore');
		files[fd] = fd;
	});
	return files;
}

/**
 * Runs a Node with these words in this terminal. Answers with its exit code when it ends. Throws a NoNodeError when it does not start.
 * A screen gets a channel, by which it learns that this process is gone, and its terminal is put back if it is killed.
 * @param {string} node
 * @param {readonly string[]} words
 * @param {{readonly isScreen?: boolean}} [screen]
 * @returns {Promise<number>}
 */
function runNode(node, words, {isScreen = false} = {}) {
	const {spawn} = require('child_process');
	return new Promise((resolve, reject) => {
		const child = spawn(node, words, {stdio: isScreen ? ['inherit', 'inherit', 'inherit', 'ipc'] : filesFor(words)});
		// As a signal, Ctrl+C reaches both processes. On a screen it is a letter, and a signal was sent to this process alone.
		process.on('SIGINT', () => isScreen && child.kill('SIGINT'));
		for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
		// Locks the counter.
		if (isScreen) process.on('SIGUSR1', () => child.kill('SIGUSR1'));
		if (isScreen) stopAfter(child);
		child.on('error', error => reject(new NoNodeError(whyNotStarted(node, /** @type {NodeJS.ErrnoException} */ (error).code))));
		child.on('exit', (code, signal) => {
			if (isScreen && signal !== null) putBack();
			resolve(signal === null ? Number(code) : 128 + constants.signals[signal]);
		});
	});
}

/** So long a screen may take to give the terminal back before it stops, in ms. */
const lendingMs = 500;

/**
 * Hands a stop on to a screen, which gives the terminal back first, and stops when it has stopped. Where nothing can be stopped, both go on.
 * @param {import('child_process').ChildProcess} screen
 */
function stopAfter(screen) {
	const stop = () => {
		process.removeListener('SIGTSTP', stop);
		screen.kill('SIGTSTP');
		const until = Date.now() + lendingMs;
		const look = () => {
			if (Date.now() < until && !isStopped(screen.pid)) return setTimeout(look, 10);
			// This process may have been stopped already, and continued by now.
			if (Date.now() < until) process.kill(process.pid, 'SIGTSTP');
			return setTimeout(() => process.on('SIGTSTP', stop), lendingMs);
		};
		look();
	};
	process.on('SIGTSTP', stop);
}

/** @param {number | undefined} pid */
function isStopped(pid) {
	try {
		return /\) T /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
	} catch (_gone) {
		// What is gone is not stopped.
		return false;
	}
}

/** Puts the terminal back for a screen that was killed. How the keyboard was when it was started, Node puts back on leaving. */
function putBack() {
	const {restoreModes} = require('./terminal-modes.cjs');
	try {
		writeSync(1, restoreModes);
	} catch (_gone) {
		// The terminal is gone, and nothing is left to be put back.
	}
}

/**
 * Does the work of a launcher. A NoNodeError is printed as its sentence; any other error is a bug.
 * @param {() => Promise<number | undefined>} work answers with an exit code, or undefined when the program sets it
 */
async function launch(work) {
	try {
		const code = await work();
		if (code !== undefined) process.exitCode = code;
	} catch (error) {
		if (!(error instanceof NoNodeError)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = 1;
	}
}

module.exports = {isRecent, launch, NoNodeError, nodeToRun, packageFolder, runNode, shippedNode, whyNotStarted};
