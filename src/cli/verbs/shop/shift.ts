// The verb `shift`: opened and closed, cash paid in and out, the drawer opened for nothing, X and Z.
import type {Command} from 'commander';
import {type Cents, cents, sum} from '../../../domain/base/money.ts';
import {asKeyed} from '../../../domain/base/text.ts';
import {firstTill} from '../../../domain/ledger/ledger.ts';
import type {PieceCount} from '../../../domain/shifts/closing.ts';
import {purposes} from '../../../domain/shifts/drawer.ts';
import {openShiftOf} from '../../../domain/shifts/records.ts';
import {quoted} from '../../../formats/text/amount.ts';
import {amountArgument, type GlobalOptions, repeated, wordOption} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {checkBytes, type PaperOptions, widthOption, withPaper} from '../../kit/paper-options.ts';
import {printerIfSet, printing} from '../../kit/papers.ts';
import {perform, reading, selling} from '../../kit/session.ts';
import {shopFolder} from '../../kit/shop-folder.ts';
import {showShift, showX, showZ} from './shift-shown.ts';

type Outside = (typeof purposes)[number];

function addOpen(verb: Command): void {
	withId(verb.command('open'))
		.summary('open a shift with its float')
		.description('Opens a shift with all that is in the drawer.')
		.requiredOption('--float <amount>', 'all that is in the drawer; shift show says what it should hold')
		.option('--reason <text>', 'why it is less than the drawer should hold')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil shift open --float 500\n  counterfoil shift open --float 450 --reason "R50 taken for stamps"',
		)
		.action((_options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly float: string; readonly reason?: string}>();
			const {reason} = options;
			const float = amountArgument('--float', options.float);
			return selling(options, 'shift open', async session => {
				const {after} = await perform(session, () => ({type: 'openShift', float, ...(reason !== undefined && {reason})}));
				showShift(after);
			});
		});
}

type PaidOptions = GlobalOptions & {readonly reason: string};

function addPaid(verb: Command): void {
	withId(verb.command('pay-in'))
		.summary('put cash into the drawer without a sale')
		.description('Records cash that is put into the drawer without a sale.')
		.argument('<amount>')
		.requiredOption('--from <where>', `where it comes from: ${purposes.join(', ')}`, wordOption('--from', purposes))
		.requiredOption('--reason <text>', 'why')
		.addHelpText('after', '\nExample:\n  counterfoil shift pay-in 200 --from bank --reason "coins for change"')
		.action((text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<PaidOptions & {readonly from: Outside}>();
			const {reason, from} = options;
			const order = {type: 'payIn', amount: amountArgument('amount', text), reason, from} as const;
			return selling(options, 'shift pay-in', async session => showShift((await perform(session, () => order)).after));
		});

	withId(verb.command('pay-out'))
		.summary('take cash out of the drawer without a sale')
		.description('Records cash that is taken out of the drawer without a sale.')
		.argument('<amount>')
		.requiredOption('--to <where>', `what it is for: ${purposes.join(', ')}`, wordOption('--to', purposes))
		.requiredOption('--reason <text>', 'why')
		.option('--more', 'it is meant, though the drawer should hold less')
		.addHelpText('after', '\nExample:\n  counterfoil shift pay-out 34.50 --to petty --reason milk')
		.action((text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<PaidOptions & {readonly to: Outside; readonly more?: boolean}>();
			const {reason, to, more} = options;
			const amount = amountArgument('amount', text);
			const order = {type: 'payOut', amount, reason, to, ...(more && {meansMore: more})} as const;
			return selling(options, 'shift pay-out', async session => showShift((await perform(session, () => order)).after));
		});
}

function addNoSale(verb: Command): void {
	withId(verb.command('no-sale'))
		.summary('open the drawer without a sale')
		.description('Records that the drawer is opened without a sale, and opens it where a printer does that.')
		.requiredOption('--reason <text>', 'why')
		.addHelpText('after', '\nExample:\n  counterfoil shift no-sale --reason "change for a note"')
		.action((_options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly reason: string}>();
			return selling(options, 'shift no-sale', async session => {
				const {done, after} = await perform(session, () => ({type: 'noSale', reason: options.reason}));
				// The drawer hangs on the printer. Without one it is opened by its key.
				if (!done.isRepeat && (await printerIfSet(shopFolder(options)))) await printing(session, open => open.kick());
				showShift(after);
			});
		});
}

/** `200=3`: three notes of R200. */
function pieceOption(text: string): PieceCount {
	const [piece = '', count = '', ...more] = asKeyed(text).split('=');
	if (more.length > 0 || !/^\d{1,6}$/.test(count.trim()))
		throw new UsageError(`--count: ${quoted(text)} is no count. Write a coin or note and how many there are, like 200=3.`);
	return {piece: amountArgument('--count', piece), count: Number(count)};
}

