// The other words people have for what is done with providers and payees, by which the palette and help find it.

export const providerActionWords: Readonly<Record<string, string>> = {
	providers:
		'vending, vendor, supplier of tokens, float, wallet, prepaid float, top up float, electricity float, airtime float, balance with provider, remit, remittance, settle, settlement, pay supplier, owed to providers, billers owed',
	'providers.open-or-top-up-the-float': 'open float, add float, load float, pay in, deposit, fund, recharge, wallet',
	'providers.pay-what-is-owed': 'remit, remittance, settle, settlement, pay biller, pay provider, pay supplier, owed, transfer',
	'providers.compare-the-books': 'balance, their balance, reconcile, reconciliation, difference, check float, statement',
	'providers.new': 'connect, add provider, new provider, set up provider',
	'providers.edit': 'url, address, rename, low float, change provider, threshold',
	'services-and-commission':
		'commission, earnings, what we earn, earned, profit on airtime, prepaid report, services report, sales by service, bills report, report, turnover, own turnover, money for others, fees',
	'commission.the-one-before': 'yesterday, previous, last week, last month, back',
	'commission.the-next-one': 'next, tomorrow, forward, later',
	'commission.a-day': 'today, daily, per day',
	'commission.a-week': 'weekly, this week, per week',
	'commission.a-month': 'monthly, this month, per month',
	'commission.by-day': 'each day, details, open, days',

	// Payees
	'accounts.payees':
		'beneficiaries, saved numbers, saved meters, meters of the customer, bills of the customer, favourites, address book',
	'what-is-due': 'due, due list, bills due, overdue, late, reminders, unpaid bills, payees, schedule, debit orders',
	'payees.new': 'add payee, new beneficiary, save number, save meter, add meter, add bill',
	'payees.edit': 'change payee, change amount, change due date, rename',
	'payees.remove': 'delete payee, forget payee, remove beneficiary',
	'payees.pay-now': 'pay bill, pay this, buy for, fill in',
	'look-at-what-was-sold': 'show token, earlier receipt, lost token, show receipt',
};
