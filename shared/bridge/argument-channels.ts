import * as z from 'zod';
import type { Touch } from '../anchor/compare-passages.ts';
import type { Finding } from '../argument/finding.ts';
import type { Claim } from '../argument/ledger.ts';
import type { CellPassage, ClaimMatrix, MatrixCell } from '../argument/matrix.ts';
import type { Standing, StandingStep } from '../argument/standing.ts';
import type { WordPart } from '../argument/wording.ts';
import type { Problem } from '../base/result.ts';
import { argumentFormats, type LossReport } from '../exchange/arguments/loss-report.ts';
import { Speaker } from '../model/annotation.ts';
import type { ArgumentMap, Relation, Statement } from '../model/argument.ts';
import { Id } from '../model/entity.ts';
import type { UnlinkedClaims } from '../notebook/unlinked-claims.ts';
import { AnchorRange } from './bounds.ts';

const short = z.string().max(4_000);
const words = z.string().max(100_000);
const coordinate = z.number().min(-1e7).max(1e7);
const place = z.strictObject({ x: coordinate, y: coordinate });
const force = z.enum(['asserts', 'denies', 'reports', 'asks', 'challenges', 'concedes']);
const entityIds = z.array(Id).max(100_000);

/** How one thing on a map stands to another, in the words of the screen. */
export const ArrowWord = z.enum([
  'supports',
  'attacks',
  'undercuts',
  'contradicts',
  'rephrases',
  'preferred',
]);
export type ArrowWord = z.infer<typeof ArrowWord>;

export const statementChanges = z.strictObject({
  text: words.optional(),
  type: z.enum(['', 'fact', 'prediction', 'value', 'policy', 'definition', 'question']).optional(),
  evidenceKind: z
    .enum(['', 'document', 'data', 'named-witness', 'unnamed-source', 'expert', 'assertion'])
    .optional(),
  tags: z.array(short).max(1_000).optional(),
});

export const relationChanges = z.strictObject({
  scheme: short.optional(),
  strength: z.enum(['', 'weak', 'moderate', 'strong']).optional(),
  note: words.optional(),
  linked: z.boolean().optional(),
  question: z
    .strictObject({
      id: short,
      state: z.enum(['open', 'met', 'failed', 'not-applicable']),
      why: short.optional(),
    })
    .optional(),
});

export const occurrenceChanges = z.strictObject({
  force: force.optional(),
  speakers: z.array(Speaker).max(20).optional(),
  /** Empty = names no other occurrence. */
  via: z.string().max(64).optional(),
});

