import { checkCompleteness } from '../argument/completeness.ts';
import { rowOfEntity } from '../argument/finding.ts';
import { type Claim, claimLedger, type LedgerInput, wordingOf } from '../argument/ledger.ts';
import { type CellPassage, type ClaimMatrix, claimMatrix } from '../argument/matrix.ts';
import { type MapView, viewMap } from '../argument/read-map.ts';
import { momentOf } from '../argument/sources.ts';
import { computeStanding, type StandingReport } from '../argument/standing.ts';
import { ok, type Result } from '../base/result.ts';
import type {
  ArrowEnd,
  ArrowView,
  ClaimSummary,
  ClaimView,
  DrawnMap,
  MapFinding,
  MapSummary,
  MatrixOverview,
} from '../bridge/argument-channels.ts';
import { refuse } from '../i18n/failing.ts';
import type { ArgumentMap, Relation } from '../model/argument.ts';
import { type Id, living } from '../model/entity.ts';

/** The maps in the order in which they were made, with their sizes. */
export const listMaps = (input: LedgerInput): MapSummary[] =>
  input.maps.map((map) => ({
    id: map.id,
    title: map.title,
    statements: living(map.statements).length,
    relations: living(map.relations).length,
  }));

/** The case narrowed to one map; null leaves all. A map that is gone leaves nothing. */
export function ofMap(input: LedgerInput, mapId: Id | null): LedgerInput {
  if (mapId === null) return input;
  const narrowed = narrowedCases.get(input) ?? new Map<Id, LedgerInput>();
  narrowedCases.set(input, narrowed);
  const known = narrowed.get(mapId);
  if (known) return known;
  const found = { ...input, maps: input.maps.filter((map) => map.id === mapId) };
  narrowed.set(mapId, found);
  return found;
}

// A case that was read never changes, so what was worked out from it is kept as long as it is: a
// ledger, a claim and the checks of 3,000 claims would otherwise each count all origins anew.
const narrowedCases = new WeakMap<LedgerInput, Map<Id, LedgerInput>>();
const ledgers = new WeakMap<LedgerInput, Claim[]>();
const checks = new WeakMap<LedgerInput, MapFinding[]>();
const reports = new WeakMap<ArgumentMap, StandingReport>();

function kept<K extends object, V>(memory: WeakMap<K, V>, key: K, make: (key: K) => V): V {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const made = make(key);
  memory.set(key, made);
  return made;
}

const ledgerOf = (input: LedgerInput): Claim[] => kept(ledgers, input, claimLedger);

/** The ledger, a line per claim, the most repeated first. */
export function viewLedger(input: LedgerInput): ClaimSummary[] {
  const standing = standings(input.maps);
  const gaps = countGaps(viewChecks(input));
  return ledgerOf(input)
    .map((claim) => summaryOf(claim, standing, gaps))
    .sort((a, b) => b.articles - a.articles || b.occurrences - a.occurrences);
}

function summaryOf(
  claim: Claim,
  standing: ReadonlyMap<Id, StandingReport>,
  gaps: ReadonlyMap<Id, number>,
): ClaimSummary {
  const [lead] = claim.statements;
  const [first] = claim.first;
  const verdicts = claim.statements
    .flatMap(({ statement }) => statement.verdicts)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  return {
    id: claim.id,
    mapIds: claim.statements.map(({ mapId }) => mapId),
    text: claim.text,
    occurrences: claim.rows.length,
    articles: claim.assertions.articles,
    origins: claim.assertions.origins.length,
    against: claim.denials.articles,
    first: first
      ? {
          who: first.outlet ?? first.articleTitle ?? '',
          published: momentOf(first.published)?.slice(0, 10) ?? '',
        }
      : null,
    firstIsShared: new Set(claim.first.map((row) => row.outlet ?? row.articleTitle)).size > 1,
    standing: (lead && standing.get(lead.mapId)?.of(lead.statement.id)) ?? 'undecided',
    verdict: verdicts.at(-1)?.status ?? 'unchecked',
    evidenceKind:
      claim.statements.find(({ statement }) => statement.evidenceKind)?.statement.evidenceKind ??
      null,
    gaps: claim.statements.reduce((sum, { statement }) => sum + (gaps.get(statement.id) ?? 0), 0),
  };
}

const standings = (maps: readonly ArgumentMap[]): ReadonlyMap<Id, StandingReport> =>
  new Map(maps.map((map) => [map.id, kept(reports, map, computeStanding)]));

function countGaps(findings: readonly MapFinding[]): ReadonlyMap<Id, number> {
  const gaps = new Map<Id, number>();
  for (const found of findings) {
    if (found.dismissed === undefined) gaps.set(found.entity, (gaps.get(found.entity) ?? 0) + 1);
  }
  return gaps;
}

/** One claim with all that is known of it, named by any of its statements. */
export function viewClaim(input: LedgerInput, statementId: Id): Result<ClaimView> {
  const claim = ledgerOf(input).find(({ statements }) =>
    statements.some(({ statement }) => statement.id === statementId),
  );
  if (!claim) return refuse('not-found', 'fail.claimGone', {}, statementId);
  const own = new Set(claim.statements.map(({ statement }) => statement.id));
  const maps = input.maps.filter((map) => claim.statements.some(({ mapId }) => mapId === map.id));
  const standing = standings(maps);
  const arrows = maps.flatMap((map) => arrowsOf(viewMap(map), own, input, standing.get(map.id)));
  const shown = new Set([...own, ...arrows.map(({ relation }) => relation.id)]);
  return ok({
    claim,
    wordings: Object.fromEntries(
      claim.rows.map((row) => [row.occurrence.id, wordingOf(claim, row)]),
    ),
    statements: claim.statements.map(({ mapId, statement }) => ({
      mapId,
      mapTitle: maps.find((map) => map.id === mapId)?.title ?? '',
      statement,
      standing: standing.get(mapId)?.of(statement.id) ?? 'undecided',
      why: standing.get(mapId)?.explain(statement.id) ?? [],
    })),
    arrows,
    findings: viewChecks(input).filter(({ entity }) => shown.has(entity)),
  });
}

