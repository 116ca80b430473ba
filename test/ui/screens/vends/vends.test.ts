// Vends at the counter: what is shown while a provider is asked, and what is done with each answer, however late.
import {expect, onTestFinished, test} from 'vitest';
import {openPrinting, type Printing} from '../../../../src/app/printing/printing.ts';
import {cents} from '../../../../src/domain/base/money.ts';
import type {PrinterSettings} from '../../../../src/formats/config/printer-settings.ts';
import {type Driven, drive, keys} from '../../../support/drive.ts';
import {printed} from '../../../support/escpos-paper.ts';
import {fakePrinter, handTime} from '../../../support/fake-printer.ts';
import {expectWellDrawn} from '../../frames/frames.ts';
import {balance, bodyRows, footer, inOneLine, notice, panelTitle, receipts, rightRows} from '../../practice.ts';
import {
	connectedShop,
	declined,
	issued,
	meter,
	opening,
	otherMeter,
	type Selling,
	sellGas,
	sellGoods,
	selling,
	unknown,
} from './selling.ts';

const {enter, tab, right, down, esc, ctrl, f2, f3, f7, f8, f10, f11, f12} = keys;

const title = (screen: Driven): string => screen.lines()[0] ?? '';
const paid = (screen: Driven): string => inOneLine(rightRows(screen));
/** The rows of the list, with one space between the columns. */
const listRows = (screen: Driven): readonly string[] =>
	bodyRows(screen)
		.map(row => row.replaceAll(/ +/g, ' ').trim())
		.filter(row => /1-\d{6}/.test(row));

test('while the provider is asked the view says so, and the answer takes its place', async () => {
	const {screen, answer} = await selling();
	await screen.type(...sellGas());
	expect(paid(screen)).toContain('Gas: asking Simulator… 0 s');
	await answer(0, issued());
	expect(paid(screen)).toContain('Gas came through.');
	expect(notice(screen)).toBe('Sold R101.00, receipt 1-000001. Change R0.00.');
});

test.each([
	['the vends', 'f'],
	['the token safe', 't'],
] as const)('%s left open on Sell give way to Pay', async (_what, key) => {
	const {screen} = await selling();
	await screen.type(ctrl(key), f3, enter, `${meter}\r`, '100\r', f10);
	expect(panelTitle(screen)).toBe('Pay');
});

test('read aloud, no seconds are counted', async () => {
	const {screen} = await selling(undefined, {machine: {'screen-reader': true}});
	await screen.type(...sellGas());
	expect(inOneLine(screen.lines())).toContain('Gas: asking Simulator…');
	expect(inOneLine(screen.lines())).not.toContain('asking Simulator… 0 s');
});

test('a provider that takes its time holds up nobody: sale after sale, and late answers are told with the key that shows them', async () => {
	const {screen, answer} = await selling();
	await screen.type(...sellGas(), ...sellGoods, enter, ...sellGas(otherMeter), ...sellGoods);
	expect(receipts(screen).map(({number}) => number)).toEqual(['1-000004', '1-000003', '1-000002', '1-000001']);
	await answer(0, issued());
	expect(notice(screen)).toContain('Receipt 1-000001: Gas came through. Ctrl+F shows it.');
	await answer(1, unknown);
	expect(notice(screen)).toContain('Receipt 1-000003: Gas is not answered yet: it is in the queue');
	expect(title(screen)).toContain('1 unknown vend');
	await screen.type(ctrl('f'));
	expect(listRows(screen).map(row => row.slice(row.indexOf('1-0')))).toEqual([
		`1-000003 Gas ${otherMeter} unknown 101.00`,
		`1-000001 Gas ${meter} issued 101.00`,
	]);
	await screen.type(down, enter);
	expect(panelTitle(screen)).toContain('Receipt 1-000001');
	await screen.type(esc);
	expect(listRows(screen)).toHaveLength(1);
});

test('what was declined is given back from the view of the sale: Tab, Enter, Enter', async () => {
	const {screen, answer} = await selling();
	await screen.type(...sellGas());
	await answer(0, declined);
	expect(paid(screen)).toContain('Gas was declined: the meter is blocked. Give R101.00 back: Tab, Enter.');
	expect(title(screen)).toContain('1 declined');
	await screen.type(tab, enter);
	expect(panelTitle(screen)).toBe('Give R101.00 back: Gas of 1-000001');
	await screen.type(enter);
	const [back] = receipts(screen);
	expect(back).toMatchObject({
		tenders: [{tender: 'cash', net: -10_100}],
		returned: [{receipt: '1-000001', reason: 'declined: the meter is blocked'}],
	});
	expect(notice(screen)).toContain('1-000002');
	expect(title(screen)).not.toContain('declined');
	await screen.type('1001');
	expect(screen.desk.view.stacks.sell).toEqual([]);
});

