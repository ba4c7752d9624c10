import type { ArgumentMap, Occurrence } from '../model/argument.ts';
import type { Id, Instant } from '../model/entity.ts';
import type { PlacedEvent } from '../timeline/order-events.ts';
import { carries, type LedgerInput } from './ledger.ts';
import { countOrigins, type OriginReport } from './origins.ts';
import { type MapView, viewMap } from './read-map.ts';
import type { Sources } from './sources.ts';

/** The completeness checks, each of which asks "what is missing?", never "is it true?". */
export const checkRules = [
  'claim-without-evidence',
  'single-or-unnamed-source',
  'circular-support',
  'circular-reporting',
  'unanswered-attack',
  'open-scheme-question',
  'evidence-of-one-origin',
  'headline-not-in-body',
  'arrow-rests-on-nothing',
  'cause-after-effect',
] as const;
export type CheckRule = (typeof checkRules)[number];

/** What a finding stands on: an entity of the map, or a scheme question of its entity. */
export type FindingRow = {
  readonly kind: 'statement' | 'relation' | 'occurrence' | 'question';
  readonly id: string;
  readonly text: string;
};

/** One gap. `key` is "rule:entity", under which a person puts it aside. */
export type Finding = {
  readonly key: string;
  readonly rule: CheckRule;
  readonly entity: Id;
  readonly sentence: string;
  readonly rows: readonly FindingRow[];
  readonly severity: 'high' | 'medium' | 'low';
  /** Orders findings of one severity: how often the claim is repeated, how many rows. */
  readonly weight: number;
  readonly dismissed?: { readonly reason: string; readonly at: Instant };
};

/** What the checks look at; origins are counted once per statement. */
export type CheckContext = {
  readonly view: MapView;
  readonly sources: Sources;
  readonly assertions: (statement: Id) => OriginReport;
  readonly events: ReadonlyMap<Id, PlacedEvent>;
};

/** Prepares a map for the checks. */
export function checkContext(
  map: ArgumentMap,
  { sources, families, events = new Map() }: Omit<LedgerInput, 'maps'>,
): CheckContext {
  const view = viewMap(map);
  const counted = new Map<Id, OriginReport>();
  const assertions = (statement: Id): OriginReport => {
    const known = counted.get(statement);
    if (known) return known;
    const report = countOrigins(view.occurrencesOf(statement).filter(carries), sources, families);
    counted.set(statement, report);
    return report;
  };
  return { view, sources, assertions, events };
}

/** Builds a finding; its key follows from rule and entity. */
export const finding = (input: Omit<Finding, 'key' | 'dismissed'>): Finding => ({
  ...input,
  key: `${input.rule}:${input.entity}`,
});

/** A statement or relation as a row, in the words of the map. */
export function rowOfEntity(view: MapView, id: Id): FindingRow {
  const statement = view.statementById.get(id);
  if (statement) return { kind: 'statement', id, text: statement.text };
  const relation = view.relationById.get(id);
  const from = relation?.from.map((end) => textOf(view, end.ref)).join(' + ');
  const to = relation?.to.map((end) => textOf(view, end.ref)).join(' + ');
  return { kind: 'relation', id, text: `${from ?? ''} → ${to ?? ''}` };
}

/** An occurrence as a row: who carries it, and the passage. */
export function rowOfOccurrence(context: CheckContext, occurrence: Occurrence): FindingRow {
  const source = context.sources.get(occurrence.articleId ?? '');
  const quote = source?.quotes.get(occurrence.annotationId ?? '')?.text;
  const speakers = occurrence.speakers.map((speaker) => speaker.name).join(', citing ');
  const who = [source?.outlet ?? source?.title ?? 'No article', speakers].filter(Boolean);
  const said = quote ?? textOf(context.view, occurrence.statement);
  return { kind: 'occurrence', id: occurrence.id, text: `${who.join(', citing ')}: ${said}` };
}

const textOf = (view: MapView, id: Id): string => view.statementById.get(id)?.text ?? 'an arrow';

/** A number with its noun: "1 article", "3 articles". */
export const count = (number: number, noun: string): string =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;
