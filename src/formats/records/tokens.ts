// The number of a line that a customer wants to write down: a meter token, else its reference or confirmation.
import {type ByKind, byKind} from '../../domain/lines/by-kind.ts';
import {isVoucher, type SaleLine} from '../../domain/lines/lines.ts';
import {isConnected} from '../../domain/prepaid/connection.ts';
import {groupedToken} from '../../domain/prepaid/tokens.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';

/** A number with what it is called. `isMeterToken`: it is typed into a meter. */
export type TokenShown = {readonly label: string; readonly digits: string; readonly isMeterToken?: true};

/** A number that no provider answers for is marked. */
const labelled = (line: {readonly name: string}, what: string): string =>
	`${line.name}: ${what}${isConnected(line) ? '' : ' (DEMO)'}`;

const shown: ByKind<readonly TokenShown[]> = {
	goods: () => [],
	open: () => [],
	service: line => {
		const {reference, meterToken} = line;
		return meterToken === undefined
			? [{label: labelled(line, isVoucher(line) ? 'voucher PIN' : 'reference'), digits: reference}]
			: [{label: labelled(line, 'meter token'), digits: groupedToken(meterToken), isMeterToken: true}];
	},
	bill: line => [{label: labelled(line, 'confirmation'), digits: line.confirmation}],
	'top-up': () => [],
};

/** The numbers of a line for its customer: one, or none. */
export const tokensToShow = (line: SaleLine): readonly TokenShown[] => byKind(shown, line);

/** What a customer wants to write down: the newest meter token, else a reference or a confirmation. */
export function tokenToShow(receipt: Receipt): TokenShown | undefined {
	if (receipt.type !== 'sale') return undefined;
	const tokens = receipt.lines.flatMap(tokensToShow);
	const token = tokens.find(({isMeterToken}) => isMeterToken) ?? tokens[0];
	return token && receipt.isTraining ? {...token, label: `TRAINING: ${token.label}`} : token;
}
