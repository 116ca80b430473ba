// A refusal's sentence at the counter, with the shop's currency and this machine's keys.
import type {Refusal} from '../../domain/ports/till.ts';
import {refusalText} from '../../formats/wording/refusals.ts';
import type {Sight} from './desk.ts';

/** The sentence of a refusal. */
export const refusalOn = ({symbol, keyOf}: Sight, refusal: Refusal): string => refusalText(refusal, symbol, keyOf);
