// What became of a receipt since, as it stands under its paper.
import type {Receipt} from '../../../domain/receipts/receipt.ts';
import {afterwardsTexts} from '../../../formats/records/afterwards.ts';
import type {Sight} from '../../model/desk.ts';

export const whatBecame = ({state, symbol, lookups}: Sight, receipt: Receipt): readonly string[] =>
	afterwardsTexts(receipt, {state, symbol, cameBack: lookups.cameBack(receipt)});
