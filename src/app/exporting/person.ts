// Everything that the shop keeps about the holder of an account, as one JSON file.
import {redactedName} from '../../domain/accounts/person.ts';
import type {AccountEntry} from '../../domain/accounts/records.ts';
import {basketPaths, isPastOf} from '../../domain/ledger/personal.ts';
import {textAt} from '../../domain/ledger/personal-texts.ts';
import {seek} from '../../domain/ledger/seek.ts';
import type {PastLine} from '../../domain/opening/import-rows.ts';
import {payeesOf} from '../../domain/payees/records.ts';
import type {Till} from '../../domain/ports/till.ts';
import type {Receipt} from '../../domain/receipts/receipt.ts';
import type {ParkedBasket} from '../../domain/selling/records.ts';
import {aboutText} from '../../formats/text/about.ts';
import type {ExportFile} from './files.ts';

/** A text about the person, with the entry of the journal that holds it. */
type KeptText = {
	readonly entry: number;
	readonly at: string;
	readonly event: string;
	readonly where: string;
	readonly text: string;
};

/** All that is kept about a person, and the words by which copies outside the books are found. */
export type KeptPerson = {
	readonly texts: readonly KeptText[];
	readonly receipts: readonly string[];
	readonly past: readonly PastLine[];
	readonly parked: readonly ParkedBasket[];
	/** Names, phones and e-mail addresses, as they were written. */
	readonly called: readonly string[];
};

const isoTime = (at: number): string => new Date(at).toISOString();

/** Looks through the whole journal for what names the holder of an account. */
export function keptOf({state, history}: Pick<Till, 'state' | 'history'>, account: number): KeptPerson {
	const {sought, learnFrom, isContact, placesIn} = seek(state, account);
	const called = new Set<string>();
	for (const {events} of history.entriesAfter(0)) {
		learnFrom(events);
		for (const {name, phone = '', email = ''} of events.filter(isContact))
			for (const text of [name, phone, email]) called.add(text);
	}
	const texts: KeptText[] = [];
	const past: PastLine[] = [];
	for (const {seq, at, events} of history.entriesAfter(0)) {
		for (const path of placesIn(events)) {
			const [place = '0', ...where] = path.split('.');
			const event = events[Number(place)]?.type ?? '';
			texts.push({entry: seq, at: isoTime(at), event, where: where.join('.'), text: textAt(events, path)});
		}
		for (const event of events)
			if (event.type === 'PastRecorded') past.push(...event.lines.filter(line => isPastOf(line, sought.person)));
	}
	const isOf = ({basket}: ParkedBasket): boolean =>
		basket.account === account || basketPaths(basket, sought).some(path => path !== undefined);
	const parked = [...state.parked.rows.values()].filter(isOf);
	const isName = (text: string): boolean => text !== '' && text !== redactedName(account);
	return {texts, receipts: [...sought.receipts], past, parked, called: [...called].filter(isName)};
}

const receiptData = ({stamp, letterhead: _letterhead, ...receipt}: Receipt): object => ({
	...receipt,
	seq: stamp.seq,
	at: isoTime(stamp.at),
	day: stamp.day,
});

const entryData = ({at, offset: _offset, about, ...entry}: AccountEntry): object => ({
	...entry,
	...(about && {about: aboutText(about)}),
	at: isoTime(at),
});

/** Meters, mobile numbers and references that were sold for on the person's receipts. */
const references = (texts: readonly KeptText[]): readonly string[] => [
	...new Set(texts.filter(({where}) => /\.(beneficiary|reference)$/.test(where)).map(({text}) => text)),
];

/** The file with a person's data; undefined where there is no such account. */
export function personFile(till: Till, account: number, name = `person-${account}.json`): ExportFile | undefined {
	const {state, history} = till;
	const record = state.accounts.rows.get(account);
	if (!record) return undefined;
	const {entries: _newest, ...holder} = record;
	const payees = payeesOf(state, account).map(({account: _own, ...payee}) => payee);
	const {texts, receipts, past, parked, called} = keptOf(till, account);
	const data = {
		account: holder,
		called,
		payees,
		savedReferences: references(texts),
		entries: history.accountEntries(account, Number.MAX_SAFE_INTEGER).map(entryData),
		receipts: receipts.map(number => history.receipt(number)).flatMap(receipt => (receipt ? [receiptData(receipt)] : [])),
		parkedBaskets: parked.map(({at, ...basket}) => ({...basket, at: isoTime(at)})),
		past,
		texts,
	};
	return {name, text: `${JSON.stringify(data, undefined, 2)}\n`};
}
