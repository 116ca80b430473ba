// The drawing of Services and Bills: one purchase panel for both.
import {isMarkedUnconnected} from '../../../domain/lines/unconnected.ts';
import type {Sight} from '../../model/desk.ts';
import type {Form} from '../../model/form.ts';
import {type PurchaseScreen, purchaseState} from '../../model/purchase-state.ts';
import {screenTable} from '../../model/screens.ts';
import {formHeight} from '../../widgets/form-rows.tsx';
import type {PanelSize} from '../../widgets/panel.tsx';
import {guideRows, leftRows} from '../shared/form-guide.ts';
import {today} from '../shared/title-marks.ts';
import type {ViewProps} from '../shared/with-page.tsx';
import {chosenProvider, providers} from './chosen-provider.ts';
import {numbersUnder} from './offer-keys.ts';
import {earningsRows, emptyPane, percent} from './pane-rows.ts';
import type {Provider} from './providers.ts';
import {type Around, formSize, PurchasePanel} from './purchase-panel.tsx';

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
	const around = form && aroundForm(sight, {form, provider: chosen, marked, room});
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

type Shown = {
	readonly form: Form;
	readonly provider: Provider | undefined;
	readonly marked: number | undefined;
	readonly room: PanelSize;
};

/** The fewest numbers that stand under a form when there are more: for these its guide gives way. */
const fewestNumbers = 4;

/** What stands around a form, in the room that the form leaves: what the shop earns, the guide, and the numbers to choose from, the marked one among them. */
function aroundForm(sight: Sight, {form, provider, marked, room: {columns, rows}}: Shown): Around {
	const above = leftRows(sight, form, columns);
	const earns = provider ? earningsRows(sight, provider, {form, columns}) : [];
	const {heading, offers} = numbersUnder(sight, form, provider);
	const left = sight.view.machine['screen-reader']
		? Number.POSITIVE_INFINITY
		: rows - above.length - formHeight(form, columns) - 1 - earns.length;
	const headings = offers.length === 0 ? 0 : 2;
	const guide = guideRows(sight, form, {columns, rows: left - headings - Math.min(fewestNumbers, offers.length)});
	const seen = Math.max(0, Math.min(offers.length, left - headings - guide.length));
	const from = Math.max(0, (marked ?? 0) - seen + 1);
	return {
		above,
		below: [...earns, ...guide],
		offers: {heading, offers: offers.slice(from, from + seen)},
		marked: marked === undefined ? undefined : marked - from,
	};
}
