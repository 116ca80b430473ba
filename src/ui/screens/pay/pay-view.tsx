// The drawing of Pay: what is due in large digits, the tender, and the change; the basket stays beside it.
import {Box} from 'ink';
import type {Cents} from '../../../domain/base/money.ts';
import {isUnconnected} from '../../../domain/lines/lines.ts';
import {amountText, moneyText} from '../../../formats/text/amount.ts';
import {notConnected} from '../../../formats/wording/not-connected.ts';
import type {Sight} from '../../model/desk.ts';
import type {PayDialog} from '../../model/dialogs.ts';
import {Big} from '../../widgets/big.tsx';
import {bigAmount} from '../../widgets/big-digits.ts';
import {Field} from '../../widgets/field.tsx';
import {Line} from '../../widgets/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../../widgets/panel.tsx';
import {BesideBasket} from '../shared/beside-basket.tsx';
import {faultRows, partRows, tenderRows} from './pay-rows.ts';
import {dueNow, takesAmount, takesCash} from './reckoning.ts';
import {tooMuch} from './too-much.ts';

/** Said where something of the basket is not connected, wherever its line is. */
const unconnectedMark = ({state, view}: Sight): string | undefined =>
	view.basket.lines.some(({item}) => isUnconnected(state.shop, item)) ? notConnected : undefined;

/** The amount due, in digits that can be read from the other side of the counter. */
export function PayView({sight, dialog, size}: {readonly sight: Sight; readonly dialog: PayDialog; readonly size: PanelSize}) {
	return (
		<BesideBasket sight={sight} size={size}>
			{left => {
				const {columns} = inside(left);
				const over = tooMuch(sight);
				const due = over?.amount ?? dueNow(sight, dialog);
				const isOther = dialog.tender !== undefined && !takesCash(dialog);
				const title = due < 0 ? 'Give back' : 'Pay';
				return (
					<Panel title={title} mark={unconnectedMark(sight)} size={left}>
						<Lines rows={[[' '], ...partRows(sight)]} />
						<Big
							rows={bigAmount(amountText(Math.abs(due) as Cents), columns - 2)}
							spoken={`${over ? (over.isChange ? 'Change' : 'Too much') : due < 0 ? 'To give back' : 'Due'}: ${moneyText(Math.abs(due) as Cents, sight.symbol)}`}
						/>
						<Lines rows={[[' ']]} />
						{takesAmount(sight) ? (
							<Box>
								<Line spans={[`  ${isOther ? 'Amount' : 'Cash given'} `]} />
								<Field
									field={dialog.field}
									columns={columns - 16}
									hasCursor
									placeholder={
										isOther ? 'all of it' : dialog.tender === undefined ? 'how much' : `${sight.keyOf('pay.pay')}: exact`
									}
								/>
							</Box>
						) : undefined}
						<Lines rows={tenderRows(sight, dialog, columns)} />
						<Lines rows={[[' '], ...(dialog.fault === undefined ? [] : faultRows(dialog.fault, columns))]} />
					</Panel>
				);
			}}
		</BesideBasket>
	);
}
