// What each caller of the desk may do, held by the compiler: drawing changes nothing, keys and forms bring no keys.
import {expectTypeOf, test} from 'vitest';
import type {Bench, Desk, Hands, Sight} from '../../../src/ui/model/desk.ts';

/** Hands have more of these than is seen of them. */
type SeenInPart = 'shop' | 'printing' | 'ports';

test('Drawing has no hands', () => {
	expectTypeOf<keyof Sight & Exclude<keyof Hands, SeenInPart>>().toEqualTypeOf<never>();
	expectTypeOf<keyof Sight['shop']>().toEqualTypeOf<'isReadOnly'>();
	expectTypeOf<keyof NonNullable<Sight['printing']>>().toEqualTypeOf<'printer' | 'isPrinted' | 'isFull'>();
	expectTypeOf<keyof Sight['ports']>().toEqualTypeOf<'now' | 'folder' | 'recovery'>();
	expectTypeOf<keyof Sight['till']>().toEqualTypeOf<'history'>();
});

test('Only the terminal brings keys', () => {
	expectTypeOf<keyof Desk & keyof Bench>().toEqualTypeOf<never>();
});
