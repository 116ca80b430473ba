// What a way to pay is called, on paper and on screen.
import {ownLabel, type PayingState} from '../../domain/paying/own-tenders.ts';
import {builtIn, type TenderName, type TenderTaken} from '../../domain/paying/tenders.ts';
import {capital} from './capital.ts';

/** The word for a tender of all shops is its name with a capital; any other text is what the shop calls its own. */
export const tenderWord = (text: TenderName): string => (builtIn(text) ? capital(text) : text);

/** What a tender is called that was taken. */
export const tenderLabel = ({tender, label}: Pick<TenderTaken, 'tender' | 'label'>): string => label ?? tenderWord(tender);

/** What a tender of this shop is called. */
export const tenderText = (state: PayingState, name: TenderName): string => ownLabel(state, name) ?? tenderWord(name);
