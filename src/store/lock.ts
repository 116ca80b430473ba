// Owns the lock on a shop: one process at a time. On Linux an abstract socket, which the kernel gives up with the process; elsewhere the `holder` file and a look whether its process lives.
import {existsSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {createServer, type Server} from 'node:net';
import {sha256} from './entry.ts';
import {StoreError} from './store-error.ts';

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
	writeFileSync(holderPath(shop), holderText(what), {mode: 0o600});
	return {
		release: async () => {
			rmSync(holderPath(shop), {force: true});
			await release();
		},
	};
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

function takeFile(shop: string, what: string): () => Promise<void> {
	const {pid} = readHolder(shop);
	if (existsSync(holderPath(shop)) && pid !== undefined && isAlive(pid)) throw lockedBy(shop);
	rmSync(holderPath(shop), {force: true});
	try {
		writeFileSync(holderPath(shop), holderText(what), {flag: 'wx', mode: 0o600});
	} catch {
		// Somebody else was faster by a moment.
		throw lockedBy(shop);
	}
	return async () => undefined;
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
