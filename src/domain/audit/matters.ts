// What an auditor asks about, as facts: the kinds of matters, a matter, and how failed tries to sign in are told from those that were right.
import type {Cents} from '../base/money.ts';
import type {OperatorId} from '../base/stamp.ts';
import type {Permission} from '../operators/permissions.ts';
import type {SignInBy} from '../operators/sign-in.ts';

/** The kinds of matters. Their words are in formats/records/audit.ts. */
export const auditKinds = [
	/** A try that no sign-in of the same operator follows before his next try. */
	'failed-sign-in',
	'recovery',
	'approval',
	/** What was done with an approval, where no other matter of its entry says who approved it. */
	'override',
	'removed-line',
	'dropped-basket',
	/** A tender that was taken and given back before the basket was paid. */
	'given-back',
	'refund',
	'tender-correction',
	'no-sale',
	'pay-in',
	'pay-out',
	'remittance',
	'float',
	'difference',
	'copy',
	'token',
	'price',
	'other-price',
	'discount',
	'sold-short',
	'setting',
	'clock',
	'export',
	'operator',
	'account',
	'redaction',
	/** Vouchers that were taken in or written off. */
	'vouchers',
	/** The most there are of one kind, so it is the last one. */
	'sign-in',
] as const;
export type AuditKind = (typeof auditKinds)[number];
export const isAuditKind = (text: string): text is AuditKind => (auditKinds as readonly string[]).includes(text);

/** The facts of a matter. Each kind has some of them. */
export type AuditAbout = {
	/** What it is called: goods, a setting, a way to pay, a role. */
	readonly name?: string;
	/** The code of a product. */
	readonly code?: string;
	readonly account?: number;
	/** An earlier receipt. */
	readonly of?: string;
	/** The number of a copy, of a Z; how many lines. */
	readonly number?: number;
	readonly was?: string | number | boolean;
	readonly now?: string | number | boolean;
	/** When it begins: a day, or ms since 1970, UTC. */
	readonly from?: string | number;
	readonly by?: SignInBy;
	readonly permissions?: readonly Permission[];
	/** What was approved, or what changed: the type of an event, or what a sale was. */
	readonly did?: string;
	readonly reason?: string;
};

/** One matter of an entry. */
export type AuditMatter = {
	readonly kind: AuditKind;
	/** Whose matter it is: who did it, who tried to sign in, who approved. */
	readonly operator: OperatorId;
	/** The other person in it: who approved it, for whom it was approved, whose PIN was given. */
	readonly other?: OperatorId;
	readonly amount?: Cents;
	/** The receipt it is on. */
	readonly receipt?: string;
	readonly about: AuditAbout;
};

/** Whether a matter says that the try before it was right. */
export const isRightTry = ({kind}: Pick<AuditMatter, 'kind'>): boolean => kind === 'sign-in' || kind === 'recovery';

/** How often each operator did what, as far as it was added up. */
export type AuditTally = {
	readonly counts: Map<OperatorId, Map<AuditKind, number>>;
	/** Who tried to sign in and was not let in so far. */
	readonly trying: Set<OperatorId>;
	/** The sign-in of the entry before. */
	signedIn: AuditMatter | undefined;
};
export const newTally = (): AuditTally => ({counts: new Map(), trying: new Set(), signedIn: undefined});

/** Whether a sign-in was only there to approve something, by a matter of the next entry. */
export const isToApprove = (signedIn: AuditMatter | undefined, {kind, operator}: AuditMatter): boolean =>
	kind === 'approval' && signedIn?.operator === operator;
export const isSignIn = ({kind}: Pick<AuditMatter, 'kind'>): boolean => kind === 'sign-in';

/** Adds the matters of an entry, in order. A try that turns out to be right is no failure, and a sign-in to approve something is told by the approval. */
export function addToTally(tally: AuditTally, matters: readonly AuditMatter[]): void {
	const {counts, trying} = tally;
	const add = (operator: OperatorId, kind: AuditKind, by: number): void => {
		const own = counts.get(operator) ?? new Map<AuditKind, number>();
		counts.set(operator, own.set(kind, (own.get(kind) ?? 0) + by));
	};
	for (const matter of matters) {
		const {kind, operator} = matter;
		add(operator, kind, 1);
		if (isToApprove(tally.signedIn, matter)) add(operator, 'sign-in', -1);
		if (kind === 'failed-sign-in') trying.add(operator);
		else if (isRightTry(matter) && trying.delete(operator)) add(operator, 'failed-sign-in', -1);
	}
	tally.signedIn = matters.find(isSignIn);
}

/** What was added up: by operator, then by kind, in the order of their numbers and of {@link auditKinds}. */
export const tallied = ({counts}: AuditTally): readonly {operator: OperatorId; kind: AuditKind; count: number}[] =>
	[...counts]
		.sort(([one], [other]) => one - other)
		.flatMap(([operator, own]) =>
			auditKinds.flatMap(kind => {
				const count = own.get(kind) ?? 0;
				return count === 0 ? [] : [{operator, kind, count}];
			}),
		);
