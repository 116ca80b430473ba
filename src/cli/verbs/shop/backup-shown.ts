// What became of the places of a backup, for people and for programs.
import type {PlaceMade} from '../../../app/backups/make.ts';
import {counted} from '../../../formats/text/counted.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {troubleText} from '../../../formats/wording/trouble.ts';
import {StoreError} from '../../../store/disk/store-error.ts';
import {FailedError, failureOf} from '../../kit/exit.ts';
import {holding} from './copy-shown.ts';

/** The first place for people and for programs. Throws its trouble, with what became of the second place. */
export function firstShown(first: PlaceMade, second: PlaceMade | undefined) {
	if ('made' in first) {
		const {path, removed, isNew} = first.made;
		const {text, document} = holding(first.made);
		const gone = removed.length === 0 ? [] : [`Removed ${counted(removed.length, 'old backup')}.`];
		const said = isNew
			? `Backed up and proven in ${path}`
			: `Nothing was recorded since the backup in ${path}; it is proven once more.`;
		return {rows: [said, text, ...gone], document: {path, ...document, removed, isNew}};
	}
	const failure = failureOf('trouble' in first ? first.trouble : new StoreError('unusable', {path: first.place}));
	const copy = second && 'made' in second ? ` A proven backup is in ${plainText(second.made.path)}.` : '';
	throw new FailedError({...failure, message: `${failure.message}${copy}`});
}

/** The second place for people and for programs. */
export function secondShown(second: PlaceMade) {
	if ('made' in second) {
		const {path, removed, isNew} = second.made;
		return {row: `${isNew ? 'A proven copy is' : 'All of it is already'} in ${path}`, document: {path, removed, isNew}};
	}
	if ('isMissing' in second)
		return {
			row: `The second place, ${second.place}, is not there: no copy was made in it.`,
			document: {place: second.place, isMissing: true},
		};
	const {code, facts} = second.trouble;
	const message = `No copy was made in the second place: ${troubleText(code, facts)}`;
	return {row: message, document: {place: second.place, error: {code, message}}};
}
