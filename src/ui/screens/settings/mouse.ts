// Whether the mouse is on at this counter, kept in `counter.json`.
import type {Desk, Sight} from '../../model/desk.ts';

export const mouseText = ({view}: Sight): string => (view.machine.mouse ? 'on' : 'off');

/** On: the terminal keeps its own selecting of text for Shift. */
export function switchMouse(desk: Desk): void {
	const mouse = !desk.view.machine.mouse;
	desk.set({machine: {...desk.view.machine, mouse}});
	const trouble = desk.ports.machine.keep({mouse});
	if (trouble !== undefined) return desk.say(trouble, 'warning');
	desk.say(mouse ? 'The mouse is on. With Shift held it selects text, as before.' : 'The mouse is off.', 'done');
}
