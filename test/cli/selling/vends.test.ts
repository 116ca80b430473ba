// Services through a provider on the command line: the answer is waited for, and what has none is listed, asked for again, and given back.
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {keepProviderKey, providerKeyPath, readProviderKey} from '../../../src/store/secrets/provider-keys.ts';
import {type Provider, provider, simulatorKey} from '../../providers/providing.ts';
import {type CommandLine, commandLine, scratchFolder} from '../../support/command-line.ts';
import {opened, service} from '../../support/commands.ts';
import {leftShop} from '../../support/stored-shop.ts';

const meter = '07123456787';

/** A shop that sells gas through a simulated provider. */
async function connected(): Promise<CommandLine & {readonly simulator: Provider}> {
	const simulator = await provider();
	const keys = join(scratchFolder(), 'keys');
	mkdirSync(keys);
	const before = process.env['COUNTERFOIL_PROVIDER_KEYS'];
	process.env['COUNTERFOIL_PROVIDER_KEYS'] = keys;
	onTestFinished(() => {
		if (before === undefined) delete process.env['COUNTERFOIL_PROVIDER_KEYS'];
		else process.env['COUNTERFOIL_PROVIDER_KEYS'] = before;
	});
	keepProviderKey(providerKeyPath('sim'), simulatorKey);
	const {folder} = await leftShop([
		opened({services: [service({id: 'gas', name: 'Gas', beneficiary: 'meter', provider: 'sim'})]}),
		{type: 'setProvider', provider: {id: 'sim', name: 'Simulator', kind: 'http', url: simulator.url}},
	]);
	return {...commandLine(folder), simulator};
}

const buy = ['service', 'gas', '100', '--to', meter, '--cash', 'exact'];

test('The receipt that is shown has the token of the provider', async () => {
	const {run, json} = await connected();
	const said = await run(...buy);
	expect(said.code).toBe(0);
	expect(said.stderr).toBe('Asking Simulator for Gas…\n');
	expect(said.stdout).toContain('0000 0000 0000 0000 0001');
	expect(said.stdout).not.toContain('DEMO');
	expect(await run('vend', 'list')).toMatchObject({code: 0, stdout: 'Every vend is answered.\n'});
	expect((await json('vend', 'list')).document).toMatchObject({vends: []});
});

test('The same under the same id is not sold again, and has its token', async () => {
	const {run, simulator} = await connected();
	const id = '019a0000-0001-7000-8000-000000000001';
	const first = await run(...buy, '--id', id);
	expect((await run(...buy, '--id', id)).stdout).toBe(first.stdout);
	expect(await simulator.vends()).toHaveLength(1);
});

test('A declined one says what to give back, and the receipt is refunded so', async () => {
	const {run, simulator} = await connected();
	await simulator.control({decline: 100});
	const said = await run(...buy);
	expect(said.code).toBe(0);
	const words = /counterfoil (receipt refund .*)$/m.exec(said.stderr)?.[1]?.split(' ') ?? [];
	expect(words).toEqual(['receipt', 'refund', '1-000001', '--line', '1', '--reason', 'declined']);
	expect((await run('vend', 'list')).stdout).toContain('declined');
	expect((await run(...words)).code).toBe(0);
	expect((await run('vend', 'list')).stdout).toBe('Every vend is answered.\n');
});

test('An unknown one is asked for by its id, and found with the token that the customer lost', async () => {
	const {run, json, simulator} = await connected();
	await simulator.control({nonsense: 100, nonsenseKinds: ['unsigned']});
	const said = await run(...buy);
	expect(said.code).toBe(0);
	expect(said.stderr).toContain('counterfoil vend resolve');
	expect((await json('vend', 'list')).document).toMatchObject({vends: [{receipt: '1-000001', status: 'unknown'}]});
	await simulator.control({nonsense: 0});
	expect(await run('vend', 'resolve', '1-000009')).toMatchObject({code: 3});
	expect(await run('vend', 'resolve', '1-000001')).toMatchObject({code: 0, stdout: 'Every vend is answered.\n'});
	expect((await run('receipt', 'find', meter)).stdout).toContain('1-000001');
	expect((await run('receipt', 'show', '1-000001')).stdout).toContain('0000 0000 0000 0000 0001');
	expect(await simulator.vends()).toHaveLength(1);
});

test('While a vend has no answer another key is refused: who does not know the shop by it would call the vend unheard of', async () => {
	const {run, simulator} = await connected();
	await simulator.control({nonsense: 100, nonsenseKinds: ['unsigned']});
	await run(...buy);
	const said = await run('provider', 'key', 'sim', '--new');
	expect(said).toMatchObject({code: 2, stdout: ''});
	expect(said.stderr).toContain('1 vend of Simulator has no answer yet.');
	expect(readProviderKey(providerKeyPath('sim'))).toBe(simulatorKey);
	expect(await run('provider', 'key', 'sim', '--new', '--same-account')).toMatchObject({code: 0});
	expect(readProviderKey(providerKeyPath('sim'))).not.toBe(simulatorKey);
	keepProviderKey(providerKeyPath('sim'), simulatorKey);
	await simulator.control({nonsense: 0});
	await run('vend', 'resolve');
	expect(await run('provider', 'key', 'sim', '--new')).toMatchObject({code: 0});
});
