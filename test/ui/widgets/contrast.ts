// Contrast between two colours, as WCAG 2 defines it: from 1 to 21.

/** How much each channel gives to what the eye sees as light. */
const weights = [0.2126, 0.7152, 0.0722] as const;

function lightOf(rgb: string): number {
	const channels = [1, 3, 5].map(place => Number.parseInt(rgb.slice(place, place + 2), 16) / 255);
	const linear = channels.map(part => (part <= 0.039_28 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return linear.reduce((sum, part, place) => sum + part * (weights[place] ?? 0), 0);
}

/** The contrast of two colours such as `#1e1e2e`. */
export function contrast(one: string, other: string): number {
	const [dark, light] = [lightOf(one), lightOf(other)].toSorted((a, b) => a - b) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/** The steps of a channel among the 216 colours of the 256. */
const steps = [0, 95, 135, 175, 215, 255] as const;
/** The first sixteen, as xterm has them. */
const first = [
	...['#000000', '#cd0000', '#00cd00', '#cdcd00', '#0000ee', '#cd00cd', '#00cdcd', '#e5e5e5'],
	...['#7f7f7f', '#ff0000', '#00ff00', '#ffff00', '#5c5cff', '#ff00ff', '#00ffff', '#ffffff'],
] as const;

const hex = (parts: readonly number[]): string => `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;

/** One of the 256 colours, as xterm has them. */
export function of256(place: number): string {
	if (place < 16) return first[place] ?? '';
	if (place > 231) return hex([0, 1, 2].map(() => 8 + 10 * (place - 232)));
	const cube = place - 16;
	return hex([Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(step => steps[step] ?? 0));
}
