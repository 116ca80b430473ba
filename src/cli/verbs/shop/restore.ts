// The verb `restore`: a backup takes the place of the shop, which is set aside.
import type {Command} from 'commander';
import {isShop, readShop} from '../../../app/shop.ts';
import {setting} from '../../../domain/shop/settings.ts';
import {quoted} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {soldSinceText} from '../../../formats/wording/backups.ts';
import {StoreError} from '../../../store/disk/store-error.ts';
import {readBackup} from '../../../store/opening/proven-copy.ts';
import {restoreShop} from '../../../store/opening/restore.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {UsageError} from '../../kit/exit.ts';
import {createOutput} from '../../kit/output.ts';
import {withProgress} from '../../kit/progress.ts';
import {shopFolder, wholePath} from '../../kit/shop-folder.ts';
import {holding} from './copy-shown.ts';

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
					`There is a shop in ${plainText(folder)} already. To put the backup in its place, and the shop aside, add --over ${quoted(name)}.`,
				);
		}
		const {setAside, state} = await restoreShop(folder, from, {onProgress: show, signal});
		const aside = setAside === undefined ? [] : [`What stood there before is in ${setAside}`];
		const output = createOutput(options.json ?? false);
		output.recorded(`The backup is restored to ${folder}`);
		const since = soldSinceText(state);
		output.show([`Restored ${folder}`, text, ...aside, ...(since === undefined ? [] : [since])], {
			path: folder,
			...document,
			setAside,
		});
	});

export function addRestoreVerb(program: Command): void {
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
