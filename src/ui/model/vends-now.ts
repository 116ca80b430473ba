// The vends that wait, as the counter shows them: those without an answer, those declined, and answers that nobody has looked at.
import type {Vend} from '../../domain/vending/vends.ts';
import type {VendNow} from '../../formats/wording/vends.ts';
import type {Sight} from './desk.ts';

type Seen = Pick<Sight, 'state' | 'isAsking'>;

/** How a vend stands now. */
export function vendNow({state, isAsking}: Seen, {id}: Pick<Vend, 'id'>): VendNow {
	const vend = state.vends.rows.get(id);
	if (!vend) return 'issued';
	if (vend.status === 'declined') return 'declined';
	return isAsking(id) ? 'asking' : 'unknown';
}

/** All that is to be looked at: the newest first. */
export const vendsToShow = ({state, view}: Pick<Sight, 'state' | 'view'>): readonly Vend[] =>
	[...state.vends.rows.values(), ...view.heard].toSorted((a, b) => b.at - a.at);

/** The vends that providers are asked about just now. */
export const askedNow = ({state, isAsking}: Seen): readonly Vend[] =>
	[...state.vends.rows.values()].filter(({id}) => isAsking(id));

/** What the title says of them: asking for the first time is nothing that waits for the operator. */
export function vendMarks({state, isAsking}: Seen): readonly string[] {
	const all = [...state.vends.rows.values()];
	const unknown = all.filter(({id, status}) => status === 'unknown' || (status === 'requested' && !isAsking(id))).length;
	const declined = all.filter(({status}) => status === 'declined').length;
	return [
		...(unknown > 0 ? [`${unknown} unknown ${unknown === 1 ? 'vend' : 'vends'}`] : []),
		...(declined > 0 ? [`${declined} declined`] : []),
	];
}
