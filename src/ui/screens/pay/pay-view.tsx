// The drawing of Pay: what is due in large digits, the tender, and the change; the basket stays beside it.
import type {Cents} from '../../../domain/base/money.ts';
import {isUnconnected} from '../../../domain/lines/lines.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {notConnected} from '../../../formats/wording/not-connected.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {Big} from '../../widgets/big.tsx';
import {bigMoney} from '../../widgets/big-money.ts';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {useTheme} from '../../widgets/theme.tsx';
import {BesideBasket} from '../shared/beside-basket.tsx';
import {AmountField, dueRows} from './amount-field.tsx';
import {PayBy} from './pay-by.tsx';
import {partRows, tenderRows} from './pay-rows.ts';
import {dueNow, takesAmount} from './reckoning.ts';
import {tooMuch} from './too-much.ts';

/** Said where nothing is real, or something of the basket is not connected, wherever its line is. */
const unrealMark = ({state, view, isTraining}: Sight): string | undefined =>
	isTraining ? 'TRAINING' : view.basket.lines.some(({item}) => isUnconnected(state, item)) ? notConnected : undefined;

/** The amount due, in digits that can be read from the other side of the counter. */
export function PayView({sight, dialog, size}: {readonly sight: Sight; readonly dialog: PayDialog; readonly size: PanelSize}) {
	const {inWords} = useTheme();
	return (
		<BesideBasket sight={sight} size={size}>
			{left => {
				const {columns, rows} = inside(left);
				const over = tooMuch(sight);
				const due = over?.amount ?? dueNow(sight, dialog);
				const title = due < 0 ? 'Give back' : 'Pay';
				const amount = moneyText(Math.abs(due) as Cents, sight.symbol);
				return (
					<Panel title={title} mark={unrealMark(sight)} size={left}>
						<Lines rows={[[' '], ...partRows(sight)]} />
						<Big
							rows={bigMoney(amount, {columns: columns - 4, rows: rows < 22 ? 3 : 5, inWords})}
							spoken={`${over ? (over.isChange ? 'Change' : 'Too much') : due < 0 ? 'To give back' : 'Due'}: ${amount}`}
							tone={over?.isChange ? 'good' : 'strong'}
						/>
						<Lines rows={dueRows(sight, dialog)} />
						{takesAmount(sight) ? <AmountField sight={sight} dialog={dialog} columns={columns} /> : undefined}
						<Lines rows={tenderRows(sight, dialog, columns)} />
						<PayBy sight={sight} dialog={dialog} columns={columns} />
					</Panel>
				);
			}}
		</BesideBasket>
	);
}
