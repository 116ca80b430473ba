// Pictures as SVG: one screen, or many that follow each other.
import {ground, type Row} from './painted.ts';
import {cell, type Inks, inks, rowSvg} from './row-svg.ts';

export type Screen = readonly Row[];

/** A screen, and how long it stands. */
export type Frame = {readonly screen: Screen; readonly ms: number};

/** How far the screen is from the edge of its picture. */
const margin = 12;

const fonts = "ui-monospace,'SF Mono',Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace";

type Parts = {readonly screen: Screen; readonly title: string; readonly names: Inks; readonly styles?: string};

function picture({screen, title, names, styles = ''}: Parts, body: string): string {
	const width = (screen[0]?.length ?? 0) * cell.width + 2 * margin;
	const height = screen.length * cell.height + 2 * margin;
	const looks = 'text{white-space:pre;fill:currentColor}.b{font-weight:700}.g{fill:currentColor;shape-rendering:crispEdges}';
	const strokes = '.l{fill:none;stroke:currentColor;stroke-width:1.4}';
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${-margin} ${-margin} ${width} ${height}" role="img" font-family="${fonts}" font-size="16.6">
<title>${title}</title>
<style>${looks}${strokes}${names.styles()}${styles}</style>
<rect x="${-margin}" y="${-margin}" width="${width}" height="${height}" rx="8" fill="${ground}"/>
${body}
</svg>
`;
}

/** One screen. A row of it is a row of the file, so that a change can be read. */
export function still(screen: Screen, title: string): string {
	const names = inks();
	const rows = screen.map((row, at) => `<g transform="translate(0 ${at * cell.height})">${rowSvg(row, names)}</g>`);
	return picture({screen, title, names}, rows.join('\n'));
}

/** A part of a row that is drawn by itself: what is the same in two frames is in the file once. */
const partColumns = 20;

/**
 * Screens that follow each other, and begin again. Each frame draws only what changed over the frames before it, and stays until the end:
 * a part has its ground under it, and hides what was there.
 */
export function recording(frames: readonly Frame[], title: string): string {
	const names = inks();
	const parts = new Map<string, string>();
	const partOf = (row: Row): string => {
		const width = row.length * cell.width;
		const drawn = `<path class="${names.nameOf(ground)} g" d="M0 0h${width}v${cell.height}h${-width}z"/>${rowSvg(row, names)}`;
		const name = parts.get(drawn) ?? `p${parts.size}`;
		parts.set(drawn, name);
		return name;
	};
	const endMs = frames.reduce((sum, {ms}) => sum + ms, 0);
	const shown = new Map<string, string>();
	const drawn: string[] = [];
	let styles = `.f{visibility:hidden;animation:${endMs}ms step-end infinite}@media(prefers-reduced-motion){.f{animation:none}}`;
	let at = 0;
	for (const [place, {screen, ms}] of frames.entries()) {
		const uses: string[] = [];
		for (const [down, row] of screen.entries())
			for (let left = 0; left < row.length; left += partColumns) {
				const name = partOf(row.slice(left, left + partColumns));
				const where = `${left === 0 ? '' : ` x="${left * cell.width}"`} y="${down * cell.height}"`;
				if (shown.get(where) === name) continue;
				shown.set(where, name);
				uses.push(`<use href="#${name}"${where}/>`);
			}
		if (place === 0) drawn.push(`<g>${uses.join('')}</g>`);
		else if (uses.length > 0) {
			styles += `@keyframes k${place}{0%{visibility:hidden}${((at / endMs) * 100).toFixed(2)}%{visibility:visible}}`;
			drawn.push(`<g class="f" style="animation-name:k${place}">${uses.join('')}</g>`);
		}
		at += ms;
	}
	const defs = [...parts].map(([part, name]) => `<g id="${name}">${part}</g>`);
	return picture({screen: frames[0]?.screen ?? [], title, names, styles}, `<defs>${defs.join('\n')}</defs>\n${drawn.join('\n')}`);
}
