// A number as somebody reads it aloud: each digit a word, with a pause between its groups.

const words = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "2371 6100" as "two three seven one, six one zero zero". Letters are said as letters. */
export const spokenDigits = (digits: string): string =>
	digits
		.split(' ')
		.map(group => [...group].map(letter => words[Number(letter)] ?? letter).join(' '))
		.join(', ');
