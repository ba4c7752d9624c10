import type { ShownPdf } from './shown-pdf.ts';

const pointsOfInch = 72;
/** Dots of an inch in which a page is handed to the printer. */
const [fine, plain] = [216, 144];
/** Longer documents are drawn less finely: all pages wait in memory for the printer. */
const fineUpTo = 60;

let putAway: () => void = () => undefined;

/**
 * Hands the pages of a PDF to the system's print dialogue, each as a picture on a sheet of its own
 * size: the paper shows what was looked at, with the highlights. `told` hears of each page drawn. False
 * where it was stopped before the dialogue came.
 */
export async function printPages(
  pdf: ShownPdf,
  told: (page: number) => void,
  stop: AbortSignal,
): Promise<boolean> {
  putAway();
  const dots = pdf.pages > fineUpTo ? plain : fine;
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  sheets.append(styleFor(await pdf.sizeOf(1)));
  const addresses: string[] = [];
  putAway = () => {
    sheets.remove();
    for (const address of addresses.splice(0)) URL.revokeObjectURL(address);
  };
  for (let page = 1; page <= pdf.pages; page++) {
    const canvas = await pdf.draw(page, dots / pointsOfInch, 'print');
    const address = URL.createObjectURL(await pictureOf(canvas));
    addresses.push(address);
    sheets.append(await sheetOf(address));
    told(page);
    if (stop.aborted) {
      putAway();
      return false;
    }
  }
  document.body.append(sheets);
  // The dialogue may stay open while the program goes on: the sheets must outlast this function.
  window.addEventListener('afterprint', putAway, { once: true });
  window.print();
  return true;
}

function styleFor({ width, height }: { width: number; height: number }): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = `@page { size: ${width}pt ${height}pt; margin: 0; }
    .print-sheet { width: ${width}pt; height: ${height}pt; }`;
  return style;
}

const pictureOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('A page was not drawn.')))),
  );

async function sheetOf(address: string): Promise<HTMLElement> {
  const sheet = document.createElement('div');
  sheet.className = 'print-sheet';
  const picture = document.createElement('img');
  picture.src = address;
  picture.alt = '';
  await picture.decode();
  sheet.append(picture);
  return sheet;
}
