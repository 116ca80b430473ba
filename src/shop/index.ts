// Owns the package's entry: what a program imports from 'counterfoil'. The same commands and queries as the counter and the command line.
export type {Account, AccountEntry} from '../domain/accounts.ts';
export {type Cents, cents, pieces, type Thousandths, thousandths} from '../domain/money.ts';
export type {Product} from '../domain/products.ts';
export type {Receipt} from '../domain/receipt.ts';
export type {State} from '../domain/state.ts';
export type {History, Outcome, Refusal, Till} from '../domain/till.ts';
export {moneyText, readAmount} from '../formats/amount.ts';
export {receiptRows} from '../formats/receipt-text.ts';
export {troubleText} from '../formats/trouble-wording.ts';
export {refusalText} from '../formats/wording.ts';
export {StoreError} from '../store/store-error.ts';
export {createShop, isShop, type NewShop, type Order, openShop, readShop, type Shop} from './shop.ts';
