// The door that every order passes: only a checked copy of it is decided. The part of the order says what may be in it.
import {type OfKind, refuse} from '../base/handlers.ts';
import {type AnyShape, type Copying, Misfit, type Must, mostLetters, placeOf} from '../base/shape.ts';
import {type Command, type DoorRefusal, orderShapes} from './commands.ts';

const shapes = new Map(Object.entries<AnyShape>(orderShapes));
const orderNames: Must = {is: 'word', words: [...shapes.keys()]};

/**
 * A plain copy of an order, ready to be decided. Each member is read once, so that nothing in it can change later. A member that is
 * missing, unknown, of another type or too long is refused by its name. Measured on two busy cores, a sale of three lines costs 1.7 µs
 * in a row and 3.8 µs between sales; the same in zod took ten times as long, and 100 ms to load.
 */
export function atTheDoor(order: unknown): {readonly command: Command} | {readonly refused: OfKind<DoorRefusal, 'bad-order'>} {
	const copying: Copying = {isStrict: true, room: mostLetters, path: []};
	let name = '';
	try {
		const {type} = (order ?? {}) as {readonly type?: unknown};
		const shape = typeof type === 'string' ? shapes.get(type) : undefined;
		if (!shape) {
			copying.path.unshift('type');
			throw new Misfit(orderNames);
		}
		name = String(type);
		return {command: shape.copy(order, copying) as Command};
	} catch (error) {
		// Any other error comes from the order itself: a getter in it that throws.
		const must: Must = error instanceof Misfit ? error.must : {is: 'readable'};
		return refuse({kind: 'bad-order', order: name, member: placeOf(copying), must});
	}
}
