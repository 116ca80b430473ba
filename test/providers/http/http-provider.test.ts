// The line to a provider over HTTP: what it makes of good answers, of none, and of those that nobody should believe.
import https from 'node:https';
import net, {type AddressInfo} from 'node:net';
import tls from 'node:tls';
import {describe, expect, onTestFinished, test} from 'vitest';
import type {Rules} from '../../../src/providers/simulator/rules.ts';
import {answering, aVend, lineTo, never, provider, speaking} from '../providing.ts';
import {trusted} from './trusted.ts';
import {cert, key} from './untrusted.ts';

const issued = {outcome: 'issued', reference: expect.stringMatching(/^SIM/)};
const credit = {kind: 'credit', digits: expect.stringMatching(/^\d{20}$/), units: '46.7 kWh'};

describe('a vend', () => {
	test('is issued with a token, and the provider says the same when it is asked', async () => {
		const {vend, ask} = await provider();
		const request = aVend();
		const answer = await vend(request, never);
		expect(answer).toEqual({...issued, tokens: [credit], tariff: 'Homelight 20A'});
		expect(await ask(request, never)).toEqual(answer);
		expect(await vend(request, never)).toEqual(answer);
	});

	test('that the provider declines is declined with its reason', async () => {
		const {vend, ask} = await provider({rules: {decline: 100}});
		const request = aVend();
		expect(await vend(request, never)).toEqual({outcome: 'declined', reason: 'The meter is blocked (simulated)'});
		expect(await ask(request, never)).toEqual({outcome: 'declined', reason: 'The meter is blocked (simulated)'});
	});

	test('of which the answer is lost is unknown, was sent with one id only, and is issued when it is asked about', async () => {
		const {vend, ask, vends} = await provider({rules: {lost: 100}});
		const request = aVend();
		expect(await vend(request, never)).toMatchObject({outcome: 'unknown', why: 'no-answer'});
		expect(await ask(request, never)).toMatchObject(issued);
		expect(await vends()).toMatchObject([{id: request.id}]);
	});

	test('that never came is declined only once the provider refuses its id for good', async () => {
		const {vend, ask, control, vends} = await provider({rules: {unheard: 100}});
		const request = aVend();
		expect(await vend(request, never)).toMatchObject({outcome: 'unknown', why: 'no-answer'});
		expect(await ask(request, never)).toEqual({outcome: 'declined', reason: 'it did not reach the provider'});
		// Had it been on its way all the time, it would come now.
		await control({unheard: 0});
		expect(await vend(request, never)).toMatchObject({outcome: 'declined'});
		expect(await vends()).toMatchObject([{id: request.id, outcome: 'declined'}]);
	});

	test('that is late is given up, and under way when it is asked about', async () => {
		const {url, ask} = await provider({rules: {late: 100}});
		const request = aVend();
		const impatient = lineTo(url, {timeouts: {totalMs: 800}});
		expect(await impatient.vend(request, never)).toEqual({outcome: 'unknown', why: 'no-answer', detail: 'no answer in time'});
		expect(await ask(request, never)).toEqual({outcome: 'unknown', why: 'in-progress'});
	});

	test('that is answered twice on one connection counts once', async () => {
		const {vend, ask, vends} = await provider({rules: {twice: 100}});
		const request = aVend();
		expect(['issued', 'unknown']).toContain((await vend(request, never)).outcome);
		expect(await ask(request, never)).toMatchObject(issued);
		expect(await vends()).toHaveLength(1);
	});

	test('that somebody stops is unknown', async () => {
		const {vend} = await provider({rules: {delayMs: 60_000}});
		const stop = new AbortController();
		const answer = vend(aVend(), stop.signal);
		stop.abort();
		expect(await answer).toMatchObject({outcome: 'unknown', why: 'stopped'});
	});
});

