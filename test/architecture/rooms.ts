// The house as data: its rooms from the lowest floor up, what each may import, and which packages are used where.

/**
 * The rooms of each layer from the lowest up, with the rooms of the same layer that each may import; `x/*` is every room in `x`, for the rooms
 * that list them. A room may always import itself, and none above it. A new arrow is a decision, made here.
 */
const rooms = {
	domain: {
		'domain/base': [],
		'domain/shop': ['base'],
		'domain/operators': ['base', 'shop'],
		'domain/audit': ['base', 'operators'],
		'domain/vending': ['base'],
		'domain/accounts': ['base', 'shop'],
		'domain/goods': ['base', 'shop'],
		'domain/prepaid': ['base', 'vending'],
		'domain/bills': ['base'],
		'domain/payees': ['base', 'accounts', 'prepaid', 'bills'],
		'domain/quick-keys': ['base', 'shop', 'goods', 'prepaid'],
		'domain/lines': ['base', 'shop', 'vending', 'accounts', 'goods', 'prepaid', 'bills'],
		'domain/opening': ['base', 'shop', 'accounts', 'goods', 'prepaid', 'bills', 'quick-keys'],
		'domain/paying': ['base', 'shop', 'accounts', 'lines'],
		'domain/receipts': ['base', 'shop', 'vending', 'accounts', 'prepaid', 'lines', 'paying'],
		'domain/returns': ['base', 'shop', 'goods', 'bills', 'lines', 'paying', 'receipts'],
		'domain/selling': ['base', 'shop', 'vending', 'accounts', 'goods', 'payees', 'lines', 'paying', 'receipts', 'returns'],
		'domain/shifts': ['base', 'shop', 'vending', 'operators', 'audit', 'accounts', 'lines', 'paying', 'receipts', 'selling'],
		'domain/ledger': [
			'base',
			'shop',
			'operators',
			'audit',
			'vending',
			'accounts',
			'goods',
			'prepaid',
			'bills',
			'payees',
			'quick-keys',
			'lines',
			'opening',
			'paying',
			'receipts',
			'returns',
			'selling',
			'shifts',
		],
		'domain/ports': [
			'base',
			'operators',
			'audit',
			'vending',
			'accounts',
			'goods',
			'opening',
			'paying',
			'receipts',
			'shifts',
			'ledger',
		],
	},
	formats: {
		'formats/text': [],
		'formats/config': ['text'],
		'formats/records': ['text'],
		'formats/paper': ['text', 'records'],
		'formats/old-files': ['text'],
		'formats/wording': ['text', 'config', 'records'],
	},
	store: {
		'store/disk': [],
		'store/secrets': ['disk'],
		'store/journal': ['disk'],
		'store/snapshot': ['disk', 'journal'],
		'store/history': ['disk', 'journal'],
		store: ['disk', 'secrets', 'journal', 'history'],
		'store/opening': ['disk', 'journal', 'snapshot', 'history', '.'],
	},
	providers: {
		'providers/http': [],
		'providers/simulator': ['http'],
	},
	app: {
		'app/importing': [],
		'app/printing': [],
		'app/exporting': ['importing'],
		'app/backups': [],
		'app/practice': [],
		'app/vending': [],
		app: ['vending', 'importing', 'exporting', 'printing', 'backups', 'practice'],
	},
	ui: {
		'ui/keyboard': [],
		'ui/model': ['keyboard'],
		'ui/actions': ['model'],
		'ui/widgets': ['keyboard', 'model'],
		'ui/desk': ['keyboard', 'model', 'actions'],
		'ui/screens/fields': ['model'],
		'ui/screens/shared': ['model', 'actions', 'widgets'],
		'ui/screens/accounts': ['model', 'actions', 'widgets', 'screens/fields', 'screens/shared'],
		'ui/screens/audit': ['model', 'widgets', 'screens/fields', 'screens/shared'],
		'ui/screens/dialogs': ['model', 'actions', 'widgets', 'screens/fields', 'screens/shared'],
		'ui/screens/pay': ['model', 'actions', 'widgets', 'screens/shared'],
		'ui/screens/providers': ['model', 'widgets', 'screens/fields', 'screens/shared'],
		'ui/screens/purchase': ['model', 'actions', 'widgets', 'screens/fields', 'screens/shared', 'screens/pay'],
		'ui/screens/payees': ['model', 'widgets', 'screens/shared', 'screens/purchase'],
		'ui/screens/operators': ['model', 'actions', 'widgets', 'screens/shared'],
		'ui/screens/settings': ['model', 'actions', 'widgets', 'screens/shared', 'screens/operators'],
		'ui/screens/stock': ['model', 'actions', 'widgets', 'screens/fields', 'screens/shared'],
		'ui/screens/sign-in': ['model', 'actions', 'widgets', 'screens/shared'],
		'ui/screens/welcome': ['model', 'actions', 'widgets', 'screens/fields', 'screens/shared'],
		'ui/screens/returns': ['model', 'actions', 'widgets', 'screens/fields', 'screens/shared', 'screens/pay'],
		'ui/screens/sell': [
			'model',
			'actions',
			'widgets',
			'screens/fields',
			'screens/shared',
			'screens/dialogs',
			'screens/pay',
			'screens/purchase',
			'screens/stock',
		],
		'ui/screens/receipts': ['model', 'actions', 'widgets', 'desk', 'screens/shared', 'screens/returns', 'screens/sell'],
		'ui/screens/vends': ['model', 'actions', 'widgets', 'screens/shared', 'screens/returns', 'screens/receipts'],
		'ui/screens/shift': [
			'model',
			'actions',
			'widgets',
			'desk',
			'screens/fields',
			'screens/shared',
			'screens/returns',
			'screens/sell',
			'screens/receipts',
			'screens/vends',
		],
		'ui/screens': ['model', 'actions', 'widgets', 'screens/*'],
		ui: ['keyboard', 'model', 'widgets', 'screens'],
		'ui/customer': ['keyboard', 'widgets'],
	},
	cli: {
		'cli/kit': [],
		'cli/terminals': ['kit'],
		'cli/verbs/accounts': ['kit'],
		'cli/verbs/people': ['kit'],
		'cli/verbs/providers': ['kit'],
		'cli/verbs/receipts': ['kit'],
		'cli/verbs/selling': ['kit'],
		'cli/verbs/stock': ['kit'],
		'cli/verbs/shop': ['kit', 'terminals'],
		'cli/verbs': ['kit', 'verbs/*'],
		cli: ['kit', 'terminals', 'verbs'],
	},
	launcher: {launcher: []},
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** The layers from the lowest up, with the layers below that each may import whole, and those of which it may know the types. */
export const layers: Readonly<Record<string, {readonly may: readonly string[]; readonly types?: readonly string[]}>> = {
	domain: {may: []},
	formats: {may: ['domain']},
	store: {may: ['domain']},
	providers: {may: ['domain']},
	app: {may: ['domain', 'formats', 'store', 'providers']},
	launcher: {may: []},
	ui: {may: ['domain', 'formats', 'launcher'], types: ['app']},
	cli: {may: ['domain', 'formats', 'store', 'providers', 'app', 'ui', 'launcher']},
};

/** Every room with the rooms it may import, whole names, from the lowest floor up. */
export const floors: ReadonlyMap<string, readonly string[]> = new Map(
	Object.entries(rooms).flatMap(([layer, own]) =>
		Object.entries(own).map(([room, may]): [string, readonly string[]] => [
			room,
			may.flatMap((name: string) => {
				if (name === '.') return [layer];
				if (!name.endsWith('/*')) return [`${layer}/${name}`];
				return Object.keys(own).filter(each => each.startsWith(`${layer}/${name.slice(0, -1)}`));
			}),
		]),
	),
);

/** Rooms that list all rooms of a kind, whether they need each of them today or not. */
export const listing: readonly string[] = ['ui/screens', 'cli/verbs'];

/** Packages, each with the files that may use it. */
export const packages: readonly (readonly [name: RegExp, where: RegExp])[] = [
	[/^(ink|react)$/, /^ui\/(widgets|customer)\/|^ui\/screens\/.*\.tsx$|^ui\/(counter|terminal)\.tsx$/],
	[/^ink-text-input$/, /^ui\/widgets\//],
	[/^lowdb$/, /^store\/disk\//],
	[/^node:sqlite$/, /^store\/(disk\/lock|history\/)/],
	[/^zod\/(mini|locales)$/, /^formats\/(config|old-files)\//],
	[/^get-east-asian-width$/, /^formats\/text\//],
	[/^@point-of-sale\/receipt-printer-encoder$/, /^formats\/paper\//],
	[/^commander$/, /^cli\//],
	[/^node:(?!sqlite$)/, /^(store|providers|app|cli)\//],
	[/^node:(stream|string_decoder)$/, /^ui\/keyboard\//],
	[/^(fs|path|url|os|child_process|node:module)$/, /^launcher\//],
];
