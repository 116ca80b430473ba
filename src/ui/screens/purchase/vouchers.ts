// The vouchers of the chosen service: what is in stock, bringing more in from a file, and those that are written off.
import type {Service} from '../../../domain/prepaid/services.ts';
import {vouchersOfService} from '../../../domain/vouchers/stock-shown.ts';
import {vouchersBySerial} from '../../../domain/vouchers/vouchers.ts';
import {vouchersLeft} from '../../../formats/records/voucher-stock.ts';
import {counted} from '../../../formats/text/counted.ts';
import {columnsOf, filled, plainText, wrapped} from '../../../formats/text/plain-text.ts';
import type {Desk, Sight} from '../../model/desk.ts';
import {type Form, openForm, textInput} from '../../model/form.ts';
import {freshList} from '../../model/list.ts';
import type {Told} from '../../model/upkeep.ts';
import {reasonField} from '../fields/goods-fields.ts';
import {today} from '../shared/title-marks.ts';
import {follow} from '../shared/work.ts';

/** The stock in rows, each set amount with its last days. */
function stockLines(sight: Sight, service: Service): readonly string[] {
	const stock = vouchersOfService(sight.state, service, today(sight));
	const wide = Math.max(...stock.map(({product}) => columnsOf(plainText(product))));
	return stock.map(row => {
		const {soon, expired, nextExpiry} = row;
		const days = [
			...(nextExpiry === undefined ? [] : [`first until ${nextExpiry}`]),
			...(soon > 0 ? [`${soon} expire soon`] : []),
			...(expired > 0 ? [`${expired} expired`] : []),
		];
		return [filled(plainText(row.product), wide), vouchersLeft(row), ...days].join('  ');
	});
}

const told = (title: string, {lines}: Told) =>
	({
		type: 'page',
		title,
		rows: (columns: number) => lines.flatMap(line => wrapped(plainText(line), columns - 4)).map(row => `  ${row}`),
		top: 0,
	}) as const;

function bringForm(desk: Desk, {id, name}: Service): Form {
	return openForm({
		title: `Bring in vouchers of ${plainText(name)}`,
		verb: 'bring them in',
		id: desk.ports.newId(),
		fields: [textInput('file', 'File', {placeholder: 'CSV: product,pin,serial,expiry', isPath: true})],
		accept: values => {
			const {upkeep} = desk.ports;
			if (!upkeep) return desk.say('This is done at the counter of an open shop.', 'warning');
			desk.close();
			const asked = {path: values.get('file') ?? '', service: id, day: today(desk)};
			follow(desk, {
				title: 'Vouchers',
				doing: 'Each row is looked at, and what fits comes in. Stopped, what came in until then stays.',
				what: 'vouchers',
				begin: onStep => upkeep.bringVouchers(asked, onStep),
				end: result => told('What came in', result),
			});
		},
	});
}

/** Writes some vouchers off. */
function writeOff(
	desk: Desk,
	service: Service,
	{id, serials, reason}: {readonly id: string; readonly serials: readonly string[]; readonly reason: string},
): void {
	desk.perform(
		{type: 'writeOffVouchers', id, service: service.id, serials, reason},
		{
			done: () => {
				desk.close();
				desk.say(`Wrote off ${counted(new Set(serials).size, 'voucher')} of ${plainText(service.name)}.`, 'done');
			},
		},
	);
}

const serialsIn = (text: string): readonly string[] => text.split(/[\s,;]+/).filter(serial => serial !== '');

const writeOffForm = (desk: Desk, service: Service): Form =>
	openForm({
		title: `Write off vouchers of ${plainText(service.name)}`,
		verb: 'write off',
		id: desk.ports.newId(),
		fields: [textInput('serials', 'Serials', {placeholder: 'S1001 S1002', isKeyed: true}), reasonField],
		accept: (values, {id}) =>
			writeOff(desk, service, {id, serials: serialsIn(values.get('serials') ?? ''), reason: values.get('reason') ?? ''}),
	});

/** The vouchers that are past their last day. */
const expiredOf = (sight: Sight, {id}: Service): readonly string[] =>
	[...vouchersBySerial(sight.state, id).values()].filter(({expiry}) => expiry < today(sight)).map(({serial}) => serial);

const expiredForm = (desk: Desk, service: Service, serials: readonly string[]): Form =>
	openForm({
		title: `Write off ${counted(serials.length, 'expired voucher')} of ${plainText(service.name)}`,
		verb: 'write off',
		id: desk.ports.newId(),
		fields: [reasonField],
		accept: (values, {id}) => writeOff(desk, service, {id, serials, reason: values.get('reason') ?? ''}),
	});

/** Shows the vouchers of a service, and what can be done with them. */
export function openVouchers(desk: Desk, service: Service): void {
	const expired = expiredOf(desk, service);
	const ask = (form: (desk: Desk) => Form) => () => desk.open({type: 'form', form: form(desk)});
	desk.open({
		type: 'menu',
		title: `Vouchers of ${plainText(service.name)}`,
		lines: stockLines(desk, service),
		options: [
			{label: 'bring vouchers in from a file', run: ask(() => bringForm(desk, service))},
			{label: 'write off by serial', run: ask(() => writeOffForm(desk, service))},
			...(expired.length > 0
				? [{label: `write off the ${expired.length} that expired`, run: ask(() => expiredForm(desk, service, expired))}]
				: []),
		],
		list: freshList,
	});
}
