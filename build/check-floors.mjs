import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { findLooseVersions, findOldPackages, floors } from './version-floors.mjs';

// Checks that no package below its floor would be installed, and that versions are exact.
const read = (name) => JSON.parse(readFileSync(join(root, name), 'utf8'));
const faults = [
  ...findOldPackages(read('package-lock.json')),
  ...findLooseVersions(read('package.json')),
];
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`  ${floors.length} packages are at or above their floors`);
