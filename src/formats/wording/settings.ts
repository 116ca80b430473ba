// What each setting of the shop is called.
import type {SettingName} from '../../domain/shop/settings.ts';

export const settingLabels: Readonly<Record<SettingName, string>> = {
	'shop-name': 'Name on the receipt',
	'shop-address': 'Address on the receipt',
	'vat-registered': 'Registered for VAT',
	'vat-number': 'VAT number',
	'vat-rate': 'Standard VAT rate',
	'full-invoice-above': "Above this a tax invoice asks for the buyer's name and address",
	'cash-rounding': 'Rounding of cash to the smallest coin',
	'opening-balance': 'What a new account starts with',
	'vend-repeat-minutes': 'Ask again about the same vend within (minutes)',
	'bill-repeat-days': 'Ask again about the same bill within (days)',
	'demo-vending': 'Sell services and bills without a provider, with made-up numbers',
	'cash-from-credit': 'Pay cash out of a credit limit',
	'day-starts-at': 'Hour at which a business day begins',
	'label-layouts': 'Barcodes with a price or weight, such as 2{I:6}{P:5}C',
	'receipt-footer': 'Last line of the receipt',
	'low-stock': 'Low-stock level',
};
