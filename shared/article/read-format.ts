import { ok, type Result } from '../base/result.ts';
import { refuse, remark } from '../i18n/failing.ts';
import type { Metadata, Warning } from '../model/article.ts';
import type { ArticleInput, PageRun } from './article-input.ts';
import { lookUpBeside } from './beside.ts';
import { oneLine } from './clean-text.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat, type Format } from './detect-format.ts';
import { decide, type Finding } from './evidence.ts';
import { readDocx } from './formats/docx.ts';
import { type ReadMail, readMail } from './formats/eml.ts';
import { readEpub } from './formats/epub.ts';
import { readMhtml } from './formats/mhtml.ts';
import { type ReadPdf, readPdf } from './formats/pdf.ts';
import type { PdfParagraph } from './formats/pdf-paragraphs.ts';
import type { JsonNode } from './metadata/json-ld.ts';
import type { PageClues } from './metadata/page-clues.ts';
import { parseDay } from './metadata/parse-day.ts';
import { splitNames } from './metadata/split-names.ts';
import { noTextIn } from './no-text.ts';
import { type Piece, plainPiece } from './piece.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { leaveOutTeasers, readText } from './read-text.ts';
import { splitOriginal } from './split-original.ts';

/** What one original says, whatever its format. */
export type Original = {
  readonly titles: readonly Finding<string>[];
  readonly pieces: readonly Piece[];
  readonly warnings: readonly Warning[];
  readonly fields: Omit<Partial<Metadata>, 'title'>;
  readonly addresses?: readonly Finding<string>[];
  readonly clues?: PageClues;
  readonly nodes?: readonly JsonNode[];
  readonly dir?: string;
  readonly charset?: string;
  readonly runs?: readonly PageRun[];
};

/** Reads an original by its format. */
export async function readFormat(format: Format, input: ArticleInput): Promise<Result<Original>> {
  switch (format) {
    case 'html':
      return ok(readPage(input));
    case 'markdown':
      return noTextIn(input.bytes) ?? ok(readMarkdownFile(input));
    case 'text':
      return noTextIn(input.bytes) ?? ok(readTextFile(input));
    case 'mhtml':
      return readArchivedPage(input);
    case 'pdf':
      return readPdfFile(input);
    case 'docx':
      return readWordFile(input);
    case 'epub':
      return readBook(input);
    case 'eml':
      return readMailFile(input);
    default:
      return readFirstOf(input);
  }
}

const charsetOf = (mediaType: string | undefined): string | undefined =>
  /charset\s*=\s*"?([\w-]+)/i.exec(mediaType ?? '')?.[1];

function readPage(input: ArticleInput): Original {
  const { text, charset } = decodeText(input.bytes, charsetOf(input.mediaType), true);
  return { ...readHtmlText(text, input, lookUpBeside(input.beside)), charset };
}

/** Reads the text of an HTML page; a page saved by SingleFile names its address in a comment. */
export function readHtmlText(
  html: string,
  input: { readonly url?: string; readonly received: string },
  beside?: Parameters<typeof readHtml>[3],
): Original {
  const saved = /<!--\s*Page saved with SingleFile\s*[\s\S]{0,40}?url:\s*(\S+)/i.exec(
    html.slice(0, 20_000),
  )?.[1];
  const read = readHtml(html, input.url ?? saved, input.received, beside);
  const { titles, nodes, ...fields } = read.metadata;
  const addresses = saved ? [{ value: saved, from: 'SingleFile comment' }] : [];
  return {
    titles,
    nodes,
    fields,
    pieces: read.pieces,
    warnings: read.warnings,
    clues: read.clues,
    dir: read.dir,
    addresses,
  };
}

const LONGEST_TEXT = 6_000_000;

/** No article is longer than some thirty novels: what comes after stays in the original only. */
function bounded(text: string): { text: string; warnings: Warning[] } {
  if (text.length <= LONGEST_TEXT) return { text, warnings: [] };
  const warnings = [{ code: 'cut', ...remark('remark.cutText') }];
  return { text: text.slice(0, LONGEST_TEXT), warnings };
}

