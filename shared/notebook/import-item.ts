import { countWords } from '../article/count-words.ts';
import { parseDocument } from '../article/dom.ts';
import { createFindPicture, embeddedBytes, embeddedNumber } from '../article/find-picture.ts';
import { guessLanguage } from '../article/metadata/find-language.ts';
import { assemble, plainPiece } from '../article/piece.ts';
import { readBlocks } from '../article/read-blocks.ts';
import { mergeMetadata } from '../article/renew-metadata.ts';
import { tameHtml } from '../article/tame-html.ts';
import { newId } from '../base/ids.ts';
import { unwrap } from '../base/result.ts';
import { sha256Hex, sha256OfBytes } from '../base/sha256.ts';
import type { AnnotationDraft } from '../exchange/annotations/drafts.ts';
import { placeDrafts } from '../exchange/annotations/place-drafts.ts';
import type {
  Beside,
  ForeignHighlight,
  ForeignItem,
} from '../exchange/other-tools/foreign-item.ts';
import { remark } from '../i18n/failing.ts';
import type {
  Article,
  Capture,
  Evidenced,
  ImportedFrom,
  Metadata,
  Warning,
} from '../model/article.ts';
import type { TextVersion } from '../model/text-version.ts';
import { takeFiles } from './import-files.ts';
import type { Session } from './session.ts';

/** An article made of a row; its article may still grow by further rows of the same file. */
export type ForeignArticle = { readonly row: number; readonly words: number; article: Article };

/** The rows of other tools' exports that became part of an article. */
export const importsOf = (article: Article): ImportedFrom[] => article.imports ?? [];

const importOf = (item: ForeignItem, tool: string): ImportedFrom => ({
  tool,
  key: item.key,
  record: item.record,
});

/** Whether only a trial is made, and where the files lie that an export names. */
export type Source = { readonly dryRun: boolean; readonly beside?: Beside | undefined };

/** Whether a row became part of an article in an earlier import. */
export const wasImported = (article: Article, tool: string, item: ForeignItem): boolean =>
  importsOf(article).some((one) => one.tool === tool && one.key === item.key);

/** The article of a row that nothing in the notebook answers to yet. */
export async function makeForeignArticle(
  session: Session,
  item: ForeignItem,
  tool: string,
  collections: readonly string[],
  now: string,
  { dryRun, beside }: Source,
): Promise<ForeignArticle> {
  const capture = item.content ? await captureOf(session, item, now, dryRun) : null;
  const files = await takeFiles(session, item, beside, now, dryRun);
  const version = (capture ? null : files.version) ?? versionOf(item, capture, now);
  const marks = placeHighlights(item, version, now);
  const warnings = [...files.warnings, ...marks.warnings];
  if (version.text === '')
    warnings.unshift({ code: 'no-text', ...remark('remark.keptNoText', { tool }) });
  const saved = savedOf(item, now);
  const captures = [...(capture ? [capture] : []), ...files.captures];
  const metadata = metadataOf(item, tool, version.text);
  const article: Article = {
    id: newId(),
    created: saved,
    modified: now,
    metadata: files.metadata && !capture ? mergeMetadata(metadata, files.metadata) : metadata,
    captures: Object.fromEntries(captures.map((one) => [one.id, one])),
    version,
    annotations: marks.annotations,
    tags: [...item.tags],
    collections: [...new Set(collections)],
    status: item.status,
    warnings,
    imports: [importOf(item, tool)],
  };
  return { row: item.row, words: countWords(version.text), article };
}

/** The article with what a row adds: tags, folders, highlights, and its page as a further capture. */
export async function joinItem(
  session: Session,
  article: Article,
  item: ForeignItem,
  tool: string,
  collections: readonly string[],
  { dryRun, beside }: Source,
): Promise<Article> {
  const now = session.now();
  const isEmpty = article.version.text === '';
  const capture = item.content ? await captureOf(session, item, now, dryRun) : null;
  const files = await takeFiles(session, item, beside, now, dryRun);
  const found = capture ? versionOf(item, capture, now) : files.version;
  const version = isEmpty && found ? found : article.version;
  const marks = placeHighlights(newHighlights(article, item), version, now);
  const aside = { setAside: 'import' };
  const known = new Set(Object.values(article.captures).map(({ sha256 }) => sha256));
  const fresh = [...(capture ? [capture] : []), ...files.captures]
    .filter(({ sha256 }) => !known.has(sha256))
    .map((one) => (one.id === version.captureId ? one : { ...aside, ...one }));
  return {
    ...article,
    version,
    captures: { ...article.captures, ...Object.fromEntries(fresh.map((one) => [one.id, one])) },
    annotations: { ...article.annotations, ...marks.annotations },
    tags: [...new Set([...article.tags, ...item.tags])],
    collections: [...new Set([...article.collections, ...collections])],
    warnings: [
      ...article.warnings.filter(({ code }) => code !== 'no-text' || version.text === ''),
      ...files.warnings,
      ...marks.warnings,
    ],
    imports: wasImported(article, tool, item)
      ? importsOf(article)
      : [...importsOf(article), importOf(item, tool)],
  };
}

