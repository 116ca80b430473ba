// Owns what the counter is told of this machine: `counter.json`, the flags of this start over it, and the keys that come of both.
import type {CounterSettings} from '../formats/counter-settings.ts';
import {readCounterFile, writeCounterFile} from '../shop/counter-file.ts';
import type {Contexts, MachinePort} from '../ui/model/desk.ts';
import {rebound} from '../ui/model/key-map.ts';
import {contexts} from '../ui/screens/registry.ts';
import type {LookFlags} from './look-flags.ts';

export type Machine = {
	readonly contexts: Contexts;
	readonly port: MachinePort;
	/** Writes the file into a shop folder that has just been made, when there is anything to write. */
	readonly settle: () => void;
};

export function openMachine(folder: string, {ascii, screenReader}: LookFlags, hasShop: () => boolean): Machine {
	const {settings, fault} = readCounterFile(folder);
	let kept: CounterSettings = settings;
	const bound = rebound(contexts, settings.keys);
	const write = (): string | undefined => (hasShop() ? writeCounterFile(folder, kept) : undefined);
	return {
		contexts: 'value' in bound ? bound.value : contexts,
		port: {
			settings: {...settings, ...(ascii && {ascii}), ...(screenReader && {'screen-reader': true})},
			fault: fault ?? ('fault' in bound ? bound.fault : undefined),
			keep: changed => {
				kept = {...kept, ...changed};
				return write();
			},
			beep: () => process.stdout.write('\u0007'),
		},
		settle: () => {
			if (kept !== settings) write();
		},
	};
}
