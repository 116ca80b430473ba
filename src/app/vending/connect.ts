// How each kind of provider is reached.
import type {Connect} from './parts.ts';

/** The line to a provider. Nothing is reached over the network yet. */
export const connectProvider: Connect = () => undefined;