describe('what nobody should believe leaves a vend unknown until it is asked about:', () => {
	const cases: readonly (readonly [kind: Rules['nonsenseKinds'][number], detail: string])[] = [
		['page', 'what came is no answer of a provider (200 text/html)'],
		['unsigned', 'the answer is not signed with the key of this shop'],
		['half', 'the answer is no whole JSON'],
		['other-id', 'an answer to another vend'],
		['other-amount', 'an answer for another amount'],
		['letters', 'a token that is not all digits'],
		['short', 'a token of 12 digits, not 20'],
		['large', 'a token that is too large for a meter'],
		['same-token', 'the same token twice in one answer'],
		['redirect', 'it sends the request somewhere else (302), which is not followed'],
	];
	test.each(cases)('%s', async (kind, detail) => {
		const {vend, ask} = await provider({rules: {nonsense: 100, nonsenseKinds: [kind]}});
		const request = aVend();
		expect(await vend(request, never)).toEqual({outcome: 'unknown', why: 'unbelievable', detail});
		expect(await ask(request, never)).toMatchObject(issued);
	});

	test('a word that moves the cursor is stripped, and a long one cut', async () => {
		const {vend} = await provider({rules: {nonsense: 100, nonsenseKinds: ['hostile']}});
		expect(await vend(aVend(), never)).toMatchObject({...issued, messages: [']52;c;aGk=olleh', 'x'.repeat(120)]});
	});
});

describe('whoever listens in the place of the provider gets no vend believed:', () => {
	test('nobody', async () => {
		const {url, close} = await provider();
		await close();
		expect(await lineTo(url).vend(aVend(), never)).toEqual({
			outcome: 'declined',
			reason: 'it was not sent: no connection, nobody listens there',
		});
	});

	test('a name that is nowhere', async () =>
		expect(await lineTo('https://provider.invalid').vend(aVend(), never)).toMatchObject({
			outcome: 'declined',
			reason: expect.stringMatching(
				/^it was not sent: no connection, (?:its name is not known|nobody can be asked for its name)$/,
			),
		}));

	test('one that hangs up, and then nobody: it may have been heard, so nothing is known', async () => {
		const server = net.createServer(socket => {
			server.close();
			socket.once('data', () => socket.destroy());
		});
		await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
		expect(await lineTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`).vend(aVend(), never)).toEqual({
			outcome: 'unknown',
			why: 'unreachable',
			detail: 'no connection, nobody listens there',
		});
	});

	const spoken: readonly (readonly [what: string, bytes: string, why: string, detail: RegExp])[] = [
		['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n\r\n', 'unbelievable', /no HTTP/],
		['half an answer', 'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"id"', 'no-answer', /broke before the answer/],
		['headers without end', `HTTP/1.1 200 OK\r\nA: ${'x'.repeat(20_000)}`, 'unbelievable', /no HTTP/],
		[
			'another protocol',
			'HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n',
			'unbelievable',
			/something else than HTTP/,
		],
	];
	test.each(spoken)('%s', async (_what, bytes, why, detail) => {
		const url = await speaking(socket => socket.end(bytes));
		expect(await lineTo(url).vend(aVend(), never)).toMatchObject({
			outcome: 'unknown',
			why,
			detail: expect.stringMatching(detail),
		});
	});

	test('a page without end', async () => {
		const url = await answering((_request, response) => {
			response.writeHead(200, {'content-type': 'application/json'});
			for (let part = 0; part < 20; part += 1) response.write('x'.repeat(8192));
		});
		expect(await lineTo(url).vend(aVend(), never)).toMatchObject({
			why: 'unbelievable',
			detail: 'the answer is longer than 65536 bytes',
		});
	});

	test('one that takes the connection and says nothing', async () => {
		const url = await speaking(() => undefined);
		const line = lineTo(url, {timeouts: {totalMs: 50}});
		expect(await line.vend(aVend(), never)).toEqual({outcome: 'unknown', why: 'no-answer', detail: 'no answer in time'});
	});

	const refusing: readonly (readonly [status: number, why: string, detail: string])[] = [
		[401, 'unbelievable', 'it does not take the key of this shop (401)'],
		[404, 'unbelievable', 'what came is no answer of a provider (404)'],
		[503, 'no-answer', 'it is out of order (503)'],
	];
	test.each(refusing)('one that answers %i unsigned', async (status, why, detail) => {
		const url = await answering((_request, response) => response.writeHead(status).end());
		const line = lineTo(url);
		const request = aVend();
		expect(await line.vend(request, never)).toEqual({outcome: 'unknown', why, detail});
		expect(await line.ask(request, never)).toEqual({outcome: 'unknown', why, detail});
		expect(await line.balance(never)).toEqual({outcome: 'unknown', why: detail});
		expect(await line.lookUp(request, never)).toEqual({outcome: 'unknown', why: detail});
		expect(await line.confirm?.([request.id], never)).toBeUndefined();
	});

	test('one that sends on is not followed', async () => {
		let visits = 0;
		const elsewhere = await answering((_request, response) => {
			visits += 1;
			response.end();
		});
		const url = await answering((_request, response) => response.writeHead(307, {location: elsewhere}).end());
		expect(await lineTo(url).vend(aVend(), never)).toMatchObject({why: 'unbelievable', detail: expect.stringContaining('307')});
		expect(visits).toBe(0);
	});

	test('one with a certificate that does not fit hears nothing', async () => {
		let visits = 0;
		const server = https.createServer({cert, key}, (_request, response) => {
			visits += 1;
			response.end();
		});
		await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
		onTestFinished(() => void server.close());
		const line = lineTo(`https://127.0.0.1:${(server.address() as AddressInfo).port}`);
		expect(await line.vend(aVend(), never)).toEqual({
			outcome: 'declined',
			reason: 'it was not sent: its certificate does not fit (DEPTH_ZERO_SELF_SIGNED_CERT)',
		});
		expect(visits).toBe(0);
	});

	test('one that asks for a certificate of the shop once the request is on its way: it may have been heard', async () => {
		tls.setDefaultCACertificates([trusted.cert]);
		// Since TLS 1.3 who connects may write before it hears that it is not let in.
		const server = https.createServer({...trusted, requestCert: true, rejectUnauthorized: true, minVersion: 'TLSv1.3'});
		await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
		onTestFinished(() => void server.close());
		expect(await lineTo(`https://localhost:${(server.address() as AddressInfo).port}`).vend(aVend(), never)).toEqual({
			outcome: 'unknown',
			why: 'no-answer',
			detail: 'the connection broke before the answer (ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED)',
		});
	});

	test('one that plays back what it heard before', async () => {
		const {url: real} = await provider();
		let heard: {readonly headers: Headers; readonly body: string} | undefined;
		const url = await answering(async (request, response) => {
			const parts: Buffer[] = [];
			for await (const part of request) parts.push(part);
			if (!heard) {
				const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => name.startsWith('counterfoil')));
				const answer = await fetch(`${real}${request.url}`, {
					method: 'POST',
					headers: headers as never,
					body: Buffer.concat(parts),
				});
				heard = {headers: answer.headers, body: await answer.text()};
			}
			response.writeHead(200, Object.fromEntries(heard.headers)).end(heard.body);
		});
		const request = aVend();
		expect(await lineTo(url).vend(request, never)).toMatchObject(issued);
		expect(await lineTo(url).vend(request, never)).toMatchObject({
			why: 'unbelievable',
			detail: 'the answer is not signed with the key of this shop',
		});
	});
});

