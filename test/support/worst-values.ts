// The worst values of JavaScript that a program can put into an order. Each is made anew, since some change when they are read.

/** A value that is another one at the second reading. */
function changing(good: unknown): unknown {
	if (typeof good !== 'object' || good === null) return {valueOf: () => good};
	const seen = new Set<PropertyKey>();
	return new Proxy(good, {
		get: (target, name) => {
			if (seen.has(name)) return {changed: true};
			seen.add(name);
			return Reflect.get(target, name);
		},
	});
}

class Wrapped {
	readonly value: unknown;
	constructor(value: unknown) {
		this.value = value;
		Object.assign(this, value);
	}
}

const spread = (good: unknown): object => (typeof good === 'object' && good !== null ? good : {value: good});

const cyclic = (): object => {
	const self: {self?: object} = {};
	self.self = self;
	return self;
};
const deep = (): unknown => {
	let value: unknown = 1;
	for (let count = 0; count < 20_000; count += 1) value = [value];
	return value;
};

/** By name; `good` is what belongs there. */
export const worstValues: Readonly<Record<string, (good: unknown) => unknown>> = {
	undefined: () => undefined,
	null: () => null,
	NaN: () => Number.NaN,
	Infinity: () => Number.POSITIVE_INFINITY,
	'-Infinity': () => Number.NEGATIVE_INFINITY,
	'-0': () => -0,
	'a fraction': () => 0.1,
	'below zero': () => -1,
	'an unsafe number': () => 2 ** 53,
	'the largest safe number': () => Number.MAX_SAFE_INTEGER,
	'the least safe number': () => Number.MIN_SAFE_INTEGER,
	'the largest number': () => Number.MAX_VALUE,
	'a number as a text': () => '1000',
	'an empty text': () => '',
	'a blank': () => ' ',
	'a zero character': () => 'a\0b',
	'half a character': () => 'a\uD800',
	'an escape': () => '\u001B[2J\u202E',
	'a long text': () => 'x'.repeat(100_000),
	__proto__: () => '__proto__',
	constructor: () => 'constructor',
	true: () => true,
	false: () => false,
	'a symbol': () => Symbol('worst'),
	'a function': () => () => 1,
	'a big integer': () => 10n,
	'a boxed number': () => Object(1000),
	'a boxed text': () => Object('1001'),
	'a boxed boolean': () => Object(true),
	'a date': () => new Date(0),
	'a pattern': () => /x/,
	'an error': () => new Error('worst'),
	'a map': () => new Map([['amount', 1]]),
	'a set': () => new Set([1]),
	bytes: () => new Uint8Array(3),
	'a promise': () => Promise.resolve(1),
	'an empty list': () => [],
	'a list of itself': good => [good],
	'a list with a hole': () => new Array(2),
	'a list that says it is long': () => Object.assign([], {length: 2 ** 32 - 1}),
	'an empty object': () => ({}),
	'an object with nothing behind it': () => Object.create(null),
	'what belongs there, behind an object': good => Object.create(spread(good)),
	'what belongs there, of a class': good => new Wrapped(good),
	'what belongs there, and a member more': good => ({...spread(good), type: 'StockAdjusted', worst: 1}),
	'what belongs there, with a prototype of its own': good => ({...spread(good), ...JSON.parse('{"__proto__": {"amount": 1}}')}),
	'what belongs there, and another text in JSON': good => ({...spread(good), toJSON: () => ({type: 'sell'})}),
	'what belongs there, another at the second reading': changing,
	'an object that throws': good =>
		Object.defineProperty({...spread(good)}, 'amount', {
			enumerable: true,
			get: () => {
				throw new TypeError('worst');
			},
		}),
	'an object that answers nothing': () =>
		new Proxy(
			{},
			{
				ownKeys: () => {
					throw new TypeError('worst');
				},
			},
		),
	'an object that holds itself': cyclic,
	'lists in lists': deep,
};
