// The rows beside the list of services or billers: what the chosen one takes, and what can be taken instead of typed.
import {moneyText} from '../../../formats/text/amount.ts';
import {columnsOf, filled, wrapped} from '../../../formats/text/plain-text.ts';
import {keyName} from '../../model/bindings.ts';
import type {Sight} from '../../model/desk.ts';
import {type Form, valuesOf} from '../../model/form.ts';
import {lowFloatTexts} from '../../model/low-floats.ts';
import {isInWords} from '../../model/view.ts';
import {fitting, type Rows} from '../../widgets/fitting.ts';
import {span} from '../../widgets/line.tsx';
import type {PanelSize} from '../../widgets/panel.tsx';
import {earningsText} from './earnings.ts';
import {type Offer, offersOf} from './offers.ts';
import type {Provider} from './providers.ts';
import {whyUnsold} from './why-unsold.ts';

export const percent = (basisPoints: number): string => `${basisPoints / 100}%`;

const indented = (text: string, columns: number, tone: 'plain' | 'dim' | 'warning' | 'good'): Rows =>
	wrapped(text, columns - 4).map(row => [span(`  ${row}`, tone)]);

const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(columnsOf));

/** The columns for the names of offers, in the room for a name and the least that is said of it: a long name is cut, and no price. */
export const namesWide = (offers: readonly Offer[], room: number): number =>
	Math.min(
		longest(offers.map(({label}) => label)),
		Math.max(0, room - 2 - longest(offers.map(({about, brief = about}) => brief))),
	);

/** What is said of an offer in so many columns. */
const aboutIn = (columns: number, about: string, brief = about): string => (columnsOf(about) > columns ? brief : about);

/** Offers under their heading, which comes with the first, each with the figure that takes it. */
const numbered = (
	heading: string,
	offers: readonly Offer[],
	{from, wide, columns}: {readonly from: number; readonly wide: number; readonly columns: number},
): readonly Rows[] =>
	offers.map(({label, about, brief}, place) => [
		...(place === 0 ? [[' '], [span(`  ${heading}`, 'dim')]] : []),
		[
			'  ',
			span(` ${from + place} `, 'chip'),
			span(` ${filled(label, wide)}  `, 'strong'),
			span(aboutIn(columns - wide - 8, about, brief), 'dim'),
		],
	]);

function aboutRows(sight: Sight, {row, aboutWhom, aboutAmount, stockNotes}: Provider, columns: number): Rows {
	const range = stockNotes(sight).size > 0 ? 'Sold by the vouchers in stock.' : aboutAmount(sight.symbol);
	const fee = row.fee > 0 ? [`Fee ${moneyText(row.fee, sight.symbol)}.`] : [];
	return [
		...[aboutWhom, range, `The shop keeps ${percent(row.commission)}.`, ...fee].flatMap(text => indented(text, columns, 'dim')),
		...lowFloatTexts(sight, row).flatMap(text => indented(text, columns, 'warning')),
	];
}

/** What the shop earns by what is in a form. */
export const earningsRows = (
	sight: Sight,
	provider: Provider,
	{form, columns}: {readonly form: Form; readonly columns: number},
): Rows => indented(earningsText(provider, valuesOf(form), sight.symbol), columns, 'good');

function guideRows(sight: Sight, isNumbered: boolean, columns: number): Rows {
	const enter = keyName('enter', isInWords(sight.view.machine));
	const figures = isNumbered ? ' A number key alone takes its row.' : '';
	return indented(`${enter} opens the form.${figures}`, columns, 'plain');
}

/** What stands beside the list while no form is open. */
export function emptyPane(sight: Sight, provider: Provider | undefined, {columns, rows}: PanelSize): Rows {
	if (!provider) return indented('This shop has none.', columns, 'dim');
	const about = aboutRows(sight, provider, columns);
	const unsold = whyUnsold(sight, provider);
	if (unsold !== undefined) return [...about, [' '], ...indented(unsold, columns, 'warning')];
	const groups = offersOf(sight, provider);
	const all = groups.flatMap(group => group.offers);
	const figure = columnsOf('   1  ');
	const wide = namesWide(all, columns - figure);
	const guide = guideRows(sight, all.length > 0, columns);
	let from = 1;
	const offers = groups.flatMap(({heading, offers: own}) => {
		const rows = numbered(heading, own, {from, wide, columns});
		from += own.length;
		return rows;
	});
	return [...about, ...fitting(offers, rows - about.length - guide.length - 1), [' '], ...guide];
}
