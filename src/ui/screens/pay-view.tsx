// Owns the drawing of Pay: what is due in large digits, the tender, and the change; the basket stays beside it.
import {Box} from 'ink';
import {basketTotals} from '../../domain/basket.ts';
import {amountText, moneyText} from '../../formats/amount.ts';
import {plainText, wrapped} from '../../formats/plain-text.ts';
import {bigDigits} from '../components/big-digits.ts';
import {Field} from '../components/field.tsx';
import {Line, type Span, span} from '../components/line.tsx';
import {inside, Lines, Panel, type PanelSize} from '../components/panel.tsx';
import type {Desk} from '../model/desk.ts';
import type {PayDialog} from '../model/view.ts';
import {dueNow, handedOver, suggestions} from './pay.ts';
import {BesideBasket} from './sell-view.tsx';

function tenderRows(desk: Desk, dialog: PayDialog): readonly (readonly Span[])[] {
	const {symbol} = desk;
	if (dialog.tender === 'card')
		return [[`  Card ${moneyText(dueNow(desk, dialog), symbol)}.`], ['  Enter when the card was approved.']];
	const account = dialog.account === undefined ? undefined : desk.state.accounts.rows.get(dialog.account);
	if (dialog.tender === 'account' && account) {
		const left = account.balance - dueNow(desk, dialog);
		return [
			[`  Account ${account.id}, ${plainText(account.name)}`],
			[
				`  ${moneyText(account.balance, symbol)} now, ${moneyText(left as typeof account.balance, symbol)} after it. Enter charges it.`,
			],
		];
	}
	return cashRows(desk, dialog);
}

function cashRows(desk: Desk, dialog: PayDialog): readonly (readonly Span[])[] {
	const due = dueNow(desk, dialog);
	const rounding = due - basketTotals(desk.view.basket).total;
	const given = handedOver(desk, dialog);
	const notes = suggestions(desk, dialog).map(amount => amountText(amount));
	const change = 'value' in given ? given.value - due : 0;
	return [
		...(rounding === 0 ? [] : [[`  Cash rounding ${amountText(rounding as typeof due)}`]]),
		[notes.length > 0 ? `  Next notes (↓): ${notes.join('  ')}` : ' '],
		...('fault' in given || change < 0
			? [['fault' in given ? '' : `  ${amountText(-change as typeof due)} is missing.`]]
			: [[span(`  Change ${moneyText(change as typeof due, desk.symbol)}`, 'strong')]]),
	];
}

/** What is due stands in digits that can be read from the other side of the counter. */
export function PayView({desk, dialog, size}: {readonly desk: Desk; readonly dialog: PayDialog; readonly size: PanelSize}) {
	return (
		<BesideBasket desk={desk} size={size}>
			{left => {
				const {columns} = inside(left);
				const digits = bigDigits(amountText(dueNow(desk, dialog)));
				return (
					<Panel title="Pay" size={left}>
						<Lines rows={[[' '], ...digits.map(row => [`  ${row}`]), [' ']]} />
						{dialog.tender === 'cash' ? (
							<Box>
								<Line spans={['  Cash given ']} />
								<Field field={dialog.field} columns={columns - 16} hasCursor placeholder="Enter: exact" />
							</Box>
						) : undefined}
						<Lines rows={tenderRows(desk, dialog)} />
						<Lines rows={[[' '], ...(dialog.fault === undefined ? [] : faultRows(dialog.fault, columns))]} />
					</Panel>
				);
			}}
		</BesideBasket>
	);
}

const faultRows = (fault: string, columns: number): readonly (readonly Span[])[] =>
	wrapped(plainText(fault), columns - 4).map(row => [span(`  ${row}`, 'warning')]);