/** The item with those of its highlights that did not come into the article before. */
export function newHighlights(article: Article, item: ForeignItem): ForeignItem {
  const here = new Set(Object.values(article.annotations).map((one) => one['importedFrom']));
  return { ...item, highlights: item.highlights.filter((one) => !here.has(nameOf(one))) };
}

/** A highlight's own name in its tool, else one made of what it says: so it comes in once. */
const nameOf = ({ id, quote, note }: ForeignHighlight): string =>
  id ?? `said:${sha256Hex(JSON.stringify([quote, note])).slice(0, 32)}`;

const savedOf = (item: ForeignItem, now: string): string =>
  item.saved !== undefined && item.saved < now ? item.saved : now;

async function captureOf(
  session: Session,
  item: ForeignItem,
  now: string,
  dryRun: boolean,
): Promise<Capture> {
  const isHtml = item.content?.kind === 'html';
  const bytes = new TextEncoder().encode(item.content?.text ?? '');
  const sha256 = dryRun
    ? await sha256OfBytes(bytes)
    : unwrap(await session.files.putOriginal(bytes, isHtml ? 'html' : 'txt')).sha256;
  return {
    id: newId(),
    sha256,
    size: bytes.length,
    mediaType: isHtml ? 'text/html' : 'text/plain',
    capturedAt: savedOf(item, now),
    route: 'import',
    charset: 'utf-8',
    ...(item.url === undefined ? {} : { url: item.url }),
  };
}

/**
 * The text of a stored page. The other tool chose the content already: every block of it stays, and
 * none is judged a second time.
 */
export function versionOf(
  item: Pick<ForeignItem, 'content' | 'url'>,
  capture: Pick<Capture, 'id'> | null,
  now: string,
): TextVersion {
  const { fragment } = assemble(piecesOf(item));
  return {
    ...fragment,
    sha256: sha256Hex(fragment.text),
    omitted: [],
    ...(capture ? { captureId: capture.id } : {}),
    madeBy: 'import',
    createdAt: now,
  };
}

function piecesOf({ content, url }: Pick<ForeignItem, 'content' | 'url'>) {
  if (!content) return [];
  if (content.kind === 'text')
    return content.text
      .split(/\n+/)
      .map((line) => line.normalize('NFC').trim())
      .filter(Boolean)
      .map(plainPiece);
  const tamed = tameHtml(content.text);
  const body = parseDocument(tamed.html).body;
  const findPicture = createFindPicture((src) => {
    const number = embeddedNumber(src);
    return number === null ? null : embeddedBytes(tamed.embedded[number]);
  });
  return body ? readBlocks(body, url, findPicture) : [];
}

function placeHighlights(item: ForeignItem, version: TextVersion, now: string) {
  const drafts = [...new Map(item.highlights.map((one) => [nameOf(one), one]))].map(
    (
      [
        foreignId,
        { quote, note, tags, prefix = '', suffix = '', created, creator, kind, otherSelectors },
      ],
      at,
    ): AnnotationDraft => ({
      item: at + 1,
      foreignId,
      source: item.url ?? null,
      place:
        quote === ''
          ? { unit: 'utf-16' }
          : { quote: { exact: quote, prefix, suffix }, unit: 'utf-16' },
      otherSelectors: otherSelectors ?? [],
      fields: {
        kind: kind ?? 'note',
        note,
        tags: [...tags],
        speakers: [],
        hedges: [],
        verification: [],
        ...(created ? { created } : {}),
        ...(creator ? { creator } : {}),
      },
      extra: {},
    }),
  );
  const placed = placeDrafts({ drafts, problems: [] }, version, now);
  const annotations = Object.fromEntries(placed.annotations.map((one) => [one.id, one]));
  const quoted = drafts.filter(({ place }) => place.quote !== undefined);
  if (version.text === '' && quoted.length > 0) {
    const wait = remark('remark.marksWait', { count: quoted.length });
    return { annotations, warnings: [{ code: 'highlight', ...wait }] };
  }
  // A note on a whole article is nothing that a person would have to look at.
  const items = new Set(quoted.map((one) => one.item));
  const warnings: Warning[] = placed.problems
    .filter(({ item: at }) => at === null || items.has(at))
    .map(({ message, told }) => ({ code: 'highlight', message, told }));
  return { annotations, warnings };
}

function metadataOf(item: ForeignItem, tool: string, text: string): Metadata {
  const from = `import: ${tool}`;
  const said = <T>(value: T): Evidenced<T> => ({ value, from, rivals: [] });
  const guessed = guessLanguage(text);
  const day = item.published?.slice(0, 10);
  return {
    title: said(item.title.normalize('NFC')),
    ...(item.authors.length > 0 ? { bylines: said([...item.authors]) } : {}),
    ...(item.outlet ? { outlet: said(item.outlet) } : {}),
    ...(day ? { published: said(day) } : {}),
    ...(item.language && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(item.language)
      ? { language: said(item.language.replace('_', '-')) }
      : guessed
        ? { language: { value: guessed, from: 'text: letters and words', rivals: [] } }
        : {}),
    ...(item.url ? { url: said(item.url) } : {}),
    ...(item.excerpt ? { excerpt: said(item.excerpt) } : {}),
  };
}
