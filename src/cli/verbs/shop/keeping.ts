// The verbs for maintenance of the shop's files: verify, rebuild, paths.
import type {Command} from 'commander';
import {placesOf} from '../../../app/backups/places.ts';
import {readCounterFile} from '../../../app/counter-file.ts';
import {openShop} from '../../../app/shop.ts';
import {codesInTwoCases} from '../../../domain/goods/find-by-code.ts';
import {twoCasesText} from '../../../formats/records/product.ts';
import {noteText} from '../../../formats/wording/trouble.ts';
import {inSteps} from '../../../store/disk/steps.ts';
import {verifySteps} from '../../../store/opening/verify.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {exitCodes} from '../../kit/exit.ts';
import {createOutput} from '../../kit/output.ts';
import {withProgress} from '../../kit/progress.ts';
import {reading} from '../../kit/session.ts';
import {shopFolder} from '../../kit/shop-folder.ts';
import {checkThere, type PaperZ, paperVerdict, paperZ, redactedRows, verdict} from './proof-shown.ts';

const verify = ({z, ...options}: GlobalOptions & {readonly z?: PaperZ}): Promise<void> =>
	reading(options, session => {
		const {shop, output} = session;
		if (z) checkThere(session, z);
		return withProgress('entries', async ({signal, show}) => {
			const steps = verifySteps(shop.folder, {state: shop.till.state, place: shop.place()});
			const proof = await inSteps(steps, {total: shop.place().seq, onProgress: show, signal});
			const paper = z && paperVerdict(proof, z);
			const isSound = proof.faults.length === 0 && paper?.agrees !== false;
			const agrees = isSound && proof.historyUnread === undefined;
			if (!isSound) process.exitCode = exitCodes.damaged;
			else if (!agrees) process.exitCode = exitCodes.failure;
			const doubt = twoCasesText(shop.till.state);
			const said = [...verdict(proof, paper), ...redactedRows(proof), ...(paper?.agrees ? paper.says : [])];
			output.show([...said, ...(doubt === undefined ? [] : [doubt])], {
				agrees,
				...proof,
				...(z && paper && {z: {...z, agrees: paper.agrees}}),
				...(doubt !== undefined && {codesInTwoCases: codesInTwoCases(shop.till.state)}),
			});
		});
	});

const rebuild = (options: GlobalOptions): Promise<void> =>
	withProgress('entries', async ({signal, show}) => {
		const output = createOutput(options.json ?? false);
		const shop = await openShop(shopFolder(options), {purpose: 'rebuild', isAnew: true, onProgress: show, signal});
		const entries = shop.place().seq;
		const notes = [...shop.notes.filter(({note}) => note !== 'history-remade'), ...(await shop.close())];
		for (const note of notes) output.say(noteText(note));
		output.recorded('Snapshot and history are made anew');
		output.show([`Made the snapshot and the history anew from ${entries} entries of the journal.`], {entries});
	});

const paths = (options: GlobalOptions): void => {
	const folder = shopFolder(options);
	const {first, second} = placesOf(folder, readCounterFile(folder).settings.backup);
	const files = {
		shop: folder,
		journal: `${folder}/journal`,
		head: `${folder}/head`,
		snapshot: `${folder}/snapshot.json`,
		history: `${folder}/history.sqlite`,
		basket: `${folder}/basket.log`,
		settings: `${folder}/counter.json`,
		spool: `${folder}/spool`,
		exports: `${folder}/exports`,
		quarantine: `${folder}/quarantine`,
		backups: first,
		...(second !== undefined && {second}),
	};
	createOutput(options.json ?? false).show(
		Object.entries(files).map(([name, path]) => `${name.padEnd(10)} ${path}`),
		files,
	);
};

export function addKeepingVerbs(program: Command): void {
	program
		.command('verify')
		.summary('prove that the books agree')
		.description(
			'Walks the whole journal, folds it again from the first entry and compares: chain, double entry, balances, stock, receipt numbers, history, and each Z against the entries of its shift.',
		)
		.option('--z <number=hash>', 'a Z of paper: its number and at least 8 digits of its hash', paperZ)
		.addHelpText(
			'after',
			'\nExit code 4: the books do not agree, or a Z of paper has another hash than here.\nExamples:\n  counterfoil verify --json\n  counterfoil verify --z 12=1a2b3c4d',
		)
		.action((_options: object, command: Command) => verify(command.optsWithGlobals<GlobalOptions & {readonly z?: PaperZ}>()));

	program
		.command('rebuild')
		.summary('make snapshot and history anew')
		.description(
			'Reads the journal from the first entry and writes the snapshot and the history anew. The journal is not touched.',
		)
		.addHelpText('after', '\nExample:\n  counterfoil rebuild')
		.action((_options: object, command: Command) => rebuild(command.optsWithGlobals()));

	program
		.command('paths')
		.summary('where this shop keeps its files')
		.addHelpText('after', '\nExample:\n  counterfoil paths')
		.action((_options: object, command: Command) => paths(command.optsWithGlobals()));
}
