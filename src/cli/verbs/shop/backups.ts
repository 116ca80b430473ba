// The verbs that copy the shop and put a copy back: backup and restore.
import type {Command} from 'commander';
import {isShop, readShop} from '../../../app/shop.ts';
import {wallTime} from '../../../domain/base/calendar.ts';
import {firstTill} from '../../../domain/ledger/ledger.ts';
import {receiptsGiven} from '../../../domain/shop/receipt-numbers.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {shown} from '../../../formats/text/amount.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {systemClock} from '../../../store/clock.ts';
import {StoreError} from '../../../store/disk/store-error.ts';
import {backupShop} from '../../../store/opening/backup.ts';
import {type ProvenCopy, readBackup} from '../../../store/opening/proven-copy.ts';
import {restoreShop} from '../../../store/opening/restore.ts';
import {whereShopStands} from '../../../store/opening/swap.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {UsageError} from '../../kit/exit.ts';
import {createOutput} from '../../kit/output.ts';
import {withProgress} from '../../kit/progress.ts';
import {shopFolder, wholePath} from '../../kit/shop-folder.ts';

/** The contents of a shop or of its copy, for a person and for a program. */
function holding({state, place}: ProvenCopy) {
	const name = setting(state.settings, 'shop-name');
	const receipts = receiptsGiven(state, firstTill);
	return {
		text: `${plainText(name)}: ${counted(place.seq, 'entry', 'entries')}, ${counted(receipts, 'receipt')}`,
		document: {name, entries: place.seq, receipts, hash: place.hash},
	};
}

/** The time in the name of a backup, YYYY-MM-DD-HHMMSS. */
const timeInName = (): string => wallTime(systemClock.now()).replace(' ', '-').replaceAll(':', '');

const backup = (options: GlobalOptions, path: string | undefined): Promise<void> =>
	withProgress('entries', async ({signal, show}) => {
		const folder = whereShopStands(shopFolder(options));
		if (!isShop(folder)) throw new StoreError('no-shop', {path: folder});
		const into = path === undefined ? `${folder}/backups` : wholePath(path);
		const made = await backupShop(folder, into, {time: timeInName(), onProgress: show, signal});
		const {text, document} = holding(made);
		const gone = made.removed.length === 0 ? [] : [`Removed ${counted(made.removed.length, 'old backup')}.`];
		const output = createOutput(options.json ?? false);
		output.recorded(`The backup is proven in ${made.path}`);
		output.show([`Backed up and proven in ${made.path}`, text, ...gone], {
			path: made.path,
			...document,
			removed: made.removed,
		});
	});

/** The name of the shop in a folder. A damaged shop gets the name in its backup. */
async function nameThere(folder: string, inBackup: string): Promise<string> {
	try {
		const shop = await readShop(folder, {purpose: 'restore'});
		await shop.close();
		return setting(shop.till.state.settings, 'shop-name');
	} catch (error) {
		if (error instanceof StoreError) return inBackup;
		throw error;
	}
}

const restore = (options: GlobalOptions & {readonly over?: string}, path: string): Promise<void> =>
	withProgress('entries', async ({signal, show}) => {
		const folder = shopFolder(options);
		const from = await readBackup(wholePath(path), {onProgress: show, signal});
		const {text, document} = holding(from);
		if (isShop(folder)) {
			const name = await nameThere(folder, document.name);
			if (options.over !== name)
				throw new UsageError(
					`There is a shop in ${plainText(folder)} already. To put the backup in its place, and the shop aside, add --over ${shown(name)}.`,
				);
		}
		const {setAside} = await restoreShop(folder, from, {onProgress: show, signal});
		const aside = setAside === undefined ? [] : [`What stood there before is in ${setAside}`];
		const output = createOutput(options.json ?? false);
		output.recorded(`The backup is restored to ${folder}`);
		output.show([`Restored ${folder}`, text, ...aside], {path: folder, ...document, setAside});
	});

export function addBackupVerbs(program: Command): void {
	program
		.command('backup')
		.summary('a proven copy of the shop')
		.description(
			'Copies the journal into a folder of its own, also while the counter is open, and proves the copy. The newest 14 stay. A backup is a shop folder.',
		)
		.argument('[path]', 'where backups are kept; the shop’s own folder "backups" when left out')
		.addHelpText('after', '\nExamples:\n  counterfoil backup\n  counterfoil backup /media/usb/counterfoil')
		.action((path: string | undefined, _options: object, command: Command) => backup(command.optsWithGlobals(), path));

	program
		.command('restore')
		.summary('put a backup in the place of the shop')
		.description('Proves the backup, sets aside what stands in the shop folder, and puts the backup there.')
		.argument('<path>', 'a folder that backup made')
		.option('--over <name>', 'the name of the shop that stands there: it is set aside whole')
		.addHelpText(
			'after',
			'\nExample:\n  counterfoil restore /media/usb/counterfoil/backup-2026-11-21-180000-entry-412 --over "Corner Café"',
		)
		.action((path: string, _options: object, command: Command) => restore(command.optsWithGlobals(), path));
}
