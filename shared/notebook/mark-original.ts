import type { PageRun } from '../article/article-input.ts';
import { ok, type Result } from '../base/result.ts';
import type { TextRange } from '../base/text-range.ts';
import { refuse } from '../i18n/failing.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import { living } from '../model/entity.ts';
import type { OwnKind } from '../model/notebook.ts';
import type { OriginalHighlight } from '../pdf/annotate-original.ts';
import { cutBox } from '../pdf/cut-box.ts';
import type { PdfAnnotation } from '../pdf/read-annotations.ts';
import { markKey } from './place-pdf-marks.ts';
import type { Session } from './session.ts';

/**
 * The original of an imported PDF with the highlights appended to it, its own bytes untouched. Null
 * where the article has no such original, or its text has been corrected since and lies elsewhere.
 */
export async function markOriginal(
  session: Pick<Session, 'files' | 'read' | 'readMarks' | 'markPdf'>,
  article: Article,
  { kinds, locale }: { readonly kinds: readonly OwnKind[]; readonly locale: LanguageCode },
): Promise<Result<Uint8Array | null>> {
  const capture = article.captures[article.version.captureId ?? ''];
  if (capture?.mediaType !== 'application/pdf' || capture['earlier'] !== undefined) return ok(null);
  const original = await session.files.getOriginal(capture.sha256);
  if (!original.ok || original.value === null) return original;
  const read = await session.read({ bytes: original.value, received: capture.capturedAt });
  if (!read.ok) return read;
  const { fragment, runs = [] } = read.value;
  if (fragment.text !== article.version.text || runs.length === 0) return ok(null);
  const there = await session.readMarks(original.value);
  if (!there.ok) return there;
  const { marks } = there.value;
  const names = marks.map(({ name }) => name);
  const highlights = living(article.annotations)
    .filter(({ target }) => target.state !== 'orphan' && target.version === article.version.sha256)
    .filter(({ id }) => !names.some((name) => name.startsWith(`parley:${article.id}/${id}`)))
    // What was read from the original and left as it was stands in it already.
    .filter((one) => !marks.some((mark) => isSame(mark, one)))
    .map((annotation): OriginalHighlight => {
      const places = placesOf(annotation.target.position, fragment.text, runs);
      return { annotation, places };
    })
    .filter(({ places }) => places.length > 0);
  const annotated = await session.markPdf({
    original: original.value,
    highlights,
    articleId: article.id,
    kinds,
    locale,
  });
  if (annotated.ok) return ok(annotated.value.bytes);
  if (annotated.problem.code !== 'unsupported') return annotated;
  return refuse('unsupported', 'fail.pdfUnchangeable');
}

const isSame = (mark: PdfAnnotation, { importedFrom, note }: Annotation): boolean =>
  importedFrom === markKey(mark) && (note === mark.contents || note === '');

/** The boxes of a passage, page by page: a line that it takes in part is cut by its letters. */
function placesOf(
  { start, end }: TextRange,
  text: string,
  runs: readonly PageRun[],
): OriginalHighlight['places'] {
  const pages = new Map<number, OriginalHighlight['places'][number]['boxes'][number][]>();
  for (const run of runs) {
    const range = { start: Math.max(start, run.start), end: Math.min(end, run.end) };
    if (!/\S/u.test(text.slice(range.start, Math.max(range.start, range.end)))) continue;
    const box = cutBox(run, text, range);
    pages.set(run.page - 1, [...(pages.get(run.page - 1) ?? []), box]);
  }
  return [...pages].map(([page, boxes]) => ({ page, boxes }));
}
