// The lists of all screens and of all dialogs, with the keys and the drawing of each. A new one is one row here.
import type {Context, Contexts, DialogKeys} from '../model/desk.ts';
import type {Dialog, DialogOf} from '../model/dialogs.ts';
import type {ScreenId} from '../model/screens.ts';
import {AccountPage} from './accounts/account-page.tsx';
import {accountPage, accounts} from './accounts/accounts.ts';
import {AccountsView} from './accounts/accounts-view.tsx';
import {audit} from './audit/audit.ts';
import {AuditView} from './audit/audit-view.tsx';
import {chooseAccount, chooseProduct} from './dialogs/choosing.ts';
import {form, menu, news, page, question} from './dialogs/dialogs.ts';
import {HelpView, PaletteView} from './dialogs/finding-views.tsx';
import {help} from './dialogs/help.ts';
import {ChooseAccountView, ChooseProductView, MenuView} from './dialogs/list-dialog-views.tsx';
import {actionPalette} from './dialogs/palette.ts';
import {FormView, NewsView, PageView, QuestionView} from './dialogs/small-dialog-views.tsx';
import {everywhere} from './everywhere.ts';
import {operators} from './operators/operators.ts';
import {OperatorsView} from './operators/operators-view.tsx';
import {role, roles} from './operators/roles.ts';
import {RolesView, RoleView} from './operators/roles-view.tsx';
import {pay} from './pay/pay.ts';
import {PayView} from './pay/pay-view.tsx';
import {payees} from './payees/payees.ts';
import {PayeesView} from './payees/payees-view.tsx';
import {commission} from './providers/commission.ts';
import {CommissionView} from './providers/commission-view.tsx';
import {providers} from './providers/providers.ts';
import {ProvidersView} from './providers/providers-view.tsx';
import {purchase} from './purchase/purchase.ts';
import {BillsView, ServicesView} from './purchase/purchase-view.tsx';
import {ReceiptPage} from './receipt-page.tsx';
import {notPrinted} from './receipts/papers.ts';
import {NotPrintedView} from './receipts/papers-view.tsx';
import {receiptPage} from './receipts/receipt-page.ts';
import {receipts} from './receipts/receipts.ts';
import {ReceiptsView} from './receipts/receipts-view.tsx';
import {show} from './receipts/show-tokens.ts';
import {ShowView} from './receipts/show-view.tsx';
import {tokenSafe} from './receipts/token-safe.ts';
import {TokenSafeView} from './receipts/token-safe-view.tsx';
import {returns} from './returns/returns.ts';
import {ReturnsView} from './returns/returns-view.tsx';
import {sell} from './sell/sell.ts';
import {SellView} from './sell/sell-view.tsx';
import {scanTestPage} from './settings/scan-test.ts';
import {ScanTestView} from './settings/scan-test-view.tsx';
import {settings} from './settings/settings.ts';
import {SettingsView} from './settings/settings-view.tsx';
import {WorkView} from './settings/work-view.tsx';
import {type Place, placeOver} from './shared/over.ts';
import type {DialogView, ScreenView} from './shared/with-page.tsx';
import {work} from './shared/work.ts';
import {cashUp} from './shift/cash-up.ts';
import {CashUpView} from './shift/cash-up-view.tsx';
import {shift, shiftPaper} from './shift/shift.ts';
import {ShiftPaperView} from './shift/shift-paper-view.tsx';
import {ShiftView} from './shift/shift-view.tsx';
import {signIn} from './sign-in/sign-in.ts';
import {SignInView} from './sign-in/sign-in-view.tsx';
import {ProductPage} from './stock/product-page.tsx';
import {productPage, stock} from './stock/stock.ts';
import {StockView} from './stock/stock-view.tsx';
import {vends} from './vends/vends.ts';
import {VendsView} from './vends/vends-view.tsx';
import {welcome} from './welcome/welcome.ts';
import {WelcomeView} from './welcome/welcome-view.tsx';

/** The widest dialog over a screen. */
const widest = 78;

export type {Place};

