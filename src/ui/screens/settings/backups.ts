// Backups in the settings: one made now, where they are kept, one put back; and the proof of the books.
import type {PlaceSeen} from '../../../app/backups/look.ts';
import {backupTime, newestBackup} from '../../../domain/ports/backup-times.ts';
import {type BackupSettings, backupsKept} from '../../../formats/config/backup-settings.ts';
import {isWholePath} from '../../../formats/config/printer-settings.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {backupText, backupWhen} from '../../../formats/wording/recovery.ts';
import {showBackups} from '../../actions/show-backups.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import type {QuestionDialog} from '../../model/dialogs.ts';
import {type Form, openForm, textInput} from '../../model/form.ts';
import {freshList} from '../../model/list.ts';
import type {ProvenOrFault, Told, UpkeepPort} from '../../model/upkeep.ts';
import {basketFirst} from '../shared/basket-first.ts';
import {switchTo} from '../shared/switch-shop.ts';
import {follow} from '../shared/work.ts';

const news = (title: string, {end, lines}: Told) =>
	end === 'stopped' ? lines.join(' ') : ({type: 'news', title, lines} as const);

const backupTitles = {done: 'Backup', partly: 'Backup in one place only', stopped: 'No backup', failed: 'No backup'} as const;

/** Backs the shop up, in both places. */
export function backUpNow(desk: Desk, upkeep: UpkeepPort): void {
	const {backups} = desk.view;
	if (backups?.isMaking) return desk.say('A backup is being made just now.', 'warning');
	if (backups) desk.set({backups: {...backups, isMaking: true}});
	follow(desk, {
		title: 'Backup',
		doing: 'The journal is copied, and the copy is proven.',
		begin: upkeep.backUp,
		end: told => {
			upkeep
				.look()
				.then(seen => showBackups(desk, seen, false))
				.catch(desk.ports.bug);
			return news(backupTitles[told.end], told);
		},
	});
}

/** Walks the whole journal and compares the books with it. */
export const verifyNow = (desk: Desk, upkeep: UpkeepPort): void =>
	follow(desk, {
		title: 'Verify the books',
		doing: 'The journal is read from the first entry and compared with balances, stock, receipts and the history.',
		begin: upkeep.verify,
		end: told => news(told.end === 'done' ? 'The books agree' : 'The books do not agree', told),
	});

/** What is in the settings about backups. */
export function backupsText({view}: Sight): string {
	const {backup} = view.machine;
	const second = backup.second === undefined ? '' : `, and ${plainText(backup.second)}`;
	return `${plainText(backup.folder ?? 'the shop’s folder')}${second}, ${backup.keep} kept`;
}

/** When the newest backup was made. */
export function newestText({view: {backups}, ports}: Sight): string {
	if (!backups) return '';
	if (backups.isMaking) return 'being made';
	const newest = newestBackup(backups.seen.first.backups, backupTime(ports.now()));
	return newest ? `the newest is ${backupText(newest)}` : 'none yet';
}

const pathFault = (text: string): string | undefined =>
	text === '' || isWholePath(text) ? undefined : 'Write the whole path, beginning with /.';

const keepFault = (text: string): string | undefined => {
	const {least, most} = backupsKept;
	const isFitting = /^\d{1,4}$/.test(text) && Number(text) >= least && Number(text) <= most;
	return isFitting ? undefined : `This takes a whole number from ${least} to ${most}.`;
};

function keepPlaces(desk: Desk, {placeFault}: UpkeepPort, backup: BackupSettings): void {
	const fault = placeFault(backup);
	if (fault !== undefined) return desk.say(fault, 'warning');
	const trouble = desk.ports.machine.keep({backup});
	desk.set({machine: {...desk.view.machine, backup}});
	desk.close();
	if (trouble === undefined) desk.say(`Backups: ${backupsText(desk)}.`, 'done');
	else desk.say(trouble, 'warning');
}

