import {expect, test} from 'vitest';
import {isLightGround} from '../../../src/ui/keyboard/ground-answer.ts';

test.each([
	['\u001B]11;rgb:ffff/ffff/ffff\u001B\\', true],
	['\u001B]11;rgb:fdfd/f6f6/e3e3\u0007', true],
	['\u001B]11;rgb:0000/0000/0000\u001B\\', false],
	['\u001B]11;rgb:1e1e/1e1e/2e2e\u0007', false],
	['\u001B]11;rgb:ff/ff/ff\u0007', true],
	['\u001B]11;rgba:0000/0000/0000/ffff\u0007', false],
	['6001001123457\r\u001B]11;rgb:ffff/ffff/ffff\u001B\\', true],
	['', undefined],
	['\u001B]11;?\u001B\\', undefined],
	['\u001B]10;rgb:ffff/ffff/ffff\u001B\\', undefined],
	['\u001B]11;rgb:white\u0007', undefined],
])('Of the answer %j the ground is light: %s', (said, isLight) => expect(isLightGround(said)).toBe(isLight));
