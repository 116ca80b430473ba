// The drawing of Services and Bills: one purchase panel for both.
import {checkConnected, isMarkedUnconnected} from '../../../domain/lines/unconnected.ts';
import {moneyText} from '../../../formats/text/amount.ts';
import {productText} from '../../../formats/text/service.ts';
import type {Sight} from '../../model/desk.ts';
import {type PurchaseScreen, purchaseState} from '../../model/purchase-state.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {screenTable} from '../../model/screens.ts';
import {guideRows, leftRows} from '../shared/form-guide.ts';
import {today} from '../shared/title-marks.ts';
import type {ViewProps} from '../shared/with-page.tsx';
import type {Provider} from './providers.ts';
import {chosenProvider, providers} from './purchase.ts';
import {formColumns, PurchasePanel} from './purchase-panel.tsx';

const percent = (basisPoints: number): string => `${basisPoints / 100}%`;

function aboutProvider(sight: Sight, provider: Provider | undefined): readonly string[] {
	if (!provider) return [];
	const {row, aboutWhom, products} = provider;
	const range = `Any amount from ${moneyText(row.least, sight.symbol)} to ${moneyText(row.most, sight.symbol)}.`;
	const fee = row.fee > 0 ? [`Fee ${moneyText(row.fee, sight.symbol)}.`] : [];
	const amounts = products.map(product => `${productText(product)}: ${moneyText(product.amount, sight.symbol)}`);
	const refusal = checkConnected(sight.state, row);
	const closed = refusal ? ['', refusalOn(sight, refusal)] : [];
	return [aboutWhom, range, `The shop keeps ${percent(row.commission)}.`, ...fee, ...closed, '', ...amounts];
}

export const ServicesView = (props: ViewProps) => <PurchaseView {...props} screen="services" />;

export const BillsView = (props: ViewProps) => <PurchaseView {...props} screen="bills" />;

function PurchaseView({sight, size, screen}: ViewProps & {readonly screen: PurchaseScreen}) {
	const {name: title} = screenTable[screen];
	const {list, form} = purchaseState[screen].read(sight);
	const {vends} = sight.lookups.takings(today(sight));
	const rows = providers(sight, screen).map(({row, counted}) => ({
		id: row.id,
		name: row.name,
		count: vends.get(counted) ?? 0,
		commission: percent(row.commission),
		isUnconnected: isMarkedUnconnected(sight.state.shop, row),
	}));
	const about = aboutProvider(sight, chosenProvider(sight, screen));
	const columns = formColumns(size);
	const around = form && {above: leftRows(sight, form, columns), below: guideRows(sight, form, columns)};
	return <PurchasePanel title={title} rows={rows} list={list} form={form} around={around} about={about} size={size} />;
}