describe('the two sides', () => {
	test.each([86_400_000, -86_400_000])('say how far their clocks differ, and vend nothing (%i ms)', async clockMs => {
		const {vend, vends} = await provider({rules: {clockMs}});
		const reason = 'it was not sent: its clock and the clock of this machine differ by 1 day';
		expect(await vend(aVend(), never)).toEqual({outcome: 'declined', reason});
		expect(await vends()).toEqual([]);
	});

	test('do not talk without the same key', async () => {
		const {url, vends} = await provider();
		expect(await lineTo(url, {key: () => 'cd'.repeat(32)}).vend(aVend(), never)).toMatchObject({
			why: 'unbelievable',
			detail: 'it does not take the key of this shop (401)',
		});
		expect(await lineTo(url, {key: () => undefined}).vend(aVend(), never)).toMatchObject({
			outcome: 'declined',
			reason: 'it was not sent: this machine has no key for it',
		});
		expect(await vends()).toEqual([]);
	});

	test('agree on what is left, on who has a meter, and on what is kept', async () => {
		const {vend, balance, lookUp, confirm, vends} = await provider();
		const request = aVend();
		await vend(request, never);
		expect(await balance(never)).toEqual({outcome: 'known', balance: 9_990_000, at: expect.any(Number)});
		const who = await lookUp(request, never);
		expect(who).toEqual({outcome: 'known', name: 'Nomsa Dlamini', address: '14 Protea Street'});
		expect(await lookUp({kind: 'bill', sold: 'rent', beneficiary: 'RENT-204'}, never)).toMatchObject({due: 450_000});
		expect(await lookUp(aVend({beneficiary: '1'}), never)).toEqual({outcome: 'unknown', why: 'Nobody is known by this number.'});
		expect(await confirm?.([request.id], never)).toEqual([request.id]);
		expect(await confirm?.([request.id, aVend().id], never)).toEqual([request.id]);
		expect(await vends()).toMatchObject([{id: request.id, isConfirmed: true}]);
	});
});
