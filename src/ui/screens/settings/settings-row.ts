// What a row of the settings is, and the groups they stand in.
import type {Desk, Sight} from '../../model/desk.ts';

export const groupNames = ['The shop', 'Money and tax', 'Receipts', 'Selling', 'Shifts and people', 'This machine'] as const;
export type GroupName = (typeof groupNames)[number];

export type SettingsRow = {
	/** Its name in the list; for a setting of the shop, its name on the command line. */
	readonly key: string;
	readonly group: GroupName;
	readonly label: string;
	/** What it is for, and what it changes. */
	readonly about: string;
	/** What it is before anybody changes it; undefined for something that is done. */
	readonly standard?: string;
	/** It does or tries something, and is no value to set. */
	readonly isButton?: true;
	readonly now: (sight: Sight) => string;
	readonly open: (desk: Desk) => void;
};
