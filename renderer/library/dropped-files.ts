import { ledTo, picturesNamedIn } from '../../shared/article/beside.ts';
import { withoutPageParts } from '../../shared/article/page-parts.ts';
import { isReadableName } from '../../shared/article/readable-endings.ts';

/** A file that was dropped, or that lies in a folder that was dropped. */
export type DroppedFile = {
  readonly name: string;
  load(): Promise<File>;
  /** A file that was dropped too, by its path from this one. */
  beside(path: string): Promise<File | null>;
};

type Found = {
  /** Names of folders and file from what was dropped on, parted by "/". */
  readonly path: string;
  readonly isRoot: boolean;
  load(): Promise<File>;
};

/**
 * The files of a drop, those in folders too as far as they may hold articles; hidden ones are left
 * alone. To be called while the drop is handled: afterwards the browser tells nothing any more.
 */
export async function filesOfDrop(items: Iterable<DataTransferItem>): Promise<DroppedFile[]> {
  const roots = [...items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) return [() => filesBelow(entry as FileSystemDirectoryEntry, '')];
    return file ? [async () => [{ path: file.name, isRoot: true, load: async () => file }]] : [];
  });
  const all = (await Promise.all(roots.map((list) => list()))).flat();
  const loads = new Map(all.map(({ path, load }) => [path, load]));
  const wanted = all.filter(({ path, isRoot }) => isRoot || isReadableName(path));
  return withoutPageParts(wanted, ({ path }) => path).map(({ path, load }) => ({
    name: path.replace(/^.*\//, ''),
    load,
    beside: async (other) => (await loads.get(ledTo(path, other) ?? '')?.()) ?? null,
  }));
}

/** What a page names and what was dropped with it, under the names that the page gives. */
export async function droppedBeside(
  { name, beside }: DroppedFile,
  bytes: Uint8Array,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }[]> {
  if (!/\.x?html?$/i.test(name)) return [];
  const found: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (const named of picturesNamedIn(new TextDecoder().decode(bytes))) {
    const file = await beside(named);
    if (file) found.push({ name: named, bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return found;
}

async function filesBelow(folder: FileSystemDirectoryEntry, place: string): Promise<Found[]> {
  const found: Found[] = [];
  const here = `${place}${folder.name}/`;
  for (const entry of await entriesOf(folder)) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory)
      found.push(...(await filesBelow(entry as FileSystemDirectoryEntry, here)));
    else {
      const load = () => fileOf(entry as FileSystemFileEntry);
      found.push({ path: `${here}${entry.name}`, isRoot: false, load });
    }
  }
  return found;
}

/** Folders are told of in portions, until an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    entries.push(...portion);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));
