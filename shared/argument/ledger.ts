import type { ArgumentMap, Occurrence, Statement } from '../model/argument.ts';
import type { Id } from '../model/entity.ts';
import type { PlacedEvent } from '../timeline/order-events.ts';
import { countOrigins, type Families, type OriginReport } from './origins.ts';
import { type MapView, viewMap } from './read-map.ts';
import { compareMoments, momentOf, nameKey, type Sources } from './sources.ts';
import { compareWording, type WordPart } from './wording.ts';

/** Everything the ledger is made from. `families` are the articles that carry one text. */
export type LedgerInput = {
  readonly maps: readonly ArgumentMap[];
  readonly sources: Sources;
  readonly families: Families;
  /** The events that statements stand for, placed in time, by event id. */
  readonly events?: ReadonlyMap<Id, PlacedEvent>;
};

/** One occurrence of a claim, as a row. `quote` is null where the passage is gone. */
export type LedgerRow = {
  readonly occurrence: Occurrence;
  readonly mapId: Id;
  readonly quote: string | null;
  readonly articleTitle: string | null;
  readonly outlet: string | null;
  /** EDTF, as the article gives it. */
  readonly published: string | null;
  readonly inHeadline: boolean;
  /** Why the origin count sends this occurrence where it does. */
  readonly originStep: string;
};

/** One day (or coarser date) of a claim's life; counts grow from step to step. */
export type SpreadStep = {
  readonly date: string;
  readonly occurrences: readonly Id[];
  readonly articles: number;
  readonly origins: number;
};

/** A claim: one statement, or the same one of several maps, with all that is known of it. */
export type Claim = {
  /** The oldest of its statements. */
  readonly id: Id;
  readonly text: string;
  readonly statements: readonly { readonly mapId: Id; readonly statement: Statement }[];
  /** All occurrences, earliest first, undated ones last. */
  readonly rows: readonly LedgerRow[];
  /** Who stands behind it: asserts, reports, concedes. */
  readonly assertions: OriginReport;
  /** Who denies or challenges it. */
  readonly denials: OriginReport;
  /** The earliest assertions; several where their dates do not tell them apart. */
  readonly first: readonly LedgerRow[];
  readonly spread: readonly SpreadStep[];
};

const asserting: ReadonlySet<Occurrence['force']> = new Set(['asserts', 'reports', 'concedes']);
const denying: ReadonlySet<Occurrence['force']> = new Set(['denies', 'challenges']);

/** True for an occurrence that carries the claim, in the article's own voice or another's. */
export const carries = (occurrence: Occurrence): boolean => asserting.has(occurrence.force);

/** True for an occurrence that speaks against the claim. */
export const opposes = (occurrence: Occurrence): boolean => denying.has(occurrence.force);

/** The ledger of all claims of some maps, in the order in which they were first put down. */
export function claimLedger(input: LedgerInput): Claim[] {
  const views = input.maps.filter((map) => map.deleted === undefined).map(viewMap);
  return sameClaims(views).map((members) => claimOf(members, input));
}

/** The words in which a row differs from the claim's own wording. */
export const wordingOf = (claim: Claim, row: LedgerRow): WordPart[] =>
  row.quote === null ? [] : compareWording(claim.text, row.quote);

type Member = { readonly view: MapView; readonly statement: Statement };

/**
 * Statements that are one claim: those that a person declared the same (`sameAs`), and those of
 * different maps whose texts are equal but for case, white space and punctuation.
 */
function sameClaims(views: readonly MapView[]): Member[][] {
  const members = views
    .flatMap((view) => view.statements.map((statement) => ({ view, statement })))
    .sort((a, b) => (a.statement.id < b.statement.id ? -1 : 1));
  const leader = new Map<Id, Id>();
  const lead = (id: Id): Id => {
    const next = leader.get(id);
    return next === undefined || next === id ? id : lead(next);
  };
  const join = (a: Id, b: Id): void => {
    const [older, younger] = [lead(a), lead(b)].sort() as [Id, Id];
    if (older !== younger) leader.set(younger, older);
  };
  const byText = new Map<string, Member>();
  for (const member of members) {
    const { statement, view } = member;
    if (statement.sameAs !== undefined) join(statement.id, statement.sameAs);
    const text = nameKey(statement.text);
    const twin = byText.get(text);
    if (text !== '' && twin && twin.view !== view) join(statement.id, twin.statement.id);
    if (!twin) byText.set(text, member);
  }
  const groups = new Map<Id, Member[]>();
  for (const member of members) {
    const key = lead(member.statement.id);
    const list = groups.get(key);
    if (list) list.push(member);
    else groups.set(key, [member]);
  }
  return [...groups.values()];
}

