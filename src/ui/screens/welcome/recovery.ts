// Owns the ways out of a damaged shop: look, read the journal anew, put a backup back.
import type {Desk, RecoveryPort} from '../../model/desk.ts';
import {takeIntoUse, type WelcomeChoice} from './switch-shop.ts';

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
			takeIntoUse(desk, {
				what: 'Putting the backup back',
				say: () => 'The backup is in its place. Sell on, and enter what is missing.',
				work: restore,
			}),
	});

/** What can be done with a damaged shop, the harmless first. */
export const recoveryChoices = (recovery: RecoveryPort): readonly WelcomeChoice[] => [
	{
		key: 'look',
		title: 'Look at what is whole',
		about: 'Every screen, read-only: nothing is sold and nothing is changed.',
		run: desk => takeIntoUse(desk, {what: 'Opening', say: () => 'Read-only: nothing is recorded here.', work: recovery.look}),
	},
	{
		key: 'rebuild',
		title: 'Read the journal anew',
		about: 'Helps when only the snapshot is wrong. The journal is not touched.',
		run: desk =>
			takeIntoUse(desk, {
				what: 'Reading the journal',
				say: () => 'The shop is open: all of its journal is whole.',
				work: recovery.rebuild,
			}),
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
