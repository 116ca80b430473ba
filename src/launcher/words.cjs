// Owns what the words after `counterfoil` mean before anything is loaded: whether there is a verb, and whether a screen opens, whose keys are then taken at once.

/** Flags that are followed by a value of their own. */
const withValue = ['--data', '--color'];
const asksForTalk = ['--help', '-h', '--version', '-V'];

/**
 * The words that are no flag and no value of one: a verb and what it is given.
 * @param {readonly string[]} words
 */
function verbsIn(words) {
	return words.filter((word, place) => !word.startsWith('-') && !withValue.includes(words[place - 1] || ''));
}

/**
 * True when the words ask for help or the version, which is said, and that is all.
 * @param {readonly string[]} words
 */
function isTalk(words) {
	return words.some(word => asksForTalk.includes(word));
}

/**
 * True when the words open the counter or the customer's display.
 * @param {readonly string[]} words
 */
function opensScreen(words) {
	const verbs = verbsIn(words);
	return !isTalk(words) && (verbs.length === 0 || (verbs.length === 1 && verbs[0] === 'display'));
}

module.exports = {isTalk, opensScreen, verbsIn};