test('what was declined later goes onto an account, and stays told until then', async () => {
	const {screen, answer} = await selling();
	await screen.type(...sellGas(), ...sellGoods);
	await answer(0, declined);
	expect(notice(screen)).toContain('Receipt 1-000001: Gas was declined: the meter is blocked. Give R101.00 back: Ctrl+F.');
	await screen.type(enter, ctrl('f'));
	expect(inOneLine(bodyRows(screen))).toContain('Give R101.00 back: r.');
	await screen.type(' ');
	expect(notice(screen)).toBe('! It is answered.');
	await screen.type('r', right, right, right);
	expect(inOneLine(bodyRows(screen))).toContain('onto an account');
	await screen.type(down, '1', enter);
	expect(balance(screen, 1)).toBe(10_100);
	expect(title(screen)).not.toContain('declined');
});

test('unknown, left and opened again, it is asked for by its id, and resolved when the operator says', async () => {
	const folder = await connectedShop();
	const first = await selling(folder);
	await first.screen.type(...sellGas());
	await first.screen.type(ctrl('q'));
	expect(inOneLine(bodyRows(first.screen))).toContain('1 vend is being asked of its provider.');
	await first.screen.type('y');
	expect(first.screen.hasLeft()).toBe(true);
	await first.screen.desk.closeShop();
	await first.shop.close();
	const {screen, double, answer} = await selling(folder);
	expect((await double.request(0)).how).toBe('ask');
	await answer(0, unknown);
	expect(notice(screen)).toContain('Receipt 1-000001: Gas is not answered yet');
	await screen.type(ctrl('f'));
	expect(inOneLine(bodyRows(screen))).toContain('Unknown: the provider did not answer in time.');
	await screen.type(' ');
	expect(inOneLine(bodyRows(screen))).toContain('Asking the provider…');
	await answer(1, unknown);
	await screen.type('');
	expect(notice(screen)).toContain('Still not answered: 1 vend, unknown: the provider did not answer in time.');
	await screen.type('*');
	await answer(2, issued());
	expect(notice(screen)).toContain('Receipt 1-000001: Gas came through.');
	expect(double.heard.map(({how}) => how)).toEqual(['ask', 'ask', 'ask']);
	expect(title(screen)).not.toContain('unknown');
});

test('what was answered before the counter was there is told', async () => {
	const folder = await connectedShop();
	const first = await selling(folder);
	await first.screen.type(...sellGas());
	await first.screen.desk.closeShop();
	await first.shop.close();
	const {shop, double} = await opening(folder);
	const settled = shop.vending.settled('1-000001', 1000);
	(await double.request(0)).answer(issued());
	await settled;
	const screen = await drive(shop);
	expect(notice(screen)).toContain('Receipt 1-000001: Gas came through. Ctrl+F shows it.');
});

test('the close of a shift and the lock name what waits; answers go on coming in while the counter is locked', async () => {
	const {screen, answer} = await selling();
	await screen.type(f8, 'n', '500\r');
	await screen.type(f2, ...sellGas(), enter, f12);
	expect(paid(screen)).toContain('1 vend not answered.');
	await answer(0, declined);
	expect(paid(screen)).toContain('1 vend declined and not given back.');
	expect(notice(screen)).not.toContain('Gas');
	await screen.type(enter);
	expect(notice(screen)).toContain('Receipt 1-000001: Gas was declined');
	await screen.type(f8);
	expect(inOneLine(screen.lines())).toContain('1 vend declined and not given back');
});

test('a disk that fails while an answer is kept is said', async () => {
	const {shop} = await selling();
	let tell: (error: unknown) => void = () => undefined;
	const onTrouble = (listener: (error: unknown) => void) => {
		tell = listener;
		return () => undefined;
	};
	const screen = await drive({...shop, vending: {...shop.vending, onTrouble}});
	tell(Object.assign(new Error('NOT RECORDED (the disk is full).'), {name: 'StoreError'}));
	await screen.pass(0);
	expect(notice(screen)).toBe('✗ NOT RECORDED (the disk is full).');
});

test.each([
	[80, 24],
	[120, 40],
	[200, 60],
])('all of it is drawn whole at %i by %i', async (columns, rows) => {
	const {screen, answer} = await selling(undefined, {columns, rows});
	await screen.type(...sellGas());
	expectWellDrawn(screen);
	await answer(0, {outcome: 'declined', reason: 'The meter is blocked until what is owed for it since last year is paid.'});
	expectWellDrawn(screen);
	await screen.type(ctrl('f'));
	expectWellDrawn(screen);
	await screen.type('r');
	expectWellDrawn(screen);
});

test('without signs there are none', async () => {
	const {screen, answer} = await selling(undefined, {machine: {ascii: true}});
	const plain = (): void => expect(screen.lines().slice(1).join('')).toMatch(/^[ -~]*$/);
	await screen.type(...sellGas());
	plain();
	await answer(0, unknown);
	await screen.type(ctrl('f'));
	plain();
});

type Printer = Selling & {readonly papers: () => readonly string[]; readonly settle: () => Promise<void>};

