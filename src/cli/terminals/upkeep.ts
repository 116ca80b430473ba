// The counter's port to work beside selling: backups and proofs by this program's own verbs, a restore, and printers.
import {findPrinters} from '../../app/printing/found-printers.ts';
import {printAside, printTestPage} from '../../app/printing/test-page.ts';
import {openShop, type Shop} from '../../app/shop.ts';
import {assert} from '../../domain/base/assert.ts';
import type {PrinterSettings} from '../../formats/config/printer-settings.ts';
import {holdsText} from '../../formats/wording/backups.ts';
import {printerTrouble} from '../../formats/wording/printing.ts';
import {troubleText} from '../../formats/wording/trouble.ts';
import {StoreError} from '../../store/disk/store-error.ts';
import {type Backup, readBackup} from '../../store/opening/proven-copy.ts';
import {restoreShop} from '../../store/opening/restore.ts';
import type {ProvenOrFault, ShopOrFault, UpkeepPort} from '../../ui/model/upkeep.ts';
import type {Machine} from '../kit/machine.ts';
import {openBackups} from './open-backups.ts';
import {runOwnVerb} from './own-verb.ts';

/** The shop that the counter has open, and what it does when another takes its place. */
type Around = {
	readonly shop: () => Shop | undefined;
	/** Closes what the counter has open beside the till. */
	readonly closeDesk: () => Promise<unknown>;
	/** Takes a shop into use. */
	readonly keep: (shop: Shop) => ShopOrFault;
	readonly enter: (shop: Shop) => void;
};

/** The sentence for trouble with the disk. A bug is thrown on. */
function troubleOf(error: unknown): string {
	if (error instanceof StoreError) return troubleText(error.code, error.facts);
	throw error;
}

/** Work beside selling is only done for a shop that is open. */
function openNow({shop}: Around): Shop {
	const open = shop();
	assert(open !== undefined, 'work beside selling needs a shop', {});
	return open;
}

/** Leaves the shop and puts a proven backup in its place. If that fails, the shop that stands there is opened again. */
async function putBack(backup: Backup, machine: Machine, around: Around): Promise<ShopOrFault> {
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

export function openUpkeep(machine: Machine, around: Around): UpkeepPort {
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
		findPrinters: () => findPrinters(),
		tryPrinter: async printer => notTaken(printer, await printTestPage(printer, folder())),
		printAside: async (printer, rows) => notTaken(printer, await printAside(printer, folder(), {number: 'CODE', rows})),
	};
}
