// Every file of src, parsed once: its room, its imports and its tree.
import {readdirSync, readFileSync} from 'node:fs';
import {posix} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type Node, type Program, parseSync, visitorKeys} from 'oxc-parser';

export type Import = {
	/** As the file names it. */
	readonly name: string;
	/** The file of src it leads to; nothing for a package. */
	readonly file: string | undefined;
	readonly isType: boolean;
	/** What is taken out of it, by the names it has there. */
	readonly taken: readonly string[];
};

export type Source = {
	/** Below src, with `/`. */
	readonly path: string;
	/** The folder it is in, which is the room. */
	readonly room: string;
	readonly text: string;
	readonly program: Program;
	readonly imports: readonly Import[];
};

/** What stands directly in a node. */
export const childrenOf = (node: Node): readonly Node[] =>
	(visitorKeys[node.type] ?? []).flatMap(key => {
		const value: unknown = Reflect.get(node, key);
		return (Array.isArray(value) ? value : [value]).filter(each => typeof each === 'object' && each !== null) as Node[];
	});

/** A node and all that stands in it, each with what it stands in. */
export function* nodesIn(node: Node, parent?: Node): Generator<readonly [node: Node, parent: Node | undefined]> {
	yield [node, parent];
	for (const child of childrenOf(node)) yield* nodesIn(child, node);
}

/** Names that are asked for outside of import statements: `import('…')` as a value and as a type, and `require('…')`. */
function looseImports(program: Program): readonly {readonly name: string; readonly isType: boolean}[] {
	return [...nodesIn(program)].flatMap(([node]) => {
		const isRequire = node.type === 'CallExpression' && node.callee.type === 'Identifier' && node.callee.name === 'require';
		const isImport = node.type === 'ImportExpression' || node.type === 'TSImportType';
		const asked = isRequire ? node.arguments[0] : isImport ? node.source : undefined;
		const isNamed = asked?.type === 'Literal' && typeof asked.value === 'string';
		return isNamed ? [{name: asked.value as string, isType: node.type === 'TSImportType'}] : [];
	});
}

/** A file as the rules see it. The path is below src. */
export function sourceOf(path: string, text: string): Source {
	const {program, module, errors} = parseSync(path, text, {sourceType: path.endsWith('.cjs') ? 'commonjs' : 'module'});
	if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
	const fileOf = (name: string): string | undefined => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : undefined);
	const stated = module.staticImports.map(({moduleRequest: {value}, entries}) => ({
		name: value,
		isType: entries.length > 0 && entries.every(({isType}) => isType),
		taken: entries.flatMap(({importName}) => importName.name ?? []),
	}));
	const passedOn = module.staticExports
		.flatMap(({entries}) => entries)
		.flatMap(({moduleRequest, isType, importName}) =>
			moduleRequest ? [{name: moduleRequest.value, isType, taken: importName.name === null ? [] : [importName.name]}] : [],
		);
	const loose = looseImports(program).map(each => ({...each, taken: []}));
	const imports = [...stated, ...passedOn, ...loose].map(each => ({...each, file: fileOf(each.name)}));
	return {path, room: posix.dirname(path), text, program, imports};
}

const root = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every file of src. */
export const sources: readonly Source[] = readdirSync(root, {recursive: true, encoding: 'utf8'})
	.map(path => path.replaceAll('\\', '/'))
	.filter(path => /\.(tsx?|cjs)$/.test(path))
	.toSorted()
	.map(path => sourceOf(path, readFileSync(root + path, 'utf8')));

/** The layer of a room, or of a file: its first folder. */
export const layerOf = (path: string): string => path.split('/')[0] ?? '';

/** The number of the line a place in a text is on, from 1. */
export const lineAt = (text: string, place: number): number => text.slice(0, place).split('\n').length;
