// The verbs `operator pin` and `operator recover`: a new PIN, typed twice or read from an open file, and the recovery code, shown once.
import type {Command} from 'commander';
import {operatorNamed} from '../../../domain/operators/records.ts';
import type {NewPin} from '../../../domain/ports/sign-ins.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {UsageError} from '../../kit/exit.ts';
import {withOperator} from '../../kit/given-by.ts';
import {fdArgument, readSecret} from '../../kit/secret.ts';
import {refused, type Session, selling} from '../../kit/session.ts';

type PinOptions = GlobalOptions & {readonly pinFd?: number};

/** A new PIN: typed twice on the terminal, or a line of the file. */
async function newPin(name: string, fd: number | undefined): Promise<string> {
	const pin = await readSecret({fd, ask: `New PIN of ${name}`});
	if (fd === undefined && (await readSecret({ask: 'The same again'})) !== pin)
		throw new UsageError('Those are two different PINs. Nothing was changed.');
	return pin;
}

/** Says what came of a new PIN. A recovery code is shown here and nowhere else. */
function showSet({output, symbol}: Session, name: string, {outcome, recovery}: NewPin): void {
	if (outcome.type === 'refused') throw refused(outcome.refusal, symbol);
	output.recorded(`It is recorded as entry ${outcome.seq}`);
	const code =
		recovery === undefined
			? []
			: [
					`The recovery code of ${name} is ${recovery}`,
					'It lets in once without the PIN. It is shown this once and kept nowhere: write it down.',
				];
	output.show([`${name} has a new PIN.`, ...code], {name, ...(recovery !== undefined && {recovery})});
}

function setPin(session: Session, named: string, fd: number | undefined): Promise<void> {
	const {shop, output, symbol} = session;
	const found = operatorNamed(shop.till.state, named);
	if ('kind' in found) throw refused(found, symbol);
	const isFirst = shop.till.state.shop.asksPins !== true;
	const name = plainText(found.name);
	return newPin(name, fd).then(async pin => {
		showSet(session, name, await shop.signIns.setPin(found.id, pin, session.ownPin));
		if (isFirst) output.say('From now on everybody signs in, at the counter and on the command line.');
	});
}

async function recover(session: Session, named: string, options: PinOptions & {readonly codeFd?: number}): Promise<void> {
	const {shop, symbol} = session;
	const found = operatorNamed(shop.till.state, named);
	if ('kind' in found) throw refused(found, symbol);
	const name = plainText(found.name);
	const code = await readSecret({fd: options.codeFd, option: '--code-fd', ask: `Recovery code of ${name}`});
	const pin = await newPin(name, options.pinFd);
	showSet(session, name, await shop.signIns.recover({who: found.id, code, pin}));
}

export function addPinVerbs(verb: Command): void {
	withOperator(verb.command('pin'))
		.summary('a new PIN, typed twice')
		.description(
			'Gives somebody a new PIN, which is typed twice. The first PIN of a shop is an owner’s: from then on everybody signs in, and the recovery code is shown once. With --pin-fd the file has your own PIN first, where the shop asks for one, and the new PIN on the next line.',
		)
		.argument('<operator>', 'a name or a number')
		.addHelpText('after', '\nExamples:\n  counterfoil operator pin Lerato\n  counterfoil operator pin Zinhle --pin-fd 3 3< FILE')
		.action((named: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<PinOptions>();
			return selling(options, 'operator pin', session => setPin(session, named, options.pinFd));
		});
	verb
		.command('recover')
		.summary('an owner’s new PIN, by the recovery code')
		.description('Gives an owner a new PIN by the recovery code, and shows a new code. It needs no PIN, and no pepper.')
		.argument('<operator>', 'the owner: a name or a number')
		.option('--code-fd <n>', 'the recovery code is a line of this open file; else it is asked', fdArgument('--code-fd'))
		.option('--pin-fd <n>', 'the new PIN is a line of this open file; else it is asked, twice', fdArgument())
		.addHelpText('after', '\nExample:\n  counterfoil operator recover Lerato')
		.action((named: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<PinOptions>();
			return selling(options, 'operator recover', session => recover(session, named, options));
		});
}
