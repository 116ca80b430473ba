// Owns whose files are: what root makes in somebody's folder is that somebody's, who else could neither open nor remove it.
import {lchownSync, lstatSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

/** Gives a folder and all in it to the owner of another. Only root can, and only root has to. */
export function giveToOwnerOf(other: string, path: string): void {
	if (process.getuid?.() !== 0) return;
	const {uid, gid} = statSync(other);
	const give = (one: string): void => {
		lchownSync(one, uid, gid);
		if (lstatSync(one).isDirectory()) for (const name of readdirSync(one)) give(join(one, name));
	};
	if (uid !== 0) give(path);
}
