// Writes the notices of every package that is bundled, by the bundler's own account of what it took. A licence nobody has allowed fails the build.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** What may be bundled into a program under the MIT licence with no more than its notice. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'];

const folderOf = input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];

/** The folders of the packages in a bundle, from the metafile of esbuild. Only what has bytes in the output counts. */
export function packagesIn({outputs}) {
	const used = Object.values(outputs).flatMap(({inputs}) =>
		Object.entries(inputs).flatMap(([input, {bytesInOutput}]) => (bytesInOutput > 0 ? [input] : [])),
	);
	return [...new Set(used.map(folderOf).filter(folder => folder !== undefined))].sort();
}

/** The notice of the package in a folder. Throws when its licence is not allowed. */
export function noticeOf(folder) {
	const {name, version, license, author, repository} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	if (!allowed.includes(license))
		throw new Error(`${name} ${version} is under ${license}. Allow it in .ci/notices.mjs, or leave the package out.`);
	const file = readdirSync(folder).find(each => /^(licen[cs]e|copying)(\.\w+)?$/i.test(each));
	const maker = [author?.name ?? author, repository?.url ?? repository].filter(Boolean).join(', ');
	const text =
		file === undefined ? `It comes without the text of its licence. By ${maker}.` : readFileSync(join(folder, file), 'utf8');
	return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/** Writes the notices of these packages into a file. */
export function writeNotices(path, folders) {
	const about = 'Counterfoil holds code of these packages. Each is under its own licence.\n';
	writeFileSync(path, [about, ...folders.map(noticeOf)].join(`\n${'-'.repeat(80)}\n\n`));
}
