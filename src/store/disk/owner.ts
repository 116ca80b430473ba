// The owner of files: what root makes in another user's folder is given to that user, who could otherwise neither open nor remove it.
import {lchownSync, lstatSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** Gives a folder and everything in it to the owner of `other`. Only root can do that, and only root has to. */
export function giveToOwnerOf(other: string, path: string): void {
	if (process.getuid?.() !== 0) return;
	const {uid, gid} = statSync(other);
	const give = (one: string): void => {
		lchownSync(one, uid, gid);
		if (lstatSync(one).isDirectory()) for (const name of readdirSync(one)) give(join(one, name));
	};
	if (uid !== 0) give(path);
}
