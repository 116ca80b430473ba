// What `verify` says of a proof, and of a Z of paper: whether the books are still those that it was printed from.
import {asKeyed} from '../../../domain/base/text.ts';
import {firstTill} from '../../../domain/ledger/ledger.ts';
import {zKey} from '../../../domain/shifts/records.ts';
import {counted} from '../../../formats/text/counted.ts';
import type {Proof} from '../../../store/opening/verify.ts';
import {UsageError} from '../../kit/exit.ts';
import {refused, type Session} from '../../kit/session.ts';

/** The result of a proof: what agrees, or each thing that does not, and what could not be compared. A Z of paper that differs comes first. */
export function verdict(
	{entries, receipts, hash, closings, faults, historyUnread}: Proof,
	paper?: PaperVerdict,
): readonly string[] {
	const off = paper?.agrees === false ? paper.says : [];
	const what = `${counted(entries, 'entry', 'entries')}, ${counted(receipts, 'receipt')}, double entry, balances, stock${closings.length === 0 ? '' : `, ${counted(closings.length, 'Z', 'Zs')}`}`;
	const unread =
		historyUnread === undefined
			? []
			: [`The history could not be compared (${historyUnread}). If the disk is full, make room; then verify again.`];
	const agrees =
		historyUnread === undefined
			? `All ${off.length > 0 ? 'else ' : ''}agrees: ${what}, receipt numbers and history.`
			: `All else agrees: ${what} and receipt numbers.`;
	const found =
		faults.length > 0
			? [...faults.map(fault => `DOES NOT AGREE: ${fault}.`), ...unread]
			: [...unread, agrees, `Last entry ${hash}`];
	return [...off, ...found];
}

/** As many entries are named one by one. */
const namedMost = 12;

/** Which entries were written anew without a person, and by which. Of what else was in them the chain proves nothing. */
export const redactedRows = ({redacted}: Proof): readonly string[] =>
	redacted.map(({by, account, entries, seqs}) => {
		const named = `${seqs.slice(0, namedMost).join(', ')}${entries > namedMost ? ' …' : ''}`;
		const what = `${counted(entries, 'entry', 'entries')} before it ${entries === 1 ? 'was' : 'were'}`;
		return `Entry ${by} redacted account ${account}: ${what} written anew (${named}); what else was in them cannot be proven by the chain.`;
	});

/** How many entries up to a Z were written anew, and by which; nothing where none was. */
function redactedUpTo({redacted}: Proof, z: number): readonly string[] {
	const found = redacted.flatMap(({by, seqs}) => (seqs.some(seq => seq <= z) ? [{by, seqs: seqs.filter(seq => seq <= z)}] : []));
	const count = new Set(found.flatMap(({seqs}) => seqs)).size;
	if (count === 0) return [];
	const by = `${found.length === 1 ? 'entry' : 'entries'} ${found.map(each => each.by).join(', ')}`;
	return [
		`${counted(count, 'entry', 'entries')} up to it ${count === 1 ? 'was' : 'were'} redacted by ${by}: what else was in them cannot be proven by the chain.`,
	];
}

/** The number of a Z and digits of its hash, as on paper. */
export type PaperZ = {readonly z: number; readonly hash: string};

/** `12=ab12 cd34`: the whole hash of a Z, or its first digits. */
export function paperZ(text: string): PaperZ {
	const [, z = '', digits = ''] = /^Z?(?:1-)?0*(\d{1,9})=([\da-f ]+)$/i.exec(asKeyed(text)) ?? [];
	const hash = digits.replaceAll(' ', '').toLowerCase();
	if (z === '' || hash.length < 8 || hash.length > 64)
		throw new UsageError(`--z: write the number of the Z and at least 8 digits of its hash, as on its paper, like 12=1a2b3c4d.`);
	return {z: Number(z), hash};
}

/** Refuses a Z that this shop never had. */
export function checkThere({shop, symbol}: Session, {z}: PaperZ): void {
	if (!shop.till.state.closings.rows.has(zKey(firstTill, z))) throw refused({kind: 'unknown-z', z}, symbol);
}

/** Whether a Z is the one of the paper, and what is said of it. */
export type PaperVerdict = {readonly agrees: boolean; readonly says: readonly string[]};

/** Compares a Z of paper with the journal. */
export function paperVerdict(proof: Proof, {z, hash}: PaperZ): PaperVerdict {
	const found = proof.closings.find(each => each.till === firstTill && each.z === z);
	if (!found) return {agrees: false, says: [`DOES NOT AGREE: the entry of Z ${z} is not where the books say.`]};
	const agrees = found.hash.startsWith(hash);
	return {
		agrees,
		says: agrees
			? [
					`Z ${z} agrees with its paper: it is entry ${found.seq}, and the chain up to it is the one it was printed from.`,
					...redactedUpTo(proof, found.seq),
				]
			: [
					`DOES NOT AGREE: the hash of Z ${z} is ${found.hash}, and not what its paper says. These books are not those that it was printed from.`,
				],
	};
}
