// Signing in at this till: a try is on the disk before the secret is looked at, and only a secret that fits lets somebody in.
import {randomUUIDv7} from 'node:crypto';
import type {OperatorId} from '../domain/base/stamp.ts';
import type {Command} from '../domain/ledger/commands.ts';
import {atTheDoor} from '../domain/ledger/door.ts';
import {firstTill} from '../domain/ledger/ledger.ts';
import {checkPin, triesAllowed} from '../domain/operators/pin.ts';
import {roleOf} from '../domain/operators/records.ts';
import type {NewPin, SignInAsked, SignIns} from '../domain/ports/sign-ins.ts';
import type {Outcome, Refusal} from '../domain/ports/till.ts';
import type {SecretHash} from '../domain/shop/operator.ts';
import {setting} from '../domain/shop/settings.ts';
import type {Draw} from './clock.ts';
import {sha256} from './disk/sha256.ts';
import {type Pepper, pepperPath, readPepper, readyPepper} from './secrets/pepper.ts';
import {drawRecoveryCode, fitsSecret, hashSecret, isKeptWeakly, recoveryKey} from './secrets/secret-hash.ts';
import {commandDigest, createTill, type OwnTill, type TillParts} from './till.ts';

/** An order of signing in, with its envelope. */
const commandOf = (operator: OperatorId, order: object): Command =>
	({id: randomUUIDv7(), operator, till: firstTill, ...order}) as Command;

const refused = (refusal: Refusal): Outcome => ({type: 'refused', refusal});

/** What is wrong with a secret; or what it was compared with, and the same PIN to keep more strongly. */
type Proof = {readonly wrong: Outcome} | {readonly salt?: string; readonly pin?: SecretHash};

/** Tries secrets: each try is on the disk first. */
function createProver(till: OwnTill, path: string) {
	const {state} = till;

	/** The pepper that is in a kept secret; `lost` where this machine has another one, or none. */
	const pepperFor = (kept: SecretHash): Pepper | undefined | 'lost' => {
		if (kept.pepper === undefined) return undefined;
		const pepper = readPepper(path);
		return pepper?.id === kept.pepper ? pepper : 'lost';
	};

	/** Why a secret is not tried at all, or undefined. */
	const untried = (asked: SignInAsked, kept: SecretHash | undefined): Refusal | undefined => {
		const operator = state.operators.rows.get(asked.who);
		if (asked.by === 'badge' && !setting(state.settings, 'badge-is-enough'))
			return {kind: 'badge-not-enough', name: operator?.name ?? ''};
		// Nobody can be right without the pepper, so it is no try.
		return kept && pepperFor(kept) === 'lost' ? {kind: 'pepper-lost', path} : undefined;
	};

	const tried = async (asked: SignInAsked): Promise<Proof> => {
		const {who, secret, by = 'pin'} = asked;
		const operator = state.operators.rows.get(who);
		const kept = {pin: operator?.pin, recovery: operator?.recovery, badge: undefined}[by];
		const why = untried(asked, kept);
		if (why) return {wrong: refused(why)};
		const recorded = await till.execute(commandOf(who, {type: 'trySignIn', who, by}));
		if (recorded.type === 'refused') return {wrong: recorded};
		const pepper = kept && pepperFor(kept);
		const seasoning = pepper === 'lost' ? undefined : pepper;
		const typed = by === 'recovery' ? recoveryKey(secret) : secret;
		const isRight = kept ? await fitsSecret(kept, typed, seasoning) : by === 'badge' && holderOf(till, secret) === who;
		if (isRight && !kept) return {};
		if (isRight && kept)
			return {salt: kept.salt, ...(by === 'pin' && isKeptWeakly(kept) && {pin: await hashSecret(secret, seasoning)})};
		const name = operator?.name ?? '';
		const left = Math.max(0, triesAllowed - (state.tries.rows.get(who)?.failed ?? 0));
		return {wrong: refused(by === 'recovery' ? {kind: 'wrong-code', name} : {kind: 'wrong-pin', name, left})};
	};

	/** Tries a secret and puts on record that it was right. What is new comes with it. */
	return async (asked: SignInAsked, renewed?: () => Promise<NewSecrets>): Promise<Outcome> => {
		const {who, by = 'pin'} = asked;
		const proof = await tried(asked);
		if ('wrong' in proof) return proof.wrong;
		return till.prove(commandOf(who, {type: 'signIn', who, by, ...proof, ...(await renewed?.())}), who);
	};
}

/** What is kept of a new PIN, and of an owner's new recovery code. */
type NewSecrets = {readonly pin: SecretHash; readonly recovery?: SecretHash};

/** Keeps a new PIN and, where there is one, a recovery code. */
async function newSecrets(path: string, pin: string, code: string | undefined): Promise<NewSecrets> {
	const kept = await hashSecret(pin, readyPepper(path));
	return {pin: kept, ...(code !== undefined && {recovery: await hashSecret(recoveryKey(code))})};
}

/** Why a PIN cannot be kept, or undefined. */
const unfitPin = ({state}: OwnTill, pin: string, path: string): Refusal | undefined =>
	checkPin(pin, setting(state.settings, 'pin-digits')) ?? (readyPepper(path) ? undefined : {kind: 'pepper-lost', path});

/** Whose badge has a code. */
function holderOf({state}: Pick<OwnTill, 'state'>, badge: string): OperatorId | undefined {
	const hash = sha256(badge);
	return [...state.operators.rows.values()].find(operator => operator.badge === hash)?.id;
}

