// The file `accounts_registry.json` and its balance files, read and written (rules.md §16 A). It does not decide whether an account fits the shop.
import * as z from 'zod/mini';
import type {Account} from '../../domain/accounts/records.ts';
import type {WallTime} from '../../domain/base/calendar.ts';
import {type Cents, zero} from '../../domain/base/money.ts';
import {accountName} from '../../domain/base/text.ts';
import type {ImportedAccount} from '../../domain/opening/import-rows.ts';
import {moneyText, quoted, type Read} from '../text/amount.ts';
import {escapedJson} from '../text/plain-text.ts';
import {isWallTime} from '../text/wall-clock.ts';
import type {FoundRow} from './import-report.ts';
import {isJsonNumber, type JsonMember} from './outside-json.ts';
import {outsideName} from './outside-names.ts';
import {readRecords, shapeRow, writtenNumber, writtenText} from './outside-records.ts';
import {type FloatRead, pythonFloatText, readPythonFloat} from './python-float.ts';

export const registryName = 'accounts_registry.json';
/** The path of an account's balance file, under the folder of the registry. */
export const balancePath = (account: number): string => `accounts/account_${account}_balance.txt`;

/** An account as the registry has it. Its balance may be unusable, since the balance file wins. */
export type RegistryRow = {
	readonly id: number;
	readonly name: string;
	readonly created: WallTime;
	readonly balance: Read<FloatRead<Cents>>;
};

/** The text of a balance file, or why it could not be read. Undefined when there is no file. */
export type BalanceFile = Read<string> | undefined;

const shape = z.object({
	id: writtenNumber,
	/** Whatever it is: an account's money is not refused for its name. */
	name: z.optional(z.unknown()),
	created: writtenText,
	balance: z.unknown(),
});

/** The rows of a registry in the order of the file, or what is wrong with the file as a whole. */
export const readRegistry = (name: string, bytes: Uint8Array): Read<readonly FoundRow<RegistryRow>[]> =>
	readRecords({name, bytes, what: 'account'}, registryRow);

function registryRow({key, value}: JsonMember, row: string): FoundRow<RegistryRow> {
	const shaped = shapeRow(shape, value);
	if ('fault' in shaped) return {row, fault: shaped.fault};
	const {id, name, created, balance} = shaped.value.row;
	if (!/^[1-9]\d{0,8}$/.test(id.number)) return {row, fault: `${quoted(id.number)} is not an account number.`};
	if (id.number !== key) return {row, fault: `Its key is ${quoted(key)} and its id is ${id.number}. Make them the same.`};
	if (!isWallTime(created)) return {row, fault: `${quoted(created)} is not a date and time like 2026-11-20 22:35:05.`};
	const named = outsideName(name, accountName, `Account ${key}`);
	const notes = [...shaped.value.notes, ...named.notes];
	return {row, value: {id: Number(key), name: named.name, created, balance: registryBalance(balance)}, notes};
}

const registryBalance = (value: unknown): Read<FloatRead<Cents>> =>
	isJsonNumber(value) ? readPythonFloat(value.number) : {fault: 'It is not a number.'};

/** A balance that an account can open with, or the reason why it cannot. */
function usable(read: Read<FloatRead<Cents>>): Read<FloatRead<Cents>> {
	if ('fault' in read || read.value.units >= zero) return read;
	return {fault: `${pythonFloatText(read.value.units)} is below zero.`};
}

function fileBalance(file: BalanceFile): Read<FloatRead<Cents>> {
	if (file === undefined) return {fault: 'It is missing.'};
	if ('fault' in file) return file;
	const text = file.value.trim();
	if (text === '') return {fault: 'It is empty.'};
	if (text.endsWith('.')) return {fault: `${quoted(text)} is half-written.`};
	return usable(readPythonFloat(text));
}

/**
 * The account of a registry row and its balance file. The balance file wins. Where it is missing, corrupt or negative, the report
 * says so and the registry's balance is taken, never a default. With neither, the row is left out.
 */
export function registryAccount(
	{id, name, created, balance}: RegistryRow,
	file: BalanceFile,
	symbol: string,
): Read<{readonly account: ImportedAccount; readonly notes: readonly string[]}> {
	const inFile = fileBalance(file);
	const inRegistry = usable(balance);
	const fromFile = 'value' in inFile ? inFile.value : undefined;
	const fromRegistry = 'value' in inRegistry ? inRegistry.value : undefined;
	const taken = fromFile ?? fromRegistry;
	if (!taken) return {fault: `It has no balance. Balance file: ${faultOf(inFile)} Registry: ${faultOf(inRegistry)}`};
	const amount = moneyText(taken.units, symbol);
	const notes: string[] = [];
	if (!fromFile) notes.push(`The balance file cannot be used: ${faultOf(inFile)} The registry's ${amount} was taken.`);
	else if (!fromRegistry) notes.push(`The registry's balance cannot be used: ${faultOf(inRegistry)} The balance file was taken.`);
	else if (fromFile.units !== fromRegistry.units)
		notes.push(`The registry says ${moneyText(fromRegistry.units, symbol)} and the balance file ${amount}: the file was taken.`);
	if (taken.wasRounded) notes.push(`The balance was rounded to ${amount}.`);
	if (fromFile && file && 'value' in file && !file.value.includes('.'))
		notes.push(`The balance file has no decimals: check that ${amount} is all of it.`);
	return {value: {account: {id, name, created, balance: taken.units}, notes}};
}

const faultOf = (read: Read<unknown>): string => ('fault' in read ? read.fault : '');

/** The registry as `json.dump(accounts, file, indent=2, ensure_ascii=False)` writes it. */
export function registryText(accounts: readonly Pick<Account, 'id' | 'name' | 'created' | 'balance'>[]): string {
	if (accounts.length === 0) return '{}';
	const rows = accounts.map(({id, name, created, balance}) => {
		const fields = [
			`"id": ${id}`,
			`"name": ${escapedJson(JSON.stringify(name))}`,
			`"created": ${escapedJson(JSON.stringify(created))}`,
			`"balance": ${pythonFloatText(balance)}`,
		];
		return `  "${id}": {\n${fields.map(field => `    ${field}`).join(',\n')}\n  }`;
	});
	return `{\n${rows.join(',\n')}\n}`;
}
