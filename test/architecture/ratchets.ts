// What there is to be less of, counted on the tree of a file.
import {type Expression, type Node, Visitor} from 'oxc-parser';
import {lineAt, type Source} from './sources.ts';

/** Where something was found: `path:line text`. */
const place = ({path, text}: Source, {start, end}: {readonly start: number; readonly end: number}): string =>
	`${path}:${lineAt(text, start)} ${text.slice(start, end).replaceAll(/\s+/g, ' ').slice(0, 100)}`;

/** Casts that tell the compiler to take anything. */
export function neverCasts(source: Source): readonly string[] {
	const found: string[] = [];
	new Visitor({
		TSAsExpression: node => {
			if (node.typeAnnotation.type === 'TSNeverKeyword') found.push(place(source, node));
		},
	}).visit(source.program);
	return found;
}

/** Sizes of amounts that are cast back to money by hand. */
export function castSizes(source: Source): readonly string[] {
	const found: string[] = [];
	new Visitor({
		TSAsExpression: node => {
			const text = source.text.slice(node.start, node.end);
			if (/^Math\.abs\(.*\) as Cents$/s.test(text)) found.push(place(source, node));
		},
	}).visit(source.program);
	return found;
}

const kinds = new Set(['goods', 'open', 'service', 'bill', 'top-up']);

const isKind = (node: Node | null | undefined): boolean =>
	node?.type === 'Literal' && typeof node.value === 'string' && kinds.has(node.value);

/** `line.type`, `type`, and the same of a kind. */
function asksKind(node: Node): boolean {
	if (node.type === 'ChainExpression' || node.type === 'ParenthesizedExpression') return asksKind(node.expression);
	if (node.type === 'MemberExpression' && !node.computed) return /^(type|kind)$/.test(node.property.name);
	return node.type === 'Identifier' && /(^t|T)ype$|(^k|K)ind$/.test(node.name);
}

/** `['goods', 'open'].includes(type)`, and the same with a set. */
function isKindAmong(callee: Expression, asked: Node | undefined): boolean {
	if (callee.type !== 'MemberExpression' || callee.computed || !/^(includes|has)$/.test(callee.property.name)) return false;
	const {object} = callee;
	const list = object.type === 'NewExpression' ? object.arguments[0] : object;
	return list?.type === 'ArrayExpression' && list.elements.some(isKind) && asked !== undefined && asksKind(asked);
}

/** Questions of which kind a line or an item is: comparisons, cases of a switch, and lists of kinds. */
export function kindsAsked(source: Source): readonly string[] {
	const found: string[] = [];
	new Visitor({
		BinaryExpression: node => {
			const {left, right, operator} = node;
			if (!/^[!=]==$/.test(operator)) return;
			if ((isKind(right) && asksKind(left)) || (isKind(left) && asksKind(right))) found.push(place(source, node));
		},
		SwitchStatement: ({discriminant, cases}) => {
			if (!asksKind(discriminant)) return;
			for (const {test} of cases) if (test && isKind(test)) found.push(place(source, test));
		},
		CallExpression: node => {
			if (isKindAmong(node.callee, node.arguments[0])) found.push(place(source, node));
		},
	}).visit(source.program);
	return found;
}

const key = /(\b(F\d{1,2}|Ctrl\+[A-Z]|Enter|Esc|Tab|Ins|Del)\b|\b([Pp]ress|with|by) [a-z]\b(?!['’]))/;

/** Sentences that name a key, which may be bound to another. A sentence is a text of three words or more. */
export function keysNamed(source: Source): readonly string[] {
	const found: string[] = [];
	const look = (node: Node, text: string): void => {
		if (text.trim().split(/\s+/).length >= 3 && key.test(text)) found.push(place(source, node));
	};
	new Visitor({
		Literal: node => {
			if (typeof node.value === 'string') look(node, node.value);
		},
		TemplateLiteral: node => look(node, node.quasis.map(({value}) => value.cooked ?? '').join(' … ')),
		JSXText: node => look(node, node.value),
	}).visit(source.program);
	return found;
}
