// A disk in memory that may lose on a power cut what was not synced: blocks, halves of blocks, sizes and names, each separately.
import type {FileFacts, Files} from '../../src/store/disk/files.ts';
import type {Call} from './faulty-files.ts';
import type {Luck} from './luck.ts';

const blockSize = 4096;
/** What a disk writes whole or not at all. */
const sectorSize = 512;
const noBlock = Buffer.alloc(blockSize);

/** Blocks are never changed in place: two disks may share them. `past` is what the disk may still hold in the place of the newest. */
type FileNode = {
	readonly kind: 'file';
	mode: number;
	size: number;
	pastSizes: number[];
	readonly blocks: Buffer[];
	past: Map<number, Buffer[]>;
	/** Blocks of a failed sync: the system thinks they are written and will not write them again. */
	readonly givenUp: Map<number, Buffer[]>;
};
type FolderNode = {
	readonly kind: 'folder';
	mode: number;
	readonly names: Map<string, Node>;
	readonly past: Map<string, (Node | undefined)[]>;
};
type Node = FileNode | FolderNode;

const newFile = (mode: number): FileNode => ({
	kind: 'file',
	mode,
	size: 0,
	pastSizes: [],
	blocks: [],
	past: new Map(),
	givenUp: new Map(),
});
const newFolder = (): FolderNode => ({kind: 'folder', mode: 0o40700, names: new Map(), past: new Map()});

export type CrashingDisk = {
	readonly files: Files;
	/** Called before each call that changes something; the moment for a power cut. */
	watch(listener: (call: Call) => void): void;
	/** A disk this one may be after the power went just now. Everything on it is durable; this one is not touched. */
	afterPowerCut(luck: Luck): CrashingDisk;
	/** After a failed sync: what was not synced of this file will never be, whatever a later sync says, unless it is written again. */
	giveUp(path: string): void;
	/** Puts a durable file in place, or takes it away: for damage. */
	put(path: string, bytes: Uint8Array | undefined): void;
};

