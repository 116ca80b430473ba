// What a row of the screen is when it is read aloud: its words, without the signs and the space that only the eye needs.

/** A row in words; nothing of a row that only draws. Cells that stand apart are read apart. */
export const spokenText = (row: string): string =>
	row
		.replace(/[█─┌┐└┘]+|-{5,}/g, ' ')
		.replace(/[›‹▏▲▼]/g, '')
		.replace(/ *[│·] */g, ', ')
		.trim()
		.replace(/ {2,}/g, ', ')
		.replace(/(?:, )+/g, ', ');