type ScreenRow = {readonly keys: Context; readonly View: ScreenView};
type DialogRow<D extends Dialog> = {
	readonly keys: DialogKeys<D>;
	readonly View: DialogView<D>;
	/** Drawn over its screen, at most so many columns wide. Without it, it takes the body's place, as a page does. */
	readonly over?: number;
};

export const screens: Readonly<Record<ScreenId, ScreenRow>> = {
	welcome: {keys: welcome, View: WelcomeView},
	'sign-in': {keys: signIn, View: SignInView},
	sell: {keys: sell, View: SellView},
	services: {keys: purchase('services'), View: ServicesView},
	bills: {keys: purchase('bills'), View: BillsView},
	accounts: {keys: accounts, View: AccountsView},
	stock: {keys: stock, View: StockView},
	receipts: {keys: receipts, View: ReceiptsView},
	shift: {keys: shift, View: ShiftView},
};

const dialogs: {readonly [T in Dialog['type']]: DialogRow<DialogOf<T>>} = {
	question: {keys: question, View: QuestionView, over: 58},
	news: {keys: news, View: NewsView, over: 62},
	form: {keys: form, View: FormView, over: 72},
	pay: {keys: pay, View: PayView},
	receipt: {keys: receiptPage, View: ReceiptPage},
	returns: {keys: returns, View: ReturnsView},
	show: {keys: show, View: ShowView},
	'token-safe': {keys: tokenSafe, View: TokenSafeView},
	help: {keys: help, View: HelpView, over: widest},
	palette: {keys: actionPalette, View: PaletteView, over: widest},
	'choose-account': {keys: chooseAccount, View: ChooseAccountView, over: 72},
	'choose-product': {keys: chooseProduct, View: ChooseProductView, over: 72},
	menu: {keys: menu, View: MenuView, over: 72},
	'not-printed': {keys: notPrinted, View: NotPrintedView, over: 76},
	vends: {keys: vends, View: VendsView},
	audit: {keys: audit, View: AuditView},
	providers: {keys: providers, View: ProvidersView},
	commission: {keys: commission, View: CommissionView},
	settings: {keys: settings, View: SettingsView},
	work: {keys: work, View: WorkView, over: 62},
	'scan-test': {keys: scanTestPage, View: ScanTestView},
	page: {keys: page, View: PageView},
	'cash-up': {keys: cashUp, View: CashUpView},
	'shift-paper': {keys: shiftPaper, View: ShiftPaperView},
	operators: {keys: operators, View: OperatorsView, over: widest},
	roles: {keys: roles, View: RolesView, over: widest},
	role: {keys: role, View: RoleView},
	account: {keys: accountPage, View: AccountPage},
	payees: {keys: payees, View: PayeesView},
	product: {keys: productPage, View: ProductPage},
};

/** Draws a dialog with the view of its kind. */
export const dialogView = ({type}: Dialog): DialogView<Dialog> => dialogs[type].View as DialogView<Dialog>;

/** The place of a dialog that is drawn over its screen, in a window of so many columns; undefined for one that takes the body's place. */
export function dialogPlace(dialog: Dialog, screen: ScreenId, columns: number): Place | undefined {
	// Large letters have all the room there is.
	const wanted = dialog.type === 'question' && dialog.large !== undefined ? widest : dialogs[dialog.type].over;
	return wanted === undefined ? undefined : placeOver(screen, columns, wanted);
}

type Row<C> = {readonly keys: C; readonly over?: number};

/** The keys of each, with its width where it is drawn over its screen. */
const keysOf = <K extends string, C>(rows: Readonly<Record<K, Row<C>>>): Readonly<Record<K, C>> =>
	Object.fromEntries(
		Object.entries<Row<C>>(rows).map(([id, {keys, over}]) => [id, over === undefined ? keys : {...keys, over}]),
	) as Record<K, C>;

export const contexts: Contexts = {
	screens: keysOf(screens),
	dialogs: keysOf<Dialog['type'], DialogKeys<Dialog>>(dialogs),
	everywhere,
};
