// Owns the door to everything that draws on a terminal. It is a file of its own in dist/, so no error's class crosses it: what went wrong is answered as data.
import {type NamedAction, namedActions} from '../../ui/desk/key-map.ts';
import {keyName} from '../../ui/model/bindings.ts';
import {type Failure, failureOf} from '../kit/exit.ts';
import type {LookFlags} from '../kit/look-flags.ts';
import {openMachine} from '../kit/machine.ts';
import {runCounter} from './counter.ts';
import {runDisplay} from './display.ts';

const screens = {counter: runCounter, display: runDisplay};

export type Opening = {readonly screen: keyof typeof screens; readonly folder: string; readonly flags: LookFlags};

/** Opens a screen on this terminal and stays until it is left, which ends the process. Answers why it did not open. */
export async function openScreen({screen, folder, flags}: Opening): Promise<Failure> {
	try {
		return await screens[screen](folder, flags);
	} catch (error) {
		return failureOf(error);
	}
}

export type CounterKeys = {
	readonly actions: readonly NamedAction[];
	/** The keys of each action as people say them. */
	readonly said: readonly string[];
	/** What is wrong with `counter.json`, which binds them. */
	readonly fault: string | undefined;
};

/** What can be done at the counter of a shop's folder, and with which keys. */
export function counterKeys(folder: string): CounterKeys {
	const {contexts, ports} = openMachine(folder, {}, () => false);
	const actions = namedActions(contexts);
	const said = actions.map(({keys}) => keys.map(key => keyName(key, true)).join(', ') || 'palette only');
	return {actions, said, fault: ports.machine.fault};
}
