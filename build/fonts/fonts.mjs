import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';

/**
 * The font sheets of the printing window: name -> packages with the faces taken from each. All are
 * static woff2 under the OFL: variable fonts and CFF outlines would end as Type 3 fonts in the PDF.
 */
export const fontSheets = {
  text: [
    { package: 'source-serif-4', faces: ['400', '400-italic', '700'] },
    { package: 'noto-sans', faces: ['400'] },
    { package: 'noto-sans-mono', faces: ['400'] },
  ],
  arabic: [{ package: 'amiri', faces: ['400', '700'] }],
  hebrew: [{ package: 'frank-ruhl-libre', faces: ['400', '700'] }],
  devanagari: [{ package: 'noto-sans-devanagari', faces: ['400', '700'] }],
  bengali: [{ package: 'noto-sans-bengali', faces: ['400', '700'] }],
  tamil: [{ package: 'noto-sans-tamil', faces: ['400', '700'] }],
  thai: [{ package: 'noto-sans-thai', faces: ['400', '700'] }],
  georgian: [{ package: 'noto-sans-georgian', faces: ['400', '700'] }],
  armenian: [{ package: 'noto-sans-armenian', faces: ['400', '700'] }],
  sc: [{ package: 'noto-sans-sc', faces: ['400'] }],
  jp: [{ package: 'noto-sans-jp', faces: ['400'] }],
  kr: [{ package: 'noto-sans-kr', faces: ['400'] }],
  emoji: [{ package: 'noto-emoji', faces: ['400'] }],
  math: [{ package: 'noto-sans-math', faces: ['400'] }],
  symbols: [{ package: 'noto-sans-symbols-2', faces: ['400'] }],
};

/** Copies the fonts and writes one style sheet per name. Returns the bytes written. */
export function copyFonts(target) {
  mkdirSync(target, { recursive: true });
  let bytes = 0;
  for (const [sheet, packages] of Object.entries(fontSheets)) {
    const rules = packages.flatMap((entry) =>
      entry.faces.map((face) => copyFace(entry.package, face, target, (size) => (bytes += size))),
    );
    writeFileSync(join(target, `${sheet}.css`), rules.join('\n'));
  }
  return bytes;
}

function copyFace(name, face, target, count) {
  const folder = join(root, 'node_modules', '@fontsource', name);
  const css = readFileSync(join(folder, `${face}.css`), 'utf8');
  return css
    .replaceAll('font-display: swap', 'font-display: block')
    .replace(/src: url\(\.\/files\/([^)]+\.woff2)\)[^;]*;/g, (_all, file) => {
      const clean = file.replace(/[[\]]/g, '').toLowerCase();
      const data = readFileSync(join(folder, 'files', file));
      copyFileSync(join(folder, 'files', file), join(target, clean));
      count(data.length);
      return `src: url(/fonts/${clean}) format('woff2');`;
    })
    .replace(/\/\*.*?\*\/\s*/g, '');
}
