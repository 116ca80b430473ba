// The one question whether a provider answers for a service or a biller.
import type {Provider, ProvidersState} from '../vending/providers.ts';

/** What may be sold through a provider: a service, a biller. */
type Provided = {readonly provider?: string};

/** The provider that a service or a biller is sold through. Undefined where there is none: then its numbers are made up here. */
export const connectionOf = ({providers}: ProvidersState, {provider}: Provided): Provider | undefined =>
	provider === undefined ? undefined : providers.rows.get(provider);

/** Whether the numbers of a line come from its provider: it is a vend of a provider, or a voucher that was in stock. */
export const isConnected = (line: object): boolean => 'vend' in line || 'serial' in line;
