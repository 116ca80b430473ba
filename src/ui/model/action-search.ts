// The search for an action by what people call it: its name, its other words, some of them, a misspelling, or the letters of its name.
import {readingsOf} from '../../domain/base/misspelling.ts';
import {searchKey, wordsOf} from '../../domain/base/search-text.ts';
import {sameWords} from '../../formats/wording/same-words.ts';

/** What an action is found by, as searches compare it: its names, the last the one it has in the list, the other words for it, and the meaning of each word in them. */
export type Sought = {
	readonly names: readonly string[];
	readonly words: readonly string[];
	readonly meanings: ReadonlySet<string>;
};

/** A word without its ending, so that receiving, received and receives are one. */
function stem(word: string): string {
	const plain = word.replace(/(?<=...)(?:ing|ed|es|s)$/, '');
	return plain.length < 5 ? plain : plain.replace(/e$/, '');
}

/** The first of its row for each word that is used for another. */
const sameAs = new Map(
	sameWords.flatMap(row => {
		const [first = '', ...others] = row.split(' ').map(stem);
		return others.map((other): [string, string] => [other, first]);
	}),
);

const meaningOf = (word: string): string => sameAs.get(stem(word)) ?? stem(word);

export function soughtBy(names: readonly string[], words: readonly string[]): Sought {
	const meanings = [...names, ...words].flatMap(text => wordsOf(text).map(meaningOf));
	return {names: names.map(searchKey), words: words.map(searchKey), meanings: new Set(meanings)};
}

type Searched = {readonly sought: Sought; readonly reason: string | undefined};

/** What a text finds. `named` are called so. Without them, `misspelt` are called nearly so, and `like` have some of its words or letters. */
export type ActionFinds<A> = {readonly named: readonly A[]; readonly misspelt: readonly A[]; readonly like: readonly A[]};

/** Words that say nothing of what is wanted. */
const small = new Set('a an the my i we you he it its is to of for on in at do does how please want with and or p'.split(' '));

const texts = ({names, words}: Sought): readonly string[] => [...names, ...words];

/** Whether actions fit a text: what the text alone says is read once. */
type Fit = (text: string) => (sought: Sought) => boolean;

/** How well an action fits a text that it is called by, best first. */
const calls: readonly Fit[] = [
	text =>
		({names}) =>
			names.at(-1) === text,
	text => sought => texts(sought).includes(text),
	text =>
		({names}) =>
			names.some(name => name.startsWith(text)),
	text =>
		({names}) =>
			names.some(name => name.includes(text)),
	text =>
		({words}) =>
			words.some(word => word.startsWith(text)),
	text =>
		({words}) =>
			words.some(word => word.includes(text)),
	text => {
		const words = wordsThatCount(text);
		return sought => hasWords(sought, words);
	},
	text => {
		const words = wordsThatCount(text).map(meaningOf);
		return ({meanings}) => words.every(word => meanings.has(word));
	},
];

function wordsThatCount(text: string): readonly string[] {
	const words = wordsOf(text);
	const counting = words.filter(word => !small.has(word));
	return counting.length > 0 ? counting : words;
}

const hasWords = (sought: Sought, words: readonly string[]): boolean =>
	words.every(word => texts(sought).some(each => each.includes(` ${word}`)));

/** The same for a text that is only like its name: inside a word, or its letters in order from the beginning of a word. */
const likenesses: readonly Fit[] = [
	text =>
		({names}) =>
			names.some(name => name.includes(text.trim())),
	text => {
		const inOrder = new RegExp(` ${[...text.replaceAll(' ', '')].map(RegExp.escape).join('.*')}`);
		return ({names}) => names.some(name => inOrder.test(name));
	},
];

/** The best first. Among equals those that can be done now come first, else in the order of the list. */
function ranked<A extends Searched>(actions: readonly A[], fits: readonly ((action: A) => boolean)[]): readonly A[] {
	const graded = actions.map(action => ({action, grade: fits.findIndex(isFit => isFit(action))}));
	const rank = ({action, grade}: (typeof graded)[number]): number => grade * 2 + (action.reason === undefined ? 0 : 1);
	return graded
		.filter(({grade}) => grade !== -1)
		.sort((a, b) => rank(a) - rank(b))
		.map(({action}) => action);
}

/** Finds the first word that begins with a text. */
function vocabularyOf(actions: readonly Searched[]): (beginning: string) => string | undefined {
	const words = [...new Set(actions.flatMap(({sought}) => texts(sought).flatMap(text => text.trim().split(' '))))].sort();
	return beginning => {
		let [from, to] = [0, words.length];
		while (from < to) {
			const middle = (from + to) >> 1;
			if ((words[middle] ?? '') < beginning) from = middle + 1;
			else to = middle;
		}
		return words[from]?.startsWith(beginning) ? words[from] : undefined;
	};
}

/** What was meant by a misspelled text. */
function misspelled<A extends Searched>(actions: readonly A[], text: string): readonly A[] {
	const readings = readingsOf(wordsThatCount(text), vocabularyOf(actions));
	const means = ({sought}: A, parts: (sought: Sought) => readonly string[]): boolean =>
		readings.some(reading => reading.every(ways => ways.some(way => parts(sought).some(each => each.includes(` ${way}`)))));
	return ranked(actions, [action => means(action, ({names}) => names), action => means(action, texts)]);
}

/** What at least half of the words mean. A word that few actions have says more, and so does one of the name itself. */
function partly<A extends Searched>(actions: readonly A[], text: string): readonly A[] {
	const words = wordsThatCount(text).map(meaningOf);
	const having = new Map(words.map(word => [word, actions.filter(({sought}) => sought.meanings.has(word)).length]));
	const scored = actions.map(action => {
		const found = words.filter(word => action.sought.meanings.has(word));
		const own = new Set(wordsOf(action.sought.names[0] ?? '').map(meaningOf));
		const weight = (word: string): number => (own.has(word) ? 2 : 1) * Math.log(1 + actions.length / (having.get(word) ?? 1));
		const score = found.reduce((sum, word) => sum + weight(word), 0);
		return {action, score: found.length * 2 < words.length ? 0 : score};
	});
	return scored
		.filter(({score}) => score > 0)
		.sort((a, b) => b.score - a.score)
		.map(({action}) => action);
}

/** The actions that a text finds, the best first; all of them, those that can be done now first, for none. */
export function findActions<A extends Searched>(actions: readonly A[], typed: string): ActionFinds<A> {
	const text = searchKey(typed);
	if (text === ' ') return {named: ranked(actions, [() => true]), misspelt: [], like: []};
	const fitting = (kinds: readonly Fit[]) => {
		const fits = kinds.map(fitsText => fitsText(text));
		return ranked(
			actions,
			fits.map(
				isFit =>
					({sought}: A) =>
						isFit(sought),
			),
		);
	};
	const named = fitting(calls);
	if (named.length > 0) return {named, misspelt: [], like: []};
	const misspelt = misspelled(actions, typed);
	const like = new Set([...partly(actions, typed), ...fitting(likenesses)]);
	return {named, misspelt, like: [...like].filter(action => !misspelt.includes(action))};
}

/** The other word by which a text found an action; undefined where its name says it. */
export function foundBy({names, words}: Sought, typed: string): string | undefined {
	const text = searchKey(typed);
	if (text === ' ' || names.some(name => name.includes(text))) return undefined;
	return (
		words.find(word => word === text) ??
		words.find(word => word.startsWith(text)) ??
		words.find(word => word.includes(text))
	)?.trim();
}
