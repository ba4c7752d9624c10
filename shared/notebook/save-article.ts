import { withFailure } from '../article/judge-capture.ts';
import { makeTextVersion, type ReadArticle } from '../article/read-article.ts';
import { newId } from '../base/ids.ts';
import { ok, type Result } from '../base/result.ts';
import { sha256OfBytes } from '../base/sha256.ts';
import type { Article, Capture, KeptPicture, Metadata } from '../model/article.ts';
import { type Anchorer, onThisThread } from './anchor-again.ts';
import { articleAtAddress, captureAgain } from './capture-again.ts';
import { keepPictures } from './keep-pictures.ts';
import { anchorIn, looksLikePdf, openOwnPdf, ownAnnotations } from './open-own-pdf.ts';
import type { PdfMarks } from './original-readers.ts';
import { placePdfMarks } from './place-pdf-marks.ts';
import { saidByPerson } from './said-by-person.ts';
import type { SaveArticle, SaveOutcome } from './save-outcome.ts';
import { changeWith, type Edit, type Session } from './session.ts';

/** An original that was read, and whose bytes are in the notebook. */
export type StoredOriginal = {
  readonly input: SaveArticle;
  readonly read: ReadArticle;
  readonly sha256: string;
  readonly received: string;
  /** What stands on the pages of a PDF. */
  readonly marks: PdfMarks | null;
  readonly pictures: readonly KeptPicture[];
};

/** Makes a stored original an article, or a further capture of one. */
export type KeepOriginal = (original: StoredOriginal) => Promise<Result<SaveOutcome>>;

/**
 * Who finds annotations again: this thread unless others are named. `keep` is named where many
 * originals are saved together.
 */
export type SaveHelpers = {
  readonly anchor?: Anchorer;
  readonly keep?: KeepOriginal;
};

/** Only what reading needs: the input may go to another thread. */
const asInput = ({ bytes, fileName, mediaType, url, beside }: SaveArticle, received: string) => ({
  bytes,
  received,
  ...(fileName === undefined ? {} : { fileName }),
  ...(mediaType === undefined ? {} : { mediaType }),
  ...(url === undefined ? {} : { url }),
  ...(beside === undefined ? {} : { beside }),
});

/**
 * Reads an original and saves it as a new article or a further capture, with its bytes as evidence.
 * A PDF brings the annotations that stand in it; one that Parley exported brings its article back.
 */
export async function saveArticle(
  session: Session,
  input: SaveArticle,
  { anchor, keep }: SaveHelpers = {},
): Promise<Result<SaveOutcome>> {
  const received = session.now();
  const marks = await marksOf(session, input.bytes);
  const opened = marks?.own ? await openOwnPdf(session, marks.own, input) : null;
  if (opened?.ok === false) return opened;
  if (opened?.value) return ok(opened.value);
  // An import that goes on after a stop or a crash passes over what is here without reading it.
  const [here] = await session.index.find({ original: await sha256OfBytes(input.bytes) });
  if (here !== undefined) return ok({ ...alreadyHere, id: here });
  const read = await session.read(asInput(input, received));
  if (!read.ok) return read;
  const stored = await session.files.putOriginal(input.bytes, read.value.extension);
  if (!stored.ok) return stored;
  const kept = await keepPictures(session, read.value, input.beside);
  if (!kept.ok) return kept;
  const { sha256 } = stored.value;
  const original = { input, read: read.value, received, sha256, marks, pictures: kept.value };
  if (keep) return keep(original);
  return changeWith(session, 'Save article', () => planSave(session, original, anchor));
}

/** What is to be changed so that a stored original is an article or a further capture. */
export async function planSave(
  session: Session,
  original: StoredOriginal,
  anchor: Anchorer = onThisThread,
): Promise<{
  readonly edits: readonly Edit[];
  readonly value: SaveOutcome;
  readonly label: string;
}> {
  const label = 'Save article';
  const { input, read, sha256, received } = original;
  const [known] = await session.index.find({ original: sha256 });
  if (known !== undefined) return { edits: [], value: { ...alreadyHere, id: known }, label };
  const there = await articleAtAddress(session, read, input.url);
  if (there) {
    const capture = makeCapture(original);
    const { edits, value } = await captureAgain(there, read, capture, received, anchor);
    const { title } = there.metadata;
    const outcome = { status: 'captured' as const, id: there.id, title: title.value, ...value };
    return { edits, value: outcome, label: 'Save another capture' };
  }
  const article = withMarks(makeArticle(original), original);
  const outcome = {
    status: 'imported' as const,
    id: article.id,
    title: article.metadata.title.value,
    words: read.words,
    warnings: article.warnings,
    annotations: Object.keys(article.annotations).length,
  };
  return { edits: [{ type: 'article', create: article }], value: outcome, label };
}

const alreadyHere = {
  status: 'skipped',
  reason: 'The same original is already in this notebook.',
} as const;

/** What stands on a PDF; null for other originals. What cannot be opened for it may still be read for its text. */
async function marksOf(session: Session, bytes: Uint8Array): Promise<PdfMarks | null> {
  const marks = looksLikePdf(bytes) ? await session.readMarks(bytes) : null;
  return marks?.ok ? marks.value : null;
}

/** The article of a PDF with the annotations that stand in the PDF, whoever made them. */
function withMarks(article: Article, { read, marks: found }: StoredOriginal): Article {
  if (!found || found.marks.length === 0) return article;
  const own = ownAnnotations(found.own).map((one) => anchorIn(article, one));
  const foreign = found.marks.filter(({ name }) => !name.startsWith('parley:'));
  const pdf = { text: read.fragment.text, runs: read.runs ?? [] };
  const placed = placePdfMarks(foreign, pdf, article, article.created);
  return {
    ...article,
    annotations: Object.fromEntries([...own, ...placed.annotations].map((one) => [one.id, one])),
    warnings: [...article.warnings, ...placed.warnings],
  };
}

/** The document of a freshly read article with its first capture. */
export function makeArticle(original: StoredOriginal): Article {
  const capture = makeCapture(original);
  const { input, read, received: now } = original;
  return {
    id: newId(),
    created: now,
    modified: now,
    metadata: withPersonsWords(read.metadata, input),
    captures: { [capture.id]: capture },
    version: makeTextVersion(read, capture.id, now),
    annotations: {},
    tags: [...new Set(input.tags ?? [])],
    collections: [],
    status: 'unread',
    warnings: withFailure(read),
  };
}

function makeCapture({ read, input, sha256, received, pictures }: StoredOriginal): Capture {
  const url = input.url ?? read.metadata.url?.value;
  return {
    id: newId(),
    sha256,
    size: input.bytes.length,
    mediaType: read.mediaType,
    capturedAt: received,
    route: input.route,
    ...(input.fileName === undefined ? {} : { fileName: input.fileName }),
    ...(url === undefined ? {} : { url }),
    ...(read.charset === undefined ? {} : { charset: read.charset }),
    ...(pictures.length > 0 ? { pictures: [...pictures] } : {}),
  };
}

/** What a person says about an article stands above what was found in it; the finding stays a rival. */
function withPersonsWords(found: Metadata, input: SaveArticle): Metadata {
  const title = input.title?.trim();
  return {
    ...found,
    ...(title ? { title: saidByPerson(title, found.title) } : {}),
    ...(input.url === undefined ? {} : { url: saidByPerson(input.url, found.url) }),
  };
}
