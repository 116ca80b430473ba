// The switch of training: any operator tries out sales at this counter, and nothing of them is real until he switches it off or leaves.

import {isUntouched} from '../../domain/selling/basket.ts';
import type {Binding, Desk, Sight} from '../model/desk.ts';
import {isAtWork} from '../model/screens.ts';

/** Whether training can be switched: a trainee always learns. */
const hasSwitch = (sight: Sight): boolean => isAtWork(sight) && !sight.shop.isReadOnly && sight.operator.isTrainee !== true;

/** A basket is real or of training from its first line on. */
const blocked = ({view}: Sight): string | undefined => (isUntouched(view.basket) ? undefined : 'Pay or drop the basket first.');

function turn(desk: Desk, isOn: boolean): void {
	desk.shop.signIns.setTraining(isOn);
	desk.say(
		isOn
			? `Training is on: what you sell now is not real. ${desk.keyOf('everywhere.actions')}, stop training, ends it.`
			: 'Training is off: what you sell now is real.',
		'warning',
	);
}

export const trainingBindings: readonly Binding[] = [
	{
		keys: [],
		label: 'start training',
		isActive: sight => hasSwitch(sight) && !sight.isTraining,
		blocked,
		run: desk => turn(desk, true),
	},
	{
		keys: [],
		label: 'stop training',
		isActive: sight => hasSwitch(sight) && sight.isTraining,
		blocked,
		run: desk => turn(desk, false),
	},
];
