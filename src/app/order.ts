// Orders: what a shop can be told to do, and what each gets beside its own members.
import {randomUUIDv7} from 'node:crypto';
import type {Envelope} from '../domain/base/handlers.ts';
import type {Command, CommandType} from '../domain/ledger/commands.ts';
import {firstTill} from '../domain/ledger/ledger.ts';

/** One kind of command without what the shop fills in: its id (made here unless given), the operator at the till, and the till. */
export type OrderOf<K extends CommandType> = Omit<Extract<Command, {type: K}>, keyof Envelope> & Partial<Envelope>;

/** What a shop can be told to do; its `type` says which. */
export type Order = {[K in CommandType]: OrderOf<K>}[CommandType];

/** A new command's envelope: its own id, the operator at the till, in a new shop the first one, and the only till. */
export const envelope = (operator = 1): Envelope => ({id: randomUUIDv7(), operator, till: firstTill});
