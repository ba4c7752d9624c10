import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript } from './bundle.mjs';
import { root } from './paths.mjs';

/** Writes the guide's page on the command line from the commands themselves. */
const script = await bundleScript(
  join(root, 'electron', 'cli', 'run-cli.ts'),
  join(root, 'dist', 'reference.mjs'),
);
const { commandReference } = await import(
  await bundleScript(join(root, 'electron', 'cli', 'reference.ts'), join(root, 'dist', 'page.mjs'))
);
const { commandTable } = await import(script);
const page = join(root, 'shared', 'guide', 'commands.md');
writeFileSync(page, commandReference(commandTable));
console.log(page);
