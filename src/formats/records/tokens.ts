// The number of a line that a customer wants to write down: a meter token, else its reference or confirmation.
import {type ByKind, byKind} from '../../domain/lines/by-kind.ts';
import type {SaleLine} from '../../domain/lines/lines.ts';
import {groupedToken} from '../../domain/prepaid/tokens.ts';

/** A number with what it is called. `isMeterToken`: it is typed into a meter. */
export type TokenShown = {readonly label: string; readonly digits: string; readonly isMeterToken?: true};

const shown: ByKind<readonly TokenShown[]> = {
	goods: () => [],
	open: () => [],
	service: ({name, beneficiary, reference, meterToken}) =>
		meterToken === undefined
			? [{label: `${name}: ${beneficiary === undefined ? 'voucher PIN' : 'reference'}`, digits: reference}]
			: [{label: `${name}: meter token (DEMO)`, digits: groupedToken(meterToken), isMeterToken: true}],
	bill: ({name, confirmation}) => [{label: `${name}: confirmation`, digits: confirmation}],
	'top-up': () => [],
};

/** The numbers of a line for its customer: one, or none. */
export const tokensToShow = (line: SaleLine): readonly TokenShown[] => byKind(shown, line);
