// Imports as arrows between files and between rooms: which are not allowed, and which run in a circle.
import {floors, layers, packages} from './rooms.ts';
import {layerOf, type Source} from './sources.ts';

/** Whether a file may import another, by the table of the rooms. */
function isAllowed(source: Source, file: string, isType: boolean): boolean {
	const room = file.slice(0, file.lastIndexOf('/'));
	const own = layerOf(source.path);
	const layer = layerOf(file);
	if (room === source.room) return true;
	if (layer === own) return floors.get(source.room)?.includes(room) === true;
	const {may = [], types = []} = layers[own] ?? {};
	return may.includes(layer) || (isType && types.includes(layer));
}

/** Imports of files that the table does not have. */
export const arrowsNotAllowed = (sources: readonly Source[]): readonly string[] =>
	sources.flatMap(source =>
		source.imports.flatMap(({file, isType}) =>
			file === undefined || isAllowed(source, file, isType) ? [] : [`${source.path} → ${file}`],
		),
	);

/** Imports of packages where they are not used. */
export const packagesNotAllowed = (sources: readonly Source[]): readonly string[] =>
	sources.flatMap(({path, imports}) =>
		imports
			.filter(({file, name}) => file === undefined && !packages.some(([shape, where]) => shape.test(name) && where.test(path)))
			.map(({name}) => `${path} → ${name}`),
	);

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** What each file imports, types counted. */
export const filesOf = (sources: readonly Source[]): Graph =>
	new Map(sources.map(({path, imports}) => [path, new Set(imports.flatMap(({file}) => file ?? []))]));

/** What each room imports, types counted. */
export function roomsOf(sources: readonly Source[]): Graph {
	const graph = new Map<string, Set<string>>(sources.map(({room}) => [room, new Set()]));
	for (const {room, imports} of sources)
		for (const {file} of imports) {
			const other = file?.slice(0, file.lastIndexOf('/'));
			if (other !== undefined && other !== room) graph.get(room)?.add(other);
		}
	return graph;
}

/** All that is reached from one, itself only where it is in a circle. */
function reachedFrom(graph: Graph, start: string): ReadonlySet<string> {
	const reached = new Set<string>();
	const waiting = [...(graph.get(start) ?? [])];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		if (reached.has(next)) continue;
		reached.add(next);
		waiting.push(...(graph.get(next) ?? []));
	}
	return reached;
}

/** The circles of a graph, each with all that are in it. */
export function circlesOf(graph: Graph): readonly (readonly string[])[] {
	const reached = new Map([...graph.keys()].map(each => [each, reachedFrom(graph, each)]));
	const circles = new Set(
		[...graph.keys()]
			.filter(each => reached.get(each)?.has(each))
			.map(each => [...graph.keys()].filter(other => reached.get(each)?.has(other) && reached.get(other)?.has(each)).join(' ')),
	);
	return [...circles].map(circle => circle.split(' '));
}
