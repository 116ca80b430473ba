// What the counter needs from outside: the machine, the shop and what is kept beside it, the time, and the way out.
import type {Draft} from '../../app/draft.ts';
import type {Printing} from '../../app/printing/printing.ts';
import type {Shop} from '../../app/shop.ts';
import type {Moment} from '../../domain/base/calendar.ts';
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import type {Timers} from '../keyboard/gate.ts';
import type {ShopMaking, UpkeepPort} from './upkeep.ts';

/** The settings of this machine. Its keys are already in the contexts. */
export type MachinePort = {
	readonly settings: CounterSettings;
	/** The sentence why the standard is used instead of `counter.json`. */
	readonly fault?: string | undefined;
	/** Saves a change; answers with a sentence when that failed. */
	readonly keep: (changed: Partial<CounterSettings>) => string | undefined;
	/** The sound of a refusal. */
	readonly beep: () => void;
};

/** What the counter needs from outside. */
export type DeskPorts = ShopMaking & {
	readonly machine: MachinePort;
	readonly shop: Shop | undefined;
	/** Where the open basket is kept from one start of the counter to the next. */
	readonly openDraft: (shop: Shop) => Draft;
	/** The printing of a shop, where a printer is set. */
	readonly openPrinting?: (shop: Shop) => Printing | undefined;
	/** Backups, proofs and printers. Without it there are none. */
	readonly upkeep?: UpkeepPort;
	readonly folder: string;
	readonly now: () => Moment;
	/** The time of the keyboard. */
	readonly timers: Timers;
	readonly newId: () => string;
	/** Trouble with the disk as a sentence; undefined for a bug. */
	readonly troubleText: (error: unknown) => string | undefined;
	readonly leave: () => void;
	readonly redraw: () => void;
	/** Puts a text on the terminal's clipboard, or not: nobody says. Left out where there is none. */
	readonly copy?: (text: string) => void;
	readonly bug: (error: unknown) => void;
};
