#!/usr/bin/env node
// The first moment of `counterfoil`: it takes the terminal's keys, finds a Node that can run the program, and starts it.
const {existsSync} = require('fs');
const {join} = require('path');
const {pathToFileURL} = require('url');
const {isRecent, launch, NoNodeError, nodeToRun, packageFolder, runNode} = require('./node.cjs');
const {opensScreen} = require('./words.cjs');

const words = process.argv.slice(2);
const isNewEnough = isRecent(process.versions.node);
const isScreen = opensScreen(words) && process.stdin.isTTY && process.stdout.isTTY;
const program = join(packageFolder, 'dist', 'main.js');

async function start() {
	if (!existsSync(program)) throw new NoNodeError(`Counterfoil is not built yet. In ${packageFolder} run: npm run build`);
	if (!isNewEnough) return runNode(nodeToRun(), [__filename, ...words], {isScreen});
	// Compiled code is kept between starts, so that the counter opens a third sooner.
	const compiled = require('./compiled.cjs').compiledFolder(process.env);
	if (compiled !== undefined) require('node:module').enableCompileCache(compiled);
	await import(pathToFileURL(program).href);
	return undefined;
}

// This comes first, so that the terminal does not echo what is typed from here on. The program decides what to do with it.
// An older Node leaves it to the one that it starts: that one has to find the terminal as it was, to put it back so.
if (isScreen && isNewEnough) process.stdin.setRawMode(true);
launch(start);
