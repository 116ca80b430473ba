// What is done seldom and has no key: it is in the palette only, on every screen.
import type {Binding} from '../model/desk.ts';
import {auditBinding} from './audit/audit.ts';
import {commissionBinding} from './providers/commission.ts';
import {providersBinding} from './providers/providers.ts';
import {papersBinding} from './receipts/papers.ts';
import {tokenDesk} from './receipts/token-desk.ts';
import {findToken} from './receipts/token-safe.ts';
import {priceCheck} from './sell/scanning.ts';
import {lookBindings} from './settings/looks.ts';
import {scanTest} from './settings/scan-test.ts';
import {settingsBindings} from './settings/settings.ts';
import {addTender} from './settings/tender-form.ts';

export const paletteOnly: readonly Binding[] = [
	priceCheck,
	scanTest,
	papersBinding,
	auditBinding,
	providersBinding,
	commissionBinding,
	addTender,
	findToken,
	...tokenDesk,
	...settingsBindings,
	...lookBindings,
];
