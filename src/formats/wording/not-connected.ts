// The mark of a service or a biller that no provider is connected for: the same words wherever it is shown.
export const notConnected = 'NOT CONNECTED';
