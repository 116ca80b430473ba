// The package's entry: what a program imports from 'counterfoil'. The same commands and queries as the counter and the command line.
export type {Account, AccountEntry} from '../domain/accounts/records.ts';
export type {Day, Moment, WallTime} from '../domain/base/calendar.ts';
export {type BasisPoints, type Cents, cents, pieces, type Thousandths, thousandths} from '../domain/base/money.ts';
export type {OperatorId} from '../domain/base/stamp.ts';
export type {Product, Stock} from '../domain/goods/records.ts';
export type {State} from '../domain/ledger/state.ts';
export type {SaleLine} from '../domain/lines/lines.ts';
export type {TenderTaken} from '../domain/paying/tenders.ts';
export type {History, ProductQuery, StockMovement, Takings} from '../domain/ports/history.ts';
export type {Outcome, Refusal, Till} from '../domain/ports/till.ts';
export type {OpeningNote, TroubleCode, TroubleFacts} from '../domain/ports/trouble.ts';
export type {Receipt, SaleReceipt, WithdrawalSlip} from '../domain/receipts/receipt.ts';
export {receiptRows} from '../formats/paper/as-text.ts';
export {moneyText, readAmount} from '../formats/text/amount.ts';
export {refusalText} from '../formats/wording/refusals.ts';
export {troubleText} from '../formats/wording/trouble.ts';
export {StoreError} from '../store/disk/store-error.ts';
export {createShop, type NewShop} from './new-shop.ts';
export type * from './order-parts.ts';
export {
	isShop,
	type Order,
	type OrderOf,
	openShop,
	readShop,
	type Shop,
	type SignInAnswer,
	type SignInByName,
} from './shop.ts';
