// The drawer being counted: the fields for it, what it comes to, and how that compares with what should be there.
import {type Cents, cents, minus, sum, zero} from '../../../domain/base/money.ts';
import {firstTill} from '../../../domain/ledger/ledger.ts';
import type {PieceCount} from '../../../domain/shifts/closing.ts';
import {type Cause, likelyCauses} from '../../../domain/shifts/likely-causes.ts';
import {drawerHolds, openShiftOf} from '../../../domain/shifts/records.ts';
import {checkCoins, currencyOf} from '../../../domain/shop/cash.ts';
import {amountText, readAmount} from '../../../formats/text/amount.ts';
import {pieceText} from '../../../formats/wording/likely-causes.ts';
import type {Sight} from '../../model/desk.ts';
import type {CashUpDialog} from '../../model/dialogs.ts';
import {amountInput, choiceInput, type FormField, type FormValues, textInput, valuesOf} from '../../model/form.ts';
import {refusalOn} from '../../model/refusal-on.ts';
import {reasonField, valueIn} from '../fields/goods-fields.ts';

/** The close that is under way, under whatever is open over it. */
const cashUpIn = ({view}: Sight): CashUpDialog | undefined =>
	view.stacks.shift.find(({type}) => type === 'cash-up') as CashUpDialog | undefined;

/** Whether the drawer is counted note by note, and not as one amount. */
export const inPieces = (values: FormValues): boolean => values.get('by') !== 'amount';

/** Notes and coins, the largest first, as one counts them. */
const piecesOf = (sight: Sight): readonly Cents[] => {
	const {coins, notes} = currencyOf(sight.state);
	return [...coins, ...notes].toReversed();
};

const pieceName = (piece: Cents): string => `piece-${piece}`;

/** The coin or note that a field counts. */
export const pieceIn = ({name}: Pick<FormField, 'name'>): Cents | undefined =>
	name.startsWith('piece-') ? cents(Number(name.slice('piece-'.length))) : undefined;

const pieceField = (sight: Sight, piece: Cents): FormField =>
	textInput(pieceName(piece), pieceText(piece, sight.symbol), {
		isKeyed: true,
		isHidden: values => !inPieces(values),
		check: text => (/^\d{0,5}$/.test(text) ? undefined : refusalOn(sight, {kind: 'bad-piece-count', piece})),
	});

/** An amount from nothing on, in coins that there are. */
const checkCash = (sight: Sight, text: string, field: 'counted cash' | 'next float'): string | undefined => {
	const read = readAmount(text);
	if ('fault' in read) return read.fault;
	const refusal = checkCoins(sight.state, field, read.value);
	return refusal && refusalOn(sight, refusal);
};

/** The first is how it is counted, which few change: Enter and the cursor begin behind it. */
export const countFields = (sight: Sight): readonly FormField[] => [
	choiceInput('by', 'Count', {
		options: [
			{value: 'pieces', label: 'notes and coins'},
			{value: 'amount', label: 'one amount'},
		],
		passed: 'by notes and coins, unless it is switched',
	}),
	...piecesOf(sight).map(piece => pieceField(sight, piece)),
	amountInput('amount', 'In all', {
		symbol: sight.symbol,
		isHidden: inPieces,
		check: text => checkCash(sight, text, 'counted cash'),
	}),
];

/** What was typed of each coin and note; none where one amount was. */
export function countsIn(sight: Sight, {count}: Pick<CashUpDialog, 'count'>): readonly PieceCount[] {
	const values = valuesOf(count);
	if (!inPieces(values)) return [];
	return piecesOf(sight).map(piece => {
		const text = values.get(pieceName(piece)) ?? '';
		return {piece, count: /^\d{1,5}$/.test(text) ? Number(text) : 0};
	});
}

/** Whether nothing at all was typed. */
export const isUncounted = ({count}: Pick<CashUpDialog, 'count'>): boolean =>
	[...valuesOf(count)].every(([name, value]) => name === 'by' || value === '');

/** What was counted so far. */
export function countedIn(sight: Sight, dialog: Pick<CashUpDialog, 'count'>): Cents {
	const values = valuesOf(dialog.count);
	if (!inPieces(values)) return valueIn(readAmount(values.get('amount') ?? ''), zero);
	return sum(countsIn(sight, dialog).map(({piece, count}) => cents(piece * count)));
}

/** What was counted, less what should be there. */
export const differenceIn = (sight: Sight, dialog: Pick<CashUpDialog, 'count'>): Cents =>
	minus(countedIn(sight, dialog), drawerHolds(sight.state, firstTill));

/** What may explain the difference; nothing before it is shown. */
export function causesIn(sight: Sight, dialog: CashUpDialog): readonly Cause[] {
	const difference = differenceIn(sight, dialog);
	if (!dialog.isRevealed || difference === zero) return [];
	const counts = countsIn(sight, dialog).filter(({count}) => count > 0);
	return likelyCauses(sight.state, sight.lookups.drawerPapers(), {counted: countedIn(sight, dialog), counts, difference});
}

/** The float to begin with next time: that of this shift, as far as it is there. */
export function suggestedFloat(sight: Sight, counted: Cents): string {
	const float = openShiftOf(sight.state, firstTill)?.float ?? zero;
	return amountText(cents(Math.min(float, counted))).replaceAll(',', '');
}

/** The float that is typed for the next shift. */
export const nextFloatIn = ({rest}: Pick<CashUpDialog, 'rest'>): Cents =>
	valueIn(readAmount(valuesOf(rest).get('float') ?? ''), zero);

const isExact = (sight: Sight): boolean => {
	const dialog = cashUpIn(sight);
	return dialog === undefined || differenceIn(sight, dialog) === zero;
};

/** What is said once it is counted: why it differs, where it does, and what stays. */
export const restFields = (sight: Sight): readonly FormField[] => [
	{...reasonField, isHidden: () => isExact(sight)},
	amountInput('float', 'Next float', {
		symbol: sight.symbol,
		check: text => {
			const fault = checkCash(sight, text, 'next float');
			const dialog = cashUpIn(sight);
			if (fault !== undefined || !dialog) return fault;
			const counted = countedIn(sight, dialog);
			const nextFloat = valueIn(readAmount(text), zero);
			return nextFloat > counted ? refusalOn(sight, {kind: 'float-above-counted', counted, nextFloat}) : undefined;
		},
	}),
];
