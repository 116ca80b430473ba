// What an entry of an account is about, in words.
import type {EntryAbout, OtherSide} from '../../domain/base/moves.ts';

const sideText = (word: string, {id, name}: OtherSide, reason: string | undefined): string =>
	`${word} ${id} ${name}${reason === undefined ? '' : `, ${reason}`}`;

/** "to 2 Thandi, rent", "Brown Bread and 2 more". */
export function aboutText(about: EntryAbout): string {
	if ('names' in about) return `${about.names.join(', ')}${about.more === undefined ? '' : ` and ${about.more} more`}`;
	if ('to' in about) return sideText('to', about.to, about.reason);
	if ('from' in about) return sideText('from', about.from, about.reason);
	return about.reason;
}
