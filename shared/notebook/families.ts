import { alignSentences, type ComparedRow } from '../article/compare.ts';
import { countWords } from '../article/count-words.ts';
import { type DuplicatePair, familiesOf, pairKey } from '../article/duplicates.ts';
import { splitSentences } from '../article/sentences.ts';
import { isAgency } from '../article/wires.ts';
import { ok, ProblemError, type Result } from '../base/result.ts';
import { refusal } from '../i18n/failing.ts';
import type { Article } from '../model/article.ts';
import { living } from '../model/entity.ts';
import { changeWith, edit, readLiving, type Session } from './session.ts';

/** One telling of a story: an article of a family, as the list of families shows it. */
export type FamilyMember = {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly saved: string;
  readonly words: number;
  readonly annotations: number;
  readonly captures: number;
};

/** Articles that tell one story in mostly the same words; the likely source comes first. */
export type Family = {
  readonly members: readonly FamilyMember[];
  readonly pairs: readonly DuplicatePair[];
};

/** Every family of the notebook, the largest first, without what a person called different. */
export async function listFamilies(session: Session): Promise<Result<readonly Family[]>> {
  const notebook = await readLiving(session, 'notebook', session.notebookId);
  const ignored = new Set(notebook.notDuplicates);
  const pairs = (await session.index.pairs()).filter(({ a, b }) => !ignored.has(pairKey(a, b)));
  const families: Family[] = [];
  for (const ids of familiesOf(pairs)) {
    const members: FamilyMember[] = [];
    for (const id of ids) {
      const read = await session.files.read('article', id);
      if (read.ok && read.value && read.value.deleted === undefined)
        members.push(memberOf(read.value));
    }
    const inside = new Set(ids);
    if (members.length > 1)
      families.push({
        members: members.sort(bySource),
        pairs: pairs.filter(({ a }) => inside.has(a)),
      });
  }
  return ok(families.sort((a, b) => b.members.length - a.members.length));
}

function memberOf({ id, metadata, created, version, annotations, captures }: Article) {
  return {
    id,
    title: metadata.title.value,
    outlet: metadata.outlet?.value ?? metadata.bylines?.value.find(isAgency) ?? null,
    published: metadata.published?.value ?? null,
    saved: created,
    words: countWords(version.text),
    annotations: living(annotations).length,
    captures: Object.keys(captures).length,
  };
}

/** An agency's own text first, then the earliest, then the longest. */
function bySource(a: FamilyMember, b: FamilyMember): number {
  const [agencyA, agencyB] = [isAgency(a.outlet ?? ''), isAgency(b.outlet ?? '')];
  if (agencyA !== agencyB) return agencyA ? -1 : 1;
  const [dayA, dayB] = [a.published ?? '9999', b.published ?? '9999'];
  return dayA === dayB ? b.words - a.words : dayA < dayB ? -1 : 1;
}

/** What one telling made of the source: counts of sentences, and each of them in its order. */
export type ComparedTelling = {
  readonly id: string;
  readonly title: string;
  /** True where the headline is not the source's. */
  readonly isRetitled: boolean;
  readonly kept: number;
  readonly reworded: number;
  readonly cut: number;
  readonly added: number;
  readonly rows: readonly ComparedRow[];
};

/** Compares tellings with the one taken as their source: what each kept, reworded, cut and added. */
export async function compareFamily(
  session: Pick<Session, 'files'>,
  sourceId: string,
  otherIds: readonly string[],
): Promise<Result<readonly ComparedTelling[]>> {
  const source = await readLiving(session, 'article', sourceId);
  const sentences = splitSentences(source.version.text);
  const told: ComparedTelling[] = [];
  for (const id of otherIds) {
    if (id === sourceId) continue;
    const { metadata, version } = await readLiving(session, 'article', id);
    const rows = alignSentences(sentences, splitSentences(version.text));
    const count = (...kinds: ComparedRow['kind'][]) =>
      rows.filter(({ kind }) => kinds.includes(kind)).length;
    told.push({
      id,
      title: metadata.title.value,
      isRetitled: metadata.title.value !== source.metadata.title.value,
      kept: count('same', 'moved'),
      reworded: count('changed'),
      cut: count('removed'),
      added: count('added'),
      rows,
    });
  }
  return ok(told);
}

/** Remembers that an article is no telling of the story of others. */
export function partFromFamily(
  session: Session,
  articleId: string,
  fromIds: readonly string[],
): Promise<Result<void>> {
  return changeWith(session, 'Not a duplicate', async () => {
    const others = fromIds.filter((id) => id !== articleId);
    if (others.length === 0) throw new ProblemError(nothingToPart);
    const keys = others.map((id) => pairKey(articleId, id));
    const recipe = edit('notebook', session.notebookId, (draft) => {
      draft.notDuplicates = [...new Set([...draft.notDuplicates, ...keys])];
    });
    return { edits: [recipe], value: undefined };
  });
}

const nothingToPart = refusal('invalid-input', 'fail.otherArticle');