function refused(code: string, syscall: string, path: string): Error {
	return Object.assign(new Error(`${code}: ${syscall} '${path}'`), {code, syscall});
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function nodeAt(root: FolderNode, path: string): Node | undefined {
	let node: Node | undefined = root;
	for (const part of path.split('/')) {
		if (part === '' || part === '.') continue;
		if (node?.kind !== 'folder') return undefined;
		node = node.names.get(part);
	}
	return node;
}

function folderAt(root: FolderNode, path: string, syscall: string): FolderNode {
	const node = nodeAt(root, path);
	if (!node) throw refused('ENOENT', syscall, path);
	if (node.kind !== 'folder') throw refused('ENOTDIR', syscall, path);
	return node;
}

/** Gives a name to a node, or to none; what it stood for before may come back until the folder is synced. */
function setName(folder: FolderNode, name: string, node: Node | undefined): void {
	const past = folder.past.get(name) ?? [];
	folder.past.set(name, [...past, folder.names.get(name)]);
	if (node) folder.names.set(name, node);
	else folder.names.delete(name);
}

function setBlock(file: FileNode, index: number, block: Buffer): void {
	file.past.set(index, [...(file.past.get(index) ?? []), file.blocks[index] ?? noBlock]);
	file.blocks[index] = block;
	// A block that is written again is dirty again: the next sync means it.
	file.givenUp.delete(index);
}

function setSize(file: FileNode, size: number): void {
	if (size === file.size) return;
	file.pastSizes.push(file.size);
	file.size = size;
}

function writeAt(file: FileNode, bytes: Uint8Array, position: number): void {
	for (let done = 0; done < bytes.length; ) {
		const at = position + done;
		const within = at % blockSize;
		const part = bytes.subarray(done, done + blockSize - within);
		const index = Math.floor(at / blockSize);
		const block = Buffer.from(file.blocks[index] ?? noBlock);
		block.set(part, within);
		setBlock(file, index, block);
		done += part.length;
	}
	setSize(file, Math.max(file.size, position + bytes.length));
}

function truncateTo(file: FileNode, size: number): void {
	for (let index = Math.floor(size / blockSize); index * blockSize < file.size; index += 1) {
		const block = Buffer.from(file.blocks[index] ?? noBlock);
		setBlock(file, index, block.fill(0, Math.max(0, size - index * blockSize)));
	}
	setSize(file, size);
}

function readAt(file: FileNode, into: Uint8Array, position: number): number {
	const end = Math.min(file.size, position + into.length);
	for (let at = position; at < end; ) {
		const within = at % blockSize;
		const count = Math.min(blockSize - within, end - at);
		into.set((file.blocks[Math.floor(at / blockSize)] ?? noBlock).subarray(within, within + count), at - position);
		at += count;
	}
	return Math.max(0, end - position);
}

/** One of the versions a block had since it was last synced, or a mixture of their sectors. */
function survivingBlock(versions: readonly Buffer[], luck: Luck): Buffer {
	const choose = () => versions[luck.choose(versions.length)] ?? noBlock;
	if (versions.length === 1 || !luck.tears()) return choose();
	const sectors = Array.from({length: blockSize / sectorSize}, (_, sector) =>
		choose().subarray(sector * sectorSize, (sector + 1) * sectorSize),
	);
	return Buffer.concat(sectors);
}

function survivingFile(file: FileNode, luck: Luck): FileNode {
	const sizes = [...file.pastSizes, file.size];
	const size = sizes[luck.choose(sizes.length)] ?? 0;
	const kept: FileNode = {...newFile(file.mode), size};
	for (let index = 0; index * blockSize < size; index += 1) {
		const block = survivingBlock([...(file.past.get(index) ?? []), file.blocks[index] ?? noBlock], luck);
		// What lay behind the end of a file is never seen again.
		const end = size - index * blockSize;
		kept.blocks.push(end < blockSize ? Buffer.from(block).fill(0, end) : block);
	}
	return kept;
}

/** `known` keeps two names of one file two names of one file. */
function survivingFolder(folder: FolderNode, luck: Luck, known = new Map<Node, Node>()): FolderNode {
	const kept: FolderNode = {...newFolder(), mode: folder.mode};
	for (const name of new Set([...folder.past.keys(), ...folder.names.keys()])) {
		const versions = [...(folder.past.get(name) ?? []), folder.names.get(name)];
		const node = versions[luck.choose(versions.length)];
		if (!node) continue;
		const copy = known.get(node) ?? (node.kind === 'file' ? survivingFile(node, luck) : survivingFolder(node, luck, known));
		known.set(node, copy);
		kept.names.set(name, copy);
	}
	return kept;
}

/** Makes a folder with those above it; answers with the first that was not there. */
function makeFolders(root: FolderNode, path: string): string | undefined {
	const node = nodeAt(root, path);
	if (node) {
		if (node.kind !== 'folder') throw refused('EEXIST', 'mkdir', path);
		return undefined;
	}
	const above = makeFolders(root, parentOf(path));
	setName(folderAt(root, parentOf(path), 'mkdir'), nameOf(path), newFolder());
	return above ?? path;
}

/** An empty disk; folders that are named are there, and durable. */
export function crashingDisk(...folders: readonly string[]): CrashingDisk {
	const root = newFolder();
	for (const path of folders) makeFolders(root, path);
	return diskOf(survivingFolder(root, {choose: count => count - 1, tears: () => false}));
}

function diskOf(root: FolderNode): CrashingDisk {
	let listener: (call: Call) => void = () => undefined;
	const files = filesOf(root, call => listener(call));
	return {
		files,
		watch: next => {
			listener = next;
		},
		afterPowerCut: luck => diskOf(survivingFolder(root, luck)),
		giveUp: path => {
			const file = nodeAt(root, path);
			if (file?.kind !== 'file') return;
			for (const [index, versions] of file.past) file.givenUp.set(index, versions);
		},
		put: (path, bytes) => {
			const folder = folderAt(root, parentOf(path), 'put');
			folder.names.delete(nameOf(path));
			if (!bytes) return;
			const file = newFile(0o100600);
			writeAt(file, bytes, 0);
			file.past.clear();
			file.pastSizes = [];
			folder.names.set(nameOf(path), file);
		},
	};
}

const numbers = new WeakMap<Node, number>();
let nextNumber = 1;

/** A file has one name on this disk, and belongs to whoever asks. */
function factsOf(node: Node): FileFacts {
	const number = numbers.get(node) ?? nextNumber++;
	numbers.set(node, number);
	const size = node.kind === 'file' ? node.size : 0;
	return {kind: node.kind, size, names: 1, owner: process.getuid?.() ?? 0, disk: 1, number};
}

function filesOf(root: FolderNode, changing: (call: Call) => void): Files {
	const handles = new Map<number, {readonly file: FileNode; readonly path: string}>();
	let nextHandle = 3;
	const handle = (number: number, syscall: string) => {
		const found = handles.get(number);
		if (!found) throw refused('EBADF', syscall, `file ${number}`);
		return found;
	};
	const nodeOrNone = (path: string, syscall: string): Node => {
		const node = nodeAt(root, path);
		if (!node) throw refused('ENOENT', syscall, path);
		return node;
	};
	const make = (path: string): FileNode => {
		const folder = folderAt(root, parentOf(path), 'open');
		changing({operation: 'open', path});
		const file = newFile(0o100600);
		setName(folder, nameOf(path), file);
		return file;
	};
	return {
		open: (path, mode) => {
			const found = nodeAt(root, path);
			if (!found && mode === 'read') throw refused('ENOENT', 'open', path);
			if (found && mode === 'fresh') throw refused('EEXIST', 'open', path);
			if (found?.kind === 'folder') throw refused('EISDIR', 'open', path);
			if (found && mode === 'keep' && (found.mode & 0o200) === 0) throw refused('EACCES', 'open', path);
			const file = found ?? make(path);
			handles.set(nextHandle, {file, path});
			return nextHandle++;
		},
		close: number => {
			handle(number, 'close');
			handles.delete(number);
		},
		write: (number, bytes, position) => {
			const {file, path} = handle(number, 'write');
			changing({operation: 'write', path});
			writeAt(file, bytes, position);
			return bytes.length;
		},
		read: (number, into, position) => readAt(handle(number, 'read').file, into, position),
		size: number => handle(number, 'fstat').file.size,
		facts: number => factsOf(handle(number, 'fstat').file),
		factsAt: path => {
			const node = nodeAt(root, path);
			return node && factsOf(node);
		},
		truncate: (number, size) => {
			const {file, path} = handle(number, 'ftruncate');
			changing({operation: 'truncate', path});
			truncateTo(file, size);
		},
		sync: number => {
			const {file, path} = handle(number, 'fdatasync');
			changing({operation: 'sync', path});
			file.past = new Map(file.givenUp);
			file.pastSizes = [];
		},
		syncFolder: path => {
			const folder = folderAt(root, path, 'fsync');
			changing({operation: 'syncFolder', path});
			folder.past.clear();
		},
		rename: (from, to) => {
			const node = nodeOrNone(from, 'rename');
			changing({operation: 'rename', path: from});
			setName(folderAt(root, parentOf(to), 'rename'), nameOf(to), node);
			setName(folderAt(root, parentOf(from), 'rename'), nameOf(from), undefined);
		},
		remove: path => {
			nodeOrNone(path, 'unlink');
			changing({operation: 'remove', path});
			setName(folderAt(root, parentOf(path), 'unlink'), nameOf(path), undefined);
		},
		list: path => (nodeAt(root, path) ? [...folderAt(root, path, 'scandir').names.keys()] : undefined),
		mode: path => nodeAt(root, path)?.mode,
		makeFolder: path => {
			changing({operation: 'makeFolder', path});
			return makeFolders(root, path);
		},
		setMode: (path, mode) => {
			const node = nodeOrNone(path, 'chmod');
			node.mode = (node.mode & ~0o7777) | mode;
		},
	};
}
