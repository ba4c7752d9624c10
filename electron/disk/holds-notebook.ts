import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** True when a folder holds a notebook. */
export const holdsNotebook = (folder: string): boolean => existsSync(join(folder, 'notebook.json'));
