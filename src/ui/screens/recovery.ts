// Owns the ways out of a damaged shop: look, read the journal anew, put a backup back.
import {plainText} from '../../formats/plain-text.ts';
import type {Desk, Made, RecoveryPort} from '../model/desk.ts';

/** Something that can be chosen while no shop is open. */
export type WelcomeChoice = {
	readonly key: string;
	readonly title: string;
	readonly about: string;
	readonly run: (desk: Desk) => void;
};

/** Where what stood there before has gone. */
export const asideText = (setAside: string | undefined): string =>
	setAside === undefined ? '' : ` What was there before is in ${plainText(setAside)}.`;

/** Does it, and takes the shop that comes of it into use. Trouble is said, and the choice stands again. */
function take(
	desk: Desk,
	{what, done, work}: {readonly what: string; readonly done: string; readonly work: () => Promise<Made>},
): void {
	desk.busy(what, async () => {
		const made = await work();
		if ('fault' in made) return desk.say(made.fault, 'alarm');
		desk.enter(made.shop);
		desk.say(`${done}${asideText(made.setAside)}`, made.shop.isReadOnly ? 'warning' : 'done');
	});
}

const askToRestore = (desk: Desk, {backup, restore}: RecoveryPort): void =>
	desk.open({
		type: 'question',
		title: 'Put the backup back?',
		lines: [
			`The backup is ${backup ?? ''}. What was sold after it is not in it: compare with the receipts on paper.`,
			'The damaged folder is set aside whole, beside the shop.',
		],
		yes: 'put it back',
		no: 'go back',
		choice: 'no',
		onYes: () =>
			take(desk, {
				what: 'Putting the backup back',
				done: 'The backup is in its place. Sell on, and enter what is missing.',
				work: restore,
			}),
	});

/** What can be done with a damaged shop, the harmless first. */
export const recoveryChoices = (recovery: RecoveryPort): readonly WelcomeChoice[] => [
	{
		key: 'look',
		title: 'Look at what is whole',
		about: 'Every screen, read-only: nothing is sold and nothing is changed.',
		run: desk => take(desk, {what: 'Opening', done: 'Read-only: nothing is recorded here.', work: recovery.look}),
	},
	{
		key: 'rebuild',
		title: 'Read the journal anew',
		about: 'Helps when only the snapshot is wrong. The journal is not touched.',
		run: desk =>
			take(desk, {what: 'Reading the journal', done: 'The shop is open: all of its journal is whole.', work: recovery.rebuild}),
	},
	{
		key: 'restore',
		title: 'Put a backup back',
		about:
			recovery.backup === undefined
				? 'No backup lies in the shop’s folder. One from elsewhere: npx counterfoil restore FOLDER'
				: `The newest is ${recovery.backup}. The damaged folder is set aside whole.`,
		run: desk => {
			if (recovery.backup === undefined)
				return desk.say(
					'No backup lies in the shop’s folder. Leave with Ctrl+Q and name one: npx counterfoil restore FOLDER',
					'warning',
				);
			askToRestore(desk, recovery);
		},
	},
];
