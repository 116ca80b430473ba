// The state of one screen: kept in the view, and read and written only by the screen that it belongs to.
import type {View} from './view.ts';

type Seen = {readonly view: Pick<View, 'states'>};
type Changed = Seen & {set(patch: Pick<View, 'states'>): void};

export type ScreenState<S> = {
	readonly read: (desk: Seen) => S;
	readonly write: (desk: Changed, state: S) => void;
	/** Changes a part of it. */
	readonly update: (desk: Changed, part: Partial<S>) => void;
};

/** `fresh` is the state when a shop is opened. */
export function screenState<S>(name: string, fresh: S): ScreenState<S> {
	const key = Symbol(name);
	// Only this screen's state is kept under its key.
	const read = ({view}: Seen): S => (view.states.has(key) ? (view.states.get(key) as S) : fresh);
	const write = (desk: Changed, state: S): void => desk.set({states: new Map(desk.view.states).set(key, state)});
	return {read, write, update: (desk, part) => write(desk, {...read(desk), ...part})};
}
