import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import type { PDFObject, PDFPage } from 'pdf-lib';
import { PDFArray, PDFName, PDFRawStream, PDFRef } from 'pdf-lib';
import { emboldenHan } from './embolden.ts';
import { findSections } from './page-sections.ts';

const paints = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);
const shows = new Set(['Do', 'sh']);

/**
 * The content of a page as Chromium wrote it, decoded, one character a byte: Skia writes one operator
 * a line. Soft hyphens at which no line ended are left out.
 */
export function readPageContent(page: PDFPage): readonly string[] {
  return streamsOf(page)
    .map((one) => page.doc.context.lookup(one))
    .filter((one) => one instanceof PDFRawStream)
    .flatMap((stream) => dropSoftHyphens(strFromU8(plainBytes(stream), true).split('\n')));
}

/**
 * Takes out the soft hyphens at which no line ended: Skia writes each as a space without width that
 * tells its own text. Readers would find, copy and read aloud parted words. The moves stay.
 */
export function dropSoftHyphens(lines: readonly string[]): readonly string[] {
  const kept: string[] = [];
  let isSoft = false;
  for (const line of lines) {
    if (isSoft && line === 'EMC') isSoft = false;
    else if (/\/ActualText <feff00ad>/i.test(line)) isSoft = true;
    else if (isSoft) kept.push(line.replace(/ ?<[0-9a-f]+> Tj$/i, ''));
    else kept.push(line);
  }
  return kept;
}

/**
 * Marks everything that Chromium painted outside a tag as an artifact (PDF/UA-1, 7.1), and appends
 * `extra` (already marked) in page coordinates.
 */
export function finishPageContent(page: PDFPage, lines: readonly string[], extra: string): void {
  const { context } = page.doc;
  const finished = `q\n${emboldenHan(markArtifacts(lines), page).join('\n')}\nQ\n${extra}`;
  const stream = PDFRawStream.of(
    context.obj({ Filter: 'FlateDecode' }),
    zlibSync(strToU8(finished, true), { level: 4 }),
  );
  const before = streamsOf(page);
  page.node.set(PDFName.of('Contents'), context.register(stream));
  for (const old of before) if (old instanceof PDFRef) context.delete(old);
}

function streamsOf(page: PDFPage): (PDFObject | undefined)[] {
  const contents = page.node.get(PDFName.of('Contents'));
  const list = contents instanceof PDFRef ? page.doc.context.lookup(contents) : contents;
  return list instanceof PDFArray ? list.asArray() : [contents];
}

function plainBytes(stream: PDFRawStream): Uint8Array {
  const filter = stream.dict.get(PDFName.of('Filter'));
  return filter === undefined ? stream.contents : unzlibSync(stream.contents);
}

/** The content of the page that bears the title itself, without the running one: it is shown last. */
export function dropRunningTitle(lines: readonly string[]): readonly string[] {
  const sections = findSections(lines);
  const last = sections.findLast((one) => one.numbers.length > 0)?.to ?? lines.length;
  const running = sections.filter(({ from }) => from > last);
  return lines.filter((_, at) => !running.some(({ from, to }) => from <= at && at <= to));
}

/** Wraps untagged painting operators, and texts as a whole, of a content stream in /Artifact. */
export function markArtifacts(lines: readonly string[]): string[] {
  const out: string[] = [];
  let depth = 0;
  let pathStart = -1;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string;
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    if (operator === 'BT' && depth === 0) {
      const text = lines.slice(at, lines.indexOf('ET', at) + 1);
      const isTagged = text.some((one) => one.includes('/MCID '));
      out.push(...(isTagged ? text : ['/Artifact BMC', ...text, 'EMC']));
      at += Math.max(0, text.length - 1);
      continue;
    }
    if (operator.endsWith('BDC') || operator.endsWith('BMC')) depth += 1;
    else if (operator === 'EMC') depth -= 1;
    else if (depth === 0) {
      if ((operator === 're' || operator === 'm') && pathStart < 0) pathStart = out.length;
      else if (operator === 'n') pathStart = -1;
      else if (paints.has(operator)) {
        out.splice(pathStart < 0 ? out.length : pathStart, 0, '/Artifact BMC');
        out.push(line, 'EMC');
        pathStart = -1;
        continue;
      } else if (shows.has(operator)) {
        out.push('/Artifact BMC', line, 'EMC');
        continue;
      }
    }
    out.push(line);
  }
  return out;
}