/** The same with a printer that prints by itself. */
async function withPrinter(): Promise<Printer> {
	const device = fakePrinter();
	const {after} = handTime();
	let printing: Printing | undefined;
	let at = Date.UTC(2026, 10, 20, 6, 30);
	const printer = {kind: 'network', host: 'till', port: 9100, columns: 42, automatic: true, drawer: false} as PrinterSettings;
	const counter = await selling(undefined, shop => ({
		openPrinting: ({folder}) => {
			const answers = {settled: shop.vending.settled, receipt: shop.till.history.receipt};
			printing = openPrinting({folder, symbol: 'R', printer, now: () => at++, answers, after, line: device.line});
			return printing;
		},
	}));
	onTestFinished(() => printing?.close());
	const settle = async (): Promise<void> => {
		await import('../../../../src/formats/paper/receipt-escpos.ts');
		for (let turns = 0; turns < 20; turns += 1) await new Promise(resolve => setImmediate(resolve));
		await printing?.settled();
		await counter.screen.pass(0);
	};
	const papers = () =>
		device.papers.map(paper => {
			const text = printed(paper)
				.rows.map(row => row.text)
				.join(' ');
			return [/1-\d{6}/, /COPY \d/, /TOKEN FOLLOWS/].flatMap(look => look.exec(text)?.[0] ?? []).join(' ');
		});
	return {...counter, papers, settle};
}

test('a receipt is printed when its vends are answered, once', async () => {
	const {screen, answer, papers, settle} = await withPrinter();
	await screen.type(...sellGas(), enter);
	await settle();
	expect(papers()).toEqual([]);
	await answer(0, issued());
	await settle();
	expect(papers()).toEqual(['1-000001']);
});

test('after 20 seconds it is printed without the token, which is offered again when it comes', async () => {
	const {screen, answer, papers, pass, settle} = await withPrinter();
	await screen.type(...sellGas(), enter);
	pass(20_000);
	await settle();
	expect(papers()).toEqual(['1-000001 TOKEN FOLLOWS']);
	await answer(0, issued());
	expect(notice(screen)).toContain('It was printed without; p there prints it again.');
	await screen.type(ctrl('f'), 'p', enter);
	await settle();
	expect(papers()).toEqual(['1-000001 TOKEN FOLLOWS', '1-000001 COPY 1']);
});

test('the print key prints it at once, and its answer prints no second one', async () => {
	const {screen, answer, papers, settle} = await withPrinter();
	await screen.type(...sellGas(), enter, f7, 'p');
	await settle();
	expect(papers()).toEqual(['1-000001 TOKEN FOLLOWS']);
	await answer(0, issued());
	await settle();
	expect(papers()).toHaveLength(1);
});

test('a counter that is left prints what waits, as it is', async () => {
	const {screen, papers, settle} = await withPrinter();
	await screen.type(...sellGas());
	expect(footer(screen)[0]).toBe('↵ print, and go on');
	await screen.desk.closeShop();
	await settle();
	expect(papers()).toEqual(['1-000001 TOKEN FOLLOWS']);
});

test('where the title has too little room, the clock stays, and the shop keeps its name: the opening of the shift goes first', async () => {
	const {screen, answer} = await selling();
	await screen.type(f8, 'n', '0\r', ...sellGas());
	await answer(0, declined);
	await screen.type(enter, ...sellGas(otherMeter));
	await answer(1, unknown);
	for (const columns of [80, 100, 120]) {
		await screen.setSize(columns, 24);
		const row = title(screen);
		expect(row).toMatch(/^ Corner Café .*1 unknown vend · 1 declined · Lerato \(own.* · \d\d:\d\d$/);
		expect(row.includes('open ')).toBe(columns > 80);
	}
});

test('where even more waits, the last of it gives way to a sign', async () => {
	const {screen, answer} = await selling();
	await screen.type(...sellGas());
	await answer(0, declined);
	await screen.type(enter, ...sellGas(otherMeter));
	await answer(1, unknown);
	await screen.type(
		enter,
		...sellGoods.slice(0, 2),
		f11,
		'\r',
		ctrl('k'),
		'providers',
		enter,
		'd',
		'1\r',
		enter,
		f3,
		enter,
		meter,
	);
	await screen.type(f7);
	expect(title(screen)).toMatch(/ · \d\d:\d\d$/);
	expect(title(screen)).toContain('1 unknown vend');
});

test('after a sale with a declined vend the row of actions is whole: giving back is its refund', async () => {
	const {screen, answer} = await selling();
	await screen.type(...sellGas());
	await answer(0, declined);
	const row = screen
		.lines()
		.find(line => line.startsWith('  Tab '))
		?.trim();
	expect(row).toBe('Tab   give the money back   Ctrl+N add a note');
});

test('in the token safe a vend that went to a debt stands without a token, and Enter shows its receipt, which says why', async () => {
	const {screen, answer} = await selling();
	await screen.type(...sellGas());
	await answer(0, {outcome: 'issued', tokens: [], arrears: cents(10_000)});
	await screen.type(esc, ctrl('t'), meter);
	expect(screen.row('1-000001')).toContain('no token');
	await screen.type(enter);
	expect(inOneLine(bodyRows(screen))).toContain('No token: all of it went to the debt.');
});
