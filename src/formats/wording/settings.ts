// What each setting of the shop is called, what it is for, and what it changes.
import type {SettingName} from '../../domain/shop/settings.ts';

export const settingLabels: Readonly<Record<SettingName, string>> = {
	'shop-name': 'Name on the receipt',
	'shop-address': 'Address on the receipt',
	'vat-registered': 'Registered for VAT',
	'vat-number': 'VAT number',
	'vat-rate': 'Standard VAT rate',
	'full-invoice-above': 'Ask for the buyer on an invoice above',
	'cash-rounding': 'Rounding of cash to the smallest coin',
	'opening-balance': 'What a new account starts with',
	'vend-repeat-minutes': 'Ask about the same prepaid (minutes)',
	'bill-repeat-days': 'Ask about the same bill (days)',
	'demo-vending': 'Made-up numbers for prepaid and bills',
	'cash-from-credit': 'Pay cash out of a credit limit',
	'day-starts-at': 'Hour at which a business day begins',
	'label-layouts': 'Barcodes with a price or weight',
	'receipt-footer': 'Last line of the receipt',
	'low-stock': 'Stock is low below',
	'low-vouchers': 'Vouchers are low below',
	shifts: 'Shifts of the till',
	'blind-count': 'Count the drawer blind',
	'difference-confirm-above': 'Confirm a difference above',
	'pin-digits': 'Digits of a new PIN',
	'lock-after-minutes': 'Lock the counter after (minutes)',
	'badge-is-enough': 'A badge is enough to sign in',
};

/** What each is for, and what it changes. */
export const settingAbout: Readonly<Record<SettingName, string>> = {
	'shop-name':
		'It stands in the title of the counter and at the top of each receipt from now on. Receipts made before keep their name.',
	'shop-address': 'It stands under the name on each receipt from now on.',
	'vat-registered': 'Receipts become tax invoices with the VAT in each price. It needs the VAT number first.',
	'vat-number': 'It stands on each tax invoice.',
	'vat-rate':
		'The share of VAT in prices at the standard rate, in percent. A new rate may begin on a later day. Prices stay as they are.',
	'full-invoice-above': 'A sale above this asks for the name and address of the buyer, as a full tax invoice has them.',
	'cash-rounding':
		'What is due in cash is rounded to the smallest coin: down, to the nearest, or not at all. Card and account pay to the cent.',
	'opening-balance': 'Money that the shop gives each new account when it is opened. Accounts that are there keep what they have.',
	'vend-repeat-minutes':
		'The same service for the same number and amount within this time is asked about, so that it is not sold twice by mistake. 0 never asks.',
	'bill-repeat-days': 'The same bill with the same amount within this time is asked about. 0 never asks.',
	'demo-vending':
		'No provider is connected yet: tokens and confirmations are made up. With yes they are sold all the same, marked as such.',
	'cash-from-credit':
		'With yes a credit limit is also paid out in cash or moved to another account. With no it pays for goods, services and bills only.',
	'day-starts-at': 'What is sold before this hour belongs to the day before, as a shop that closes after midnight wants it.',
	'label-layouts':
		'How the labels of a scale are read, such as 2{I:6}{P:5}C: the figures of the item, the price or the weight, the check digit.',
	'receipt-footer': 'A last line on each receipt: a greeting, or when the shop is open.',
	'low-stock': 'Goods with fewer pieces or kilograms than this are marked as low. Goods with a level of their own keep it.',
	'low-vouchers': 'A set amount of a service with fewer vouchers than this is marked as low. 0 marks none.',
	shifts:
		'Off: nothing is asked. Suggested: the counter reminds you to open one. Required: no cash moves before a shift is open.',
	'blind-count': 'With yes the drawer is counted first, and only then it is shown what it should hold.',
	'difference-confirm-above':
		'When the drawer is short or over by more than this, a second person confirms the close. 0 never asks.',
	'pin-digits': 'How many digits a new PIN has: 4 to 8. PINs that are there keep theirs.',
	'lock-after-minutes': 'Without a key for this long the counter locks itself, where operators have PINs. 0 never locks.',
	'badge-is-enough': 'With yes a scanned badge signs its operator in. With no it asks for the PIN as well.',
};
