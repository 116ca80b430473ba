// The step from a choice to an open shop: made, found or put back, it is taken into use and that is said.
import type {Shop} from '../../../app/shop.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk, ShopOrFault} from '../../model/desk.ts';

/** Something that can be chosen while no shop is open. */
export type WelcomeChoice = {
	readonly key: string;
	readonly title: string;
	readonly about: string;
	readonly run: (desk: Desk) => void;
};

export type Switch = {
	/** What is under way. */
	readonly what: string;
	readonly work: () => Promise<ShopOrFault>;
	/** The sentence when it is done. */
	readonly say: (shop: Shop) => string;
};

/** Does the work and takes the shop that comes of it into use; a fault is said, and the choice stands again. */
export function switchTo(desk: Desk, {what, work, say}: Switch): void {
	desk.busy(what, async () => {
		const made = await work();
		if ('fault' in made) return desk.say(made.fault, 'warning');
		desk.enter(made.shop);
		const aside = made.setAside === undefined ? '' : ` What was there before is in ${plainText(made.setAside)}.`;
		desk.say(`${say(made.shop)}${aside}`, made.shop.isReadOnly ? 'warning' : 'done');
	});
}
