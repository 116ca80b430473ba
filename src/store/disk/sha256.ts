// The checksum of everything the store writes.
import {hash} from 'node:crypto';

/** SHA-256, in hex, of a text or of bytes. */
export const sha256 = (content: string | Uint8Array): string => hash('sha256', content);
