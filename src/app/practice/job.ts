// A thing to be done on a day of the past: when, and what is asked of the till then.
import type {Envelope} from '../../domain/base/handlers.ts';
import type {Command, CommandType} from '../../domain/ledger/commands.ts';
import type {State} from '../../domain/ledger/state.ts';

/** A command without its id, its operator and its till. */
export type OrderOf<K extends CommandType> = Omit<Extract<Command, {type: K}>, keyof Envelope>;
export type Order = {[K in CommandType]: OrderOf<K>}[CommandType];

/** A day of the past: its week, counted from 0, and its day of the week, Sunday is 0. */
export type PastDay = {readonly week: number; readonly weekday: number};

/** The shop at a moment of its past. */
export type PastMoment = {readonly state: Readonly<State>; readonly at: number; readonly hour: number};

/** `second`: of its day. `order`: undefined when nothing is to be done after all. */
export type Job = {readonly second: number; readonly order: (moment: PastMoment) => Order | undefined};
