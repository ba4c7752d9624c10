import { join } from 'node:path';
import { bundleScript } from './bundle.mjs';
import { root } from './paths.mjs';

/** Lists what the catalogues of the other languages lack, have too much, or fill wrongly. */
const script = await bundleScript(
  join(root, 'shared', 'i18n', 'compare-catalogues.ts'),
  join(root, 'dist', 'check-translations.mjs'),
);
const { compareCatalogues } = await import(script);
const faults = await compareCatalogues();
for (const { language, key, fault } of faults) console.log(`${language}  ${key}: ${fault}`);
console.log(`${faults.length} faults`);
process.exit(faults.length > 0 ? 1 : 0);
