import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import MarkdownIt from 'markdown-it';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import { actsInCalendar } from './hostile-calendar.ts';
import { openInBrowser } from './open-in-browser.ts';

/** What a file would do to whoever opens it: code that runs, and what is fetched by itself. */
export type Deeds = { readonly ran: readonly string[]; readonly asked: readonly string[] };

const nothing: Deeds = { ran: [], asked: [] };

/** Looks into a written file as the program that it is made for would, one that allows everything. */
export function deedsOf(program: ElectronApplication, path: string): Deeds | Promise<Deeds> {
  switch (extname(path)) {
    case '.html':
    case '.svg':
      return inBrowser(program, path);
    case '.md':
      return asPage(program, path, everyMarkdown.render(readFileSync(path, 'utf8')));
    case '.docx':
      return inWord(program, path);
    case '.pdf':
      return inPdfReader(path);
    case '.csv':
      return inSpreadsheet(path);
    case '.ris':
      return byLines(path, /^(?:[A-Z][A-Z0-9] {2}- .*|)$/);
    case '.ics':
      return { ran: actsInCalendar(readFileSync(path, 'utf8')).slice(0, 5), asked: [] };
    default:
      return nothing;
  }
}

/** What a file says: a PDF by its text, a Word document by its parts, all others as they are. */
export function wordsOf(path: string): string {
  if (path.endsWith('.pdf'))
    return execFileSync('pdftotext', [path, '-'], { encoding: 'utf8', maxBuffer: 1e9 });
  if (!path.endsWith('.docx')) return readFileSync(path, 'utf8');
  return Object.values(unzipSync(readFileSync(path)))
    .map((bytes) => strFromU8(bytes))
    .join('\n');
}

/** Most programs that show Markdown draw the HTML in it and make links of bare addresses. */
const everyMarkdown = new MarkdownIt({ html: true, linkify: true });

/** A link that runs script when it is pressed counts as script. */
async function inBrowser(program: ElectronApplication, path: string): Promise<Deeds> {
  const { ran, asked, links } = await openInBrowser(program, path);
  return { ran: [...ran, ...links], asked };
}

function asPage(program: ElectronApplication, path: string, html: string): Promise<Deeds> {
  const page = join(dirname(path), '..', `shown-${basename(path)}.html`);
  writeFileSync(page, `<!doctype html><meta charset="utf-8">${html}`);
  return inBrowser(program, page);
}

async function inWord(program: ElectronApplication, path: string): Promise<Deeds> {
  const outside = Object.entries(unzipSync(readFileSync(path)))
    .filter(([name]) => name.endsWith('.rels'))
    .flatMap(([, bytes]) => strFromU8(bytes).match(/<Relationship [^>]*>/g) ?? [])
    .filter((one) => one.includes('TargetMode="External"'));
  const isLink = (one: string) => /\/hyperlink"/.test(one);
  const shown = await asPage(program, path, (await mammoth.convertToHtml({ path })).value);
  return {
    ran: [
      ...shown.ran,
      ...outside.filter((one) => isLink(one) && !/Target="(?:https?|mailto):/i.test(one)),
    ],
    // Word fetches by itself what is no link.
    asked: [...shown.asked, ...outside.filter((one) => !isLink(one))],
  };
}

/** Actions that do more than lead to a page of the file or to a web address. */
async function inPdfReader(path: string): Promise<Deeds> {
  const file = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
  const ran: string[] = [];
  for (const [, object] of file.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    for (const action of [object, object.get(PDFName.of('A')), object.get(PDFName.of('AA'))]) {
      if (!(action instanceof PDFDict)) continue;
      const kind = action.get(PDFName.of('S'))?.toString() ?? '';
      if (/^\/(?:JavaScript|Launch|SubmitForm|ImportData|GoToR|Rendition)$/.test(kind))
        ran.push(`an action ${kind}`);
      const to = action.get(PDFName.of('URI'));
      if (!(to instanceof PDFString) && !(to instanceof PDFHexString)) continue;
      if (!/^(?:https?|mailto):/i.test(to.decodeText())) ran.push(`a link to ${to.decodeText()}`);
    }
  }
  return { ran, asked: [] };
}

function inSpreadsheet(path: string): Deeds {
  const rows: string[][] = parse(readFileSync(path), { bom: true, relax_column_count: true });
  const formulas = rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠\t\r\n]/u.test(cell));
  return { ran: formulas.filter((cell) => !/^-\d+$/.test(cell)), asked: [] };
}

/** A line that no field begins would be one that a stranger's title added. */
function byLines(path: string, sound: RegExp): Deeds {
  const lines = readFileSync(path, 'utf8').split(/\r?\n|\r/);
  return { ran: lines.filter((line) => !sound.test(line)).slice(0, 5), asked: [] };
}
