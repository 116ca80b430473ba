// Owns the lock on a shop: one process at a time. On Linux an abstract socket, which the kernel gives up with the process; elsewhere the `holder` file and a look whether its process lives.
import {linkSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:net';
import {sha256} from './entry.ts';
import {isFull} from './files.ts';
import {StoreError, systemCode} from './store-error.ts';

export type Lock = {readonly release: () => Promise<void>};

const holderPath = (shop: string): string => `${shop}/holder`;

/** What a process writes about itself, for the one that is refused. */
const holderText = (what: string): string => JSON.stringify({pid: process.pid, what, since: new Date().toISOString()});

function readHolder(shop: string): {readonly pid?: number; readonly what?: string; readonly since?: string} {
	try {
		return JSON.parse(readFileSync(holderPath(shop), 'utf8'));
	} catch {
		// Whoever holds the lock may be between taking it and signing; it is then named as unknown.
		return {};
	}
}

function lockedBy(shop: string): StoreError {
	const {pid, what, since} = readHolder(shop);
	const holder = pid === undefined ? 'another process' : `process ${pid} (${what ?? 'unknown'}, since ${since ?? 'unknown'})`;
	return new StoreError('locked', {path: shop, holder});
}

/** Takes the lock or throws `locked`, naming the holder. `what` is what this process does with the shop. */
export async function takeLock(shop: string, what: string, platform: NodeJS.Platform = process.platform): Promise<Lock> {
	const release = platform === 'linux' ? await takeSocket(shop) : takeFile(shop, what);
	try {
		if (platform === 'linux') sign(shop, what);
	} catch (error) {
		await release();
		throw error;
	}
	return {
		release: async () => {
			try {
				rmSync(holderPath(shop), {force: true});
			} catch {
				// A file that stays locks nobody out: the socket is given up, and elsewhere its process will be gone.
			}
			await release();
		},
	};
}

/** Says who holds the socket. A disk too full for that must not keep the shop shut: the next one is told of an unknown holder. */
function sign(shop: string, what: string): void {
	try {
		writeFileSync(holderPath(shop), holderText(what), {mode: 0o600});
	} catch (error) {
		if (!isFull(error)) throw error;
	}
}

function takeSocket(shop: string): Promise<() => Promise<void>> {
	const socket = `\0counterfoil-${sha256(realpathSync(shop)).slice(0, 32)}`;
	return new Promise((resolve, reject) => {
		const server: Server = createServer(connection => connection.destroy());
		server.once('error', error => reject('code' in error && error.code === 'EADDRINUSE' ? lockedBy(shop) : error));
		server.listen({path: socket, exclusive: true}, () => {
			server.unref();
			resolve(() => new Promise(closed => server.close(() => closed())));
		});
	});
}

/** A file appears with its text in it or not at all: it is written aside and linked into place, which fails when there is one. */
function putInPlace(path: string, text: string): boolean {
	const aside = `${path}.${process.pid}.tmp`;
	writeFileSync(aside, text, {mode: 0o600});
	try {
		linkSync(aside, path);
		return true;
	} catch (error) {
		if (systemCode(error) === 'EEXIST') return false;
		throw error;
	} finally {
		rmSync(aside, {force: true});
	}
}

/** A takeover lasts milliseconds; one that is older than this belonged to a process that died in it. */
const takeoverMs = 10_000;

/** Takes the place of a dead holder, one contender at a time: only who holds the takeover may remove the dead one's file. */
function takeOver(shop: string, dead: string, what: string): boolean {
	const takeover = `${holderPath(shop)}.takeover`;
	if (!putInPlace(takeover, holderText(what))) {
		const since = statSync(takeover, {throwIfNoEntry: false})?.mtimeMs ?? Date.now();
		if (Date.now() - since > takeoverMs) rmSync(takeover, {force: true});
		return false;
	}
	try {
		if (readText(holderPath(shop)) !== dead) return false;
		rmSync(holderPath(shop));
		return putInPlace(holderPath(shop), holderText(what));
	} finally {
		rmSync(takeover, {force: true});
	}
}

function takeFile(shop: string, what: string): () => Promise<void> {
	if (!putInPlace(holderPath(shop), holderText(what))) {
		const text = readText(holderPath(shop));
		const {pid} = readHolder(shop);
		if (text === undefined || pid === undefined || isAlive(pid) || !takeOver(shop, text, what)) throw lockedBy(shop);
	}
	return async () => undefined;
}

function readText(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (systemCode(error) === 'ENOENT') return undefined;
		throw error;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
