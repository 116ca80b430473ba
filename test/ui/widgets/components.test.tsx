import {describe, expect, test} from 'vitest';
import {openForm, textInput} from '../../../src/ui/model/form.ts';
import {freshList} from '../../../src/ui/model/list.ts';
import {PurchasePanel} from '../../../src/ui/screens/purchase/purchase-panel.tsx';
import {accountList, inventory, purchase, receiptView, rows} from './component-samples.tsx';

describe('The list of accounts', () => {
	test('shows a balance, what may be spent with credit, and a balance below zero', () => {
		expect(rows(accountList('Thandi Nkosi'))).toEqual(
			[
				'  Id    Name                             Balance            Available    Last',
				'› 1     Thandi Nkosi                   R1,234.50            R1,734.50   08:30',
				'  2     Bela                              -R5.00 owes         R495.00',
			].map(row => row.trimEnd()),
		);
	});

	test('cuts a name that is too long for its column, and no amount', () => {
		expect(rows(accountList('N'.repeat(50)))[1]).toBe(`› 1     ${'N'.repeat(23)}…       R1,234.50            R1,734.50   08:30`);
	});

	test('keeps its columns under names of wide letters', () => {
		expect(rows(accountList('王小明'))[1]).toBe('› 1     王小明                         R1,234.50            R1,734.50   08:30');
	});
});

describe('The inventory', () => {
	test('says in words what is low, out and off sale', () => {
		expect(rows(inventory('Brown Bread 700g'))).toEqual([
			'  Code  Name                             Price         Stock            Lasts',
			'› 1001  Brown Bread 700g                 18.50            24          12 days',
			'  1002  Tomatoes                         18.50/kg   4.999 kg low      12 days',
			'  1003  Milk                             18.50            24 off sale',
			'  1004  Salt                             18.50             0 out      12 days',
		]);
	});
});

describe('The purchase panel', () => {
	test('shows providers with today’s count and what the shop earns, and what the chosen one takes', () => {
		expect(rows(purchase('Electricity'))).toEqual([
			'╭─ Services ─────────────────────╮─ Electricity ───────────────────────────────╮',
			'│                   today  earns │                                             │',
			'│› Electricity          3     2% │  About Electricity.                         │',
			'│  Airtime              0     4% │                                             │',
			...Array.from({length: 3}, () => '│                                │                                             │'),
			'╰────────────────────────────────╯─────────────────────────────────────────────╯',
		]);
	});

	test('says of each provider whether it is not connected, instead of what the shop earns', () => {
		const element = (
			<PurchasePanel
				title="Services"
				rows={[
					{id: 'a', name: 'Electricity', count: 12, commission: '2%', isUnconnected: true},
					{id: 'b', name: 'Airtime', count: 0, commission: '4%', isUnconnected: false},
				]}
				list={freshList}
				form={undefined}
				around={undefined}
				about={{title: 'Electricity', rows: [['  About it.']]}}
				size={{columns: 80, rows: 8}}
			/>
		);
		expect(rows(element)).toEqual([
			'╭─ Services ─────────────────────╮─ Electricity ───────────────────────────────╮',
			'│                           today│                                             │',
			'│› Electricity NOT CONNECTED   12│  About it.                                  │',
			'│  Airtime                      0│                                             │',
			'│                                │                                             │',
			'│                                │                                             │',
			'│                                │                                             │',
			'╰────────────────────────────────╯─────────────────────────────────────────────╯',
		]);
	});

	test('shows the form of the chosen one, with the sentence for what is wrong', () => {
		const form = openForm({
			title: 'Electricity',
			verb: 'accept',
			id: 'id-1',
			accept: () => undefined,
			fields: [textInput('for', 'Meter', {value: '12', check: () => 'One has 11 digits.'}), textInput('amount', 'Amount')],
		});
		const element = (
			<PurchasePanel
				title="Services"
				rows={[{id: 'a', name: 'Electricity', count: 0, commission: '2%', isUnconnected: false}]}
				list={freshList}
				form={form}
				around={{above: [[' ']], below: [], offers: {heading: '', offers: []}, marked: undefined}}
				about={{title: '', rows: []}}
				size={{columns: 80, rows: 8}}
			/>
		);
		expect(rows(element).slice(0, 5)).toEqual([
			'╭─ Services ─────────────────────╭─ Electricity ───────────────────────────────╮',
			'│                   today  earns │                                             │',
			'│› Electricity          0     2% │› Meter   12▏                                │',
			'│                                │          One has 11 digits.                 │',
			'│                                │  Amount                                     │',
		]);
	});
});

describe('The receipt', () => {
	test('is drawn at the width of its paper', () => {
		expect(rows(receiptView('Lerato')).slice(0, 9)).toEqual([
			'╭─ Receipt 1-000042 ─────────────────────────╮',
			'│                   Lerato                   │',
			'│                   Lerato                   │',
			'│ Receipt 1-000042          2026-11-20 08:30 │',
			'│ Operator Lerato                     Till 1 │',
			'│ ------------------------------------------ │',
			'│ 2 x Brown Bread 700g                 37.00 │',
			'│   at 18.50 each                            │',
			'│ ------------------------------------------ │',
		]);
	});
});
