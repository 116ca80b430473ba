// The counter of a shop that sells gas through a provider, which answers when the test says so.
import {openShop, type Shop} from '../../../../src/app/shop.ts';
import {cents} from '../../../../src/domain/base/money.ts';
import type {VendAnswer} from '../../../../src/domain/vending/answer.ts';
import {listed, opened, service} from '../../../support/commands.ts';
import {type Driven, type DriveOptions, drive, keys} from '../../../support/drive.ts';
import {quickFiles} from '../../../support/faulty-files.ts';
import {handTimers} from '../../../support/hand-timers.ts';
import {leftShop} from '../../../support/stored-shop.ts';
import {type VendingDouble, vendingDouble} from '../../../support/vending-double.ts';

const {enter, f3, f10} = keys;

const gas = service({id: 'gas', name: 'Gas', beneficiary: 'meter', hasMeterToken: true, provider: 'sim', fee: cents(100)});
const sim = {
	type: 'setProvider',
	provider: {id: 'sim', name: 'Simulator', kind: 'http', url: 'https://sim.example'},
} as const;

export const meter = '07123456787';
export const otherMeter = '12345678903';
const token = '11112222333344445555';
export const issued = (digits = token): VendAnswer => ({outcome: 'issued', tokens: [{kind: 'credit', digits}]});
export const declined: VendAnswer = {outcome: 'declined', reason: 'the meter is blocked.'};
export const unknown: VendAnswer = {outcome: 'unknown', why: 'no-answer'};

/** Gas for R100 and a fee of R1, paid in cash to the cent. */
export const sellGas = (to = meter): readonly string[] => [f3, enter, `${to}\r`, '100\r', f10, enter];
/** A piece of goods for R19.99. */
export const sellGoods = ['1001', enter, enter, enter] as const;

/** The folder of such a shop. */
export const connectedShop = async (): Promise<string> =>
	(
		await leftShop([
			opened({services: [gas], accounts: [{name: 'Zola', opening: cents(0)}]}),
			sim,
			listed('1001', {stock: 50}),
			{type: 'addOperator', name: 'Zinhle', role: 'cashier'},
		])
	).folder;

export type Selling = {
	readonly screen: Driven;
	readonly shop: Shop;
	readonly double: VendingDouble;
	/** Lets time pass on the line to the provider. */
	readonly pass: (ms: number) => void;
	/** Answers the request of this place, and waits until the counter shows it. */
	answer(place: number, answer: VendAnswer): Promise<void>;
};

/** Opens the shop in a folder. */
export async function opening(folder: string): Promise<Pick<Selling, 'shop' | 'double' | 'pass'>> {
	const double = vendingDouble();
	const {timers, pass} = handTimers();
	return {shop: await openShop(folder, {connect: () => double, after: timers.after, files: quickFiles}), double, pass};
}

/** Opens the shop in a folder, and the counter on it. */
export async function selling(folder?: string, options?: DriveOptions | ((shop: Shop) => DriveOptions)): Promise<Selling> {
	const {shop, double, pass} = await opening(folder ?? (await connectedShop()));
	const screen = await drive(shop, typeof options === 'function' ? options(shop) : options);
	return {
		screen,
		shop,
		double,
		pass,
		answer: async (place, answer) => {
			const heard = await double.request(place);
			const ended = new Promise<void>(resolve => {
				const leave = shop.vending.subscribe(() => {
					if (shop.vending.isAsking(heard.request.id)) return;
					leave();
					resolve();
				});
			});
			heard.answer(answer);
			await ended;
			await screen.pass(0);
		},
	};
}
