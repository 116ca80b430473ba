// What the other side of a connection has not taken yet. Node does not say; Linux does.
import {readFileSync} from 'node:fs';
import type {Socket} from 'node:net';
import {isSystemFailure} from '../../store/disk/store-error.ts';

const tables = ['/proc/net/tcp', '/proc/net/tcp6'];

const portOf = (address: string): number => Number.parseInt(address.slice(address.lastIndexOf(':') + 1), 16);

function rowsOf(table: string): readonly string[] {
	try {
		return readFileSync(table, 'latin1').split('\n').slice(1);
	} catch (error) {
		if (!isSystemFailure(error)) throw error;
		return [];
	}
}

/** The bytes of a connection that were sent and not acknowledged; undefined where the system does not say. */
export function unacknowledged({localPort, remotePort}: Pick<Socket, 'localPort' | 'remotePort'>): number | undefined {
	for (const row of tables.flatMap(rowsOf)) {
		const [, local = '', remote = '', , queues = ''] = row.trim().split(/\s+/);
		if (portOf(local) !== localPort || portOf(remote) !== remotePort) continue;
		// The end of the connection counts as one byte.
		return Math.max(0, Number.parseInt(queues, 16) - 1);
	}
	return undefined;
}
