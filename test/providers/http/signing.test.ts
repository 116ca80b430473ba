// The signatures of the protocol are those of the example in docs/providers.md, worked out here a second time.
import {createHash, createHmac} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {answerSignature, isSame, keyName, requestSignature} from '../../../src/providers/http/signing.ts';

const page = readFileSync(new URL('../../../docs/providers.md', import.meta.url), 'utf8');
const [, example = ''] = /which a test holds:\n\n```\n([\s\S]*?)\n```/.exec(page) ?? [];
const [asked = '', answered = ''] = example.split('\n\n200\n');
const said = (text: string, name: string): string => new RegExp(`^${name} +(.*)$`, 'm').exec(text)?.[1] ?? '';

const key = said(asked, 'key');
const [method = '', path = ''] = (/^(POST .*)$/m.exec(asked)?.[1] ?? '').split(' ');
const request = {method, path, time: said(asked, 'time'), nonce: said(asked, 'nonce'), body: said(asked, 'body')};
const answer = {status: 200, time: said(answered, 'time'), nonce: request.nonce, body: said(answered, 'body')};

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const hmac = (lines: string): string => createHmac('sha256', Buffer.from(key, 'latin1')).update(lines, 'utf8').digest('hex');

test('the example has what the page says of it', () => {
	expect(key).toMatch(/^[0-9a-f]{64}$/);
	expect([said(asked, 'digest'), said(answered, 'digest')]).toEqual([sha256(request.body), sha256(answer.body)]);
	expect(said(asked, 'its name')).toBe(sha256(key).slice(0, 16));
	expect(said(asked, 'signature')).toBe(
		hmac(`counterfoil-1 request\nPOST\n/vends\n${request.time}\n${request.nonce}\n${sha256(request.body)}`),
	);
	expect(said(answered, 'signature')).toBe(
		hmac(`counterfoil-1 answer\n200\n${request.nonce}\n${answer.time}\n${sha256(answer.body)}`),
	);
});

test('the program signs as the example', () => {
	expect(keyName(key)).toBe(said(asked, 'its name'));
	expect(requestSignature(key, request)).toBe(said(asked, 'signature'));
	expect(answerSignature(key, answer)).toBe(said(answered, 'signature'));
});

test('every part of a request and of an answer changes its signature', () => {
	for (const [part, value] of Object.entries(request))
		expect(requestSignature(key, {...request, [part]: `${value}0`})).not.toBe(said(asked, 'signature'));
	for (const [part, value] of Object.entries(answer))
		expect(answerSignature(key, {...answer, [part]: `${value}0`})).not.toBe(said(answered, 'signature'));
});

test.each([
	['', false],
	[undefined, false],
	[['ab'], false],
	['abc', false],
	['ab', true],
])('%j is ab: %j', (given, isIt) => expect(isSame(given, 'ab')).toBe(isIt));
