// The verbs `operator`: the people of the shop, their roles, PINs and badges. PINs and codes are never among the words.
import type {Command} from 'commander';
import type {Order} from '../../../app/shop.ts';
import {operatorNamed} from '../../../domain/operators/records.ts';
import type {Operator} from '../../../domain/shop/operator.ts';
import {badgeFault, operatorFacts, operatorMarks, wayBackNote} from '../../../formats/records/operator.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import type {GlobalOptions} from '../../kit/arguments.ts';
import {withId} from '../../kit/asked.ts';
import {UsageError} from '../../kit/exit.ts';
import {fdArgument, readSecret} from '../../kit/secret.ts';
import {perform, reading, refused, type Session, selling} from '../../kit/session.ts';
import {table} from '../../kit/tables.ts';
import {addPinVerbs} from './pins.ts';

/** The operator of a name or a number. Throws a refusal. */
function operatorOf({shop, symbol}: Session, named: string): Operator {
	const found = operatorNamed(shop.till.state, named);
	if ('kind' in found) throw refused(found, symbol);
	return found;
}

function showOperators({shop, output}: Session): void {
	const {state} = shop.till;
	const all = [...state.operators.rows.values()];
	const columns = [
		{title: 'Number', align: 'right'},
		{title: 'Name'},
		{title: 'Role'},
		{title: 'PIN'},
		{title: 'Badge'},
		{title: 'And'},
	] as const;
	const word = (is: boolean): string => (is ? 'yes' : 'no');
	const rows = all.map(operator => {
		const {name, role, pin, badge} = operatorFacts(state, operator);
		return [String(operator.id), plainText(name), plainText(role), word(pin), word(badge), operatorMarks(state, operator)];
	});
	output.show(table(columns, rows), {operators: all.map(operator => operatorFacts(state, operator))});
}

type Words = readonly [operator: string, text: string];

/** The verb's work: one order about an operator, then the list. */
const changing =
	(purpose: string, order: (operator: Operator, text: string) => Order) =>
	(...given: readonly unknown[]): Promise<void> => {
		const command = given.at(-1) as Command;
		const [named, text = ''] = command.args as unknown as Words;
		return selling(command.optsWithGlobals<GlobalOptions>(), purpose, async session => {
			const {after} = await perform(session, () => order(operatorOf(session, named), text));
			showOperators(after);
			// After another name there is nobody of the old one.
			if (purpose !== 'operator role') return;
			const note = wayBackNote(after.shop.till.state.operators.rows.get(operatorOf(after, named).id));
			if (note !== undefined) after.output.say(note);
		});
	};

const example = (line: string): string => `\nExample:\n  counterfoil operator ${line}`;

function addAdding(verb: Command): void {
	withId(verb.command('add'))
		.summary('somebody new at the till')
		.argument('<name>', 'nobody else has it')
		.requiredOption('--role <role>', 'cashier, supervisor, owner, auditor, or a role of your own')
		.option('--trainee', 'learns: what is sold moves nothing')
		.addHelpText('after', example('add Zinhle --role cashier'))
		.action((name: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<GlobalOptions & {readonly role: string; readonly trainee?: true}>();
			const {role, trainee} = options;
			return selling(options, 'operator add', async session => {
				const learns = trainee && {isTrainee: trainee};
				const {after} = await perform(session, () => ({type: 'addOperator', name, role, ...learns}));
				showOperators(after);
			});
		});
}

/** The verbs that only name an operator. */
const standings = [
	['disable', 'keeps somebody out; what was done keeps the name', 'disableOperator'],
	['enable', 'lets somebody in again, as before', 'enableOperator'],
	['unlock', 'lets somebody try again who is locked after wrong PINs', 'unlockOperator'],
] as const;

function addChanges(verb: Command): void {
	withId(verb.command('rename'))
		.summary('another name')
		.argument('<operator>', 'a name or a number')
		.argument('<name>', 'the new name; receipts of before show it too')
		.addHelpText('after', example('rename Zinhle "Zinhle M"'))
		.action(changing('operator rename', ({id: who}, name) => ({type: 'renameOperator', who, name})));
	withId(verb.command('role'))
		.summary('another role')
		.argument('<operator>', 'a name or a number; nobody changes his own role')
		.argument('<role>', 'cashier, supervisor, owner, auditor, or a role of your own')
		.addHelpText('after', example('role Zinhle supervisor'))
		.action(changing('operator role', ({id: who}, role) => ({type: 'setOperatorRole', who, role})));
	for (const [name, summary, type] of standings)
		withId(verb.command(name))
			.summary(summary)
			.argument('<operator>', 'a name or a number')
			.addHelpText('after', example(`${name} Zinhle`))
			.action(changing(`operator ${name}`, ({id: who}) => ({type, who})));
	withId(verb.command('trainee'))
		.summary('learns, or no more')
		.argument('<operator>', 'a name or a number')
		.option('--off', 'learns no more: what is sold counts')
		.addHelpText('after', `${example('trainee Zinhle')}\n  counterfoil operator trainee Zinhle --off`)
		.action((operator: string, _options: object, command: Command) => {
			const {off} = command.opts<{readonly off?: true}>();
			const set = ({id: who}: Operator): Order => ({type: 'setTrainee', who, isTrainee: off !== true});
			return changing('operator trainee', set)(operator, command);
		});
}

type BadgeOptions = GlobalOptions & {readonly none?: true; readonly badgeFd?: number};

function addBadge(verb: Command): void {
	withId(verb.command('badge'))
		.summary('a badge to sign in with, or none')
		.description('Gives somebody a badge. Its code is asked for and can be scanned; only a hash of it is kept.')
		.argument('<operator>', 'a name or a number')
		.option('--none', 'takes the badge away')
		.option('--badge-fd <n>', 'the code is a line of this open file; else it is asked', fdArgument('--badge-fd'))
		.addHelpText('after', `${example('badge Zinhle')}\n  counterfoil operator badge Zinhle --none`)
		.action((named: string, _options: object, command: Command) => {
			const options = command.optsWithGlobals<BadgeOptions>();
			return selling(options, 'operator badge', async session => {
				const {id: who, name} = operatorOf(session, named);
				const ask = `Code on the badge of ${plainText(name)}`;
				const code = options.none ? undefined : await readSecret({fd: options.badgeFd, option: '--badge-fd', ask});
				const fault = code === undefined ? undefined : badgeFault(code);
				if (fault !== undefined) throw new UsageError(fault);
				const badge = code !== undefined && {badge: session.shop.signIns.badge(code)};
				const {after} = await perform(session, () => ({type: 'setBadge', who, ...badge}));
				showOperators(after);
			});
		});
}

export function addOperatorVerbs(program: Command): void {
	const verb = program
		.command('operator')
		.summary('the people at the till')
		.description(
			'Lists and changes the people at the till. Once somebody has a PIN, everybody signs in. A PIN is typed where nobody sees it, or read from an open file; it is never among the words.',
		);
	verb
		.command('list')
		.summary('everybody, with the role, and whether there is a PIN')
		.addHelpText('after', example('list'))
		.action((_options: object, command: Command) => reading(command.optsWithGlobals<GlobalOptions>(), showOperators));
	addAdding(verb);
	addChanges(verb);
	addPinVerbs(verb);
	addBadge(verb);
}
