// The drawing of a receipt on its own page: of a sale just made, with its change; else the paper.

import {keyName} from '../model/bindings.ts';
import type {Sight} from '../model/desk.ts';
import type {ReceiptDialog} from '../model/dialogs.ts';
import {Clicked} from '../widgets/clicked.tsx';
import {type Span, span} from '../widgets/line.tsx';
import type {PanelSize} from '../widgets/panel.tsx';
import {ReceiptView} from '../widgets/receipt-view.tsx';
import {stepsBeside} from '../widgets/touch.ts';
import {PaidView} from './pay/paid-view.tsx';
import {actionsInRow} from './receipts/after-sale.ts';
import {whatBecame} from './shared/what-became.ts';

/** What can be done with a sale just made, each on its chip; Tab goes there. */
function actionSpans(sight: Sight, {action}: ReceiptDialog): readonly Span[] {
	const actions = actionsInRow(sight);
	if (actions.length === 0) return [' '];
	return [
		' ',
		span(' Tab ', 'tab', ['tab']),
		' ',
		...actions.flatMap(({keys: [key], label}, place) => {
			const press = [...(action === undefined ? ['tab'] : []), ...stepsBeside(action ?? 0, place), 'enter'];
			const text = key === undefined ? label : `${keyName(key, true)} ${label}`;
			return [place === action ? span(`›${text} `, 'chosen', press) : span(` ${text} `, 'chip', press), ' '];
		}),
	];
}

type Props = {readonly sight: Sight; readonly dialog: ReceiptDialog; readonly size: PanelSize};

export function ReceiptPage({sight, dialog, size}: Props) {
	const {receipt, top, isFresh} = dialog;
	if (isFresh)
		return (
			<>
				<PaidView sight={sight} dialog={dialog} size={{...size, rows: size.rows - 1}} />
				<Clicked spans={actionSpans(sight, dialog)} />
			</>
		);
	const below = whatBecame(sight, receipt);
	return <ReceiptView receipt={receipt} symbol={sight.symbol} below={below} top={top} size={size} />;
}
