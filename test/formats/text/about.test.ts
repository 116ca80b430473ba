// What an entry of an account is about, said in words.
import {expect, test} from 'vitest';
import {aboutText} from '../../../src/formats/text/about.ts';

const peter = {id: 2, name: 'Peter'};

test.each([
	[{reason: 'keyed twice'}, 'keyed twice'],
	[{names: ['Electricity']}, 'Electricity'],
	[{names: ['Electricity', 'Netflix']}, 'Electricity, Netflix'],
	[{names: ['Bread'], more: 2}, 'Bread and 2 more'],
	[{to: peter}, 'to 2 Peter'],
	[{to: peter, reason: 'school fees'}, 'to 2 Peter, school fees'],
	[{from: peter}, 'from 2 Peter'],
	[{from: peter, reason: 'school fees'}, 'from 2 Peter, school fees'],
])('%j is said', (about, words) => expect(aboutText(about)).toBe(words));
