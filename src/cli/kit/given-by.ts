// Who gives the orders of a verb: the options that name an operator and a second person, and the one place that signs them in.
import type {Command as Verb} from 'commander';
import type {Shop} from '../../app/shop.ts';
import type {SignInAnswer} from '../../app/sign-in.ts';
import type {Command} from '../../domain/ledger/commands.ts';
import {lackingFor} from '../../domain/ledger/permissions.ts';
import {operatorNamed} from '../../domain/operators/records.ts';
import {confirming} from '../../domain/shifts/confirming.ts';
import {plainText} from '../../formats/text/plain-text.ts';
import {UsageError} from './exit.ts';
import {fdArgument, readSecret} from './secret.ts';

/** Somebody by name or number, and the open file that has the PIN; without one it is asked on the terminal. */
type Named = {readonly name?: string | undefined; readonly fd?: number | undefined};
const approverFd = '--approver-pin-fd';

export type GivenBy = Named & {
	/** Allows what the operator may not do. */
	readonly approver?: Named & {readonly name: string; readonly reason: string};
};

type WhoOptions = {
	readonly operator?: string;
	readonly pinFd?: number;
	readonly approvedBy?: string;
	readonly approverPinFd?: number;
	readonly approvalReason?: string;
};

/** The names of these options, and of what is made of them. */
export const whoOptions = [
	'operator',
	'pinFd',
	'approvedBy',
	'approverPinFd',
	'approvalReason',
	'givenBy',
] as const satisfies readonly (keyof WhoOptions | 'givenBy')[];

function givenByOf({operator: name, pinFd: fd, approvedBy, approverPinFd, approvalReason: reason}: WhoOptions): GivenBy {
	if (approvedBy === undefined) {
		if (approverPinFd !== undefined || reason !== undefined)
			throw new UsageError('Name the second person, who allows it: --approved-by NAME.');
		return {name, fd};
	}
	if (reason === undefined) throw new UsageError('Say why it is allowed: --approval-reason TEXT. It is on record.');
	return {name, fd, approver: {name: approvedBy, fd: approverPinFd, reason}};
}

/** Adds the options that say who gives the order. The verb's options then hold {@link GivenBy}. */
export const withOperator = (verb: Verb): Verb =>
	verb
		.option('--operator <name>', 'who gives the order, by name or number: the first operator, or the only one, when left out')
		.option('--pin-fd <n>', 'the PIN is a line of this open file, like 3 or 0; else it is asked', fdArgument())
		.option('--approved-by <name>', 'a second person, who allows this one order where the operator may not')
		.option('--approver-pin-fd <n>', 'the PIN of the second person is a line of this open file', fdArgument(approverFd))
		.option('--approval-reason <text>', 'why it is allowed')
		.hook('preAction', (_verb, command) => {
			command.setOptionValue('givenBy', givenByOf(command.optsWithGlobals<WhoOptions>()));
		});

/** The PIN of somebody, where the shop asks for one and there is one. */
async function pinOf(
	{till}: Shop,
	{name, why = '', ...by}: Named & {readonly why?: string; readonly option?: string},
): Promise<string> {
	const found = operatorNamed(till.state, name ?? '');
	if ('kind' in found || found.pin === undefined) return '';
	return readSecret({...by, ask: `PIN of ${plainText(found.name)}${why}`});
}

/** The operator where none is named: the only one who can be, else the first. */
function usualOperator({till: {state}}: Shop): string {
	const able = [...state.operators.rows.values()].filter(
		({isDisabled, pin}) => !isDisabled && (pin !== undefined || !state.shop.asksPins),
	);
	return String(able.length === 1 ? able[0]?.id : 1);
}

/** Whether somebody is signed in, and the PIN that was read for it. */
export type Arrival = {readonly answer: SignInAnswer; readonly pin: string};

/** Signs in whoever gives the orders. A PIN is read only in a shop that asks for one. */
export async function signIn(shop: Shop, {name = usualOperator(shop), fd}: GivenBy): Promise<Arrival> {
	const pin = shop.till.state.shop.asksPins ? await pinOf(shop, {name, fd}) : '';
	return {pin, answer: await shop.signIn({operator: name, pin})};
}

/** Has the second person allow a command. */
export async function approve(shop: Shop, approver: NonNullable<GivenBy['approver']>, command: Command): Promise<SignInAnswer> {
	const {state} = shop.till;
	const found = operatorNamed(state, approver.name);
	if ('kind' in found) return {type: 'refused', refusal: found};
	const isSelf = found.id === command.operator;
	const secret = isSelf
		? ''
		: await pinOf(shop, {name: approver.name, fd: approver.fd, why: ', who allows it', option: approverFd});
	const lacking = lackingFor(state, command);
	// Who may do all of it by himself still has a large difference confirmed by another.
	const permissions = lacking.length > 0 ? lacking : [confirming];
	return shop.signIns.approve({who: found.id, secret, command, permissions, reason: approver.reason});
}