function readTextFile(input: ArticleInput): Original {
  const { text, charset } = decodeText(input.bytes, charsetOf(input.mediaType));
  const { text: shown, warnings } = bounded(text);
  return { ...readText(shown), warnings, fields: {}, charset };
}

function readMarkdownFile(input: ArticleInput): Original {
  const { text, charset } = decodeText(input.bytes, charsetOf(input.mediaType));
  const { text: shown, warnings } = bounded(text);
  const { titles, pieces, fields } = readMarkdown(shown, input.url);
  const url = fields.url ?? fields.source;
  const addresses = url && /^https?:/.test(url) ? [{ value: url, from: 'front matter: url' }] : [];
  return { titles, pieces, warnings, fields: {}, charset, addresses };
}

function readArchivedPage(input: ArticleInput): Result<Original> {
  const page = readMhtml(input.bytes);
  if (!page.ok) return page;
  const { text, charset } = decodeText(page.value.bytes, page.value.charset, true);
  const url = input.url ?? page.value.url;
  const of = { received: input.received, ...(url ? { url } : {}) };
  const read = readHtmlText(text, of, page.value.beside);
  const addresses = page.value.url
    ? [{ value: page.value.url, from: 'MHTML: address of the page' }]
    : [];
  return ok({ ...read, charset, addresses: [...addresses, ...(read.addresses ?? [])] });
}

async function readPdfFile(input: ArticleInput): Promise<Result<Original>> {
  const read = await readPdf(input.bytes);
  if (!read.ok) return read;
  const { titles, paragraphs } = pdfTitle(read.value);
  const running = { reason: 'navigation' as const, rule: 'Stands at the same place of most pages' };
  const pieces = paragraphs.map(
    (one): Piece => ({
      kind: one.heading ? 'heading' : 'paragraph',
      ...(one.heading ? { level: 2 } : {}),
      text: one.text,
      marks: [],
      ...(one.runner ? { omit: running } : {}),
    }),
  );
  const { author } = read.value;
  const bylines = author
    ? decide([{ value: splitNames(author), from: 'PDF properties: Author' }])
    : undefined;
  const fields = bylines && bylines.value.length > 0 ? { bylines } : {};
  const warnings =
    paragraphs.length > 0 ? [] : [{ code: 'no-text-layer', ...remark('remark.noTextLayer') }];
  return ok({ titles, pieces, warnings, fields, runs: runsInText(paragraphs) });
}

/** The properties' title, else the first large line, which then leaves the text. */
function pdfTitle(read: ReadPdf): {
  titles: Finding<string>[];
  paragraphs: readonly PdfParagraph[];
} {
  const at = read.paragraphs.slice(0, 6).findIndex((one) => one.heading);
  const heading = read.paragraphs[at];
  const named =
    read.title && !/^(?:untitled|microsoft word)|\.\w{2,4}$/i.test(read.title)
      ? [{ value: read.title, from: 'PDF properties: Title' }]
      : [];
  const titles = [
    ...named,
    ...(heading ? [{ value: heading.text, from: 'text: first heading' }] : []),
  ];
  const repeats = heading && titles[0]?.value === heading.text;
  return {
    titles,
    paragraphs: repeats ? read.paragraphs.filter((one) => one !== heading) : read.paragraphs,
  };
}

function runsInText(paragraphs: readonly PdfParagraph[]): PageRun[] {
  let at = 0;
  return paragraphs
    .filter((one) => !one.runner)
    .flatMap((one) => {
      const moved = one.runs.map((run) => ({ ...run, start: run.start + at, end: run.end + at }));
      at += one.text.length + 1;
      return moved;
    });
}

async function readWordFile(input: ArticleInput): Promise<Result<Original>> {
  const read = await readDocx(input.bytes);
  if (!read.ok) return read;
  const { title, creator, pieces } = read.value;
  const heading = pieces[0]?.kind === 'heading' ? pieces[0] : undefined;
  const titles = [
    ...(heading ? [{ value: heading.text, from: 'text: first heading' }] : []),
    ...(title ? [{ value: title, from: 'Word properties: title' }] : []),
  ];
  const bylines = creator
    ? decide([{ value: [creator], from: 'Word properties: creator' }])
    : undefined;
  return ok({
    titles,
    pieces: heading ? pieces.slice(1) : pieces,
    warnings: [],
    fields: bylines ? { bylines } : {},
  });
}

