// The keys of the audit: who did what, the newest first; of one operator, of one kind, of some days; each opens its receipt or its facts.

import {type AuditKind, auditKinds} from '../../../domain/audit/matters.ts';
import type {AuditQuery, AuditRecord} from '../../../domain/ports/history.ts';
import {auditKindTexts} from '../../../formats/wording/audit.ts';
import {auditFacts} from '../../../formats/wording/audit-shown.ts';
import type {Binding, Desk, DialogKeys, Sight} from '../../model/desk.ts';
import type {AuditDialog} from '../../model/dialogs.ts';
import {openForm} from '../../model/form.ts';
import {chosenKey, freshList} from '../../model/list.ts';
import {mayNotSee} from '../../model/may-see.ts';
import {onTop} from '../../model/on-top.ts';
import {isAtWork} from '../../model/screens.ts';
import {bodyRows} from '../../model/view.ts';
import {periodFields, periodIn} from '../fields/period-fields.ts';
import {back, movingKeys} from '../shared/list-keys.ts';

/** The most matters in the list; older ones are found by their day. */
const mostListed = 500;
const everything: AuditQuery = {limit: mostListed};

/** The matters that are asked for, by their keys: the entry, and which of its matters. */
export function foundMatters(sight: Sight, {query}: AuditDialog): ReadonlyMap<string, AuditRecord> {
	let count = 0;
	let last = 0;
	return new Map(
		sight.lookups.audit(query).map(record => {
			count = record.seq === last ? count + 1 : 0;
			last = record.seq;
			return [`${record.seq}.${count}`, record];
		}),
	);
}

const matterKeys = (sight: Sight): readonly string[] => [...foundMatters(sight, onTop(sight, 'audit')).keys()];

function chosenMatter(sight: Sight): AuditRecord | undefined {
	const found = foundMatters(sight, onTop(sight, 'audit'));
	return found.get(chosenKey(onTop(sight, 'audit').list, [...found.keys()]) ?? '');
}

/** Asks anew: with other operators, kinds or days, and from the newest. */
function ask(desk: Desk, change: Partial<{[K in keyof AuditQuery]: AuditQuery[K] | undefined}>): void {
	const changed = Object.entries({...onTop(desk, 'audit').query, ...change}).filter(([, value]) => value !== undefined);
	desk.replace({...onTop(desk, 'audit'), query: Object.fromEntries(changed) as AuditQuery, list: freshList});
}

function chooseOperator(desk: Desk): void {
	const {operators} = desk.state;
	desk.open({
		type: 'menu',
		title: 'Who',
		lines: ['What somebody did or approved, and what was changed of him.'],
		options: [
			{label: 'everybody', run: () => ask(desk, {operator: undefined})},
			...[...operators.rows.values()].map(({id, name}) => ({label: name, run: () => ask(desk, {operator: id})})),
		],
		list: freshList,
	});
}

/** The kinds that there are, and the one that is chosen. */
function kindsThere(sight: Sight): readonly AuditKind[] {
	const {kinds = []} = onTop(sight, 'audit').query;
	const there = new Set([...kinds, ...sight.lookups.audit(everything).map(({kind}) => kind)]);
	return auditKinds.filter(kind => there.has(kind));
}

function chooseKind(desk: Desk): void {
	desk.open({
		type: 'menu',
		title: 'What',
		lines: ['One kind of what was done.'],
		options: [
			{label: 'everything', run: () => ask(desk, {kinds: undefined})},
			...kindsThere(desk).map(kind => ({label: auditKindTexts[kind], run: () => ask(desk, {kinds: [kind]})})),
		],
		list: freshList,
	});
}

function chooseDays(desk: Desk): void {
	desk.open({
		type: 'form',
		form: openForm({
			title: 'Days',
			verb: 'show them',
			id: desk.ports.newId(),
			fields: periodFields(desk, onTop(desk, 'audit').query),
			accept: values => {
				desk.close();
				ask(desk, periodIn(desk, values));
			},
		}),
	});
}

/** Opens the receipt of a matter, or its facts where it is on none. */
function look(desk: Desk, record: AuditRecord): void {
	const receipt = record.receipt === undefined ? undefined : desk.till.history.receipt(record.receipt);
	if (receipt) return desk.open({type: 'receipt', receipt, top: 0, isFresh: false});
	const facts = auditFacts(desk.state, record);
	desk.open({
		type: 'page',
		title: `Entry ${record.seq}`,
		rows: columns => ['', ...facts(columns - 4).map(row => `  ${row}`)],
		top: 0,
	});
}

export const audit: DialogKeys<AuditDialog> = {
	title: 'Audit',
	isPage: true,
	isReading: () => true,
	bindings: [
		...movingKeys({
			read: sight => onTop(sight, 'audit').list,
			write: (desk, list) => desk.replace({...onTop(desk, 'audit'), list}),
			keys: matterKeys,
			height: sight => bodyRows(sight.view) - 4,
		}),
		{
			keys: ['enter'],
			label: 'look at it',
			hint: 1,
			blocked: sight => (chosenMatter(sight) ? undefined : 'Nothing is selected.'),
			run: desk => {
				const record = chosenMatter(desk);
				if (record) look(desk, record);
			},
		},
		{keys: ['1'], label: 'one operator', hint: 2, run: chooseOperator},
		{keys: ['2'], label: 'one kind', hint: 3, run: chooseKind},
		{keys: ['3'], label: 'some days', hint: 4, run: chooseDays},
		back,
	],
};

/** The palette's action that opens the audit. */
export const auditBinding: Binding = {
	keys: [],
	label: 'audit',
	isActive: isAtWork,
	blocked: sight => mayNotSee(sight, 'audit'),
	run: desk => desk.open({type: 'audit', query: everything, list: freshList}),
};