/** Gives an operator a PIN as the operator at the till; an owner who has no recovery code gets one. */
async function setPin(
	till: OwnTill,
	given: {readonly who: OperatorId; readonly pin: string; readonly by: OperatorId},
	parts: Parts,
) {
	const {state} = till;
	const {who, pin, by} = given;
	const bad = unfitPin(till, pin, parts.path);
	if (bad) return {outcome: refused(bad)};
	const operator = state.operators.rows.get(who);
	const needsCode = operator !== undefined && roleOf(operator) === 'owner' && operator.recovery === undefined;
	const code = needsCode ? drawRecoveryCode(parts.draw) : undefined;
	const outcome = await till.prove(commandOf(by, {type: 'setPin', who, ...(await newSecrets(parts.path, pin, code))}), by);
	return {outcome, ...(outcome.type === 'done' && code !== undefined && {recovery: code})};
}

type AtTill = {readonly present: Set<OperatorId>; readonly training: Set<OperatorId>};

type Parts = {
	readonly draw: Draw;
	/** Where the pepper of this machine is. */
	readonly path: string;
};

/** The place at the till, and who is in it. */
function createPlace({state}: OwnTill, {present, training}: AtTill) {
	let arrived: OperatorId | undefined;
	let turns = 0;
	const leave = (): void => {
		turns += 1;
		present.clear();
		training.clear();
	};
	return {
		/** Until somebody came, the first who still works here. */
		atTill: (): OperatorId => arrived ?? [...state.operators.rows.values()].find(({isDisabled}) => !isDisabled)?.id ?? 1,
		/** Changes when somebody comes or leaves: a sign-in that takes a while does not open what was locked meanwhile. */
		turn: () => turns,
		leave,
		arrive: (who: OperatorId): void => {
			leave();
			present.add(who);
			arrived = who;
		},
		stepIn: (who: OperatorId): void => {
			if (state.shop.asksPins) return;
			training.clear();
			arrived = who;
		},
	};
}

/** The way to sign in at a till. `present` and `training` tell the till who is there, and whether he learns. */
function createSignIns(till: OwnTill, {present, training}: AtTill, parts: Parts): SignIns {
	const {state} = till;
	const prove = createProver(till, parts.path);
	const {atTill, arrive, leave, turn, stepIn} = createPlace(till, {present, training});
	return {
		operator: atTill,
		isPresent: () => !state.shop.asksPins || present.has(atTill()),
		isTraining: () => training.has(atTill()) || state.operators.rows.get(atTill())?.isTrainee === true,
		setTraining: isOn => void (isOn ? training.add(atTill()) : training.delete(atTill())),
		signIn: async asked => {
			const before = turn();
			const done = await prove(asked);
			if (done.type === 'refused') return done;
			if (turn() !== before) return refused({kind: 'not-signed-in', name: state.operators.rows.get(asked.who)?.name ?? ''});
			arrive(asked.who);
			return done;
		},
		recover: async ({who, code, pin}): Promise<NewPin> => {
			const bad = unfitPin(till, pin, parts.path);
			if (bad) return {outcome: refused(bad)};
			const recovery = drawRecoveryCode(parts.draw);
			const before = turn();
			const outcome = await prove({who, secret: code, by: 'recovery'}, () => newSecrets(parts.path, pin, recovery));
			if (outcome.type === 'refused') return {outcome};
			if (turn() === before) arrive(who);
			return {outcome, recovery};
		},
		holderOf: badge => holderOf(till, badge),
		badge: sha256,
		stepIn,
		signOut: leave,
		approve: async asked => {
			const {who, command: order, permissions, reason} = asked;
			// Said before his PIN is tried.
			if (who === atTill()) return refused({kind: 'approver-same', name: state.operators.rows.get(who)?.name ?? ''});
			// What is in the order now counts, as it was shown.
			const entered = atTheDoor(order);
			if ('refused' in entered) return refused(entered.refused);
			const {id: command} = entered.command;
			const digest = commandDigest(entered.command);
			const known = await prove(asked);
			if (known.type === 'refused') return known;
			return till.prove(commandOf(atTill(), {type: 'approve', approver: who, command, digest, permissions, reason}), who);
		},
		setPin: async (who, pin, old = ''): Promise<NewPin> => {
			const isFirst = !state.shop.asksPins;
			// A till that was left open gives nobody a PIN of his own.
			if (present.has(who) && state.operators.rows.get(who)?.pin) {
				const known = await prove({who, secret: old});
				if (known.type === 'refused') return {outcome: known};
			}
			const given = await setPin(till, {who, pin, by: atTill()}, parts);
			// Whoever has the first PIN of a shop is there already.
			if (isFirst && given.outcome.type === 'done') arrive(who);
			return given;
		},
	};
}

/** A till with the way to sign in at it. `pepper` is where the pepper of this machine is, otherwise in the user's settings. */
export function openTill({pepper, ...parts}: Omit<TillParts, 'present'> & {readonly pepper?: string | undefined}): {
	readonly till: OwnTill;
	readonly signIns: SignIns;
} {
	const atTill: AtTill = {present: new Set(), training: new Set()};
	const till = createTill({...parts, ...atTill});
	return {till, signIns: createSignIns(till, atTill, {draw: parts.draw, path: pepper ?? pepperPath()})};
}
