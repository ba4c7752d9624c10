import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Copies what PDF.js asks for only when a PDF needs it: the tables of Asian encodings, the fonts that
 * a PDF may name without holding them, and the decoders of scanned pages as plain scripts, for the
 * window lets no WebAssembly run.
 */
export function copyPdfParts(target) {
  const source = join(root, 'node_modules', 'pdfjs-dist');
  mkdirSync(target, { recursive: true });
  for (const folder of ['cmaps', 'standard_fonts', 'wasm'])
    for (const name of readdirSync(join(source, folder)))
      if (/\.(?:bcmap|pfb|ttf)$|_nowasm_fallback\.js$/.test(name))
        copyFileSync(join(source, folder, name), join(target, name));
}
