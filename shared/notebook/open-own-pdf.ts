import { applyResolution, resolveTarget } from '../anchor/resolve-target.ts';
import { countWords } from '../article/count-words.ts';
import { newId } from '../base/ids.ts';
import { ok, type Result, unwrap } from '../base/result.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article, Capture, KeptPicture } from '../model/article.ts';
import type { ParleyPdf } from '../pdf/read-parley-pdf.ts';
import { appendixEdits } from './bring-appendix.ts';
import { placePdfMarks, readPdfText } from './place-pdf-marks.ts';
import type { SaveArticle, SaveOutcome } from './save-outcome.ts';
import { changeWith, type Edit, edit, type Session } from './session.ts';

/** True for bytes that begin as a PDF does. */
export const looksLikePdf = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');

/**
 * Opens a PDF that Parley exported: its article comes back with its annotations, or, where the
 * article is in the notebook, what was changed in the PDF since is taken over. Null where the PDF
 * was exported on its original pages and its article is nowhere.
 */
export async function openOwnPdf(
  session: Session,
  pdf: ParleyPdf,
  input: SaveArticle,
): Promise<Result<SaveOutcome | null>> {
  const { article, articleId } = pdf;
  const here = articleId === '' ? null : unwrap(await session.files.read('article', articleId));
  if (here) return joinAnnotations(session, pdf, input);
  return article ? bringBack(session, pdf, article, input) : ok(null);
}

/** The annotations of an own PDF whose article is nowhere: it was exported on its original pages. */
export const ownAnnotations = (pdf: ParleyPdf | null): readonly Annotation[] =>
  pdf?.article === null ? pdf.annotations : [];

/** Saves the article of a PDF as it was exported; the PDF is kept as evidence of where it is from. */
async function bringBack(
  session: Session,
  pdf: ParleyPdf,
  exported: Article,
  input: SaveArticle,
): Promise<Result<SaveOutcome>> {
  return changeWith(session, 'Open annotated PDF', async () => {
    const now = session.now();
    const { sha256 } = unwrap(await session.files.putOriginal(input.bytes, 'pdf'));
    const captures = await presentCaptures(session, exported);
    const fromPdf: Capture = {
      id: newId(),
      sha256,
      size: input.bytes.length,
      mediaType: 'application/pdf',
      capturedAt: now,
      route: input.route,
      ...(input.fileName === undefined ? {} : { fileName: input.fileName }),
      setAside: 'own-pdf',
    };
    const { captureId, ...version } = exported.version;
    const isCaptured = captureId !== undefined && captures[captureId] !== undefined;
    const bare: Article = {
      ...exported,
      modified: now,
      captures: { ...captures, [fromPdf.id]: fromPdf },
      version: isCaptured ? exported.version : version,
      annotations: byId(pdf.annotations),
      tags: [...new Set([...exported.tags, ...(input.tags ?? [])])],
      collections: [],
      status: 'unread',
    };
    const { edits, along } = await appendixEdits(session, pdf);
    const added = await placeAdded(session, pdf, bare, input.bytes, now);
    const article = { ...bare, annotations: { ...bare.annotations, ...byId(added) } };
    const value: SaveOutcome = {
      status: 'imported',
      id: article.id,
      title: article.metadata.title.value,
      words: countWords(article.version.text),
      warnings: article.warnings,
      annotations: Object.values(article.annotations).filter((one) => !one.deleted).length,
      along,
    };
    return { edits: [{ type: 'article', create: article }, ...edits], value };
  });
}

/** The captures of an article whose originals this notebook has. */
async function presentCaptures(
  session: Session,
  { captures }: Article,
): Promise<Record<string, Capture>> {
  const present: Record<string, Capture> = {};
  for (const capture of Object.values(captures)) {
    const { pictures, ...bare } = capture;
    if (!(await isHere(session, capture.sha256))) continue;
    const there: KeptPicture[] = [];
    for (const one of pictures ?? []) if (await isHere(session, one.sha256)) there.push(one);
    present[capture.id] = there.length > 0 ? { ...bare, pictures: there } : bare;
  }
  return present;
}

async function isHere(session: Session, sha256: string): Promise<boolean> {
  const original = await session.files.getOriginal(sha256);
  return original.ok && original.value !== null;
}

/** Takes over what an own PDF says otherwise than the article in the notebook. */
async function joinAnnotations(
  session: Session,
  pdf: ParleyPdf,
  { bytes }: SaveArticle,
): Promise<Result<SaveOutcome>> {
  return changeWith(session, 'Open annotated PDF', async () => {
    const now = session.now();
    const article = unwrap(await session.files.read('article', pdf.articleId)) as Article;
    const edited = new Set(pdf.edited);
    const changes = new Map<string, Annotation>();
    let [added, changed, removed] = [0, 0, 0];
    for (const theirs of pdf.annotations) {
      const ours = article.annotations[theirs.id];
      if (!ours || ours.deleted) {
        changes.set(theirs.id, { ...anchorIn(article, theirs), modified: now });
        added++;
      } else if (edited.has(theirs.id) && theirs.note !== ours.note) {
        changes.set(ours.id, { ...ours, note: joinNotes(ours, theirs), modified: now });
        changed++;
      }
    }
    for (const id of pdf.deleted) {
      const ours = article.annotations[id];
      // What was worked on since the export is not thrown away because of an older file.
      if (!ours || ours.deleted || ours.modified !== pdf.article?.annotations[id]?.modified)
        continue;
      changes.set(id, { ...ours, deleted: now });
      removed++;
    }
    for (const one of await placeAdded(session, pdf, article, bytes, now)) {
      changes.set(one.id, one);
      added++;
    }
    const title = article.metadata.title.value;
    const { edits, along } = await appendixEdits(session, pdf);
    const counts = { added, changed, removed, along };
    const value: SaveOutcome = { status: 'joined', id: article.id, title, ...counts };
    return { edits: [...joinEdits(article, Object.fromEntries(changes), now), ...edits], value };
  });
}

/** The edits that put annotations into an article; one in the trash comes out of it. */
function joinEdits(article: Article, changes: Record<string, Annotation>, now: string): Edit[] {
  const { deleted, ...alive } = article;
  const annotations = { ...article.annotations, ...changes };
  if (deleted)
    return [{ type: 'article', create: { ...alive, annotations, modified: now } as Article }];
  if (Object.keys(changes).length === 0) return [];
  return [
    edit('article', article.id, (draft) => {
      Object.assign(draft.annotations, changes);
    }),
  ];
}

/** Both notes where both were changed; the notebook's stands first. */
const joinNotes = (ours: Annotation, theirs: Annotation): string =>
  ours.modified === theirs.modified || ours.note.trim() === ''
    ? theirs.note
    : `${ours.note}\n\n${theirs.note}`;

/** A living annotation with its place in the article's present text. */
export function anchorIn(
  { version }: Pick<Article, 'version'>,
  { deleted: _, ...annotation }: Annotation,
): Annotation {
  const { target } = annotation;
  if (target.version === version.sha256) return annotation;
  return {
    ...annotation,
    target: applyResolution(target, version, resolveTarget(target, version)),
  };
}

async function placeAdded(
  session: Session,
  pdf: ParleyPdf,
  article: Article,
  bytes: Uint8Array,
  now: string,
): Promise<readonly Annotation[]> {
  if (pdf.added.length === 0) return [];
  return placePdfMarks(pdf.added, await readPdfText(session, bytes, now), article, now).annotations;
}

const byId = (annotations: readonly Annotation[]): Record<string, Annotation> =>
  Object.fromEntries(annotations.map((one) => [one.id, one]));
