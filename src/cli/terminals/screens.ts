// The entry to everything that draws on a terminal.
// It is a separate file in dist/, where an error has another class. So a failure is returned as data.
import {type NamedAction, namedActions} from '../../ui/desk/key-map.ts';
import {keyName} from '../../ui/model/bindings.ts';
import {type Failure, failureOf} from '../kit/exit.ts';
import type {LookFlags} from '../kit/look-flags.ts';
import {openMachine} from '../kit/machine.ts';
import {runCounter} from './counter.ts';
import {runDisplay} from './display.ts';

export {themeSamples} from '../../ui/widgets/theme-samples.ts';

const screens = {counter: runCounter, display: runDisplay};

export type Opening = {readonly screen: keyof typeof screens; readonly folder: string; readonly flags: LookFlags};

/** Opens a screen on this terminal. Leaving it ends the process. Returns why it did not open. */
export async function openScreen({screen, folder, flags}: Opening): Promise<Failure> {
	try {
		return await screens[screen](folder, flags);
	} catch (error) {
		return failureOf(error);
	}
}

export type CounterKeys = {
	readonly actions: readonly NamedAction[];
	/** The keys of each action in words. */
	readonly said: readonly string[];
	/** What is wrong with `counter.json`, which binds the keys. */
	readonly fault: string | undefined;
};

/** The actions at the counter of a shop's folder, and their keys. */
export function counterKeys(folder: string): CounterKeys {
	const {contexts, ports} = openMachine(folder, {}, () => false);
	const actions = namedActions(contexts);
	const said = actions.map(({keys}) => keys.map(key => keyName(key, true)).join(', ') || 'palette only');
	return {actions, said, fault: ports.machine.fault};
}
