// `npm pack` packs a manifest for whoever installs: without scripts, which npm would warn of or run, and without what only the checkout needs. prepack writes it, postpack puts ours back;
// after a packing that was cut short, `node .ci/manifest.mjs restore` does.
import {mkdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const manifest = fileURLToPath(new URL('../package.json', import.meta.url));
const cache = fileURLToPath(new URL('../node_modules/.cache/', import.meta.url));
const ours = `${cache}package.json`;
const ofTheCheckout = ['scripts', 'devDependencies', 'allowScripts', 'knip'];

function pack() {
	mkdirSync(cache, {recursive: true});
	const text = readFileSync(manifest, 'utf8');
	const kept = Object.entries(JSON.parse(text)).filter(([name]) => !ofTheCheckout.includes(name));
	writeFileSync(ours, text);
	writeFileSync(manifest, `${JSON.stringify(Object.fromEntries(kept), undefined, '\t')}\n`);
}

if (process.argv[2] === 'pack') pack();
else renameSync(ours, manifest);
