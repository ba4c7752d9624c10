import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, nativeImage } from 'electron';
import type { Result } from '../../shared/base/result.ts';
import { writeFileDurably } from '../disk/durable-file.ts';

let folder: string | null = null;

/**
 * Hands a file to whatever program the pointer drops it on. It lies in a temporary folder until the
 * program ends: who takes it may copy it later.
 */
export async function dragFile(
  { webContents }: BrowserWindow,
  name: string,
  bytes: Uint8Array,
): Promise<Result<void>> {
  const file = join(temporaryFolder(), name);
  const written = await writeFileDurably(file, bytes);
  if (written.ok) webContents.startDrag({ file, icon: await iconOf(file) });
  return written;
}

function temporaryFolder(): string {
  if (folder) return folder;
  const made = mkdtempSync(join(app.getPath('temp'), 'parley-drag-'));
  app.once('quit', () => rmSync(made, { recursive: true, force: true }));
  folder = made;
  return made;
}

/** What the pointer carries: the system's own picture of such a file, else a sheet of paper. */
async function iconOf(file: string): Promise<Electron.NativeImage> {
  const icon = await app.getFileIcon(file).catch(() => nativeImage.createEmpty());
  const size = { width: 24, height: 32 };
  return icon.isEmpty()
    ? nativeImage.createFromBitmap(Buffer.alloc(size.width * size.height * 4, 0xe8), size)
    : icon;
}
