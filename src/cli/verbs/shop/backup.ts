// The verb `backup`: a proven copy of the shop, and one more in the second place.
import type {Command} from 'commander';
import {makeBackups} from '../../../app/backups/make.ts';
import {misplacedFault} from '../../../app/backups/place-fault.ts';
import {placesOf} from '../../../app/backups/places.ts';
import {readCounterFile} from '../../../app/counter-file.ts';
import {isShop} from '../../../app/shop.ts';
import {backupTime} from '../../../domain/ports/backup-times.ts';
import {systemClock} from '../../../store/clock.ts';
import {StoreError} from '../../../store/disk/store-error.ts';
import {whereShopStands} from '../../../store/opening/swap.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {exitCodes, UsageError} from '../../kit/exit.ts';
import {createOutput} from '../../kit/output.ts';
import {withProgress} from '../../kit/progress.ts';
import {shopFolder, wholePath} from '../../kit/shop-folder.ts';
import {firstShown, secondShown} from './backup-shown.ts';

const backup = (options: GlobalOptions, path: string | undefined): Promise<void> =>
	withProgress('entries', async ({signal, show}) => {
		const folder = whereShopStands(shopFolder(options));
		if (!isShop(folder)) throw new StoreError('no-shop', {path: folder});
		const {settings: machine, wrong} = readCounterFile(folder);
		const {backup: settings} = machine;
		const asked = path === undefined ? settings : {keep: settings.keep, folder: wholePath(path)};
		const misplaced = misplacedFault(asked, folder);
		if (misplaced !== undefined) throw new UsageError(misplaced);
		const {first, second} = await makeBackups(folder, placesOf(folder, asked), {
			time: backupTime(systemClock.now()),
			onProgress: show,
			signal,
		});
		const output = createOutput(options.json ?? false);
		if (wrong !== undefined && path === undefined) output.say(wrong);
		const {rows, document} = firstShown(first, second);
		output.recorded(`The backup is proven in ${document.path}`);
		const also = second && secondShown(second);
		const isFailed = second !== undefined && 'trouble' in second;
		if (isFailed) process.exitCode = exitCodes.failure;
		if (also && isFailed) output.say(also.row);
		output.show([...rows, ...(also && !isFailed ? [also.row] : [])], {...document, ...(also && {second: also.document})});
	});

export function addBackupVerb(program: Command): void {
	program
		.command('backup')
		.summary('a proven copy of the shop')
		.description(
			'Copies the journal into a folder of its own, also while the counter is open, and proves the copy. If nothing was recorded since the last one, that is proven again and nothing is written. The newest 14 stay. A backup is a shop folder. "backup" in counter.json names the folder, how many stay, and a second place, which gets a copy while it is there.',
		)
		.argument('[path]', 'where this one goes; the folder in counter.json, or the shop’s own folder "backups", when left out')
		.addHelpText('after', '\nExamples:\n  counterfoil backup\n  counterfoil backup /media/usb/counterfoil')
		.action((path: string | undefined, _options: object, command: Command) => backup(command.optsWithGlobals(), path));
}
