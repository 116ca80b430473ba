// The verb `backup`: a proven copy of the shop.
import type {Command} from 'commander';
import {isShop} from '../../../app/shop.ts';
import {wallTime} from '../../../domain/base/calendar.ts';
import {counted} from '../../../formats/text/counted.ts';
import {systemClock} from '../../../store/clock.ts';
import {StoreError} from '../../../store/disk/store-error.ts';
import {backupShop} from '../../../store/opening/backup.ts';
import {whereShopStands} from '../../../store/opening/swap.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {createOutput} from '../../kit/output.ts';
import {withProgress} from '../../kit/progress.ts';
import {shopFolder, wholePath} from '../../kit/shop-folder.ts';
import {holding} from './copy-shown.ts';

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

export function addBackupVerb(program: Command): void {
	program
		.command('backup')
		.summary('a proven copy of the shop')
		.description(
			'Copies the journal into a folder of its own, also while the counter is open, and proves the copy. The newest 14 stay. A backup is a shop folder.',
		)
		.argument('[path]', 'where backups are kept; the shop’s own folder "backups" when left out')
		.addHelpText('after', '\nExamples:\n  counterfoil backup\n  counterfoil backup /media/usb/counterfoil')
		.action((path: string | undefined, _options: object, command: Command) => backup(command.optsWithGlobals(), path));
}
