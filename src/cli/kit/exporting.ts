// A verb that writes files out of the shop. In a shop that asks for PINs that is an order: it goes on record before anything is written.
import {StoreError} from '../../store/disk/store-error.ts';
import type {GlobalOptions} from './arguments.ts';
import {FailedError, failureOf} from './exit.ts';
import {perform, reading, type Session, selling, type Work} from './session.ts';

/** Whether the shop asks who writes a file, so that it is an order. */
async function isOrder(options: GlobalOptions): Promise<boolean> {
	let asksPins: boolean | undefined;
	await reading(options, ({shop}) => {
		asksPins = shop.till.state.shop.asksPins;
	});
	return asksPins === true;
}

const whileOpen =
	'An export is on record in a shop that asks for PINs, so the counter is left first; a statement is written at the counter.';

/** Reads the shop for an export. In a shop that asks for PINs it goes on record first, as whoever gives the order. */
export async function exporting(options: GlobalOptions, what: string, work: Work): Promise<void> {
	if (!(await isOrder(options))) return reading(options, work);
	const noted = async (session: Session): Promise<void> => {
		await perform({...session, asked: {words: what}}, () => ({type: 'noteExport', what}));
		return work(session);
	};
	try {
		await selling(options, 'export', noted);
	} catch (error) {
		if (!(error instanceof StoreError) || error.code !== 'locked') throw error;
		const {exit, code, message} = failureOf(error);
		throw new FailedError({exit, code, message: `${message} ${whileOpen}`});
	}
}
