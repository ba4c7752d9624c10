import type { Draft } from 'immer';
import { resolveTarget, shiftTarget } from '../anchor/resolve-target.ts';
import { includeOmitted, leaveOutBlocks, type MovedVersion } from '../article/edit-version.ts';
import { type Problem, ProblemError, type Result, unwrap } from '../base/result.ts';
import type { TextRange } from '../base/text-range.ts';
import { refusal } from '../i18n/failing.ts';
import type { Article, Evidenced, Metadata } from '../model/article.ts';
import { parseEdtf } from '../timeline/edtf.ts';
import { saidByPerson } from './said-by-person.ts';
import { changeWith, edit, readLiving, type Session } from './session.ts';

/** Metadata fields as a person types them; an empty string makes a field unknown again. */
export type MetadataChange = {
  readonly title?: string;
  readonly bylines?: readonly string[];
  readonly outlet?: string;
  readonly section?: string;
  readonly published?: string;
  readonly updated?: string;
  readonly dateline?: string;
  readonly language?: string;
  readonly url?: string;
  readonly canonicalUrl?: string;
};

/** Brings a left-out part of the original back into the text; annotations move along. */
export function bringBackOmitted(
  session: Session,
  articleId: string,
  partId: string,
): Promise<Result<void>> {
  return changeWith(session, 'Bring back left-out text', async () => {
    const article = await readLiving(session, 'article', articleId);
    const moved = unwrap(includeOmitted(article.version, partId, session.now()));
    return { edits: [moveTo(articleId, moved)], value: undefined };
  });
}

/**
 * Leaves the blocks that a passage touches out of the text; they stay at their place, greyed, and
 * can be brought back. Annotations on them are kept and told as lost.
 */
export function leaveOutPassage(
  session: Session,
  articleId: string,
  { start, end }: TextRange,
): Promise<Result<void>> {
  return changeWith(session, 'Leave out text', async () => {
    const { version } = await readLiving(session, 'article', articleId);
    const touched = version.blocks.flatMap((block, at) =>
      block.start < end && start < block.end ? [at] : [],
    );
    if (touched.length === version.blocks.length) throw new ProblemError(nothingLeft);
    const why = { rule: 'Left out by hand' };
    const moved = unwrap(leaveOutBlocks(version, touched, why, session.now()));
    return { edits: [moveTo(articleId, moved)], value: undefined };
  });
}

const nothingLeft: Problem = refusal('invalid-input', 'fail.leaveOutAll');

const moveTo = (articleId: string, { version, shift }: MovedVersion<number | null>) =>
  edit('article', articleId, (draft) => {
    draft.version = version as Draft<Article['version']>;
    for (const annotation of Object.values(draft.annotations))
      annotation.target = shiftTarget(
        annotation.target,
        version,
        shift,
      ) as typeof annotation.target;
  });

/**
 * Corrects metadata by hand; what was found before stays as a rival value. A value that was found
 * somewhere keeps that evidence and counts as accepted.
 */
export function changeMetadata(
  session: Session,
  articleId: string,
  changes: MetadataChange,
): Promise<Result<void>> {
  return changeWith(session, 'Change details', async () => {
    if (changes.published) unwrap(parseEdtf(changes.published));
    if (changes.updated) unwrap(parseEdtf(changes.updated));
    const article = await readLiving(session, 'article', articleId);
    const recipe = edit('article', articleId, (draft) => {
      const metadata = draft.metadata as Record<string, unknown>;
      for (const [field, value] of Object.entries(changes)) {
        if (value === undefined) continue;
        const empty = value === '' || (Array.isArray(value) && value.length === 0);
        if (empty && field !== 'title') delete metadata[field];
        else if (!empty)
          metadata[field] = acceptValue(value, article.metadata[field as keyof Metadata] as never);
      }
    });
    return { edits: [recipe], value: undefined };
  });
}

/** A value as a person wants it, with its evidence where it was found before. */
export function acceptValue<T>(value: T, before: Evidenced<T> | undefined): Evidenced<T> {
  const found = before && [before, ...before.rivals].find((one) => isSame(one.value, value));
  return { ...saidByPerson(value, before), ...(found ? { from: found.from } : {}) };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Where each annotation of an article stands in its present text. */
export const anchorStates = (article: Article) =>
  Object.values(article.annotations).map((annotation) => ({
    id: annotation.id,
    resolution: resolveTarget(annotation.target, article.version),
  }));
