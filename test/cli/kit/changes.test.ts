// The answer of a verb that is asked again: made from the shop and the moment of its entry, whatever began before or since.
import {expect, test} from 'vitest';
import {performChanging} from '../../../src/cli/kit/changes.ts';
import type {Session} from '../../../src/cli/kit/session.ts';
import {changeRateFrom} from '../../../src/cli/verbs/shop/setting.ts';
import {given} from '../../support/given.ts';

const entryAt = Date.parse('2026-03-02T10:00:00.000Z');
const nextDay = entryAt + 86_400_000;

/** A verb asked again a day later. The entry before its own was a minute earlier. */
function askedAgain(): {readonly session: Session; readonly shown: readonly unknown[]} {
	const shown: unknown[] = [];
	const {state} = given();
	const till = {
		state,
		outcomeOf: () => ({type: 'done', seq: 5, isRepeat: true}),
		asOf: (seq: number) => ({state, history: {}, entry: {at: entryAt - (5 - seq) * 60_000, offset: 0}}),
	};
	const session = {
		shop: {till},
		symbol: 'R',
		now: () => ({at: nextDay, offset: 0}),
		asked: {id: 'an id', words: []},
		output: {say: () => undefined, recorded: () => undefined, show: (_rows: unknown, document: unknown) => shown.push(document)},
	};
	return {session: session as unknown as Session, shown};
}

test('what began between the entry before and its own is no change by the verb', async () => {
	const {changed} = await performChanging(askedAgain().session, {
		order: () => ({type: 'noteReceipt', receipt: '1', note: 'never given'}),
		records: () => ['1001'],
		look: ({now}, of) => ({of, facts: [{what: 'price', value: now().at, text: String(now().at)}]}),
	});
	expect(changed).toEqual({line: 'Nothing changed.', changes: []});
});

test.each([1550, undefined])('a VAT rate of %s from tomorrow keeps the day it was asked for', async rate => {
	const {session, shown} = askedAgain();
	await changeRateFrom(session, {name: 'vat-rate', rate, from: 'tomorrow'});
	expect(shown).toEqual([
		rate === undefined ? {name: 'vat-rate', cancelled: '2026-03-03'} : {name: 'vat-rate', value: 1550, from: '2026-03-03'},
	]);
});
