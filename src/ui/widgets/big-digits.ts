// Digits five rows high, for totals, change and tokens that are read from a step away.
export const digitShapes: Readonly<Record<string, readonly string[]>> = {
	'0': ['███', '█ █', '█ █', '█ █', '███'],
	'1': [' █ ', '██ ', ' █ ', ' █ ', '███'],
	'2': ['███', '  █', '███', '█  ', '███'],
	'3': ['███', '  █', ' ██', '  █', '███'],
	'4': ['█ █', '█ █', '███', '  █', '  █'],
	'5': ['███', '█  ', '███', '  █', '███'],
	'6': ['███', '█  ', '███', '█ █', '███'],
	'7': ['███', '  █', '  █', ' █ ', ' █ '],
	'8': ['███', '█ █', '███', '█ █', '███'],
	'9': ['███', '█ █', '███', '  █', '███'],
	'.': [' ', ' ', ' ', ' ', '█'],
	',': [' ', ' ', ' ', '█', '█'],
	'-': ['  ', '  ', '██', '  ', '  '],
	' ': ['  ', '  ', '  ', '  ', '  '],
};

const height = 5;

/** A text of digits as five rows. Letters without a shape are small on the lowest row. */
function bigDigits(text: string): readonly string[] {
	return Array.from({length: height}, (_, row) =>
		[...text].map(letter => digitShapes[letter]?.[row] ?? (row === height - 1 ? letter : ' ')).join(' '),
	);
}

/** Groups of digits under each other, as many on a row as fit. */
export function bigGroups(text: string, columns: number): readonly string[] {
	const rows: string[] = [];
	let line = '';
	const flush = (): void => {
		if (line !== '') rows.push(...bigDigits(line), '');
		line = '';
	};
	for (const group of text.split(' ')) {
		const longer = line === '' ? group : `${line}  ${group}`;
		if ((bigDigits(longer)[0] ?? '').length <= columns) line = longer;
		else {
			flush();
			line = group;
		}
	}
	flush();
	return rows.slice(0, -1);
}
