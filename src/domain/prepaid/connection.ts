// The one question whether a provider answers for a service or a biller. Providers are not connected yet.

/**
 * Whether the numbers of a service or a biller, or of what is sold for one, come from its provider. Nothing can be connected yet: all of
 * them are made up here, for demonstration.
 */
export const isConnected = (_sold: object): boolean => false;
