// The number of a line that a customer wants to write down: a meter token, else its reference or confirmation.
import {type ByKind, byKind} from '../../domain/lines/by-kind.ts';
import type {SaleLine} from '../../domain/lines/lines.ts';
import {isConnected} from '../../domain/prepaid/connection.ts';
import {groupedToken} from '../../domain/prepaid/tokens.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';

/** A number with what it is called. `isMeterToken`: it is typed into a meter. `says`: what its customer has to know. */
export type TokenShown = {
	readonly label: string;
	readonly digits: string;
	readonly isMeterToken?: true;
	readonly says?: readonly string[];
};

/** A number that no provider answers for is marked. */
const labelled = (line: {readonly name: string}, what: string): string =>
	`${line.name}: ${what}${isConnected(line) ? '' : ' (DEMO)'}`;

const shown: ByKind<readonly TokenShown[]> = {
	goods: () => [],
	open: () => [],
	service: line => {
		const {beneficiary, reference, meterToken} = line;
		return meterToken === undefined
			? [{label: labelled(line, beneficiary === undefined ? 'voucher PIN' : 'reference'), digits: reference}]
			: [{label: labelled(line, 'meter token'), digits: groupedToken(meterToken), isMeterToken: true}];
	},
	bill: line => [{label: labelled(line, 'confirmation'), digits: line.confirmation}],
	'top-up': () => [],
};

/** The numbers of a line for its customer: one, or none. */
export const tokensToShow = (line: SaleLine): readonly TokenShown[] => byKind(shown, line);

/** The numbers of a receipt for its customer, the most wanted first: those for a meter, then references and confirmations. */
export function tokensOf(receipt: Receipt): readonly TokenShown[] {
	if (receipt.type !== 'sale') return [];
	const tokens = wantedFirst(receipt.lines);
	return receipt.isTraining ? tokens.map(token => ({...token, label: `TRAINING: ${token.label}`})) : tokens;
}

/** The numbers of lines, those for a meter first. */
export function wantedFirst(lines: readonly SaleLine[]): readonly TokenShown[] {
	const tokens = lines.flatMap(tokensToShow);
	return [...tokens.filter(({isMeterToken}) => isMeterToken), ...tokens.filter(({isMeterToken}) => !isMeterToken)];
}
