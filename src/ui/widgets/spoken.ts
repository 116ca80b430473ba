// A row of the screen as it is read aloud: its words, without signs and space that are only for the eye.

/** A row in words; empty for a row that only draws. Separate cells are read separately. */
export const spokenText = (row: string): string =>
	row
		.replace(/[█▀▄─┌┐└┘╭╮╰╯]+|-{5,}/g, ' ')
		.replace(/[›‹▏▌▲▼✓✗]/g, '')
		.replace(/ *[│·] */g, ', ')
		.trim()
		.replace(/ {2,}/g, ', ')
		.replace(/(?:, )+/g, ', ')
		.replace(/:, /g, ': ');
