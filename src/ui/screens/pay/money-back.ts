// The money that goes back: by which tenders, in words, or why it cannot.
import {negative} from '../../../domain/base/money.ts';
import {allMeant} from '../../../domain/ledger/basket-preview.ts';
import {previewSale} from '../../../domain/ledger/preview.ts';
import type {TenderTaken} from '../../../domain/paying/tenders.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {tenderLabel} from '../../../formats/text/tender.ts';
import {lookedAt} from '../../actions/part-payments.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {saleOf} from './order.ts';

/** The amounts that go back, by tender, in words: rounded to coins as they are paid. */
export const moneyBack = (sight: Sight, tenders: readonly TenderTaken[]): string =>
	tenders
		.map(({net, account, ...taken}) => {
			const by = account ? `to the account of ${plainText(account.name)}` : `by ${plainText(tenderLabel(taken)).toLowerCase()}`;
			return `${moneyText(negative(net), sight.symbol)} ${by}`;
		})
		.join(', ');

/** The money that goes back as Pay is now: by which tenders, in words, or the sentence why not. */
export function givenBack(sight: Sight, dialog: PayDialog): {readonly said: string} | {readonly fault: string} {
	const sale = saleOf(sight, {...dialog, ...allMeant}, []);
	const made = previewSale(sight.state, sale, lookedAt(sight));
	return 'refused' in made ? {fault: refusalOn(sight, made.refused)} : {said: moneyBack(sight, made.tenders)};
}
