// Ink in the tests measures as Ink in the bundle does: by the stand-in for string-width. Each process of the tests begins with it.
import {registerHooks} from 'node:module';

const standIn = new URL('../../.ci/string-width.mjs', import.meta.url).href;

registerHooks({
	resolve: (name, context, next) => (name === 'string-width' ? {url: standIn, shortCircuit: true} : next(name, context)),
});