function readBook(input: ArticleInput): Result<Original> {
  const read = readEpub(input.bytes);
  if (!read.ok) return read;
  const { title, creators, publisher, date, pieces } = read.value;
  const day = date ? parseDay(date, 'day-first', '9999-12-31') : null;
  const fields = {
    ...asField('bylines', creators.length > 0 ? [...creators] : undefined, 'EPUB package: creator'),
    ...asField('outlet', publisher, 'EPUB package: publisher'),
    ...asField('published', day ?? undefined, 'EPUB package: date'),
  };
  return ok({
    titles: title ? [{ value: title, from: 'EPUB package: title' }] : [],
    pieces,
    warnings: [],
    fields,
  });
}

const asField = (name: string, value: string | string[] | undefined, from: string): object =>
  value === undefined ? {} : { [name]: { value, from, rivals: [] } };

async function readMailFile(input: ArticleInput): Promise<Result<Original>> {
  const read = await readMail(input.bytes);
  if (!read.ok) return read;
  const { subject, from, date } = read.value;
  const { pieces, warnings, attachments } = readMessage(read.value, input);
  const day = date ? parseDay(date, 'day-first', '9999-12-31') : null;
  const fields = {
    ...asField('bylines', from ? [from] : undefined, 'mail: From'),
    ...asField('published', day ?? undefined, 'mail: Date'),
  };
  const titles = subject ? [{ value: subject, from: 'mail: Subject' }] : [];
  return ok({
    titles,
    pieces,
    warnings: [...warnings, ...tellAttachments(attachments)],
    fields,
  });
}

type Message = {
  readonly pieces: readonly Piece[];
  readonly warnings: readonly Warning[];
  readonly attachments: readonly string[];
};

/** What a mail says, and below it the mails that were forwarded in it, each under its subject. */
function readMessage(mail: ReadMail, input: ArticleInput): Message {
  const { html, text, inline } = mail;
  const page = html ? readHtmlText(html, input, (src) => inline.get(src) ?? null) : null;
  const inner = mail.forwarded.map((one) => ({ one, read: readMessage(one, input) }));
  return {
    pieces: [
      ...(page ? page.pieces : leaveOutTeasers(paragraphsOf(text))),
      ...inner.flatMap(({ one: { subject, from, date }, read }): Piece[] => [
        ...(subject
          ? [{ ...plainPiece(oneLine(subject)), kind: 'heading' as const, level: 2 }]
          : []),
        ...paragraphsOf([from, date?.slice(0, 10)].filter(Boolean).join(' · ')),
        ...read.pieces,
      ]),
    ],
    warnings: [...(page?.warnings ?? []), ...inner.flatMap(({ read }) => read.warnings)],
    attachments: [...mail.attachments, ...inner.flatMap(({ read }) => read.attachments)],
  };
}

const tellAttachments = (names: readonly string[]): Warning[] =>
  names.length === 0
    ? []
    : [
        {
          code: 'attachments',
          ...remark('remark.attached', { names: names.join(', ').slice(0, 300) }),
        },
      ];

const paragraphsOf = (text: string): Piece[] =>
  text.split(/\n+/).map(oneLine).filter(Boolean).map(plainPiece);

/** Reads the first original inside a container and says how many more there are. */
async function readFirstOf(input: ArticleInput): Promise<Result<Original>> {
  const split = await splitOriginal(input);
  if (!split.ok) return split;
  const { originals, warnings } = split.value;
  const [first] = originals;
  if (!first) return refuse('unsupported', 'fail.archiveUnreadable');
  const read = await readFormat(detectFormat(first), first);
  if (!read.ok) return read;
  const more = originals.length - 1;
  const told =
    more > 0
      ? [{ code: 'more-originals', ...remark('remark.moreOriginals', { count: more }) }]
      : [];
  const addresses = first.url && !input.url ? [{ value: first.url, from: 'web archive' }] : [];
  return ok({
    ...read.value,
    warnings: [...warnings, ...told, ...read.value.warnings],
    addresses: [...addresses, ...(read.value.addresses ?? [])],
  });
}
