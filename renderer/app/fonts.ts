import { firstPaint } from './first-paint.ts';

/** The font sheets that main serves; a font file is loaded only when its characters are drawn. */
const sheets = [
  'text',
  'arabic',
  'hebrew',
  'devanagari',
  'bengali',
  'tamil',
  'thai',
  'sc',
  'jp',
  'kr',
];

/** Makes the bundled fonts known to the window: the same ones that the PDF is printed with. */
export function provideFonts(): void {
  // The list of articles does without them; the first picture is not to wait for ten more files.
  void firstPaint.then(() => sheets.forEach(provideSheet));
}

function provideSheet(name: string): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/fonts/${name}.css`;
  document.head.append(link);
}
