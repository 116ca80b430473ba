// The import of the billing program's files: accounts, and the logs of accounts that are in the shop or come in (rules.md §16 A).
import type {Account} from '../../domain/accounts/records.ts';
import {checkImportedAccount, type ImportedAccount} from '../../domain/opening/import-rows.ts';
import {type RegistryRow, readRegistry, registryAccount, registryName} from '../../formats/old-files/accounts-registry.ts';
import {type FoundRow, wholeFile} from '../../formats/old-files/import-report.ts';
import {readLines} from '../../formats/old-files/outside-text.ts';
import {readTransaction} from '../../formats/old-files/transaction-log.ts';
import {moneyText, quoted, type Read} from '../../formats/text/amount.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import {planPast} from './past.ts';
import {aboutFile, comesIn, doesNotFit, type Import, isThere, type PlannedRow, type Planning, unreadable} from './row.ts';
import {type NumberedFile, type NumberedFiles, readLineFile, type SourceFile, type Sources} from './source.ts';

/** Why the log of an account stays out; undefined for an account that is in the shop or comes in. */
type LogRights = Map<number, string | undefined>;

/** The files of the billing program: the registry, a balance for each account, and a log for each. */
type AccountSources = {
	readonly isFolder: boolean;
	readonly registry: SourceFile | undefined;
	readonly balances: NumberedFiles;
	/** By the number of the account. */
	readonly logs: readonly NumberedFile[];
};

const sourcesOf = ({isFolder, files, folders}: Sources): AccountSources => ({
	isFolder,
	registry: files.get(registryName),
	balances: folders.get('accounts') ?? new Map(),
	logs: [...(folders.get('logs')?.values() ?? [])].sort((a, b) => a.account - b.account),
});

/** Everything the registry, its balances and its logs would add. */
function* planAccounts(planning: Planning, found: Sources): Generator<PlannedRow> {
	const sources = sourcesOf(found);
	const {registry, balances, logs} = sources;
	if (!registry) {
		yield* planLogsAlone(planning, sources);
		return;
	}
	const bytes = registry.read();
	const read = 'fault' in bytes ? bytes : readRegistry(registry.name, bytes.value);
	if ('fault' in read) {
		yield unreadable(registry.name, wholeFile, read.fault);
		for (const log of logs) yield unreadable(log.name, wholeFile, `It was not read, because ${registry.name} could not be.`);
		return;
	}
	if (read.value.length === 0) yield aboutFile(registry.name, 'It holds no accounts.');
	const rights: LogRights = new Map();
	const seen = new Set<number>();
	for (const found of read.value) {
		if ('value' in found) seen.add(found.value.id);
		yield planAccount(planning, found, {file: registry.name, balance: balanceOf(found, balances), rights});
	}
	for (const {account, name} of balances.values())
		if (!seen.has(account))
			yield unreadable(name, wholeFile, `There is no account ${account} in ${registry.name} that can be read.`);
	for (const log of logs)
		yield* planLog(planning, log, rights.has(log.account) ? rights.get(log.account) : notThere(log.account));
}

const notThere = (account: number): string => `There is no account ${account} in ${registryName} that can be read.`;

/** A log that was named alone belongs to the shop's account of that number. A folder must hold the registry. */
function* planLogsAlone(planning: Planning, {isFolder, balances, logs}: AccountSources): Generator<PlannedRow> {
	const missing = `It is missing, so ${balances.size} balances and ${logs.length} logs beside it were left out. Copy it too, and import again.`;
	if (isFolder && logs.length + balances.size > 0) yield unreadable(registryName, wholeFile, missing);
	for (const log of isFolder ? [] : logs) {
		const isKnown = planning.state.accounts.rows.has(log.account);
		yield* planLog(
			planning,
			log,
			isKnown ? undefined : `There is no account ${log.account} in the shop. Import its registry first.`,
		);
	}
}

/** A balance is a few digits. A file with more bytes than this is no balance. */
const longestBalance = 1000;

