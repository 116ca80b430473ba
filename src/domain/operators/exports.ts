// Exports on record: what is written out of a shop for others to read. The file itself is written after that.
import {accept, type Decider, type Envelope, type Evolver, type Facts} from '../base/handlers.ts';
import {part} from '../base/part.ts';
import {text} from '../base/shape.ts';
import type {OperatorsState} from './records.ts';

/** Puts on record that a file is written out of the shop. In a shop where somebody has a PIN it comes before the file. */
export type NoteExport = Envelope & {
	readonly type: 'noteExport';
	/** What is written: `accounts`, `products`, `sales`, or the name of a file. Up to 120 letters. */
	readonly what: string;
};
export type ExportMade = {readonly type: 'ExportMade'; readonly what: string};

type Does<C> = Decider<OperatorsState, C, ExportMade, never, Facts>;

const noteExport = ((_state, {what}) => accept({type: 'ExportMade', what})) satisfies Does<NoteExport>;

/** It changes nothing that the books hold. */
const ExportMade: Evolver<OperatorsState, ExportMade> = () => undefined;

const what = text(120, 1);

export const exportsMade = part<Does<NoteExport>, ExportMade>({
	orders: {noteExport: {what}},
	deciders: {noteExport},
	events: {ExportMade: {what}},
	evolvers: {ExportMade},
	moves: 'nothing',
});
