// The orders read from their types by the compiler: the fields of each, its answers, and its refusals. Nothing is listed by hand.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {
	Node,
	PropertySignatureDeclaration,
	TypeAliasDeclaration,
	TypeNode,
	TypeReferenceNode,
} from 'typescript/unstable/ast';
import {
	isArrayTypeNode,
	isIndexedAccessTypeNode,
	isLiteralTypeNode,
	isParenthesizedTypeNode,
	isPropertySignatureDeclaration,
	isTemplateLiteralTypeNode,
	isTypeAliasDeclaration,
	isTypeLiteralNode,
	isTypeOperatorNode,
	isTypeReferenceNode,
	isUnionTypeNode,
} from 'typescript/unstable/ast/is';
import {
	API,
	type Checker,
	type Project,
	type Symbol as Sign,
	SignatureKind,
	SymbolFlags,
	type Type,
} from 'typescript/unstable/sync';

/** A field: what it is in plain words, and what is to be said of it. */
export type Field = {readonly name: string; readonly isOptional: boolean; readonly is: string; readonly doc: string};
/** A type with fields. */
export type Shape = {readonly name: string; readonly doc: string; readonly fields: readonly Field[]};
export type OrderRead = Shape & {readonly refusals: readonly string[]; readonly hasReceipt: boolean};
export type Reference = {
	readonly orders: readonly OrderRead[];
	/** The fields every order may have. */
	readonly envelope: readonly Field[];
	/** Types that orders are made of, by name. */
	readonly shapes: readonly Shape[];
	/** Every refusal with its facts, by kind. */
	readonly refusals: readonly Shape[];
	/** The codes of a StoreError. */
	readonly troubles: readonly string[];
};

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Reads all orders from the sources. */
export function readOrders(): Reference {
	const api = new API({cwd: root});
	try {
		const config = `${root}.ci/types.json`;
		const project = api.updateSnapshot({openProjects: [config]}).getProject(config);
		if (!project) throw new Error(`${config} is no project`);
		return reference(project);
	} finally {
		api.close();
	}
}

function reference(project: Project): Reference {
	const {checker} = project;
	const entry = exportsOf(project, 'src/app/index.ts');
	const commands = exportsOf(project, 'src/domain/ledger/commands.ts');
	const reader = fieldReader(checker, entry.names);
	const envelope = reader.fieldsOf(exportsOf(project, 'src/domain/base/handlers.ts').type('Envelope'));
	const own = new Set(['type', ...envelope.map(({name}) => name)]);
	const orders = partsOf(commands.type('Command')).map(kind => {
		const name = literalsOf(checker, kind, 'type')[0] ?? '';
		const decider = deciderOf(checker, name);
		const fields = reader.fieldsOf(kind).filter(field => !own.has(field.name));
		return {name, doc: plain(kind.getAliasSymbol()?.getDocumentationComment(checker)), fields, ...answersOf(checker, decider)};
	});
	const kinds = partsOf(entry.type('Refusal')).map(part => {
		const name = literalsOf(checker, part, 'kind')[0] ?? '';
		return [name, {name, doc: '', fields: reader.factsOf(part)}] as const;
	});
	const troubles = partsOf(entry.type('TroubleCode')).flatMap(each => (each.isStringLiteralType() ? [each.value] : []));
	return {orders, envelope, refusals: sorted([...new Map(kinds).values()]), shapes: sorted(reader.shapes()), troubles};
}

const sorted = (shapes: readonly Shape[]): readonly Shape[] => [...shapes].sort((a, b) => (a.name < b.name ? -1 : 1));

/** What a file exports, by name. A name that is not there fails. */
function exportsOf({program, checker}: Project, path: string) {
	const file = program.getSourceFile(`${root}${path}`);
	const module = file && checker.getSymbolAtLocation(file);
	if (!module) throw new Error(`${path} is not in the project`);
	const symbols = new Map(checker.getExportsOfModule(module).map(each => [each.name, target(checker, each)]));
	const symbol = (name: string): Sign => {
		const found = symbols.get(name);
		if (!found) throw new Error(`${path} has no ${name}`);
		return found;
	};
	return {names: new Set(symbols.keys()), symbol, type: (name: string): Type => checker.getDeclaredTypeOfSymbol(symbol(name))};
}

