// Ink in the tests measures and reads styled text as Ink in the bundle does: by the stand-ins. Each process of the tests begins with it.
import {registerHooks} from 'node:module';

const standIns: Readonly<Record<string, string>> = {
	'string-width': new URL('../../.ci/string-width.mjs', import.meta.url).href,
	'@alcalzone/ansi-tokenize': new URL('../../.ci/styled-text.mjs', import.meta.url).href,
};

registerHooks({
	resolve: (name, context, next) => {
		const url = standIns[name];
		return url === undefined ? next(name, context) : {url, shortCircuit: true};
	},
});
