// The drawing of the open basket at the right, and of the rest of the screen at the left.
import type {ReactNode} from 'react';
import {chosenLine} from '../../../domain/selling/basket.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {isBeingPaid} from '../../actions/fill-basket.ts';
import {sellState} from '../../actions/sell-state.ts';
import type {Sight} from '../../model/desk.ts';
import {BasketPanel} from '../../widgets/basket-panel.tsx';
import {type PanelSize, SideBySide, split} from '../../widgets/panel.tsx';
import {vatInBasket} from './basket-vat.ts';

/** The columns of the basket in a window of so many. */
export const basketColumns = (columns: number): number => Math.max(34, Math.floor(columns * 0.38));

/** From this width on there is room for the VAT. */
const withVat = 100;

/** The basket at the right, and the rest of the screen at the left. */
export function BesideBasket({
	sight,
	size,
	children,
}: {
	readonly sight: Sight;
	readonly size: PanelSize;
	readonly children: (left: PanelSize) => ReactNode;
}) {
	const {basket} = sight.view;
	const {left, right} = split(size, basketColumns(size.columns));
	const account = basket.account === undefined ? undefined : sight.state.accounts.rows.get(basket.account);
	const owners = [basket.name, basket.customer?.name ?? account?.name].filter(name => name !== undefined);
	const hasCursor = sellState.read(sight).cursor.in === 'basket' && !isBeingPaid(sight);
	return (
		<SideBySide
			left={children(left)}
			right={
				<BasketPanel
					basket={basket}
					owner={owners.length === 0 ? 'walk-in' : plainText([...new Set(owners)].join(' · '))}
					symbol={sight.symbol}
					size={right}
					target={isBeingPaid(sight) ? undefined : chosenLine(basket)?.id}
					hasCursor={hasCursor}
					state={sight.state}
					vat={size.columns < withVat ? undefined : vatInBasket(sight)}
					isPlain={isBeingPaid(sight)}
				/>
			}
			cursor={hasCursor ? 'right' : 'left'}
		/>
	);
}
