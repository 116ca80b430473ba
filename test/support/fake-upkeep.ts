// The port to work beside selling, without processes and disks: what is asked is remembered, and what is answered is set by the test.
import type {BackupsSeen} from '../../src/app/backups/look.ts';
import type {PrinterSettings} from '../../src/formats/config/printer-settings.ts';
import type {BesideWork, OnWorkStep, ProvenOrFault, Told, UpkeepPort} from '../../src/ui/model/upkeep.ts';

/** Work that the test ends. */
export type HeldWork = {
	readonly what: string;
	readonly step: OnWorkStep;
	readonly finish: (told: Told) => void;
	isStopped: boolean;
};

export type FakeUpkeep = {
	readonly port: UpkeepPort;
	/** What a look at the backups sees from now on. */
	sees(seen: BackupsSeen): void;
	/** All work that was begun, the newest last. */
	readonly begun: HeldWork[];
	/** Printers that a test page was sent to. */
	readonly tried: PrinterSettings[];
	/** What was printed past the papers that wait. */
	readonly aside: string[];
};

const nothing: BackupsSeen = {first: {place: '/shop/backups', backups: []}};

export function fakeUpkeep(answers: Partial<UpkeepPort> & {readonly proven?: ProvenOrFault} = {}): FakeUpkeep {
	const {proven = {fault: 'No such backup.'}, ...rest} = answers;
	const begun: HeldWork[] = [];
	const tried: PrinterSettings[] = [];
	const aside: string[] = [];
	let seen = nothing;
	const held =
		(what: string) =>
		(step: OnWorkStep): BesideWork<Told> => {
			const {promise: done, resolve: finish} = Promise.withResolvers<Told>();
			const work: HeldWork = {what, step, finish, isStopped: false};
			begun.push(work);
			const stop = (): void => {
				work.isStopped = true;
				finish({end: 'stopped', lines: ['Stopped. Nothing of the shop was changed.']});
			};
			return {done, stop};
		};
	const port: UpkeepPort = {
		look: async () => seen,
		placeFault: () => undefined,
		lastReceipt: async () => '1-000412',
		backUp: held('backup'),
		bringVouchers: ({path, service}, onStep) => held(`vouchers ${path} ${service}`)(onStep),
		verify: held('verify'),
		prove: () => ({done: Promise.resolve(proven), stop: () => undefined}),
		finishRedaction: async () => ({fault: 'Nothing is redacted here.'}),
		writePerson: async account => ({written: [`/shop/exports/person-${account}.json`]}),
		findPrinters: () => [],
		tryPrinter: async printer => {
			tried.push(printer);
			return undefined;
		},
		printAside: async (_printer, rows) => {
			aside.push(rows.map(({text}) => text).join('\n'));
			return undefined;
		},
		...rest,
	};
	return {
		port,
		sees: next => {
			seen = next;
		},
		begun,
		tried,
		aside,
	};
}
