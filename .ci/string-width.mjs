// Stands in for string-width in what is bundled: letters that each take one column by themselves are counted, everything else is asked of the package. Ink measures every row of every frame, and the rules of a box are not ASCII.
import stringWidth from '../node_modules/string-width/index.js';

/** Printable ASCII and Latin letters, quotes and dashes, arrows, lines and blocks: none joins another, none is wide. */
const oneColumnEach = /^[\x20-\x7E\xA1-\xA8\xAA-\xAC\xAF-\u02FF\u2010-\u2027\u2030-\u203B\u2190-\u2193\u2500-\u259F]*$/;

export default (text, options) =>
	options === undefined && typeof text === 'string' && oneColumnEach.test(text) ? text.length : stringWidth(text, options);