const balanceOf = (found: FoundRow<RegistryRow>, balances: NumberedFiles): Read<string> | undefined => {
	const file = 'value' in found ? balances.get(found.value.id) : undefined;
	if (!file) return undefined;
	const bytes = file.read(longestBalance);
	return 'fault' in bytes ? bytes : {value: new TextDecoder().decode(bytes.value)};
};

type AccountFiles = {readonly file: string; readonly balance: Read<string> | undefined; readonly rights: LogRights};

function planAccount(planning: Planning, found: FoundRow<RegistryRow>, {file, balance, rights}: AccountFiles): PlannedRow {
	if ('fault' in found) return unreadable(file, found.row, found.fault);
	const {row, value} = found;
	const {state, symbol} = planning;
	const read = registryAccount(value, balance, symbol);
	if ('fault' in read) {
		rights.set(value.id, `Account ${value.id} was left out.`);
		return unreadable(file, row, read.fault);
	}
	const {account} = read.value;
	const existing = state.accounts.rows.get(account.id);
	if (existing) return planExisting(account, existing, {file, row, symbol, rights});
	const refusal = checkImportedAccount(state, account);
	rights.set(account.id, refusal && `Account ${account.id} was left out.`);
	if (refusal) return doesNotFit(file, row, refusalText(refusal, symbol));
	const notes = [...found.notes, ...read.value.notes];
	const sentence = `${account.name} opens with ${moneyText(account.balance, symbol)}.`;
	return comesIn(file, {row, notes}, {adds: {type: 'account', account}, sentence});
}

type Existing = {
	readonly file: string;
	readonly row: string;
	readonly symbol: string;
	readonly rights: LogRights;
};

/**
 * An account whose id the shop has already is left alone and reported with its differences. It is the same
 * account when it was opened at the same time.
 */
function planExisting(inFile: ImportedAccount, inShop: Account, {file, row, symbol, rights}: Existing): PlannedRow {
	const isSame = inFile.created === inShop.created;
	rights.set(
		inFile.id,
		isSame
			? undefined
			: `Account ${inFile.id} in the shop is another one: it was opened ${inShop.created}, not ${inFile.created}.`,
	);
	const differences = [
		...(inFile.name === inShop.name ? [] : [`name ${quoted(inFile.name)} in the file, ${quoted(inShop.name)} in the shop`]),
		...(isSame ? [] : [`opened ${inFile.created} in the file, ${inShop.created} in the shop`]),
		...(inFile.balance === inShop.balance
			? []
			: [`balance ${moneyText(inFile.balance, symbol)} in the file, ${moneyText(inShop.balance, symbol)} in the shop`]),
	];
	if (differences.length === 0) return isThere(file, row, `${inShop.name}, as in the shop.`);
	return doesNotFit(file, row, `Account ${inFile.id} is in the shop already and was left alone: ${differences.join('; ')}.`);
}

/** A log stays out as a whole when its account is missing, with the reason. */
function* planLog({lines, symbol}: Planning, log: NumberedFile, reason: string | undefined): Generator<PlannedRow> {
	const bytes = readLineFile(log);
	if ('fault' in bytes) {
		yield unreadable(log.name, wholeFile, bytes.fault);
		return;
	}
	if (reason !== undefined) {
		let count = 0;
		for (const _line of readLines(bytes.value)) count += 1;
		yield doesNotFit(log.name, wholeFile, `Its lines were left out, ${count} in all. ${reason}`);
		return;
	}
	yield* planPast({
		file: log.name,
		bytes: bytes.value,
		read: line => readTransaction(log.account, line, symbol),
		known: lines.account(log.account),
		symbol,
		none: 'It holds no transactions.',
	});
}

export const accountsImport: Import = {
	files: [{name: registryName, with: ['accounts']}],
	folders: [
		{name: 'accounts', shape: /^account_([1-9]\d{0,8})_balance\.txt$/i},
		{name: 'logs', shape: /^account_([1-9]\d{0,8})_transactions\.log$/i, alone: 'a log'},
	],
	plan: planAccounts,
};
