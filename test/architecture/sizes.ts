// How large things are, measured on the tree of a file: functions, their parameters and how deep they nest, files and their imports.
import {type ArrowFunctionExpression, type Function as FunctionNode, type Node, Visitor, visitorKeys} from 'oxc-parser';
import {lineAt, type Source} from './sources.ts';

type AnyFunction = ArrowFunctionExpression | FunctionNode;

export type Measured = {
	readonly path: string;
	readonly name: string;
	readonly lines: number;
	readonly parameters: number;
	readonly nesting: number;
};

const isFunction = ({type}: Node): boolean => /^(Arrow)?Function(Declaration|Expression)$/.test(type);
const nests = /^(If|For|ForIn|ForOf|While|DoWhile|Switch|Try)Statement$/;

const childrenOf = (node: Node): readonly Node[] =>
	(visitorKeys[node.type] ?? []).flatMap(key => {
		const value: unknown = Reflect.get(node, key);
		return (Array.isArray(value) ? value : [value]).filter(each => typeof each === 'object' && each !== null) as Node[];
	});

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

/** Every function of a file, however it is written. */
export function functionsOf({path, text, program}: Source): readonly Measured[] {
	const found: Measured[] = [];
	const look = (node: Node, parent: Node | undefined): void => {
		if (isFunction(node)) {
			const own = node as AnyFunction;
			found.push({
				path,
				name: nameOf(own, parent),
				lines: lineAt(text, own.end) - lineAt(text, own.start) + 1,
				parameters: own.params.length,
				nesting: own.body ? nestingOf(own.body) : 0,
			});
		}
		for (const child of childrenOf(node)) look(child, node);
	};
	look(program, undefined);
	return found;
}

/** Lines of a file. */
export const linesOf = ({text}: Source): number => text.trimEnd().split('\n').length;

/** From how many places a file imports. */
export const placesOf = ({imports}: Source): number => new Set(imports.map(({name}) => name)).size;
