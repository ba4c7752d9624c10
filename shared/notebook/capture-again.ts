import type { Draft } from 'immer';
import { isHomePage } from '../article/clean-url.ts';
import { type SetAside, whyAside, withFailure } from '../article/judge-capture.ts';
import { makeTextVersion, type ReadArticle } from '../article/read-article.ts';
import { renewMetadata } from '../article/renew-metadata.ts';
import { type Problem, ProblemError, type Result, unwrap } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import type { Article, Capture, Metadata, Warning } from '../model/article.ts';
import type { TextVersion } from '../model/text-version.ts';
import {
  type Anchorer,
  anchorAgain,
  type Corrected,
  onThisThread,
  putTargets,
} from './anchor-again.ts';
import { textOfCapture } from './read-capture.ts';
import { changeWith, type Edit, edit, readLiving, type Session } from './session.ts';

/** What became of a further capture: whether it is the text now, and what a person has to look at. */
export type CapturedAgain = {
  readonly captureId: string;
  readonly isCurrent: boolean;
  readonly setAside?: SetAside;
  readonly toReview: number;
};

/** The addresses under which an original was captured. */
export function addressesOf(read: ReadArticle, url?: string): ReadonlySet<string> {
  const { url: found, canonicalUrl } = read.metadata;
  // Pages often name their site's front page as canonical: that says nothing about the article.
  const canonical = [canonicalUrl?.value].filter((one) => one && !isHomePage(one));
  return new Set([url, found?.value, ...canonical].filter((one) => one !== undefined));
}

/** The living article that stands at an address under which this original was captured, if any. */
export async function articleAtAddress(session: Session, read: ReadArticle, url?: string) {
  for (const address of addressesOf(read, url)) {
    const [id] = await session.index.find({ url: address });
    if (id === undefined) continue;
    const article = unwrap(await session.files.read('article', id));
    if (article && article.deleted === undefined) return article;
  }
  return null;
}

/**
 * Adds a further capture to an article; nothing that is there is overwritten. The new one becomes
 * the text where nothing speaks against it, and the annotations are looked for in it.
 */
export async function captureAgain(
  article: Article,
  read: ReadArticle,
  capture: Capture,
  now: string,
  anchor: Anchorer,
): Promise<{ readonly edits: readonly Edit[]; readonly value: CapturedAgain }> {
  const title = read.metadata.title.value;
  const { version: before, metadata } = article;
  const aside =
    before.madeBy === 'correction'
      ? 'corrected'
      : whyAside(
          { title, text: read.fragment.text, omitted: read.omitted },
          { title: metadata.title.value, text: before.text, omitted: before.omitted },
        );
  if (aside !== null) {
    const added = edit('article', article.id, (draft) => {
      draft.captures[capture.id] = { ...capture, setAside: aside } as Draft<Capture>;
    });
    const value = { captureId: capture.id, isCurrent: false, setAside: aside, toReview: 0 };
    return { edits: [added], value };
  }
  const version = makeTextVersion(read, capture.id, now);
  const shown = await showText(article, read, version, capture, anchor);
  const { edit: recipe, toReview } = shown;
  return { edits: [recipe], value: { captureId: capture.id, isCurrent: true, toReview } };
}

/** Makes a capture of an article its text, as a person wishes; undo brings back the text before. */
export function chooseCapture(
  session: Session,
  articleId: string,
  captureId: string,
  anchor: Anchorer = onThisThread,
): Promise<Result<Corrected>> {
  return changeWith(session, 'Choose capture', async () => {
    const article = await readLiving(session, 'article', articleId);
    const capture = article.captures[captureId];
    if (!capture) throw new ProblemError(noCapture);
    const { read, version } = await textOfCapture(session, capture, session.now());
    const { setAside: _, ...shown } = capture;
    const { edit: recipe, ...value } = await showText(article, read, version, shown, anchor);
    return { edits: [recipe], value };
  });
}

async function showText(
  article: Article,
  read: ReadArticle,
  version: TextVersion,
  capture: Capture,
  anchor: Anchorer,
) {
  const { targets, settled, toReview } = await anchorAgain(article, version, anchor);
  const ofImport = article.warnings.filter(({ code }) => code === 'highlight');
  const warnings = [...ofImport, ...withFailure(read)];
  // An error page knows nothing of the article whose place it takes.
  const isFailed = warnings.some(({ code }) => code === 'error-page');
  const recipe = edit('article', article.id, (draft) => {
    draft.captures[capture.id] = capture as Draft<Capture>;
    draft.version = version as Draft<TextVersion>;
    if (!isFailed)
      draft.metadata = renewMetadata(article.metadata, read.metadata) as Draft<Metadata>;
    draft.warnings = warnings as Draft<Warning>[];
    putTargets(draft, targets);
  });
  return { edit: recipe, settled, toReview };
}

const noCapture: Problem = refusal('not-found', 'fail.noCapture');
