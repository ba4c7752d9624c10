// Loads the program named on the command line, as Electron's own default app does: the Electron that
// serves tests on machines without the official one comes without it. Top-level await keeps the
// "ready" event back until the program has been loaded.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const place = process.argv.slice(1).find((word) => !word.startsWith('-'));
const folder = resolve(place ?? '.');
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(description.productName ?? description.name);
app.setVersion(description.version);
app.setAppPath(folder);
await import(pathToFileURL(join(folder, description.main)).href);
