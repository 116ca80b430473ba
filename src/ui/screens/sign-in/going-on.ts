// Going on after signing in: whoever was there before finds everything as it was, somebody else only the basket.
import type {OperatorId} from '../../../domain/base/stamp.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {Desk} from '../../model/desk.ts';
import {screenIds} from '../../model/screens.ts';
import {signInState} from '../../model/sign-in-state.ts';
import {emptyField} from '../../model/text-field.ts';
import type {View} from '../../model/view.ts';

/** What is open for somebody else: work that goes on by itself. */
const onlyWork = ({stacks}: View): View['stacks'] =>
	Object.fromEntries(screenIds.map(id => [id, stacks[id].filter(({type}) => type === 'work')])) as unknown as View['stacks'];

/** Shows the shop to whoever is at the till now. */
export function goOn(desk: Desk, who: OperatorId): void {
	const {from, before} = signInState.read(desk);
	const isSame = before === undefined || before === who;
	if (isSame) signInState.update(desk, {typed: emptyField});
	else desk.set({stacks: onlyWork(desk.view), states: new Map(), found: undefined, isPriceCheck: false, notice: undefined});
	desk.goTo(isSame ? from : 'sell');
	const {notice, screen} = desk.view;
	if (notice?.screen === screen) return;
	desk.say(`${plainText(desk.operator.name)} is at the till.`, 'done');
}
