// An owner's new recovery code: shown once, and kept nowhere.
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk} from '../../model/desk.ts';

type NewCode = {
	/** The owner's. */
	readonly name: string;
	readonly code: string;
};

/** Shows a recovery code until it is read. */
export function showRecoveryCode(desk: Desk, {name, code}: NewCode): void {
	const owner = plainText(name);
	desk.open({
		type: 'news',
		title: `The recovery code of ${owner}`,
		lines: [
			code,
			`It lets ${owner} in once, without the PIN: if the PIN is forgotten, or the file beside the shop that belongs to the PINs is lost.`,
			'It is shown this once and kept nowhere. Write it down, and keep it where nobody at the till finds it.',
		],
	});
}
