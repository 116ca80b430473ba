// The codes of a look for a terminal of so many colours (ECMA-48, SGR).
import type {Colour, Look} from './roles.ts';

/** How many colours a terminal has: none, 8, 16, 256, or 24 bits of them. */
export type Depth = 'none' | '8' | '16' | '256' | '24-bit';

/** The codes that begin a colour of the letters, and lie 10 lower than those of the ground. */
const inkCode = 30;
const groundOffset = 10;
const brightOffset = 60;

const bytesOf = (rgb: string): readonly number[] => [1, 3, 5].map(place => Number.parseInt(rgb.slice(place, place + 2), 16));

function colourCodes({rgb, of256, of16}: Colour, depth: Depth, offset: number): readonly number[] {
	if (depth === '24-bit') return [inkCode + 8 + offset, 2, ...bytesOf(rgb)];
	if (depth === '256') return [inkCode + 8 + offset, 5, of256];
	if (of16 === undefined) return [];
	const isBright = of16 > 7;
	const base = inkCode + (of16 % 8) + offset;
	return [isBright && depth === '16' ? base + brightOffset : base];
}

const isPoor = (depth: Depth): boolean => depth === '8' || depth === '16';

/** Whether a look swaps letters and ground, because there is no colour for its ground. */
export function isSwapped({ground, isInverse}: Look, depth: Depth): boolean {
	if (isInverse !== true) return false;
	return depth === 'none' || ground === undefined || (isPoor(depth) && ground.of16 === undefined);
}

/** The codes of a look, or none. */
export function codesOf(look: Look, depth: Depth): readonly number[] {
	const {ink, ground, isBold, isDim} = look;
	const isBrightByBold = depth === '8' && (ink?.of16 ?? 0) > 7;
	const colours =
		depth === 'none' || isSwapped(look, depth)
			? []
			: [...(ink ? colourCodes(ink, depth, 0) : []), ...(ground ? colourCodes(ground, depth, groundOffset) : [])];
	return [
		...(isBold || isBrightByBold ? [1] : []),
		...(isDim && isPoor(depth) && ink?.of16 === undefined ? [2] : []),
		...(isSwapped(look, depth) ? [7] : []),
		...colours,
	];
}

/** What switches a look on. */
export const sgrOf = (codes: readonly number[]): string => (codes.length === 0 ? '' : `\u001B[${codes.join(';')}m`);

/** What switches every look off. */
export const sgrEnd = '\u001B[0m';
