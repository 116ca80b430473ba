// Looking for the holder of an account through a journal, and whether what a redaction left can have named one.
import {type Person, personOf} from '../accounts/person.ts';
import {phoneKey} from '../base/phone.ts';
import type {DomainEvent} from './commands.ts';
import {type EventOfType, placesOf, type Sought} from './personal.ts';
import {isReplaced, withTexts} from './personal-texts.ts';
import type {State} from './state.ts';

/** Somebody who is looked for through a journal. */
export function seek(state: State, account: number) {
	const {person, learn} = personOf(state, account);
	const sought: Sought = {person, receipts: new Set()};
	/** Whether an event says who the holder is. */
	const isContact = (event: DomainEvent): event is EventOfType<'AccountOpened' | 'AccountEdited'> =>
		(event.type === 'AccountOpened' || event.type === 'AccountEdited') && event.account === account;
	return {
		sought,
		isContact,
		/** The first walk, over all entries: how the holder was ever named. */
		learnFrom: (events: readonly DomainEvent[]): void => events.filter(isContact).forEach(learn),
		/** The second walk, in order: where the events of an entry name the person, as `0.customer.name`. */
		placesIn: (events: readonly DomainEvent[]): readonly string[] => placesOf(events, sought),
	};
}

/** Somebody whom only what is put in for the check is about. Of which receipts a note speaks, an entry by itself does not say: all are taken. */
const stranger = {name: 'Quite Unlikely Stranger', phone: '0801234567', email: 'stranger@unlikely.invalid'};
const everyReceipt = Object.assign(new Set<string>(), {has: () => true});

/**
 * Whether a redaction may have replaced texts at these paths: each leads to where an event of its type names the holder of an account, and there is a
 * redacted text now. An entry that lists a line for anything else vouches for nothing. What the table of finders finds may grow, and not shrink.
 */
export function isRedactedAt(events: readonly DomainEvent[], at: readonly string[], account: number): boolean {
	if (at.length === 0 || !at.every(path => isReplaced(events, path))) return false;
	const {name, phone, email} = stranger;
	const person: Person = {
		account,
		names: new Set([name.toLowerCase()]),
		phones: new Set([phoneKey(phone, '')]),
		emails: new Set([email]),
		others: new Set(),
		callingCode: '',
	};
	const places = new Set(placesOf(withTexts(events, at, stranger), {person, receipts: everyReceipt}));
	return at.every(path => places.has(path));
}
