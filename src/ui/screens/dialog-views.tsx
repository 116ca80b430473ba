// Owns which view draws which dialog: they take the body's place while they are open. A new one is one line here.
import type {ReactNode} from 'react';
import type {Desk} from '../model/desk.ts';
import type {Dialog, ReceiptDialog} from '../model/view.ts';
import type {PanelSize} from '../widgets/panel.tsx';
import {ReceiptView} from '../widgets/receipt-view.tsx';
import {AccountPage} from './accounts/account-page.tsx';
import {
	ChooseAccountView,
	ChooseProductView,
	HelpView,
	MenuView,
	PaletteView,
	ScanTestView,
} from './dialogs/list-dialog-views.tsx';
import {FormView, NewsView, PageView, QuestionView, ShowView} from './dialogs/small-dialog-views.tsx';
import {PaidView} from './pay/paid-view.tsx';
import {PayView} from './pay/pay-view.tsx';
import {NotPrintedView} from './receipts/papers-view.tsx';
import {ReturnsView} from './returns/returns-view.tsx';
import {SettingsView} from './settings/settings-view.tsx';
import {practiceMark} from './shared/title-marks.ts';
import {ProductPage} from './stock/product-page.tsx';

type Props<D> = {readonly desk: Desk; readonly dialog: D; readonly size: PanelSize};

function ReceiptPage({desk, dialog, size}: Props<ReceiptDialog>) {
	const {receipt, top, isFresh} = dialog;
	if (isFresh) return <PaidView desk={desk} dialog={dialog} size={size} />;
	return <ReceiptView receipt={receipt} symbol={desk.symbol} top={top} size={size} mark={practiceMark(desk)} />;
}

type View<T extends Dialog['type']> = (props: Props<Extract<Dialog, {type: T}>>) => ReactNode;

const views: {readonly [T in Dialog['type']]: View<T>} = {
	question: QuestionView,
	news: NewsView,
	form: FormView,
	pay: PayView,
	receipt: ReceiptPage,
	returns: ReturnsView,
	show: ShowView,
	help: HelpView,
	palette: PaletteView,
	'choose-account': ChooseAccountView,
	'choose-product': ChooseProductView,
	menu: MenuView,
	'scan-test': ScanTestView,
	page: PageView,
	'not-printed': NotPrintedView,
	settings: SettingsView,
	account: AccountPage,
	product: ProductPage,
};

/** The dialog on top, in the body's place. */
export function DialogView({desk, dialog, size}: Props<Dialog>) {
	const View = views[dialog.type] as View<Dialog['type']>;
	return <View desk={desk} dialog={dialog} size={size} />;
}
