// The numbers of a sale, drawn before it is decided: each is used up once, in the order of the lines.
import {assert} from '../base/assert.ts';
import type {Facts} from '../base/handlers.ts';
import type {TokenSupply} from '../lines/line-kind.ts';
import {voucherSupply} from '../lines/voucher-supply.ts';
import type {SellingState} from './records.ts';

/** The numbers for the lines of a command. */
export function tokenSupply(state: SellingState, facts: Facts, command: string): TokenSupply {
	const take = (tokens: readonly string[]) => {
		let used = 0;
		return () => {
			const token = tokens[used];
			assert(token !== undefined, 'a token is drawn for every line that needs one', {drawn: tokens.length});
			used += 1;
			return token;
		};
	};
	let vends = 0;
	// The same command under the same id asks for the same vends, whenever it is given.
	const vend = (): string => {
		vends += 1;
		return `${command}-${vends}`;
	};
	return {reference: take(facts.references), meterToken: take(facts.meterTokens), vend, voucher: voucherSupply(state, facts)};
}