function arrowsOf(
  view: MapView,
  own: ReadonlySet<Id>,
  input: LedgerInput,
  standing: StandingReport | undefined,
): ArrowView[] {
  return view.relations.flatMap((relation) => {
    const isIn = relation.to.some((end) => own.has(end.ref));
    const isOut = relation.from.some((end) => own.has(end.ref));
    if (!isIn && !isOut) return [];
    const [near, far] = isIn ? [relation.to, relation.from] : [relation.from, relation.to];
    const ends = (list: Relation['from']): ArrowEnd[] =>
      list.filter((end) => !own.has(end.ref)).map((end) => endOf(view, end.ref));
    return {
      mapId: view.map.id,
      relation,
      way: isIn ? 'in' : 'out',
      word: arrowWord(relation, view),
      others: ends(far),
      together: ends(near),
      standing: standing?.of(relation.id) ?? 'undecided',
      statedIn: relation.statedIn.map(({ articleId, annotationId }) => {
        const source = input.sources.get(articleId);
        const quote = source?.quotes.get(annotationId)?.text ?? null;
        return { articleId, annotationId, title: source?.title ?? '', quote };
      }),
      attacks: view.incoming(relation.id).flatMap((attack) =>
        attack.from.map((end) => ({
          relationId: attack.id,
          text: endOf(view, end.ref).text,
        })),
      ),
    } satisfies ArrowView;
  });
}

function endOf(view: MapView, id: Id): ArrowEnd {
  const { kind, text } = rowOfEntity(view, id);
  return { id, kind: kind === 'relation' ? 'relation' : 'statement', text };
}

/** How an arrow is called, seen from where it starts. */
export function arrowWord(relation: Relation, view: MapView): ArrowView['word'] {
  if (relation.type === 'inference') return 'supports';
  if (relation.type === 'rephrase') return 'rephrases';
  if (relation.type === 'preference') return 'preferred';
  if (relation.type === 'transition') return 'follows';
  if (relation.basis === 'contradiction' || relation.basis === 'contrary') return 'contradicts';
  const hitsArrow = relation.to.some((end) => view.relationById.has(end.ref));
  return relation.basis === 'undercut' || hitsArrow ? 'undercuts' : 'attacks';
}

/** All gaps of the maps, most pressing first; those put aside come last. */
export const viewChecks = (input: LedgerInput): readonly MapFinding[] =>
  kept(checks, input, checkMaps);

function checkMaps(input: LedgerInput): MapFinding[] {
  return input.maps
    .flatMap((map) => {
      const view = viewMap(map);
      return checkCompleteness(map, input.sources, input.families, input.events).map((found) => ({
        ...found,
        mapId: map.id,
        mapTitle: map.title,
        about: endOf(view, found.entity),
      }));
    })
    .sort((a, b) => Number(a.dismissed !== undefined) - Number(b.dismissed !== undefined));
}

/** Who says what: claims by outlet or speaker, without the passages. */
export function viewMatrix(input: LedgerInput, axis: ClaimMatrix['axis']): MatrixOverview {
  const matrix = claimMatrix(ledgerOf(input), input, axis);
  const cells = matrix.cells.map((row) =>
    row.flatMap(({ stance, ownVoice, passages }, at) =>
      stance === 'silent' ? [] : [{ at, stance, ownVoice, passages: passages.length }],
    ),
  );
  return { ...matrix, cells };
}

/** The passages of one cell: of a claim, and of the outlet or speaker with this key. */
export function viewCell(
  input: LedgerInput,
  axis: ClaimMatrix['axis'],
  claimId: Id,
  column: string,
): readonly CellPassage[] {
  const { claims, columns, cells } = claimMatrix(ledgerOf(input), input, axis);
  const row = claims.findIndex(({ id }) => id === claimId);
  return cells[row]?.[columns.findIndex(({ key }) => key === column)]?.passages ?? [];
}

/** One map with what its drawing shows beside it. */
export function viewDrawing(input: LedgerInput, mapId: Id): Result<DrawnMap> {
  const map = input.maps.find((one) => one.id === mapId);
  if (!map) return refuse('not-found', 'fail.mapGone', {}, mapId);
  const standing = kept(reports, map, computeStanding);
  const view = viewMap(map);
  const named = new Set([
    ...view.occurrences.map((occurrence) => occurrence.articleId),
    ...view.relations.flatMap((relation) => relation.statedIn.map((one) => one.articleId)),
  ]);
  return ok({
    map: {
      ...map,
      statements: alive(map.statements),
      occurrences: alive(map.occurrences),
      relations: alive(map.relations),
    },
    sources: [...input.sources.values()]
      .filter(({ id }) => named.has(id))
      .map(({ id, title, outlet, published }) => ({ id, title, outlet, published })),
    standing: Object.fromEntries(
      [...view.statements, ...view.relations].map(({ id }) => [id, standing.of(id)]),
    ),
  });
}

const alive = <T extends { readonly id: string; readonly deleted?: string | undefined }>(
  entities: Readonly<Record<string, T>>,
): Record<string, T> => Object.fromEntries(living(entities).map((one) => [one.id, one]));
