// How large things are, measured on the tree of a file: functions, their parameters and how deep they nest, files and their imports.
import type {ArrowFunctionExpression, Function as FunctionNode, Node} from 'oxc-parser';
import {childrenOf, lineAt, nodesIn, type Source} from './sources.ts';

type AnyFunction = ArrowFunctionExpression | FunctionNode;

export type Measured = {
	readonly path: string;
	readonly name: string;
	readonly lines: number;
	readonly parameters: number;
	readonly nesting: number;
	/** Handed to `.action(…)` of commander, which gives the words of a verb one by one. */
	readonly isAction: boolean;
};

const isFunction = ({type}: Node): boolean => /^(Arrow)?Function(Declaration|Expression)$/.test(type);
const nests = /^(If|For|ForIn|ForOf|While|DoWhile|Switch|Try)Statement$/;

/** How deep statements stand in each other. An `else if` is beside its `if`; a function inside is measured by itself. */
function nestingOf(node: Node, isElse = false): number {
	const deepest = Math.max(
		0,
		...childrenOf(node)
			.filter(child => !isFunction(child))
			.map(child => nestingOf(child, node.type === 'IfStatement' && node.alternate === child)),
	);
	return nests.test(node.type) && !(isElse && node.type === 'IfStatement') ? deepest + 1 : deepest;
}

/** The name a function is bound to: its own, that of the constant, or that of the member. */
function nameOf(node: AnyFunction, parent: Node | undefined): string {
	if (node.type !== 'ArrowFunctionExpression' && node.id) return node.id.name;
	if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
	if ((parent?.type === 'Property' || parent?.type === 'MethodDefinition') && parent.key.type === 'Identifier')
		return parent.key.name;
	return '(without a name)';
}

const isActionOf = (parent: Node | undefined): boolean =>
	parent?.type === 'CallExpression' &&
	parent.callee.type === 'MemberExpression' &&
	!parent.callee.computed &&
	parent.callee.property.name === 'action';

/** Every function of a file, however it is written. */
export const functionsOf = ({path, text, program}: Source): readonly Measured[] =>
	[...nodesIn(program)]
		.filter((found): found is readonly [AnyFunction, Node | undefined] => isFunction(found[0]))
		.map(([node, parent]) => ({
			path,
			name: nameOf(node, parent),
			lines: lineAt(text, node.end) - lineAt(text, node.start) + 1,
			parameters: node.params.length,
			nesting: node.body ? nestingOf(node.body) : 0,
			isAction: isActionOf(parent),
		}));

/** Lines of a file. */
export const linesOf = ({text}: Source): number => text.trimEnd().split('\n').length;

/** From how many places a file imports. */
export const placesOf = ({imports}: Source): number => new Set(imports.map(({name}) => name)).size;
