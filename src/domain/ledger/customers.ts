// Owns customers' accounts as one part of the ledger's tables: the accounts, how they stand, and money that moves between them.
import {type AccountCommand, type AccountEvent, type AccountRefusal, accountSlice} from '../accounts/accounts.ts';
import {type StandingCommand, type StandingEvent, type StandingRefusal, standingSlice} from '../accounts/standing.ts';
import {type TransferCommand, type TransferEvent, type TransferRefusal, transferSlice} from '../accounts/transfers.ts';

export type CustomerCommand = AccountCommand | StandingCommand | TransferCommand;
export type CustomerEvent = AccountEvent | StandingEvent | TransferEvent;
export type CustomerRefusal = AccountRefusal | StandingRefusal | TransferRefusal;

export const customerSlice = {
	deciders: {...accountSlice.deciders, ...standingSlice.deciders, ...transferSlice.deciders},
	evolvers: {...accountSlice.evolvers, ...standingSlice.evolvers, ...transferSlice.evolvers},
	posters: {...accountSlice.posters, ...standingSlice.posters, ...transferSlice.posters},
	accountMovers: {...accountSlice.accountMovers, ...transferSlice.accountMovers},
};