type CloseOptions = GlobalOptions &
	PaperOptions & {
		readonly counted?: string;
		readonly count?: readonly string[];
		readonly leave?: string;
		readonly reason?: string;
		readonly unconfirmed?: boolean;
	};

/** What was counted: as one amount, by coins and notes, or both, which must then agree. */
function countedIn({counted, count}: CloseOptions): {readonly counted: Cents; readonly counts?: readonly PieceCount[]} {
	const counts = count?.map(pieceOption);
	const together = counts && sum(counts.map(each => cents(each.piece * each.count)));
	const amount = counted === undefined ? together : amountArgument('--counted', counted);
	if (amount === undefined)
		throw new UsageError('Say what was counted: --counted AMOUNT, or --count 200=3 for each coin and note.');
	return {counted: amount, ...(counts && {counts})};
}

function addClose(verb: Command): void {
	withPaper(withId(verb.command('close')))
		.summary('close the shift with what was counted, and show its Z')
		.description(
			'Closes the shift with what was counted in the drawer, and shows its Z: what should be there, what was, and what is banked.',
		)
		.option('--counted <amount>', 'all that is in the drawer, the float included')
		.option('--count <coin=number>', 'how many there are of a coin or note; repeat it for each', repeated)
		.option('--leave <amount>', 'what stays in the drawer; the float of this shift when left out')
		.option('--reason <text>', 'why there is more or less than there should be')
		.option('--unconfirmed', 'nobody else is there to confirm a large difference')
		.addHelpText(
			'after',
			'\nExamples:\n  counterfoil shift close --counted 2345.60\n  counterfoil shift close --count 200=9 --count 100=5 --count 5=9 --count 0.10=6 --leave 500\n  counterfoil shift close --counted 2335.60 --reason "R10 too much change"',
		)
		.action((_options: object, command: Command) => {
			const options = command.optsWithGlobals<CloseOptions>();
			const given = countedIn(options);
			const leave = options.leave === undefined ? undefined : amountArgument('--leave', options.leave);
			const width = widthOption(options.width);
			checkBytes(options);
			const {reason, unconfirmed, escpos} = options;
			return selling(options, 'shift close', async session => {
				const {after} = await perform(session, () => {
					const float = openShiftOf(session.shop.till.state, firstTill)?.float ?? cents(0);
					const nextFloat = leave ?? cents(Math.min(float, given.counted));
					return {
						type: 'closeShift',
						...given,
						nextFloat,
						...(reason !== undefined && {reason}),
						...(unconfirmed && {meansUnconfirmed: unconfirmed}),
					};
				});
				await showZ(after, after.shop.till.state.shifts.rows.get(firstTill)?.number ?? 0, {width, escpos});
			});
		});
}

function zNumber(text: string): number {
	const [, number] = /^Z?(?:1-)?0*(\d{1,9})$/i.exec(asKeyed(text)) ?? [];
	if (number === undefined) throw new UsageError(`${quoted(text)} is not the number of a Z. They are counted from 1.`);
	return Number(number);
}

function addReports(verb: Command): void {
	verb
		.command('show')
		.summary('whether a shift is open, and what the drawer should hold')
		.description('Shows whether a shift is open, and what the drawer should hold.')
		.addHelpText('after', '\nExample:\n  counterfoil shift show')
		.action((_options: object, command: Command) => reading(command.optsWithGlobals<GlobalOptions>(), showShift));

	withPaper(verb.command('x'))
		.summary('what the shift comes to so far; nothing is changed')
		.description('Shows what the shift comes to so far. Nothing is changed.')
		.addHelpText('after', '\nExamples:\n  counterfoil shift x\n  counterfoil shift x --json')
		.action((_options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & PaperOptions>();
			const wanted = {width: widthOption(options.width), escpos: options.escpos};
			checkBytes(options);
			return reading(options, session => showX(session, wanted));
		});

	withPaper(verb.command('z'))
		.summary('the Z of a closed shift')
		.description('Shows the Z of a closed shift again, as it was printed. Nothing is changed.')
		.argument('<number>', 'like 12')
		.addHelpText('after', '\nExamples:\n  counterfoil shift z 12 --width 32\n  counterfoil shift z 12 --escpos > z12.prn')
		.action((text: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & PaperOptions>();
			const wanted = {width: widthOption(options.width), escpos: options.escpos};
			checkBytes(options);
			const number = zNumber(text);
			return reading(options, session => showZ(session, number, wanted));
		});
}

export function addShiftVerbs(program: Command): void {
	const verb = program
		.command('shift')
		.summary('open and close a shift, pay in and out, X and Z')
		.description('A shift is a day, or a part of one, at the drawer: opened with a float, closed with a count, kept as a Z.');
	for (const add of [addOpen, addPaid, addNoSale, addClose, addReports]) add(verb);
}
