// What is said of the vouchers in stock beside each set amount of a service.
import type {Service} from '../../../domain/prepaid/services.ts';
import {vouchersOfService} from '../../../domain/vouchers/stock-shown.ts';
import {vouchersLeft} from '../../../formats/records/voucher-stock.ts';
import type {Sight} from '../../model/desk.ts';
import {today} from '../shared/title-marks.ts';

/** How many there are of each set amount, by its name: "12 left", "3 left, low". Empty where none are kept. */
export const voucherNotes = (sight: Sight, service: Service): ReadonlyMap<string, readonly string[]> =>
	new Map(vouchersOfService(sight.state, service, today(sight)).map(stock => [stock.product, [vouchersLeft(stock)]]));
