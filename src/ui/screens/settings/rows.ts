// All rows of the settings in their groups: the settings of the shop, then what belongs to this machine. Each says what it is for.
import {type SettingName, settingTable} from '../../../domain/shop/settings.ts';
import {settingText} from '../../../formats/records/setting.ts';
import {plainText} from '../../../formats/text/plain-text.ts';
import {settingAbout, settingLabels} from '../../../formats/wording/settings.ts';
import {machineRows} from './machine-rows.ts';
import {openSetting, settingNow} from './setting-form.ts';
import {type GroupName, groupNames, type SettingsRow} from './settings-row.ts';

/** The group of each setting of the shop, in the order of the list. */
const groupOf: Readonly<Record<SettingName, GroupName>> = {
	'shop-name': 'The shop',
	'shop-address': 'The shop',
	'day-starts-at': 'The shop',
	'vat-registered': 'Money and tax',
	'vat-number': 'Money and tax',
	'vat-rate': 'Money and tax',
	'cash-rounding': 'Money and tax',
	'opening-balance': 'Money and tax',
	'cash-from-credit': 'Money and tax',
	'receipt-footer': 'Receipts',
	'full-invoice-above': 'Receipts',
	'low-stock': 'Selling',
	'low-vouchers': 'Selling',
	'label-layouts': 'Selling',
	'vend-repeat-minutes': 'Selling',
	'bill-repeat-days': 'Selling',
	'demo-vending': 'Selling',
	shifts: 'Shifts and people',
	'blind-count': 'Shifts and people',
	'difference-confirm-above': 'Shifts and people',
	'pin-digits': 'Shifts and people',
	'lock-after-minutes': 'Shifts and people',
	'badge-is-enough': 'Shifts and people',
};

/** Where a shop of one's own begins otherwise than the table says. */
const otherStandards: Partial<Readonly<Record<SettingName, string>>> = {
	'opening-balance': '0.00; 1,000,000.00 in a practice shop',
	'demo-vending': 'no; yes in a practice shop',
};

const shopRow = (name: SettingName): SettingsRow => ({
	key: name,
	group: groupOf[name],
	label: settingLabels[name],
	about: settingAbout[name],
	standard: otherStandards[name] ?? (settingText(name, settingTable[name].standard) || 'empty'),
	now: sight => plainText(settingNow(sight, name)) || 'empty',
	open: desk => openSetting(desk, name),
});

const ungrouped: readonly SettingsRow[] = [...(Object.keys(groupOf) as SettingName[]).map(shopRow), ...machineRows];

/** All rows, group by group. */
export const settingsRows: readonly SettingsRow[] = groupNames.flatMap(group => ungrouped.filter(row => row.group === group));
