// The folder for compiled code between starts: one that only the user can write to, or none.
// Anyone who can write there can put code into the till.
const {lstatSync, mkdirSync, realpathSync} = require('fs');
const {userInfo} = require('os');
const {dirname, isAbsolute, join} = require('path');

/** Writable by group or world. */
const openToOthers = 0o022;
/** Only the owner of a thing can move it away, as in /tmp. */
const sticky = 0o1000;

/**
 * The cache folder that the environment names, otherwise the one in the user's home; undefined when neither is known.
 * @param {{readonly HOME?: string | undefined, readonly XDG_CACHE_HOME?: string | undefined}} env
 * @returns {string | undefined}
 */
function cachesOf(env) {
	if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return env.XDG_CACHE_HOME;
	const home = env.HOME || userInfo().homedir;
	return home && isAbsolute(home) ? join(home, '.cache') : undefined;
}

/**
 * True when only the user and root can change what is at a path, or put another thing there.
 * @param {string} path a folder without links in its name
 * @param {number} user
 */
function isOwn(path, user) {
	const own = lstatSync(path);
	if (own.uid !== user || (own.mode & openToOthers) !== 0) return false;
	for (let above = path; above !== dirname(above); ) {
		above = dirname(above);
		const {uid, mode} = lstatSync(above);
		if ((uid !== user && uid !== 0) || ((mode & openToOthers) !== 0 && (mode & sticky) === 0)) return false;
	}
	return true;
}

/**
 * Makes a folder in one that is the user's own. A folder that is there already stays as it is.
 * @param {string} path
 * @param {number} user
 */
function makeIn(path, user) {
	if (lstatSync(path, {throwIfNoEntry: false})) return;
	if (isOwn(realpathSync(dirname(path)), user)) mkdirSync(path, 0o700);
}

/**
 * The folder for compiled code, made if it is missing: the user's own, 0700, no link, on a path that nobody else can change.
 * Undefined when there is none; the start then takes longer.
 * @param {{readonly HOME?: string | undefined, readonly XDG_CACHE_HOME?: string | undefined}} env
 * @returns {string | undefined}
 */
function compiledFolder(env) {
	try {
		const user = process.geteuid ? process.geteuid() : undefined;
		const caches = cachesOf(env);
		if (user === undefined || caches === undefined) return undefined;
		makeIn(caches, user);
		const folder = join(realpathSync(caches), 'counterfoil');
		makeIn(folder, user);
		const {mode} = lstatSync(folder);
		return lstatSync(folder).isDirectory() && (mode & 0o777) === 0o700 && isOwn(folder, user) && isOwn(dirname(folder), user)
			? folder
			: undefined;
	} catch (_none) {
		// No home, no right to write there, no such user: nothing is kept.
		return undefined;
	}
}

module.exports = {compiledFolder};
