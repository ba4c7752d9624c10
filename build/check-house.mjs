import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { exceptions, mayImport, onlyAsNamespace, onlyIn, sizeCap } from './house-rules.mjs';
import { root } from './paths.mjs';

// Checks the walls of house-rules.mjs: who may import whom, who may name which package, how long a
// file may be, and that no ring of imports exists.
const faults = [];
const files = ['shared', 'electron', 'renderer'].flatMap((storey) => walk(join(root, storey)));
const imports = new Map(files.map((file) => [file, readImports(file)]));
// A type is gone at run time: only imports of values can make a ring that breaks.
const valueImports = new Map(files.map((file) => [file, readImports(file, true)]));

for (const [file, names] of imports) {
  const place = relative(root, file);
  for (const name of names) checkImport(file, place, name);
  checkText(file, place);
}
findRings();
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`  ${files.length} files keep the house rules`);

function checkImport(file, place, name) {
  if (!name.startsWith('.')) {
    for (const rule of onlyIn) {
      const hit = name === rule.package || name.startsWith(`${rule.package}/`);
      if (hit && !rule.rooms.some((room) => place.startsWith(room)))
        faults.push(`${place} imports ${name}: only ${rule.rooms.join(', ')} may. ${rule.reason}`);
    }
    return;
  }
  const target = relative(root, join(dirname(file), name));
  const rule = mayImport.find((row) => place.startsWith(row.from));
  if (!rule) faults.push(`${place} stands in no room of build/house-rules.mjs`);
  else if (!rule.to.some((room) => target.startsWith(room)))
    faults.push(
      `${place} imports ${target}: ${rule.from} may import ${rule.to.join(', ')}. ${rule.reason}`,
    );
}

function checkText(file, place) {
  const text = readFileSync(file, 'utf8');
  for (const { package: name, reason } of onlyAsNamespace)
    if (new RegExp(`import [^;*]*from '${name}'`).test(text))
      faults.push(`${place} imports ${name} by name: write \`import * as\`. ${reason}`);
  const lines = text.split('\n').length;
  if (lines > sizeCap && !(place in exceptions))
    faults.push(`${place} has ${lines} lines, more than ${sizeCap}: split it by what it is about.`);
}

function findRings() {
  const state = new Map();
  const visit = (file, path) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      const ring = [...path.slice(path.indexOf(file)), file].map((f) => relative(root, f));
      faults.push(`Imports run in a ring: ${ring.join(' -> ')}`);
      return;
    }
    state.set(file, 'open');
    for (const name of valueImports.get(file) ?? [])
      if (name.startsWith('.')) {
        const target = join(dirname(file), name);
        if (imports.has(target)) visit(target, [...path, file]);
      }
    state.set(file, 'done');
  };
  for (const file of files) visit(file, []);
}

function readImports(file, onlyValues = false) {
  const whole = readFileSync(file, 'utf8');
  const text = onlyValues ? whole.replace(/(^|\n)(import|export) type [^;]*;/g, '$1') : whole;
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)import\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3]);
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = join(folder, entry.name);
    if (entry.isDirectory()) return walk(name);
    return /\.(ts|tsx)$/.test(entry.name) ? [name] : [];
  });
}
