// The drawing of a receipt on its own page: of a sale just made, with its change; else the paper.
import type {Sight} from '../model/desk.ts';
import type {ReceiptDialog} from '../model/dialogs.ts';
import type {PanelSize} from '../widgets/panel.tsx';
import {ReceiptView} from '../widgets/receipt-view.tsx';
import {PaidView} from './pay/paid-view.tsx';
import {practiceMark} from './shared/title-marks.ts';

type Props = {readonly sight: Sight; readonly dialog: ReceiptDialog; readonly size: PanelSize};

export function ReceiptPage({sight, dialog, size}: Props) {
	const {receipt, top, isFresh} = dialog;
	if (isFresh) return <PaidView sight={sight} dialog={dialog} size={size} />;
	return <ReceiptView receipt={receipt} symbol={sight.symbol} top={top} size={size} mark={practiceMark(sight)} />;
}
