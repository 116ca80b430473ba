// What is unfinished while nobody is at the till, in sentences without an amount.
import {counted} from '../../../formats/text/counted.ts';
import {printerTrouble, waitingText} from '../../../formats/wording/printing.ts';
import {waitingVendsTexts} from '../../../formats/wording/vends.ts';
import {takenSoFar} from '../../actions/part-payments.ts';
import type {Sight} from '../../model/desk.ts';
import {filledForms} from '../../model/open-forms.ts';

function basketText(sight: Sight): readonly string[] {
	const lines = sight.view.basket.lines.length;
	if (lines === 0) return [];
	const taken = takenSoFar(sight).length > 0 ? ' A part of it is paid.' : '';
	return [`The basket: ${counted(lines, 'line')}, not paid. It is kept.${taken}`];
}

function parkedText({state}: Sight): readonly string[] {
	const parked = state.parked.rows.size;
	return parked === 0 ? [] : [`${counted(parked, 'basket')} ${parked === 1 ? 'is' : 'are'} parked.`];
}

/** Forms belong to whoever filled them in. */
function formsText(sight: Sight): readonly string[] {
	const forms = filledForms(sight).length;
	if (forms === 0) return [];
	return [`${counted(forms, 'form')} ${forms === 1 ? 'is' : 'are'} being filled in, and gone when somebody else signs in.`];
}

function paperText({printing, view}: Sight): readonly string[] {
	if (!printing || !view.papers) return [];
	const {waiting, trouble} = view.papers;
	const text = waitingText(printing.printer, waiting.length, trouble);
	return [text ?? (trouble === undefined ? '' : `${printerTrouble(printing.printer, trouble)}.`)].filter(each => each !== '');
}

/** One sentence for each thing that waits. */
export const unfinished = (sight: Sight): readonly string[] => [
	...basketText(sight),
	...parkedText(sight),
	...formsText(sight),
	...waitingVendsTexts(sight.state),
	...paperText(sight),
];
