import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundleElectron } from './bundle.mjs';
import { root } from './paths.mjs';

// Bundles what runs beside the window as code that checkers of code can read: `true` as a word, no
// private names of classes. What is packaged differs from it in these two things only.
const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Name a folder to write to.');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
await bundleElectron(folder, {
  minifySyntax: false,
  minifyWhitespace: false,
  supported: {
    'class-field': false,
    'class-static-blocks': false,
    'class-private-field': false,
    'class-private-method': false,
    'class-private-accessor': false,
    'class-private-brand-check': false,
    'class-private-static-field': false,
    'class-private-static-method': false,
    'class-private-static-accessor': false,
  },
});
copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
