import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {answers, letters} from '../../../src/ui/model/letters.ts';
import {contexts} from '../../../src/ui/screens/registry.ts';

/** What each letter is called wherever it is a command. A new name under a letter is a second verb, unless it is the same one. */
const names: Readonly<Record<keyof typeof letters, readonly string[]>> = {
	account: ['account', 'another account'],
	barcodes: ['barcodes'],
	card: ['card'],
	topUp: ['open or top up the float', 'top up', 'what is due'],
	edit: ['edit'],
	freeze: ['freeze or unfreeze'],
	waste: ['shelf or waste', 'waste'],
	history: ['history', 'movements'],
	receive: ['pay in', 'receive', 'vouchers'],
	correct: ['correct', 'correct how it was paid'],
	leaveChange: ['leave the change on an account'],
	onlyLow: ['only what is low, or all'],
	anotherWay: ['another way'],
	new: ['new', 'new shift'],
	offSale: ['off or on sale'],
	print: ['payees', 'print', 'print a copy'],
	quickKey: ['quick key'],
	refund: ['give the money back', 'refund'],
	statement: ['X so far', 'statement'],
	token: ['show it to the customer', 'show the number', 'show the token'],
	useInBasket: ['use in basket'],
	transfer: ['transfer'],
	withdraw: ['pay out', 'withdraw'],
	exactCash: ['cash', 'exact cash'],
	copy: ['copy'],
	openPacks: ['no sale', 'open packs'],
};

type Use = {readonly place: string; readonly letter: string; readonly label: string};

const places = Object.entries({...contexts.screens, ...contexts.dialogs, everywhere: contexts.everywhere});

/** Every letter that is a command anywhere. */
const uses: readonly Use[] = places.flatMap(([place, {bindings}]) =>
	bindings.flatMap(({keys, label}) => keys.filter(key => /^\p{L}$/u.test(key)).map(letter => ({place, letter, label}))),
);

const verbs = uses.filter(({place}) => place !== 'question');

describe('The letters of the counter', () => {
	test('are one for each verb', () => {
		expect(new Set(Object.values(letters)).size).toBe(Object.keys(letters).length);
	});

	test.each(Object.entries(letters) as [keyof typeof letters, string][])('do one verb everywhere: %s by %s', (verb, letter) => {
		const called = verbs.filter(use => use.letter === letter).map(({label}) => label);
		expect([...new Set(called)].toSorted()).toEqual(names[verb]);
	});

	test('are all in the table, and no verb has two', () => {
		const known = new Set<string>(Object.values(letters));
		expect(verbs.filter(({letter}) => !known.has(letter))).toEqual([]);
		const labels = [...new Set(verbs.map(({label}) => label))];
		const doubled = labels.filter(label => new Set(verbs.filter(use => use.label === label).map(use => use.letter)).size > 1);
		expect(doubled).toEqual([]);
	});

	test('answer a question, where no verb is done', () => {
		expect(uses.filter(({place}) => place === 'question').map(({letter}) => letter)).toEqual(Object.values(answers));
	});

	test('are written in small letters: either case does them', () => {
		expect(uses.filter(({letter}) => letter !== letter.toLowerCase())).toEqual([]);
	});

	test('stand in docs/counter.md', () => {
		const docs = readFileSync('docs/counter.md', 'utf8');
		const rows = [...docs.matchAll(/^\| ([a-z]) \| ([^|]+) \|/gm)].map(row => row[1]);
		expect(rows).toEqual(Object.values(letters).toSorted());
	});
});
