// What the words after `counterfoil` mean before anything is loaded: whether there is a verb, and whether a screen opens.
// The keys of a screen are taken at once.

/** Flags that are followed by a value. */
const withValue = ['--data', '--color'];
const asksForTalk = ['--help', '-h', '--version', '-V'];

/**
 * The words that are neither a flag nor its value: a verb and its arguments.
 * @param {readonly string[]} words
 */
function verbsIn(words) {
	return words.filter((word, place) => !word.startsWith('-') && !withValue.includes(words[place - 1] || ''));
}

/**
 * True when the words ask for help or the version. Nothing else is done then.
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
