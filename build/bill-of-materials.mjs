import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The bill of materials in CycloneDX 1.6: what is inside the program, as its About page lists it. npm's own
 * would go by what the lock file calls needed to run, which leaves out Electron and the fonts.
 */
export function billOfMaterials(parts, program) {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        name: program.name,
        version: program.version,
        licenses: [licence(program.license)],
      },
    },
    components: parts.map(({ name, version, licence: words }) => ({
      type: name === 'electron' ? 'framework' : 'library',
      'bom-ref': `pkg:npm/${name}@${version}`,
      name,
      version,
      purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
      licenses: [licence(words)],
    })),
  };
}

/** One SPDX name, an expression of several, or words of their own. */
const licence = (words) =>
  /[()]| (OR|AND|WITH) /.test(words)
    ? { expression: words }
    : /^[A-Za-z0-9.+-]+$/.test(words)
      ? { license: { id: words } }
      : { license: { name: words } };

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const program = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const out = join(root, 'out', 'parley-sbom.cdx.json');
  mkdirSync(dirname(out), { recursive: true });
  // Packing writes down what it bundled, for the page of licences.
  const parts = JSON.parse(readFileSync(join(root, 'dist', 'renderer', 'licences.json'), 'utf8'));
  writeFileSync(out, `${JSON.stringify(billOfMaterials(parts, program), null, 2)}\n`);
  console.log(out);
}
