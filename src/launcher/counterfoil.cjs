#!/usr/bin/env node
// Owns the first moment of `counterfoil`: the terminal's keys are taken, a Node that can run the program is found, and the program starts.
const {existsSync} = require('fs');
const {join} = require('path');
const {pathToFileURL} = require('url');
const {isRecent, launch, NoNodeError, nodeToRun, packageFolder, runNode} = require('./node.cjs');
const {opensScreen} = require('./words.cjs');

const words = process.argv.slice(2);
const program = join(packageFolder, 'dist', 'main.js');

async function start() {
	if (!existsSync(program)) throw new NoNodeError(`Counterfoil is not built yet. In ${packageFolder} run: npm run build`);
	if (!isRecent(process.versions.node)) return runNode(nodeToRun(), [__filename, ...words]);
	// Compiled code is kept between starts: the counter opens a third sooner.
	const compiled = require('./compiled.cjs').compiledFolder(process.env);
	if (compiled !== undefined) require('node:module').enableCompileCache(compiled);
	await import(pathToFileURL(program).href);
	return undefined;
}

// The first act: what is typed from here on is not echoed by the terminal. The program decides what becomes of it.
if (opensScreen(words) && process.stdin.isTTY && process.stdout.isTTY) process.stdin.setRawMode(true);
launch(start);
