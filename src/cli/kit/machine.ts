// The machine's settings for the counter: `counter.json`, the flags of this start over it, and the keys it binds.
import {readCounterFile, writeCounterFile} from '../../app/counter-file.ts';
import {openPrinting, type Printing} from '../../app/printing/printing.ts';
import type {Shop} from '../../app/shop.ts';
import {currencyOf} from '../../domain/shop/cash.ts';
import type {BackupSettings} from '../../formats/config/backup-settings.ts';
import type {CounterSettings} from '../../formats/config/counter-settings.ts';
import {systemClock} from '../../store/clock.ts';
import {rebound} from '../../ui/desk/key-map.ts';
import type {Contexts, MachinePort} from '../../ui/model/desk.ts';
import {contexts} from '../../ui/screens/registry.ts';
import {clipboardBytes, mayHaveClipboard} from './clipboard.ts';
import type {LookFlags} from './look-flags.ts';
import {hasFewSigns, showsUnicode} from './terminal-kind.ts';

export type Machine = {
	readonly contexts: Contexts;
	/** The counter's ports: the settings, the printer that they name, and the clipboard of the terminal. */
	readonly ports: {
		readonly machine: MachinePort;
		readonly openPrinting: (shop: Shop) => Printing | undefined;
		readonly copy?: (text: string) => void;
	};
	/** Writes the file into a shop folder that was just made, if a setting has changed. */
	readonly settle: () => void;
	/** Writes the file into the folder of a shop that came back from a backup: this machine's settings stay as they are now. Answers with a sentence where they do not. */
	readonly stay: () => string | undefined;
	readonly backup: () => BackupSettings;
};

export function openMachine(folder: string, {ascii, screenReader, mouse}: LookFlags, hasShop: () => boolean): Machine {
	const {settings, fault} = readCounterFile(folder);
	let kept: CounterSettings = settings;
	const bound = rebound(contexts, settings.keys);
	const write = (): string | undefined => {
		// A faulty file was written by hand. Its author mends it, so it is not written over.
		if (fault !== undefined) return 'counter.json is wrong and is left as it is: this holds until the counter is left.';
		return hasShop() ? writeCounterFile(folder, kept) : undefined;
	};
	return {
		contexts: 'value' in bound ? bound.value : contexts,
		ports: {
			machine: {
				settings: {
					...settings,
					ascii: ascii ?? settings.ascii ?? !showsUnicode(process.env),
					fewSigns: hasFewSigns(process.env),
					...(screenReader && {'screen-reader': true}),
					...(mouse && {mouse: true}),
				},
				fault: fault ?? ('fault' in bound ? bound.fault : undefined),
				keep: changed => {
					kept = {...kept, ...changed};
					return write();
				},
				beep: () => process.stdout.write('\u0007'),
			},
			...(mayHaveClipboard(process.env) && {copy: text => process.stdout.write(clipboardBytes(text, process.env))}),
			openPrinting: ({folder: shop, till, vending}) => {
				const {printer} = kept;
				const {symbol} = currencyOf(till.state);
				if (!printer) return undefined;
				const answers = {settled: vending.settled, receipt: till.history.receipt};
				return openPrinting({folder: shop, symbol, printer, now: () => systemClock.now().at, answers});
			},
		},
		settle: () => {
			if (kept !== settings) write();
		},
		stay: write,
		backup: () => kept.backup,
	};
}
