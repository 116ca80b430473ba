// Owns the goods as one part of the ledger's tables: the catalogue, its barcodes, and everything that moves stock but a sale.
import {type BarcodeCommand, type BarcodeEvent, type BarcodeRefusal, barcodeSlice} from '../goods/barcodes.ts';
import {type ProductCommand, type ProductEvent, type ProductRefusal, productSlice} from '../goods/catalogue.ts';
import {type OpenPack, type PackOpened, type PackRefusal, packSlice} from '../goods/packs.ts';
import {type CountRefusal, type CountStock, countSlice, type StockCounted} from '../goods/stock-count.ts';
import {type StockCommand, type StockEvent, type StockRefusal, stockSlice} from '../goods/stock-moves.ts';
import type {StockRulesRefusal} from '../goods/stock-rules.ts';

export type GoodsCommand = ProductCommand | BarcodeCommand | StockCommand | CountStock | OpenPack;
export type GoodsEvent = ProductEvent | BarcodeEvent | StockEvent | StockCounted | PackOpened;
export type GoodsRefusal = ProductRefusal | BarcodeRefusal | StockRefusal | StockRulesRefusal | CountRefusal | PackRefusal;

export const goodsSlice = {
	deciders: {
		...productSlice.deciders,
		...barcodeSlice.deciders,
		...stockSlice.deciders,
		...countSlice.deciders,
		...packSlice.deciders,
	},
	evolvers: {
		...productSlice.evolvers,
		...barcodeSlice.evolvers,
		...stockSlice.evolvers,
		...countSlice.evolvers,
		...packSlice.evolvers,
	},
	posters: {
		...productSlice.posters,
		...barcodeSlice.posters,
		...stockSlice.posters,
		...countSlice.posters,
		...packSlice.posters,
	},
	stockMovers: {
		...productSlice.stockMovers,
		...stockSlice.stockMovers,
		...countSlice.stockMovers,
		...packSlice.stockMovers,
	},
};