function claimOf(members: readonly Member[], input: LedgerInput): Claim {
  const first = members[0] as Member;
  const found = members.flatMap(({ view, statement }) =>
    view.occurrencesOf(statement.id).map((occurrence) => ({ mapId: view.map.id, occurrence })),
  );
  // A map that was exported and read in again holds the same occurrences under the same ids.
  const pairs = [...new Map(found.map((pair) => [pair.occurrence.id, pair])).values()];
  const occurrences = pairs.map((pair) => pair.occurrence);
  const count = (test: (o: Occurrence) => boolean) =>
    countOrigins(occurrences.filter(test), input.sources, input.families);
  const assertions = count(carries);
  const denials = count(opposes);
  const rows = pairs
    .map(({ mapId, occurrence }) =>
      rowOf(
        mapId,
        occurrence,
        input.sources,
        assertions.steps[occurrence.id] ?? denials.steps[occurrence.id] ?? '',
      ),
    )
    .sort(byDate);
  return {
    id: first.statement.id,
    text: first.statement.text,
    statements: members.map(({ view, statement }) => ({ mapId: view.map.id, statement })),
    rows,
    assertions,
    denials,
    first: earliest(rows.filter((row) => carries(row.occurrence))),
    spread: spreadOf(rows, assertions),
  };
}

function rowOf(mapId: Id, occurrence: Occurrence, sources: Sources, step: string): LedgerRow {
  const source = occurrence.articleId === undefined ? null : sources.get(occurrence.articleId);
  const quote = source?.quotes.get(occurrence.annotationId ?? '');
  return {
    occurrence,
    mapId,
    quote: quote?.text ?? null,
    articleTitle: source?.title ?? null,
    outlet: source?.outlet ?? null,
    published: source?.published ?? null,
    inHeadline: isInHeadline(occurrence, sources),
    originStep: step,
  };
}

/** True for a passage of the headline: as a person said, else by its place in the text. */
export function isInHeadline(occurrence: Occurrence, sources: Sources): boolean {
  if (occurrence.place !== undefined) return occurrence.place === 'headline';
  const quotes = sources.get(occurrence.articleId ?? '')?.quotes;
  return quotes?.get(occurrence.annotationId ?? '')?.inHeadline ?? false;
}

function byDate(a: LedgerRow, b: LedgerRow): number {
  const [left, right] = [momentOf(a.published) ?? '~', momentOf(b.published) ?? '~'];
  if (left !== right) return left < right ? -1 : 1;
  return a.occurrence.id < b.occurrence.id ? -1 : 1;
}

function earliest(rows: readonly LedgerRow[]): LedgerRow[] {
  const dated = rows.filter((row) => momentOf(row.published) !== null);
  const [first] = dated;
  const start = first ? momentOf(first.published) : null;
  if (start === null) return [];
  return dated.filter((row) => compareMoments(momentOf(row.published) ?? '', start) === 0);
}

function spreadOf(rows: readonly LedgerRow[], report: OriginReport): SpreadStep[] {
  const originOf = new Map(report.origins.flatMap((o) => o.occurrences.map((id) => [id, o.key])));
  const articles = new Set<Id>();
  const origins = new Set<string>();
  const steps = new Map<string, SpreadStep & { occurrences: Id[] }>();
  for (const row of rows) {
    const date = momentOf(row.published)?.slice(0, 10);
    const origin = originOf.get(row.occurrence.id);
    if (date === undefined || origin === undefined) continue;
    origins.add(origin);
    if (row.occurrence.articleId !== undefined) articles.add(row.occurrence.articleId);
    const occurrences = [...(steps.get(date)?.occurrences ?? []), row.occurrence.id];
    steps.set(date, { date, occurrences, articles: articles.size, origins: origins.size });
  }
  return [...steps.values()];
}
