// Stands in for string-width in what is bundled: letters that each take one column by themselves are counted, everything else is asked of the package. Ink measures every row of every frame, and neither the rules of a box nor colours are ASCII.
import {stringWidth} from './string-width-package.cjs';

/** Printable ASCII and Latin letters, quotes and dashes, arrows, signs, lines, blocks and triangles: none joins another, none is wide. */
const oneColumnEach =
	/^[\x20-\x7E\xA1-\xA8\xAA-\xAC\xAF-\u02FF\u2010-\u2027\u2030-\u203B\u2190-\u2193\u21B5\u2212\u2264\u2265\u232B\u2500-\u259F\u25B2\u25BC]*$/;
/** Colours and weights, which take no room. */
const look = /\u001B\[[\d;]*m/g;

export default (text, options) => {
	if (options !== undefined || typeof text !== 'string') return stringWidth(text, options);
	const bare = text.includes('\u001B') ? text.replace(look, '') : text;
	return oneColumnEach.test(bare) ? bare.length : stringWidth(text);
};
