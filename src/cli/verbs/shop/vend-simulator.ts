// The verb `vend-simulator`: a vending provider to practise with, on this machine alone, until Ctrl+C.
import {readFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';
import type {Command} from 'commander';
import {type Rules, readRules, usualRules} from '../../../providers/simulator/rules.ts';
import {type Simulator, startSimulator} from '../../../providers/simulator/server.ts';
import {isSystemFailure, systemCode} from '../../../store/disk/store-error.ts';
import {drawProviderKey, keepProviderKey, readProviderKey} from '../../../store/secrets/provider-keys.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {exitCodes, FailedError, UsageError} from '../../kit/exit.ts';
import {createOutput} from '../../kit/output.ts';
import {wholePath} from '../../kit/shop-folder.ts';

type SimulatorOptions = GlobalOptions & {
	readonly port: number;
	readonly book?: string;
	readonly rules?: string;
	readonly keyFile?: string;
};

/** Its book, and the key that both sides sign with. */
type Files = {readonly book: string; readonly keyFile: string};

const usualPort = 4170;

function portArgument(text: string): number {
	const port = Number(text);
	if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
	throw new UsageError(`--port: it is a number up to 65535, such as ${usualPort}. With 0 it takes any that is free.`);
}

const usualBook = (env = process.env): string =>
	join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'counterfoil-simulator', 'book.jsonl');

function rulesOf(path: string | undefined): Rules {
	if (path === undefined) return usualRules;
	try {
		const rules = readRules(readFileSync(wholePath(path), 'utf8'));
		if ('fault' in rules) throw new UsageError(`--rules: ${rules.fault}`);
		return rules;
	} catch (error) {
		if (error instanceof UsageError) throw error;
		throw new UsageError(`--rules: ${path} cannot be read (${systemCode(error)}).`);
	}
}

/** The key in a file; a first start draws one. */
function readyKey(path: string): string {
	const kept = readProviderKey(path);
	if (kept) return kept;
	const key = drawProviderKey();
	keepProviderKey(path, key);
	return key;
}

/** Starts it; what the system refuses is said in a sentence. */
async function start({port, rules}: SimulatorOptions, {book, keyFile}: Files): Promise<Simulator> {
	try {
		return await startSimulator({key: readyKey(keyFile), book, rules: rulesOf(rules), port});
	} catch (error) {
		const exit = exitCodes.failure;
		const code = systemCode(error);
		if (code === 'EADDRINUSE') {
			const message = `Port ${port} is taken, maybe by another simulator. Stop that one, or take another port with --port.`;
			throw new FailedError({exit, code: 'port-taken', message});
		}
		if (!isSystemFailure(error)) throw error;
		throw new FailedError({exit, code: 'unusable', message: `The simulator cannot use ${book} or ${keyFile} (${code}).`});
	}
}

/** A path as a shell takes it. */
const inShell = (path: string): string => (/^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`);

/** What is said once it listens. */
const ready = ({url, vends, balance}: Simulator, {book, keyFile}: Files): readonly string[] => [
	`A vending provider to practise with listens on ${url}. Nothing that it issues is genuine.`,
	`Its book is ${book}: ${vends} vends, and ${(balance / 100).toFixed(2)} left for the shop.`,
	'',
	'Connect a shop to it, once:',
	`  counterfoil provider add simulator --name Simulator --url ${url}`,
	`  counterfoil provider key simulator --key-fd 0 < ${inShell(keyFile)}`,
	'  counterfoil service edit electricity --provider simulator',
	'',
	'Let things go wrong, and look at its book:',
	`  curl ${url}/control -d '{"lost": 20, "decline": 10}'`,
	`  curl ${url}/book`,
	'',
	'^C stops it.',
];

async function simulate(options: SimulatorOptions): Promise<void> {
	const book = wholePath(options.book ?? usualBook());
	const keyFile = wholePath(options.keyFile ?? join(dirname(book), 'key'));
	const simulator = await start(options, {book, keyFile});
	const stopped = new Promise<void>(resolve => {
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
	});
	createOutput(options.json ?? false).show(ready(simulator, {book, keyFile}), {...simulator, book, keyFile});
	await stopped;
	await simulator.close();
}

export function addSimulatorVerb(program: Command): void {
	program
		.command('vend-simulator')
		.summary('a vending provider to practise with')
		.description(
			'Runs the other side of the protocol in docs/providers.md on this machine, with a book of its own: it issues tokens, and loses, delays, declines or garbles answers as it is told. It needs no shop.',
		)
		.option('--port <number>', 'where it listens on 127.0.0.1; 0 for any that is free', portArgument, usualPort)
		.option('--book <file>', 'its book; else counterfoil-simulator/book.jsonl in the user’s data folder')
		.option('--rules <file>', 'its rules, as JSON')
		.option('--key-file <file>', 'the key that both sides sign with, made at the first start; else key beside the book')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil vend-simulator\n  counterfoil vend-simulator --port 4171 --book practice.jsonl --rules rules.json',
		)
		.action((_options: object, command: Command) => simulate(command.optsWithGlobals<SimulatorOptions>()));
}
