// The counter's port to work beside selling: backups and proofs by this program's own verbs, a restore, and printers.
import {findPrinters} from '../../app/printing/found-printers.ts';
import {printAside, printTestPage} from '../../app/printing/test-page.ts';
import {openShop} from '../../app/shop.ts';
import type {PrinterSettings} from '../../formats/config/printer-settings.ts';
import {holdsText} from '../../formats/wording/backups.ts';
import {printerTrouble} from '../../formats/wording/printing.ts';
import {type Backup, readBackup} from '../../store/opening/proven-copy.ts';
import {restoreShop} from '../../store/opening/restore.ts';
import type {ProvenOrFault, ShopOrFault, UpkeepPort} from '../../ui/model/upkeep.ts';
import type {Machine} from '../kit/machine.ts';
import {type AtCounter, openNow, troubleOf} from './at-counter.ts';
import {openBackups} from './open-backups.ts';
import {runOwnVerb} from './own-verb.ts';
import {redactNow, writePerson} from './person.ts';
import {bringVouchers} from './vouchers.ts';

/** Leaves the shop and puts a proven backup in its place. If that fails, the shop that stands there is opened again. */
async function putBack(backup: Backup, machine: Machine, around: AtCounter): Promise<ShopOrFault> {
	const {closeDesk, keep, enter} = around;
	const {folder, close} = openNow(around);
	await closeDesk();
	await close();
	try {
		const {setAside} = await restoreShop(folder, backup);
		const trouble = machine.stay();
		return {...keep(await openShop(folder, {purpose: 'counter'})), setAside, trouble};
	} catch (error) {
		const fault = troubleOf(error);
		const back = await openShop(folder, {purpose: 'counter'});
		keep(back);
		enter(back);
		return {fault};
	}
}

/** Why a printer did not take a paper, in a sentence. */
const notTaken = (printer: PrinterSettings, why: string | undefined): string | undefined =>
	why === undefined ? undefined : `${printerTrouble(printer, why)}.`;

export function openUpkeep(machine: Machine, around: AtCounter): UpkeepPort {
	const folder = (): string => openNow(around).folder;
	return {
		...openBackups(machine, () => openNow(around)),
		verify: onStep => runOwnVerb(folder(), ['verify'], onStep),
		prove: (path, onStep) => {
			const stop = new AbortController();
			const proven = async (): Promise<ProvenOrFault> => {
				try {
					const backup = await readBackup(path, {onProgress: onStep, signal: stop.signal});
					return {holds: holdsText(backup), restore: () => putBack(backup, machine, around)};
				} catch (error) {
					return {fault: error === stop.signal.reason ? 'Stopped. Nothing was changed.' : troubleOf(error)};
				}
			};
			return {done: proven(), stop: () => stop.abort()};
		},
		bringVouchers: (asked, onStep) => bringVouchers(openNow(around), asked, onStep),
		finishRedaction: done => redactNow(done, around),
		writePerson: account => writePerson(openNow(around), account),
		findPrinters: () => findPrinters(),
		tryPrinter: async printer => notTaken(printer, await printTestPage(printer, folder())),
		printAside: async (printer, rows) => notTaken(printer, await printAside(printer, folder(), {number: 'CODE', rows})),
	};
}
