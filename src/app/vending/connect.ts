// How each kind of provider is reached.
import {httpProvider} from '../../providers/http/http-provider.ts';
import {keyOfProvider} from '../../store/secrets/provider-keys.ts';
import type {Connect} from './parts.ts';

/** The line to a provider; undefined while this machine has no key for it. The key is read for each request: it may be set anew meanwhile. */
export const connectProvider: Connect = ({id, url}) => {
	const key = (): string | undefined => keyOfProvider(id);
	return url === undefined || key() === undefined ? undefined : httpProvider({url, key});
};
