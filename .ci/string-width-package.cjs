// The package itself, loaded by the first text that needs it: its patterns of emoji cost 30 ms of every start.
let measure;

exports.stringWidth = (text, options) => {
	measure ??= require('../node_modules/string-width/index.js').default;
	return measure(text, options);
};