/** Questions about argument maps. A null `mapId` means all maps of the notebook. */
export const argumentAsks = {
  'argument:list': z.null(),
  'argument:add': z.strictObject({ title: short }),
  'argument:rename': z.strictObject({ mapId: Id, title: short }),
  'argument:remove': z.strictObject({ mapId: Id }),
  'argument:ledger': z.strictObject({ mapId: Id.nullable() }),
  /** Claims that are marked in articles and stand on no map. */
  'argument:unlinked': z.null(),
  'argument:claim': z.strictObject({ statementId: Id }),
  'argument:matrix': z.strictObject({
    mapId: Id.nullable(),
    axis: z.enum(['outlet', 'speaker']),
    /** Also the outlets of the notebook that no claim names: all of them silent. */
    everyOutlet: z.boolean(),
  }),
  'argument:cell': z.strictObject({
    mapId: Id.nullable(),
    axis: z.enum(['outlet', 'speaker']),
    claimId: Id,
    column: short,
  }),
  'argument:checks': z.strictObject({ mapId: Id.nullable() }),
  'argument:map': z.strictObject({ mapId: Id }),
  'argument:same-claim': z.strictObject({ statementId: Id }),
  'statement:add': z.strictObject({ mapId: Id.optional(), text: words }),
  'statement:add-event': z.strictObject({ mapId: Id.optional(), timelineId: Id, eventId: Id }),
  'statement:change': z.strictObject({ mapId: Id, id: Id, changes: statementChanges }),
  'statement:judge': z.strictObject({
    mapId: Id,
    id: Id,
    status: z.enum(['unchecked', 'confirmed', 'disputed', 'refuted', 'unverifiable']),
    why: words,
  }),
  'statement:merge': z.strictObject({ kept: Id, other: Id }),
  'statement:split': z.strictObject({
    mapId: Id,
    id: Id,
    text: words,
    occurrences: entityIds,
    relations: entityIds,
  }),
  /** Puts an annotation under a statement; without one the quote becomes a new statement. */
  'occurrence:add': z.strictObject({
    articleId: Id,
    annotationId: Id,
    mapId: Id.optional(),
    statementId: Id.optional(),
    force: force.optional(),
  }),
  /** Marks a passage as a claim and puts it under a statement, in one step. */
  'occurrence:add-passage': z.strictObject({
    articleId: Id,
    passage: AnchorRange,
    statementId: Id,
    force: force,
  }),
  'occurrence:change': z.strictObject({ mapId: Id, id: Id, changes: occurrenceChanges }),
  /** Takes a statement, an occurrence or an arrow off its map. */
  'argument:take-off': z.strictObject({ mapId: Id, id: Id }),
  'relation:draw': z.strictObject({ mapId: Id, from: Id, to: Id, word: ArrowWord }),
  'relation:change': z.strictObject({ mapId: Id, id: Id, changes: relationChanges }),
  /** Adds a premise that supports (or attacks) only together with the others. */
  'relation:add-premise': z.strictObject({ mapId: Id, id: Id, statementId: Id }),
  'map:place': z.strictObject({ mapId: Id, positions: z.record(Id, place.nullable()) }),
  'map:fold': z.strictObject({ mapId: Id, id: Id, folded: z.boolean() }),
  'check:dismiss': z.strictObject({ mapId: Id, key: short, reason: short }),
  'check:restore': z.strictObject({ mapId: Id, key: short }),
  'argument:losses': z.strictObject({ mapId: Id.nullable(), format: z.enum(argumentFormats) }),
  'argument:export': z.strictObject({
    mapId: Id.nullable(),
    format: z.enum(argumentFormats),
    statementId: Id.optional(),
  }),
  'argument:save-picture': z.strictObject({
    title: short,
    picture: z.discriminatedUnion('format', [
      z.strictObject({ format: z.literal('svg'), svg: z.string().max(60_000_000) }),
      z.strictObject({
        format: z.literal('pdf'),
        svg: z.string().max(60_000_000),
        width: z.number().positive().max(1e7),
        height: z.number().positive().max(1e7),
      }),
      z.strictObject({ format: z.literal('png'), png: z.instanceof(Uint8Array) }),
    ]),
  }),
  /** Opens the system's file dialog in main and reads AIF JSON or Argdown. */
  'argument:import-files': z.null(),
} as const;

/** A map in a list of maps. */
export type MapSummary = {
  readonly id: string;
  readonly title: string;
  readonly statements: number;
  readonly relations: number;
};

/** One line of the ledger. */
export type ClaimSummary = {
  readonly id: string;
  readonly mapIds: readonly string[];
  readonly text: string;
  readonly occurrences: number;
  readonly articles: number;
  readonly origins: number;
  readonly against: number;
  readonly first: { readonly who: string; readonly published: string } | null;
  /** True where several were first and their dates do not tell them apart. */
  readonly firstIsShared: boolean;
  readonly standing: Standing;
  readonly verdict: Statement['verdicts'][number]['status'];
  readonly evidenceKind: Statement['evidenceKind'] | null;
  readonly gaps: number;
};

/** The other end of an arrow, as seen from a claim. */
export type ArrowEnd = {
  readonly id: string;
  readonly kind: 'statement' | 'relation';
  readonly text: string;
};

