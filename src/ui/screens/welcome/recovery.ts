// The ways out of a damaged shop: look, read the journal anew, put a backup back.
import {assert} from '../../../domain/base/assert.ts';
import type {Desk} from '../../model/desk.ts';
import type {RecoveryPort} from '../../model/upkeep.ts';
import {switchTo} from '../shared/switch-shop.ts';
import type {WelcomeChoice} from './state.ts';

/** The ways out. They exist while the shop is damaged. */
function waysOut({ports: {recovery}}: Desk): RecoveryPort {
	assert(recovery !== undefined, 'a way out is chosen where there is one', {});
	return recovery;
}

const askToRestore = (desk: Desk, {backup, restore}: RecoveryPort): void =>
	desk.open({
		type: 'question',
		asks: 'put-backup-back',
		title: 'Put the backup back?',
		lines: [
			`The backup is ${backup ?? ''}. What was sold after it is not in it: compare with the receipts on paper.`,
			'The damaged folder is set aside whole, beside the shop.',
		],
		yes: 'put it back',
		no: 'go back',
		choice: 'no',
		onYes: () =>
			switchTo(desk, {
				what: 'Putting the backup back',
				say: () => 'The backup is in its place. Sell on, and enter what is missing.',
				work: restore,
			}),
	});

/** The choices for a damaged shop, the harmless first; `backup` is the newest one found, in words. */
export const recoveryChoices = (backup: string | undefined): readonly WelcomeChoice[] => [
	{
		key: 'look',
		title: 'Look at what is whole',
		about: 'Every screen, read-only: nothing is sold and nothing is changed.',
		run: desk => switchTo(desk, {what: 'Opening', say: () => 'Read-only: nothing is recorded here.', work: waysOut(desk).look}),
	},
	{
		key: 'rebuild',
		title: 'Read the journal anew',
		about: 'Helps when only the snapshot is wrong. The journal is not touched.',
		run: desk =>
			switchTo(desk, {
				what: 'Reading the journal',
				say: () => 'The shop is open: all of its journal is whole.',
				work: waysOut(desk).rebuild,
			}),
	},
	{
		key: 'restore',
		title: 'Put a backup back',
		about:
			backup === undefined
				? 'There is no backup in the shop’s folder. One from elsewhere: npx counterfoil restore FOLDER'
				: `The newest is ${backup}. The damaged folder is set aside whole.`,
		run: desk => {
			if (backup === undefined)
				return desk.say(
					`There is no backup in the shop’s folder. Leave with ${desk.keyOf('everywhere.leave')} and name one: npx counterfoil restore FOLDER`,
					'warning',
				);
			askToRestore(desk, waysOut(desk));
		},
	},
];
