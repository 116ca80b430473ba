// The step from a choice to an open shop: a shop made, found or restored is taken into use, with a notice.
import type {Shop} from '../../../app/shop.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {soldSinceText} from '../../../formats/wording/backups.ts';
import type {Desk} from '../../model/desk.ts';
import type {ShopOrFault} from '../../model/upkeep.ts';

export type Switch = {
	/** The name of the work, shown while it runs. */
	readonly what: string;
	readonly work: () => Promise<ShopOrFault>;
	/** Stops the work, which then ends with a fault. */
	readonly stop?: () => void;
	/** The notice when it is done. */
	readonly say: (shop: Shop) => string;
	/** What is opened over it. */
	readonly whenOpen?: () => void;
};

/** Does the work and takes its shop into use. After a fault the choice is there again. */
export function switchTo(desk: Desk, {what, work, stop, say, whenOpen}: Switch): void {
	const make = async (): Promise<void> => {
		const made = await work();
		if ('fault' in made) return desk.say(made.fault, 'warning');
		desk.enter(made.shop);
		whenOpen?.();
		const aside = made.setAside === undefined ? '' : ` What was there before is in ${plainText(made.setAside)}.`;
		const since = made.setAside === undefined ? undefined : soldSinceText(made.shop.till.state);
		const more = [since, made.trouble].filter(text => text !== undefined).map(text => ` ${text}`);
		desk.say(`${say(made.shop)}${aside}${more.join('')}`, made.shop.isReadOnly || more.length > 0 ? 'warning' : 'done');
	};
	desk.busy(what, make, stop);
}