/** One arrow at a claim. `way` "in": it points at the claim; `words` name it from its source. */
export type ArrowView = {
  readonly mapId: string;
  readonly relation: Relation;
  readonly way: 'in' | 'out';
  readonly word: ArrowWord | 'follows';
  readonly others: readonly ArrowEnd[];
  /** What stands on the claim's own side of the arrow beside it. */
  readonly together: readonly ArrowEnd[];
  readonly standing: Standing;
  readonly statedIn: readonly {
    readonly articleId: string;
    readonly annotationId: string;
    readonly title: string;
    readonly quote: string | null;
  }[];
  /** Attacks on the arrow itself. */
  readonly attacks: readonly { readonly relationId: string; readonly text: string }[];
};

export type MapFinding = Finding & {
  readonly mapId: string;
  readonly mapTitle: string;
  /** The statement or arrow that the gap is in, in the words of the map. */
  readonly about: ArrowEnd;
};

/** Everything that the detail of a claim shows. */
export type ClaimView = {
  readonly claim: Claim;
  /** By occurrence id: how the passage differs from the claim's own words. */
  readonly wordings: Readonly<Record<string, readonly WordPart[]>>;
  readonly statements: readonly {
    readonly mapId: string;
    readonly mapTitle: string;
    readonly statement: Statement;
    readonly standing: Standing;
    readonly why: readonly StandingStep[];
  }[];
  readonly arrows: readonly ArrowView[];
  readonly findings: readonly MapFinding[];
};

/** A cell of which something is to be seen; `at` is its column. Cells that are left out are silent. */
export type OverviewCell = Pick<MatrixCell, 'stance' | 'ownVoice'> & {
  readonly at: number;
  readonly passages: number;
};

/** The matrix without its passages: those of 3,000 claims would take a second to hand over. */
export type MatrixOverview = Omit<ClaimMatrix, 'cells'> & {
  readonly cells: readonly (readonly OverviewCell[])[];
};

/** A sentence or a statement that may make the same claim. */
export type SameClaim = {
  readonly text: string;
  readonly score: number;
  /** Where the two differ in substance: a number, a negation, a name. */
  readonly differs: readonly Touch[];
} & (
  | {
      readonly kind: 'sentence';
      readonly articleId: string;
      readonly title: string;
      readonly outlet: string | null;
      readonly published: string | null;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'statement'; readonly statementId: string; readonly mapTitle: string }
);

/** An article as far as the drawn map needs it. */
export type MapSource = {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly published: string | null;
};

export type DrawnMap = {
  readonly map: ArgumentMap;
  readonly sources: readonly MapSource[];
  readonly standing: Readonly<Record<string, Standing>>;
};

export type ImportedMaps = {
  readonly maps: readonly {
    readonly mapId: string;
    readonly title: string;
    readonly statements: number;
    readonly relations: number;
    readonly warnings: readonly string[];
  }[];
  readonly failed: readonly { readonly name: string; readonly problem: Problem }[];
};

type Saved = { readonly saved: boolean; readonly name: string | null };

export type ArgumentAnswers = {
  'argument:list': readonly MapSummary[];
  'argument:add': { readonly id: string };
  'argument:rename': null;
  'argument:remove': null;
  'argument:ledger': readonly ClaimSummary[];
  'argument:unlinked': UnlinkedClaims;
  'argument:claim': ClaimView;
  'argument:matrix': MatrixOverview;
  'argument:cell': readonly CellPassage[];
  'argument:checks': readonly MapFinding[];
  'argument:map': DrawnMap;
  'argument:same-claim': readonly SameClaim[];
  'statement:add': { readonly mapId: string; readonly id: string };
  'statement:add-event': { readonly mapId: string; readonly id: string };
  'statement:change': null;
  'statement:judge': null;
  'statement:merge': { readonly how: 'merged' | 'joined' };
  'statement:split': { readonly id: string };
  'occurrence:add': { readonly mapId: string; readonly statementId: string };
  'occurrence:add-passage': null;
  'occurrence:change': null;
  'argument:take-off': null;
  'relation:draw': { readonly id: string };
  'relation:change': null;
  'relation:add-premise': null;
  'map:place': null;
  'map:fold': null;
  'check:dismiss': null;
  'check:restore': null;
  'argument:losses': LossReport;
  'argument:export': Saved;
  'argument:save-picture': Saved;
  'argument:import-files': ImportedMaps;
};