function placesForm(desk: Desk, upkeep: UpkeepPort): Form {
	const {folder = '', second = '', keep} = desk.view.machine.backup;
	return openForm({
		title: 'Where backups are kept',
		verb: 'keep it',
		id: desk.ports.newId(),
		fields: [
			textInput('folder', 'In', {value: folder, placeholder: 'empty: in the shop’s folder', check: pathFault, isPath: true}),
			textInput('keep', 'Keep', {value: String(keep), check: keepFault}),
			textInput('second', 'Also in', {
				value: second,
				placeholder: 'empty: nowhere; or a folder on a stick, like /media/usb/counterfoil',
				check: pathFault,
				isPath: true,
			}),
		],
		accept: values => {
			const [first = '', other = ''] = [values.get('folder'), values.get('second')];
			keepPlaces(desk, upkeep, {
				keep: Number(values.get('keep')),
				...(first !== '' && {folder: first}),
				...(other !== '' && {second: other}),
			});
		},
	});
}

export const openPlaces = (desk: Desk, upkeep: UpkeepPort): void => desk.open({type: 'form', form: placesForm(desk, upkeep)});

type Choice = {readonly path: string; readonly time: string; readonly label: string};

/** The backups of a place as choices, each with its last receipt. */
const choicesIn = (upkeep: UpkeepPort, {place, backups}: PlaceSeen, where: string): Promise<readonly Choice[]> =>
	Promise.all(
		backups.map(async backup => {
			const path = `${place}/${backup.name}`;
			const receipt = await upkeep.lastReceipt(path);
			const upTo = receipt === undefined ? 'no receipt' : `receipt ${receipt}`;
			return {path, time: backup.time, label: `${backupWhen(backup)}, ${upTo}${where}`};
		}),
	);

/** Why no backup can be put back now. Selling goes on while one is proven, so it is asked again before the step. */
const whyNotBack = ({view}: Sight): string | undefined =>
	basketFirst({view}) ?? (view.backups?.isMaking ? 'A backup is being made just now. Try again when it is done.' : undefined);

function putBack(desk: Desk, restore: Proven['restore']): void {
	const why = whyNotBack(desk);
	if (why !== undefined) return desk.say(`${why} Nothing was changed.`, 'warning');
	switchTo(desk, {
		what: 'Putting the backup back',
		say: () => 'The backup is in its place. Sell on, and enter what is missing.',
		work: restore,
	});
}

type Proven = Exclude<ProvenOrFault, {fault: string}>;

function askToRestore(desk: Desk, proven: Proven): QuestionDialog {
	const count = desk.shop.place().seq;
	return {
		type: 'question',
		asks: 'put-backup-back',
		title: 'Put this backup in the place of the shop?',
		lines: [
			`It is proven, and holds ${proven.holds}.`,
			`The shop of now has ${counted(count, 'entry', 'entries')}: what came after the backup is not in it. Compare with the receipts on paper, and enter what is missing.`,
			'The shop of now is set aside whole, beside it; nothing is deleted. The settings of this machine stay.',
		],
		yes: 'put it back',
		no: 'go back',
		choice: 'no',
		onYes: () => putBack(desk, proven.restore),
	};
}

const prove = (desk: Desk, upkeep: UpkeepPort, {path, label}: Choice): void =>
	follow(desk, {
		title: 'Put a backup back',
		doing: `The backup ${label} is proven first. Nothing is changed yet.`,
		begin: onStep => upkeep.prove(path, onStep),
		end: proven => ('fault' in proven ? proven.fault : askToRestore(desk, proven)),
	});

/** Lists the backups to choose one that takes the place of the shop. */
export function chooseBackup(desk: Desk, upkeep: UpkeepPort): void {
	const why = whyNotBack(desk);
	if (why !== undefined) return desk.say(why, 'warning');
	desk.busy('Looking for backups', async () => {
		const {first, second} = await upkeep.look();
		const found = await Promise.all([
			choicesIn(upkeep, first, ''),
			...(second ? [choicesIn(upkeep, second, ', second place')] : []),
		]);
		const choices = found.flat().sort((one, other) => (one.time < other.time ? 1 : -1));
		const away = second?.why === undefined ? '' : ` The second place, ${second.place}, is not there.`;
		if (choices.length === 0)
			return desk.say(
				`No backup of this shop is in ${first.place}.${away} One from elsewhere: counterfoil restore FOLDER`,
				'warning',
			);
		desk.open({
			type: 'menu',
			title: 'Put a backup back',
			lines: [`The newest first, each with its last receipt. You are asked before anything is changed.${away}`],
			options: choices.map(choice => ({label: choice.label, run: () => prove(desk, upkeep, choice)})),
			list: freshList,
		});
	});
}
