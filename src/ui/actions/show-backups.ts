// What the counter shows of the backups of its shop.
import type {BackupsSeen} from '../../app/backups/look.ts';
import type {Shop} from '../../app/shop.ts';
import {receiptsGiven} from '../../domain/shop/receipt-numbers.ts';
import {backupMark} from '../model/backups-now.ts';
import type {Desk} from '../model/desk.ts';

/** Whether a shop is backed up without being told to. A practice shop, and one that is open for looking only, have nothing to lose. */
export const keepsBackups = ({isReadOnly, till}: Pick<Shop, 'isReadOnly' | 'till'>): boolean =>
	!isReadOnly && !till.state.shop.isPractice;

/** Keeps what was seen of the backups for the title and the settings. Only a shop with sales is reminded. */
export function showBackups(desk: Desk, seen: BackupsSeen, isMaking: boolean): void {
	const {till, place} = desk.shop;
	if (!keepsBackups(desk.shop)) return;
	const hasSales = receiptsGiven(till.state, 1) > 0;
	const mark = hasSales ? backupMark(seen, {seq: place().seq, now: desk.ports.now()}) : undefined;
	desk.set({backups: {seen, isMaking, mark}});
}
