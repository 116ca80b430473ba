// The drawing of Services and Bills: one purchase panel for both.
import {isMarkedUnconnected} from '../../../domain/lines/unconnected.ts';
import {type PurchaseScreen, purchaseState} from '../../model/purchase-state.ts';
import {screenTable} from '../../model/screens.ts';
import {guideRows, leftRows} from '../shared/form-guide.ts';
import {today} from '../shared/title-marks.ts';
import type {ViewProps} from '../shared/with-page.tsx';
import {chosenProvider, providers} from './chosen-provider.ts';
import {numbersUnder} from './offer-keys.ts';
import {earningsRows, emptyPane, percent} from './pane-rows.ts';
import {formSize, PurchasePanel} from './purchase-panel.tsx';

export const ServicesView = (props: ViewProps) => <PurchaseView {...props} screen="services" />;

export const BillsView = (props: ViewProps) => <PurchaseView {...props} screen="bills" />;

function PurchaseView({sight, size, screen}: ViewProps & {readonly screen: PurchaseScreen}) {
	const {name: title} = screenTable[screen];
	const {list, form, marked} = purchaseState[screen].read(sight);
	const {sold} = sight.lookups.takings(today(sight));
	const rows = providers(sight, screen).map(({row, counted}) => ({
		id: row.id,
		name: row.name,
		count: sold.get(counted)?.count ?? 0,
		commission: percent(row.commission),
		isOffSale: row.isOffSale === true,
		isUnconnected: isMarkedUnconnected(sight.state, row),
	}));
	const chosen = chosenProvider(sight, screen);
	const room = formSize(size);
	const around = form && {
		above: leftRows(sight, form, room.columns),
		below: [
			...(chosen ? earningsRows(sight, chosen, {form, columns: room.columns}) : []),
			...guideRows(sight, form, room.columns),
		],
		offers: numbersUnder(sight, form, chosen),
		marked,
	};
	return (
		<PurchasePanel
			title={title}
			rows={rows}
			list={list}
			form={form}
			around={around}
			about={{title: chosen?.row.name ?? '', rows: form ? [] : emptyPane(sight, chosen, room)}}
			size={size}
		/>
	);
}
