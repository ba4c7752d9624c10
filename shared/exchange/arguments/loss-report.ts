import type { ArgumentMap, Relation, Statement } from '../../model/argument.ts';
import { living } from '../../model/entity.ts';

export const argumentFormats = ['aif', 'argdown', 'jsonld', 'csv', 'md', 'claimreview'] as const;
export type ArgumentFormat = (typeof argumentFormats)[number];

/**
 * One line of a loss report. "carried": it travels in a block of our own, which comes back here and
 * which other programs pass over; "lost": it is not in the file.
 */
export type LossItem = {
  readonly what: string;
  readonly count: number;
  readonly example: string;
  readonly fate: 'carried' | 'lost';
};

/** What a format will not say of these maps, told before anything is saved. */
export type LossReport = { readonly format: ArgumentFormat; readonly items: readonly LossItem[] };

type Feature = {
  readonly what: string;
  /** One example per occurrence of the feature. */
  readonly find: (map: ArgumentMap) => readonly string[];
  readonly lostIn: readonly ArgumentFormat[];
  readonly carriedIn: readonly ArgumentFormat[];
};

const both = ['aif', 'argdown'] as const;
const ofStatements =
  (test: (statement: Statement) => boolean) =>
  (map: ArgumentMap): string[] =>
    living(map.statements)
      .filter(test)
      .map((statement) => statement.text);
const ofRelations =
  (test: (relation: Relation, map: ArgumentMap) => boolean) =>
  (map: ArgumentMap): string[] =>
    living(map.relations)
      .filter((relation) => test(relation, map))
      .map((relation) => relation.label ?? relation.note ?? relation.type);
const ofOccurrences =
  (test: (occurrence: ArgumentMap['occurrences'][string]) => boolean) =>
  (map: ArgumentMap): string[] =>
    living(map.occurrences)
      .filter(test)
      .map((occurrence) => map.statements[occurrence.statement]?.text ?? '');
const isKnownArrow = (relation: Relation): boolean =>
  relation.type === 'inference' || relation.type === 'conflict';

/** An undercut that the arrow itself shows: it points at another arrow. */
const isPlainUndercut = (relation: Relation, map: ArgumentMap): boolean =>
  relation.basis === 'undercut' && relation.to.some((end) => map.relations[end.ref]);

