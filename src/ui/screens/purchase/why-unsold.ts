// Why a service or a biller cannot be sold now.
import {checkOnSale} from '../../../domain/lines/others-line.ts';
import {unconnectedNow} from '../../actions/confirm-item.ts';
import type {Sight} from '../../model/desk.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import type {Provider} from './providers.ts';

/** Why nothing of a provider can be sold now: it is off sale, or the shop is not connected to it. */
export function whyUnsold(sight: Sight, {row, of}: Provider): string | undefined {
	const refusal = checkOnSale(row, of) ?? unconnectedNow(sight, row);
	return refusal && refusalOn(sight, refusal);
}
