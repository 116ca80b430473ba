// Other ways to make a sale durable, measured beside ours: SQLite with the same bytes, SQLite with the sale in tables, plain lowdb.
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {JSONFilePreset} from 'lowdb/node';

/** A database that promises what the journal promises: every commit is on the disk. */
function durable(path: string): DatabaseSync {
	const db = new DatabaseSync(path);
	db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
	return db;
}

/** Puts the same bytes into one table, a commit each. */
export function sqliteBytes(folder: string, line: Buffer): () => void {
	const db = durable(join(folder, 'bytes.sqlite'));
	db.exec('CREATE TABLE journal (seq INTEGER PRIMARY KEY, line BLOB NOT NULL) STRICT');
	const insert = db.prepare('INSERT INTO journal (line) VALUES (?)');
	return () => void insert.run(line);
}

const tables = `
CREATE TABLE products (code TEXT PRIMARY KEY, stock INTEGER NOT NULL) STRICT;
CREATE TABLE receipts (number INTEGER PRIMARY KEY, at INTEGER NOT NULL, operator INTEGER NOT NULL, total INTEGER NOT NULL, rounding INTEGER NOT NULL, command TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE lines (receipt INTEGER NOT NULL, place INTEGER NOT NULL, product TEXT NOT NULL, name TEXT NOT NULL, quantity INTEGER NOT NULL, price INTEGER NOT NULL, total INTEGER NOT NULL, PRIMARY KEY (receipt, place)) STRICT;
CREATE TABLE tenders (receipt INTEGER NOT NULL, tender TEXT NOT NULL, tendered INTEGER NOT NULL, change INTEGER NOT NULL) STRICT;
CREATE TABLE ledger (account TEXT PRIMARY KEY, balance INTEGER NOT NULL) STRICT;
`;

/** Writes a sale of these products the way an ordinary till does: receipt, lines, tender, stock and ledger, in one transaction. */
export function sqliteTables(folder: string, products: readonly string[]): () => void {
	const db = durable(join(folder, 'tables.sqlite'));
	db.exec(tables);
	const product = db.prepare('INSERT INTO products VALUES (?, 1000000000)');
	for (const code of products) product.run(code);
	const receipt = db.prepare('INSERT INTO receipts (at, operator, total, rounding, command) VALUES (?, 1, ?, 0, ?)');
	const lineRow = db.prepare('INSERT INTO lines VALUES (?, ?, ?, ?, 1000, 510, 510)');
	const take = db.prepare('UPDATE products SET stock = stock - 1000 WHERE code = ?');
	const tender = db.prepare("INSERT INTO tenders VALUES (?, 'cash', ?, 0)");
	const post = db.prepare('INSERT INTO ledger VALUES (?, ?) ON CONFLICT DO UPDATE SET balance = balance + excluded.balance');
	let count = 0;
	return () => {
		db.exec('BEGIN');
		const {lastInsertRowid} = receipt.run(Date.now(), 510 * products.length, `command-${count++}`);
		for (const [place, code] of products.entries()) {
			lineRow.run(lastInsertRowid, place, code, `Bench product ${code}`);
			take.run(code);
		}
		tender.run(lastInsertRowid, 510 * products.length);
		post.run('cash:1', 510 * products.length);
		post.run('sales:standard', -510 * products.length);
		db.exec('COMMIT');
	};
}

/** Plain lowdb with so many past sales: every sale writes all of them again, and syncs nothing. */
export async function plainLowdb(folder: string, entry: object, past: number): Promise<() => Promise<void>> {
	const db = await JSONFilePreset<{sales: object[]}>(join(folder, `lowdb-${past}.json`), {sales: []});
	for (let count = 0; count < past; count += 1) db.data.sales.push(entry);
	return async () => {
		db.data.sales.push(entry);
		await db.write();
	};
}