const features: readonly Feature[] = [
  {
    what: 'verdicts',
    find: ofStatements((s) => s.verdicts.length > 0),
    carriedIn: both,
    lostIn: [],
  },
  {
    what: 'reasons and earlier verdicts',
    find: ofStatements((s) => s.verdicts.length > 0),
    carriedIn: [],
    lostIn: ['csv'],
  },
  {
    what: 'evidence kinds',
    find: ofStatements((s) => s.evidenceKind !== undefined),
    carriedIn: both,
    lostIn: ['md', 'claimreview'],
  },
  {
    what: 'types of claim',
    find: ofStatements((s) => s.type !== undefined),
    carriedIn: both,
    lostIn: ['csv', 'md', 'claimreview'],
  },
  {
    what: 'tags',
    find: ofStatements((s) => s.tags.length > 0),
    carriedIn: both,
    lostIn: ['md', 'claimreview'],
  },
  {
    what: 'links to the same claim in another map',
    find: ofStatements((s) => s.sameAs !== undefined),
    carriedIn: both,
    lostIn: ['csv', 'md', 'claimreview'],
  },
  {
    what: 'exact line breaks and spaces',
    find: ofStatements((s) => s.text !== shownText(s.text)),
    carriedIn: ['argdown'],
    lostIn: ['md'],
  },
  { what: 'occurrences', find: ofOccurrences(() => true), carriedIn: ['argdown'], lostIn: [] },
  {
    what: 'passages of articles',
    find: ofOccurrences((o) => o.annotationId !== undefined),
    carriedIn: both,
    lostIn: [],
  },
  {
    what: 'sources named by occurrences',
    find: ofOccurrences((o) => o.via !== undefined),
    carriedIn: both,
    lostIn: ['md', 'claimreview'],
  },
  {
    what: 'notes and labels of arrows',
    find: ofRelations((r) => (r.note ?? r.label) !== undefined),
    carriedIn: both,
    lostIn: ['csv', 'claimreview'],
  },
  {
    what: 'schemes of arrows',
    find: ofRelations((r) => r.scheme !== undefined),
    carriedIn: [],
    lostIn: ['csv', 'claimreview'],
  },
  {
    what: 'strengths of arrows',
    find: ofRelations((r) => r.strength !== undefined),
    carriedIn: both,
    lostIn: ['csv', 'claimreview'],
  },
  {
    what: 'passages that draw an arrow',
    find: ofRelations((r) => r.statedIn.length > 0),
    carriedIn: both,
    lostIn: ['csv', 'md', 'claimreview'],
  },
  {
    what: 'answers to scheme questions',
    find: ofRelations((r) => r.questions !== undefined),
    carriedIn: both,
    lostIn: ['csv', 'md', 'claimreview'],
  },
  {
    what: 'roles of premises',
    find: ofRelations((r) => [...r.from, ...r.to].some((end) => end.role !== undefined)),
    carriedIn: both,
    lostIn: ['csv', 'claimreview'],
  },
  {
    what: 'premises that support each on its own',
    find: ofRelations((r) => r.type === 'inference' && r.from.length > 1 && !r.linked),
    carriedIn: both,
    lostIn: ['csv', 'md', 'claimreview'],
  },
  {
    what: 'kinds of attack',
    find: ofRelations((r, map) => r.basis !== undefined && !isPlainUndercut(r, map)),
    carriedIn: both,
    lostIn: ['csv', 'md', 'claimreview'],
  },
  {
    what: 'arrows at arrows',
    find: ofRelations((r, map) => r.to.some((end) => map.relations[end.ref])),
    carriedIn: [],
    lostIn: ['csv', 'claimreview'],
  },
  {
    what: 'rephrases, preferences and transitions',
    find: ofRelations((r) => !isKnownArrow(r)),
    carriedIn: ['argdown'],
    lostIn: ['claimreview'],
  },
  {
    what: 'arrows with several or no conclusions',
    find: ofRelations((r) => r.to.length !== 1 || r.from.length === 0),
    carriedIn: ['argdown'],
    lostIn: ['claimreview'],
  },
  { what: 'all arrows', find: ofRelations(() => true), carriedIn: [], lostIn: ['claimreview'] },
  {
    what: 'positions in the drawing',
    find: (map) => Object.keys(map.positions),
    carriedIn: both,
    lostIn: ['jsonld', 'csv', 'md', 'claimreview'],
  },
  {
    what: 'folded branches',
    find: (map) => map.collapsed,
    carriedIn: both,
    lostIn: ['jsonld', 'csv', 'md', 'claimreview'],
  },
  {
    what: 'checks put aside',
    find: (map) => Object.keys(map.dismissed),
    carriedIn: both,
    lostIn: ['jsonld', 'csv', 'claimreview'],
  },
  {
    what: 'fields of an import that Parley does not use',
    find: (map) => (map.ext === undefined ? [] : ['the imported file']),
    carriedIn: ['argdown'],
    lostIn: ['jsonld', 'csv', 'md', 'claimreview'],
  },
];

/** What `format` carries beside its syntax, and what it loses, of these maps. */
export function lossReport(maps: readonly ArgumentMap[], format: ArgumentFormat): LossReport {
  const items = features.flatMap((feature): LossItem[] => {
    const fate = feature.lostIn.includes(format)
      ? 'lost'
      : feature.carriedIn.includes(format)
        ? 'carried'
        : null;
    const examples = fate === null ? [] : maps.flatMap((map) => feature.find(map));
    if (fate === null || examples.length === 0) return [];
    return [{ what: feature.what, count: examples.length, example: examples[0] ?? '', fate }];
  });
  return { format, items };
}

/** A text as a format that folds white space and drops control characters shows it. */
export const shownText = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
