// Loads the program named on the command line, as Electron's own default app does: the Electron that
// serves tests on machines without the official one comes without it.
const { existsSync, readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { app } = require('electron');

const place = process.argv.slice(1).find((word) => !word.startsWith('-'));
const folder = resolve(place ?? '.');
const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setName(description.productName ?? description.name);
app.setVersion(description.version);
app.setAppPath(folder);
const main = join(folder, description.main);
if (!existsSync(main)) throw new Error(`${main} is missing: run the build first.`);
import(pathToFileURL(main).href);
