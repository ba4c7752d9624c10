import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { copyFonts } from './fonts/fonts.mjs';
import { installPackages } from './install.mjs';
import { collectLicences } from './licences.mjs';
import { root } from './paths.mjs';
import { copyPdfParts } from './pdf-parts.mjs';

const dist = join(root, 'dist');
const stampFile = join(dist, '.stamp');

/** Modules that are not bundled: Electron itself, and the one with native code. */
const external = ['electron', '@photostructure/sqlite', 'canvas'];

/**
 * Every node of linkedom could be listened to, for which it puts a map into a weak map: a quarter of the
 * time of reading a page. Nobody listens, so the bundled nodes inherit from a class that does nothing.
 */
const deafNodes = {
  name: 'deaf nodes',
  setup({ onLoad }) {
    onLoad({ filter: /linkedom[\\/]esm[\\/]interface[\\/]event-target\.js$/ }, () => ({
      contents: 'export class EventTarget {}',
    }));
  },
};

/** The same code, made small by its makers: nobody reads a stack inside PDF.js. */
const smallerBuilds = Object.fromEntries(
  ['pdf', 'pdf.worker'].map((name) => [
    `pdfjs-dist/legacy/build/${name}.mjs`,
    `pdfjs-dist/legacy/build/${name}.min.mjs`,
  ]),
);

/** Bundles the program into dist/ when a source file is newer than the last bundle. */
export async function bundle({ force = false } = {}) {
  installPackages();
  const stamp = sourceStamp();
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  const files = (await Promise.all([bundleElectron(), bundleRenderer()])).flat();
  writeFileSync(join(dist, 'renderer', 'licences.json'), JSON.stringify(collectLicences(files)));
  copyPdfParts(join(dist, 'renderer', 'pdf-parts'));
  copyFonts(join(dist, 'fonts'));
  copyDictionary();
  writeFileSync(stampFile, stamp);
}

/** Bundles one TypeScript entry for Node and returns the file's address. */
export async function bundleScript(entry, outFile) {
  const { build } = await import('esbuild');
  const options = nodeOptions();
  await build({
    ...options,
    // Packages that find files of their own by where they lie, as some benchmarks need them.
    external: [
      ...options.external,
      'esbuild',
      '@hyzyla/pdfium',
      '@playwright/test',
      'playwright-core',
    ],
    entryPoints: [entry],
    outfile: outFile,
    splitting: false,
  });
  return pathToFileURL(outFile).href;
}

/**
 * Bundles what runs beside the window into a folder, with further words for esbuild: for the program, or
 * for tools that read code. Answers the files that it was made of.
 */
export async function bundleElectron(folder = join(dist, 'electron'), more = {}) {
  const { build } = await import('esbuild');
  const workers = readdirSync(join(root, 'electron', 'workers')).filter((n) =>
    n.endsWith('-worker.ts'),
  );
  const entries = ['main.ts', 'cli/cli.ts', ...workers.map((name) => `workers/${name}`)];
  const built = await build({
    ...nodeOptions(),
    ...more,
    metafile: true,
    entryPoints: Object.fromEntries(
      entries.map((name) => [
        name.replace(/^.*\//, '').replace(/\.ts$/, ''),
        join(root, 'electron', name),
      ]),
    ),
    outdir: folder,
    splitting: true,
    chunkNames: 'part-[hash]',
  });
  await build({
    ...nodeOptions(),
    ...more,
    banner: {},
    entryPoints: [join(root, 'electron', 'preload.ts')],
    outfile: join(folder, 'preload.cjs'),
    format: 'cjs',
  });
  return Object.keys(built.metafile.inputs);
}

function nodeOptions() {
  return {
    bundle: true,
    platform: 'node',
    target: 'node20.18',
    format: 'esm',
    // Aliases are looked for from here, wherever the command line is run.
    absWorkingDir: root,
    external,
    alias: { fflate: join(root, 'build', 'zip-by-node.mjs'), ...smallerBuilds },
    plugins: [deafNodes],
    sourcemap: 'linked',
    sourcesContent: false,
    // Names stay as they are, so that a stack in a report can be read.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    logLevel: 'warning',
    loader: { '.txt': 'text', '.css': 'text', '.html': 'text', '.md': 'text' },
    define: { 'process.env.PARLEY_VERSION': JSON.stringify(version()) },
    // Bundled CommonJS packages ask for require(), which an ES module does not have by itself.
    banner: {
      js: "import { createRequire as parleyRequire } from 'node:module'; const require = parleyRequire(import.meta.url);",
    },
  };
}

/** Bundles the window; answers the files that it was made of. */
async function bundleRenderer() {
  const vite = await import('vite');
  const { output } = await vite.build({
    configFile: join(root, 'build', 'vite.config.mjs'),
    logLevel: 'warn',
  });
  return output.flatMap((one) => Object.keys(one.modules ?? {}));
}

/** The English spelling dictionary: it is inside the program, so that nothing is fetched. */
function copyDictionary() {
  const folder = join(dist, 'dictionaries');
  mkdirSync(folder, { recursive: true });
  for (const ending of ['aff', 'dic'])
    copyFileSync(
      join(root, 'node_modules', 'dictionary-en', `index.${ending}`),
      join(folder, `en.${ending}`),
    );
}

const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;

function sourceStamp() {
  const lines = [];
  const walk = (folder) => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else
        lines.push(
          `${name} ${statSync(join(root, name)).mtimeMs} ${statSync(join(root, name)).size}`,
        );
    }
  };
  for (const folder of ['shared', 'electron', 'renderer', 'build']) walk(folder);
  lines.push(readFileSync(join(root, 'package-lock.json'), 'utf8').length.toString());
  return lines.join('\n');
}

if (process.argv[1] === new URL(import.meta.url).pathname) await bundle({ force: true });
