// The members of events: nothing else that an order holds, at any depth, gets into an event, even without the door.
import {describe, expect, test} from 'vitest';
import type {Copying} from '../../../src/domain/base/shape.ts';
import {type CommandType, type DomainEvent, deciders, eventShapes, orderShapes} from '../../../src/domain/ledger/commands.ts';
import {newCounter, type Said} from '../../support/given.ts';
import {type Path, placesIn, withValue} from '../../support/order-places.ts';
import {beforeOf, samples} from '../../support/order-samples.ts';

const orders = Object.keys(orderShapes) as readonly CommandType[];

/** The events of a sample with some of it changed, decided without the door. */
function decided(type: CommandType, change: (order: unknown) => unknown): readonly DomainEvent[] {
	const counter = newCounter();
	if (type !== 'openShop') for (const step of beforeOf(type)) counter.do(step);
	const decision = counter.do(change(samples[type].order) as Said);
	if ('refused' in decision) throw new Error(`${type} was refused: ${JSON.stringify(decision.refused)}`);
	return decision.accepted;
}

/** The events as their own table has them: a member too many is an error. */
const ownOf = (event: DomainEvent): DomainEvent => {
	const copying: Copying = {isStrict: true, room: Number.POSITIVE_INFINITY, path: []};
	return eventShapes[event.type].copy(event, copying);
};

/** Every object of an order: the order itself, and those it is made of. */
const objectsIn = (type: CommandType): readonly Path[] => [
	[],
	...[...placesIn(orderShapes[type], samples[type].order)]
		.filter(({good}) => typeof good === 'object' && good !== null && !Array.isArray(good))
		.map(({path}) => path),
];

const get = (value: unknown, path: Path): object =>
	path.reduce((held, name) => (held as Readonly<Record<string | number, unknown>>)[name], value) as object;

describe('An event has its own members only, with a foreign one in', () => {
	test.each(orders)('%s', type => {
		const plain = decided(type, order => order);
		for (const path of objectsIn(type)) {
			// The settings of a new shop are named: one that is not there is refused.
			if (path.join() === 'settings') continue;
			const events = decided(type, order => withValue(order, path, {...get(order, path), worst: 1, toJSON: 1}));
			expect(events, path.join('.')).toStrictEqual(plain);
			expect(events.map(ownOf), path.join('.')).toStrictEqual(events);
		}
	});
});

test('every order there is has been tried', () => expect([...orders].sort()).toEqual(Object.keys(deciders).sort()));
