import { sha256Hex } from '../../base/sha256.ts';
import type { Annotation, Speaker } from '../../model/annotation.ts';
import type { ArgumentMap, Occurrence, Relation, Statement } from '../../model/argument.ts';
import type { Article } from '../../model/article.ts';
import { type Id, living } from '../../model/entity.ts';

type Json = Record<string, unknown>;

/** Our own terms, beside those of the Web Annotation vocabulary; shipped inline, never fetched. */
const ownContext: Json = {
  parley: 'urn:parley:terms#',
  ArgumentMap: 'parley:ArgumentMap',
  mapTitle: 'parley:mapTitle',
  Statement: 'parley:Statement',
  statementText: 'parley:statementText',
  claimType: 'parley:claimType',
  evidenceKind: 'parley:evidenceKind',
  verdicts: { '@id': 'parley:verdicts', '@container': '@list' },
  status: 'parley:status',
  why: 'parley:why',
  by: 'parley:by',
  at: 'parley:at',
  tags: 'parley:tags',
  force: 'parley:force',
  speakers: { '@id': 'parley:speakers', '@container': '@list' },
  named: 'parley:named',
  speakerName: 'parley:speakerName',
  repeats: { '@id': 'parley:repeats', '@type': '@id' },
  sameAs: { '@id': 'parley:sameAs', '@type': '@id' },
  relationType: 'parley:relationType',
  from: { '@id': 'parley:from', '@container': '@list' },
  to: { '@id': 'parley:to', '@container': '@list' },
  end: { '@id': 'parley:end', '@type': '@id' },
  endRole: 'parley:endRole',
  linked: 'parley:linked',
  basis: 'parley:basis',
  scheme: 'parley:scheme',
  questions: { '@id': 'parley:questions', '@type': '@json' },
  strength: 'parley:strength',
  note: 'parley:note',
  statedIn: { '@id': 'parley:statedIn', '@type': '@id' },
};

/**
 * Maps as a W3C Web Annotation document (JSON-LD 1.1, https://www.w3.org/TR/annotation-model/):
 * each occurrence an Annotation that identifies its statement in a passage, each relation an
 * Annotation with the motivation "linking", statements as nodes of their own. Offsets are counted
 * in code points, as the standard asks. Returns text.
 */
export function writeJsonLd(maps: readonly ArgumentMap[], articles: readonly Article[]): string {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const graph = maps.flatMap((map) => [
    { id: iriOf(map.id), type: 'ArgumentMap', mapTitle: map.title },
    ...living(map.statements).map(statementOf),
    ...living(map.occurrences).map((o) => occurrenceOf(map, o, byId)),
    ...living(map.relations).map(relationOf),
  ]);
  const context = ['http://www.w3.org/ns/anno.jsonld', ownContext];
  return `${JSON.stringify({ '@context': context, '@graph': graph }, null, 2)}\n`;
}

/** The IRI of an entity: a UUID of version 8 made from its id, the same in every export. */
export function iriOf(id: Id): string {
  const hash = sha256Hex(id);
  const version = `8${hash.slice(13, 16)}`;
  const variant = `${((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16)}${hash.slice(17, 20)}`;
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-${version}-${variant}-${hash.slice(20, 32)}`;
}

function statementOf(statement: Statement): Json {
  return compact({
    id: iriOf(statement.id),
    type: 'Statement',
    created: statement.created,
    modified: statement.modified,
    statementText: statement.text,
    claimType: statement.type,
    evidenceKind: statement.evidenceKind,
    verdicts: statement.verdicts.map(({ status, why, by, at }) => ({ status, why, by, at })),
    tags: statement.tags,
    sameAs: statement.sameAs === undefined ? undefined : iriOf(statement.sameAs),
  });
}

function occurrenceOf(
  map: ArgumentMap,
  occurrence: Occurrence,
  articles: ReadonlyMap<Id, Article>,
): Json {
  const article = articles.get(occurrence.articleId ?? '');
  const annotation = article?.annotations[occurrence.annotationId ?? ''];
  const statement = iriOf(occurrence.statement);
  const bodies: Json[] = [{ type: 'SpecificResource', source: statement, purpose: 'identifying' }];
  if (annotation) bodies.push({ type: 'TextualBody', value: annotation.kind, purpose: 'tagging' });
  if (annotation && annotation.note !== '') {
    bodies.push({
      type: 'TextualBody',
      value: annotation.note,
      format: 'text/markdown',
      purpose: 'commenting',
    });
  }
  return compact({
    id: iriOf(occurrence.id),
    type: 'Annotation',
    motivation: 'classifying',
    created: occurrence.created,
    modified: occurrence.modified,
    body: bodies,
    // An annotation without a target is not one: what stands in no article targets its map.
    target: article && annotation ? targetOf(article, annotation) : iriOf(map.id),
    force: occurrence.force,
    speakers: occurrence.speakers.map(speakerOf),
    repeats: occurrence.via === undefined ? undefined : iriOf(occurrence.via),
  });
}

const speakerOf = ({ name, named }: Speaker): Json => ({ speakerName: name, named });

function targetOf(article: Article, annotation: Annotation): Json {
  const { metadata, version } = article;
  const { position, quote } = annotation.target;
  const capture = article.captures[version.captureId ?? ''];
  const url = metadata.canonicalUrl?.value ?? metadata.url?.value;
  return compact({
    type: 'SpecificResource',
    source: url ?? iriOf(article.id),
    state: capture && {
      type: 'TimeState',
      sourceDate: capture.capturedAt,
      cached: `urn:sha256:${capture.sha256}`,
    },
    selector: [
      { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix },
      {
        type: 'TextPositionSelector',
        start: codePoints(version.text, position.start),
        end: codePoints(version.text, position.end),
      },
    ],
  });
}

/** The number of code points before a UTF-16 offset. */
function codePoints(text: string, offset: number): number {
  let count = 0;
  for (let at = 0; at < offset && at < text.length; count++) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return count;
}

function relationOf(relation: Relation): Json {
  const ends = [...relation.from, ...relation.to];
  const sideOf = (side: Relation['from']) =>
    side.map((end) => compact({ end: iriOf(end.ref), endRole: end.role }));
  return compact({
    id: iriOf(relation.id),
    type: 'Annotation',
    motivation: 'linking',
    created: relation.created,
    modified: relation.modified,
    body:
      relation.label === undefined ? undefined : [{ type: 'TextualBody', value: relation.label }],
    target:
      ends.length === 0 ? iriOf(relation.id) : [...new Set(ends.map((end) => iriOf(end.ref)))],
    relationType: relation.type,
    from: sideOf(relation.from),
    to: sideOf(relation.to),
    linked: relation.linked,
    basis: relation.basis,
    scheme: relation.scheme,
    questions: relation.questions,
    strength: relation.strength,
    note: relation.note,
    statedIn: relation.statedIn.map((passage) => iriOf(passage.annotationId)),
  });
}

const compact = (record: Json): Json =>
  Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
