// The names of all permissions, and the roles that have them. Their sentences are in formats/wording/permissions.ts.
import {word} from '../base/shape.ts';

/** The names of all permissions. */
export const permissions = [
	'sell',
	'drop',
	'discount',
	'change-price',
	'above-float',
	'open-item',
	'refund',
	'refund-elsewhere',
	'correct-tender',
	'withdraw',
	'accounts',
	'account-standing',
	'adjust-account',
	'reprint',
	'others-baskets',
	'shift',
	'pay-in',
	'pay-out',
	'no-sale',
	'confirm-difference',
	'reports',
	'stock',
	'catalogue',
	'prices',
	'settings',
	'import',
	'exports',
	'operators',
	'audit',
	'redact',
	'open-shop',
] as const;

export type Permission = (typeof permissions)[number];

export const permissionShape = word<Permission>(
	Object.fromEntries(permissions.map(name => [name, true])) as Readonly<Record<Permission, true>>,
);

/** What somebody at the counter needs all day. By himself he lowers the cash in the drawer by nothing but what he counts at the end. */
const cashier = [
	'sell',
	'drop',
	'open-item',
	'accounts',
	'reprint',
	'shift',
	'pay-in',
	'no-sale',
] as const satisfies Permission[];

/** Runs the shop for a day: all but its settings, its people, and what cannot be undone. */
const supervisor = [
	...cashier,
	'discount',
	'change-price',
	'above-float',
	'refund',
	'refund-elsewhere',
	'correct-tender',
	'withdraw',
	'account-standing',
	'adjust-account',
	'others-baskets',
	'pay-out',
	'confirm-difference',
	'reports',
	'stock',
	'catalogue',
	'prices',
	'audit',
] as const satisfies Permission[];

/** The roles that every shop has. */
export const presetRoles = {
	cashier,
	supervisor,
	owner: permissions,
	auditor: ['reports', 'audit', 'exports'],
} as const satisfies Readonly<Record<string, readonly Permission[]>>;

export type PresetRole = keyof typeof presetRoles;
export const presetNames = Object.keys(presetRoles) as readonly PresetRole[];
export const isPresetRole = (name: string): name is PresetRole => Object.hasOwn(presetRoles, name);
