// The page docs/rights.md: it says what the table of rights says.
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {rightsPage} from './rights-page.ts';

test('the page is as `npm run reference` makes it', () =>
	expect(readFileSync(fileURLToPath(new URL('../../docs/rights.md', import.meta.url)), 'utf8')).toBe(rightsPage()));
