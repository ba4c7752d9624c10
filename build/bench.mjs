import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, bundleScript } from './bundle.mjs';
import { root } from './paths.mjs';

const folder = join(root, 'test', 'bench');
const [name, ...words] = process.argv.slice(2);
const entry = join(folder, `${name}.ts`);
if (!name || !existsSync(entry)) {
  const names = readdirSync(folder).filter((file) => file.endsWith('.ts'));
  console.error(`Which benchmark? ${names.map((file) => file.replace('.ts', '')).join(', ')}`);
  process.exit(2);
}
await bundle();
const script = await import(await bundleScript(entry, join(root, 'dist', 'bench', `${name}.mjs`)));
await script.main(words);
