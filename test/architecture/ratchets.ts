// What there is to be less of, counted on the tree of a file.
import type {Expression, Node} from 'oxc-parser';
import {lineAt, nodesIn, type Source} from './sources.ts';

/** Nodes of a file that are found, each as `path:line text`. */
const places = ({path, text, program}: Source, isFound: (node: Node, parent: Node | undefined) => boolean): readonly string[] =>
	[...nodesIn(program)]
		.filter(([node, parent]) => isFound(node, parent))
		.map(([{start, end}]) => `${path}:${lineAt(text, start)} ${text.slice(start, end).replaceAll(/\s+/g, ' ').slice(0, 100)}`);

/** Casts that tell the compiler to take anything. */
export const neverCasts = (source: Source): readonly string[] =>
	places(source, node => node.type === 'TSAsExpression' && node.typeAnnotation.type === 'TSNeverKeyword');

/** Sizes of amounts that are cast back to money by hand. */
export const castSizes = (source: Source): readonly string[] =>
	places(
		source,
		node => node.type === 'TSAsExpression' && /^Math\.abs\(.*\) as Cents$/s.test(source.text.slice(node.start, node.end)),
	);

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

const comparesKind = (node: Node): boolean =>
	node.type === 'BinaryExpression' &&
	/^[!=]==$/.test(node.operator) &&
	((isKind(node.right) && asksKind(node.left)) || (isKind(node.left) && asksKind(node.right)));

const isCaseOfKind = (node: Node, parent: Node | undefined): boolean =>
	node.type === 'SwitchCase' && isKind(node.test) && parent?.type === 'SwitchStatement' && asksKind(parent.discriminant);

const isKindListed = (node: Node): boolean => node.type === 'CallExpression' && isKindAmong(node.callee, node.arguments[0]);

/** Questions of which kind a line or an item is: comparisons, cases of a switch, and lists of kinds. */
export const kindsAsked = (source: Source): readonly string[] =>
	places(source, (node, parent) => comparesKind(node) || isCaseOfKind(node, parent) || isKindListed(node));

const key = /(\b(F\d{1,2}|Ctrl\+[A-Z]|Enter|Esc|Tab|Ins|Del)\b|\b([Pp]ress|with|by) ([b-z]\b|a[.,;)])(?!['’]))/;

/** The words of a text, with something in place of each value that is put in. */
function textOf(node: Node): string {
	if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
	if (node.type === 'TemplateLiteral') return node.quasis.map(({value}) => value.cooked ?? '').join(' … ');
	return node.type === 'JSXText' ? node.value : '';
}

/** Sentences that name a key, which may be bound to another. A sentence is a text of three words or more. */
export const keysNamed = (source: Source): readonly string[] =>
	places(source, node => {
		const text = textOf(node);
		return text.trim().split(/\s+/).length >= 3 && key.test(text);
	});