const target = (checker: Checker, symbol: Sign): Sign =>
	symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

function typeOf(checker: Checker, symbol: Sign): Type {
	const type = checker.getTypeOfSymbol(symbol);
	if (!type) throw new Error(`${symbol.name} has no type`);
	return type;
}

const partsOf = (type: Type): readonly Type[] => (type.isUnionType() ? type.getTypes() : [type]);

/** The texts a property can be: the kinds of refusals, the types of commands and events. */
const literalsOf = (checker: Checker, type: Type, property: string): readonly string[] =>
	partsOf(type).flatMap(part => {
		const found = checker.getPropertyOfType(part, property);
		return found ? partsOf(typeOf(checker, found)).flatMap(each => (each.isStringLiteralType() ? [each.value] : [])) : [];
	});

/** Every file of the domain, with its text. */
const domain: readonly {readonly path: string; readonly text: string}[] = readdirSync(`${root}src/domain`, {
	recursive: true,
	encoding: 'utf8',
})
	.filter(name => name.endsWith('.ts'))
	.map(name => `${root}src/domain/${name}`)
	.map(path => ({path, text: readFileSync(path, 'utf8')}));

/** The decider of an order, where it stands: in its part it is known by its contract only, which has the refusals of the whole file. */
function deciderOf(checker: Checker, name: string): Sign {
	const found = domain.flatMap(({path, text}) => {
		const [start = '', before = ''] = new RegExp(`^((?:export )?const )${name} = \\(\\(`, 'm').exec(text) ?? [];
		return start === '' ? [] : [checker.getSymbolAtPosition(path, text.indexOf(start) + before.length)];
	});
	const [decider, ...more] = found;
	if (!decider || more.length > 0) throw new Error(`${name} is decided in ${found.length} places`);
	return decider;
}

/** What a decider answers: what it can refuse, and whether what it accepts makes a receipt. */
function answersOf(checker: Checker, decider: Sign): Pick<OrderRead, 'refusals' | 'hasReceipt'> {
	const [signature] = checker.getSignaturesOfType(typeOf(checker, decider), SignatureKind.Call);
	const answer = signature && checker.getReturnTypeOfSignature(signature);
	if (!answer) throw new Error(`${decider.name} decides nothing`);
	const inside = (property: string) =>
		partsOf(answer).flatMap(part => {
			const found = checker.getPropertyOfType(part, property);
			return found ? [typeOf(checker, found)] : [];
		});
	const kinds = inside('refused').flatMap(refused => literalsOf(checker, refused, 'kind'));
	const events = inside('accepted').flatMap(accepted =>
		(accepted.isTypeReference() ? checker.getTypeArguments(accepted) : []).flatMap(event => literalsOf(checker, event, 'type')),
	);
	return {refusals: [...new Set(kinds)].sort(), hasReceipt: events.includes('SaleMade') || events.includes('CashWithdrawn')};
}

/** A comment on one line, as a cell of a table can hold it. */
const plain = (comment = ''): string =>
	comment
		.replace(/\{@link (\w+)\}/g, '`$1`')
		.replace(/ \(rules\.md [^)]*\)/g, '')
		.replace(/\s+/g, ' ')
		.replaceAll('|', '\\|')
		.trim();

const units: ReadonlyMap<string, string> = new Map([
	['Cents', 'cents'],
	['Thousandths', 'thousandths'],
	['BasisPoints', 'hundredths of a percent'],
	['string', 'text'],
	['number', 'number'],
	['boolean', '`true` or `false`'],
	['unknown', 'any value'],
]);

