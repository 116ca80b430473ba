// What a burst of letters is on the screen that is shown now.
import type {State} from '../../domain/ledger/state.ts';
import type {Burst, BurstKind} from '../keyboard/bursts.ts';
import type {Sight} from '../model/desk.ts';
import {burstKind} from '../model/scan.ts';
import {screenTable} from '../model/screens.ts';

/** A scan or typing; `state` is that of the shop that is open. */
export function burstNow(sight: Sight, state: State | undefined, burst: Burst): BurstKind {
	const {machine, screen} = sight.view;
	const isSecret = sight.context().field?.isSecret?.(sight) === true;
	return burstKind(burst, {...screenTable[screen], state, scanner: machine.scanner, isSecret});
}
