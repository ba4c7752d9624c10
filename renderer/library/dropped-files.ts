import { isReadableName } from '../../shared/article/readable-endings.ts';

/** A file that was dropped, or that lies in a folder that was dropped. */
export type DroppedFile = { readonly name: string; load(): Promise<File> };

/**
 * The files of a drop, those in folders too as far as they may hold articles; hidden ones are left
 * alone. To be called while the drop is handled: afterwards the browser tells nothing any more.
 */
export function filesOfDrop(items: Iterable<DataTransferItem>): Promise<DroppedFile[]> {
  const roots = [...items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) return [() => filesBelow(entry as FileSystemDirectoryEntry)];
    return file ? [async () => [{ name: file.name, load: async () => file }]] : [];
  });
  return Promise.all(roots.map((list) => list())).then((lists) => lists.flat());
}

async function filesBelow(folder: FileSystemDirectoryEntry): Promise<DroppedFile[]> {
  const found: DroppedFile[] = [];
  for (const entry of await entriesOf(folder)) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory) found.push(...(await filesBelow(entry as FileSystemDirectoryEntry)));
    else if (isReadableName(entry.name))
      found.push({ name: entry.name, load: () => fileOf(entry as FileSystemFileEntry) });
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