/** Some words with commas, and an "or" before the last. */
const oneOf = (words: readonly string[]): string =>
	words.length > 1 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}` : words.join();

function fieldReader(checker: Checker, exported: ReadonlySet<string>) {
	const met = new Map<string, Sign>();

	const aliasOf = (node: TypeReferenceNode): {readonly symbol: Sign; readonly declared: TypeAliasDeclaration} => {
		const found = checker.getSymbolAtLocation(node.typeName);
		const symbol = found && target(checker, found);
		const declared = symbol?.declarations[0]?.resolve();
		if (!symbol || !declared || !isTypeAliasDeclaration(declared)) throw new Error(`${node.getText()} is no type of ours`);
		return {symbol, declared};
	};

	/** A type that is a word or a few: a number of something, one of some texts, one of some shapes. */
	const isSimple = (node: TypeNode): boolean =>
		units.has(node.getText()) || isLiteralTypeNode(node) || isTemplateLiteralTypeNode(node) || isUnionTypeNode(node);

	const named = (node: TypeReferenceNode): string => {
		const name = node.typeName.getText();
		const unit = units.get(name);
		if (unit !== undefined) return unit;
		const [inner] = node.typeArguments ?? [];
		if (name === 'Partial' && inner) return `any of ${words(inner)}`;
		const {symbol, declared} = aliasOf(node);
		if (isSimple(declared.type)) return words(declared.type);
		// One of a list of names.
		if (isIndexedAccessTypeNode(declared.type))
			return oneOf(
				partsOf(checker.getDeclaredTypeOfSymbol(symbol)).map(part => `\`${checker.typeToString(part).replace(/"/g, '')}\``),
			);
		if (!exported.has(name)) throw new Error(`an order speaks of ${name}, which the entry does not export`);
		met.set(name, symbol);
		return `[${name}](#${name.toLowerCase()})`;
	};

	const words = (node: TypeNode): string => {
		if (isTypeOperatorNode(node) || isParenthesizedTypeNode(node)) return words(node.type);
		if (isArrayTypeNode(node)) return `list of ${words(node.elementType)}`;
		if (isUnionTypeNode(node)) return oneOf(node.types.map(words));
		if (isLiteralTypeNode(node) || isTemplateLiteralTypeNode(node)) return `\`${node.getText().replace(/['`]/g, '')}\``;
		if (isTypeReferenceNode(node)) return named(node);
		if (isTypeLiteralNode(node))
			return node.members
				.filter(isPropertySignatureDeclaration)
				.map(member => `\`${member.name.getText()}${member.postfixToken ? '?' : ''}\` (${words(member.type)})`)
				.join(', ');
		return units.get(node.getText()) ?? node.getText();
	};

	const declarationOf = (property: Sign): PropertySignatureDeclaration => {
		const node: Node | undefined = property.declarations[0]?.resolve();
		if (!node || !isPropertySignatureDeclaration(node)) throw new Error(`${property.name} is no field`);
		return node;
	};

	/** What is said of a field; of one that says nothing, what is said of the type it names. */
	const docOf = (property: Sign, {type}: PropertySignatureDeclaration): string => {
		const own = plain(property.getDocumentationComment(checker));
		if (own !== '' || !isTypeReferenceNode(type) || units.has(type.typeName.getText()) || type.typeArguments) return own;
		return plain(aliasOf(type).symbol.getDocumentationComment(checker));
	};

	const propertiesOf = (type: Type): readonly Sign[] => [
		...new Map(partsOf(type).flatMap(part => checker.getPropertiesOfType(part).map(each => [each.name, each]))).values(),
	];

	const fieldsOf = (type: Type): readonly Field[] =>
		propertiesOf(type).map(property => {
			const declared = declarationOf(property);
			const isEverywhere = partsOf(type).every(part => checker.getPropertyOfType(part, property.name));
			const isOptional = !isEverywhere || (property.flags & SymbolFlags.Optional) !== 0;
			return {name: property.name, isOptional, is: words(declared.type), doc: docOf(property, declared)};
		});

	return {
		fieldsOf,
		/** The facts of a refusal, by name, with the units of those that have one. */
		factsOf: (type: Type): readonly Field[] =>
			propertiesOf(type)
				.filter(({name}) => name !== 'kind')
				.map(property => {
					const is = units.get(declarationOf(property).type.getText()) ?? '';
					return {name: property.name, isOptional: (property.flags & SymbolFlags.Optional) !== 0, is, doc: ''};
				}),
		/** The shapes met so far, and those they are made of. */
		shapes: (): readonly Shape[] => {
			const shapes: Shape[] = [];
			// What a shape is made of is met while it is read, and comes after it.
			for (const [name, symbol] of met)
				shapes.push({
					name,
					doc: plain(symbol.getDocumentationComment(checker)),
					fields: fieldsOf(checker.getDeclaredTypeOfSymbol(symbol)),
				});
			return shapes;
		},
	};
}
