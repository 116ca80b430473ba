// The export of services and billers: one file that can be read, edited and imported again.
import type {Till} from '../../domain/ports/till.ts';
import {inOrder} from '../../domain/prepaid/offered.ts';
import {catalogueName, catalogueText} from '../../formats/config/offers-file.ts';
import type {Exported} from './exported.ts';

/** `catalogue.json` with every service and biller, also those that are off sale. */
export const catalogueFiles = ({state}: Till): Exported => ({
	files: [
		{name: catalogueName, text: catalogueText(inOrder(state.services.rows.values()), inOrder(state.billers.rows.values()))},
	],
	leftOut: [],
});
