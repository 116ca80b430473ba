// Stands in for string-width in the bundle and in the tests, so that Ink lays out and cuts by the same columns as we do.
import {columnsOf} from '../src/formats/text/plain-text.ts';

/** Colours and weights, which take no room. */
const look = /\u001B\[[\d;]*m/g;

export default text => columnsOf(text.includes('\u001B') ? text.replace(look, '') : text);
