import { describe, expect, it } from 'vitest';
import { sha256Hex } from '../../../../shared/base/sha256.ts';
import { placeDrafts } from '../../../../shared/exchange/annotations/place-drafts.ts';
import { exportWebAnnotations } from '../../../../shared/exchange/annotations/web-annotation-export.ts';
import { importWebAnnotations } from '../../../../shared/exchange/annotations/web-annotation-import.ts';
import { exampleArticle, richAnnotations, text } from './example-article.ts';

type Json = Record<string, unknown>;
const now = '2026-04-01T10:00:00.000Z';
const version = { text, sha256: sha256Hex(text) };
const list = (value: unknown): unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isIri = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/iu.test(value);

/** The MUST assertions of the Web Annotation model that can apply to such annotations. */
function brokenMusts(annotation: Json): string[] {
  const broken: string[] = [];
  const must = (holds: boolean, words: string) => holds || broken.push(words);
  must(
    list(annotation['@context']).includes('http://www.w3.org/ns/anno.jsonld'),
    '3.1 an Annotation has the model context',
  );
  must(list(annotation.id).length === 1 && isIri(annotation.id), '3.1 exactly one IRI as id');
  must(list(annotation.type).includes('Annotation'), '3.1 its type includes Annotation');
  must(list(annotation.target).length >= 1, '3.1 one or more targets');
  for (const key of ['created', 'modified', 'generated'])
    must(
      list(annotation[key]).length <= 1 &&
        list(annotation[key]).every((one) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(String(one))),
      `3.3.1 ${key} is one xsd:dateTime in UTC`,
    );
  for (const body of list(annotation.body) as (Json | string)[]) {
    if (typeof body === 'string') {
      must(isIri(body), '3.2 a body that is a string is an IRI');
      continue;
    }
    if (list(body.type).includes('TextualBody')) {
      must(typeof body.value === 'string', '3.2.4 a TextualBody has exactly one value');
      must(list(body.format).length <= 1, '3.2.4 at most one format');
    }
    must(!('value' in body && 'source' in body), '3.2 a body is text or a resource');
  }
  must(!('body' in annotation && 'bodyValue' in annotation), '3.2.5 not both body and bodyValue');
  for (const target of list(annotation.target) as Json[]) {
    must(list(target.source).length === 1, '4 a SpecificResource has exactly one source');
    must(isIri(target.source), '4 the source is an IRI');
    for (const selector of list(target.selector) as Json[]) {
      const type = selector.type;
      must(type !== undefined, '4.2 a selector has a type');
      if (type === 'TextQuoteSelector')
        for (const key of ['exact', 'prefix', 'suffix'])
          must(typeof selector[key] === 'string', `4.2.4 one ${key}`);
      if (type === 'TextPositionSelector')
        for (const key of ['start', 'end'])
          must(
            Number.isInteger(selector[key]) && (selector[key] as number) >= 0,
            `4.2.5 ${key} is a non-negative integer`,
          );
    }
  }
  return broken;
}

const exported = () => {
  const article = exampleArticle(richAnnotations());
  const file = exportWebAnnotations(article);
  return { article, file, page: JSON.parse(file.text) as Json };
};

describe('exportWebAnnotations', () => {
  it('satisfies the MUST assertions of the model for every annotation', () => {
    const items = exported().page.items as Json[];
    expect(items).toHaveLength(3);
    for (const item of items) expect(brokenMusts(item)).toEqual([]);
  });

  it('breaks no promise of an annotation page', () => {
    const { page } = exported();
    expect(page.type).toBe('AnnotationPage');
    expect(isIri(page.id)).toBe(true);
    expect(list(page['@context'])).toContain('http://www.w3.org/ns/anno.jsonld');
  });

  it('counts positions in code points', () => {
    const [first] = exported().page.items as { target: { selector: Json[] } }[];
    const [quote, position] = first?.target.selector ?? [];
    const points = [...text];
    expect(points.slice(position?.start as number, position?.end as number).join('')).toBe(
      quote?.exact,
    );
    expect(position?.start).toBeLessThan(text.indexOf(quote?.exact as string));
  });

  it('says that an annotation of an earlier text travels without a position', () => {
    const [one] = richAnnotations();
    if (!one) throw new Error('no annotation');
    const orphan = { ...one, target: { ...one.target, version: sha256Hex('old') } };
    const file = exportWebAnnotations(exampleArticle([orphan]));
    expect(file.losses).toMatchObject([{ annotationId: one.id, field: 'target.position' }]);
    expect(file.text).not.toContain('TextPositionSelector');
  });
});

describe('importWebAnnotations', () => {
  it('gives back every field of an export', () => {
    const { article, file } = exported();
    const { annotations, problems } = placeDrafts(importWebAnnotations(file.text), version, now);
    expect(problems).toEqual([]);
    expect(Object.fromEntries(annotations.map((one) => [one.id, one]))).toEqual(
      article.annotations,
    );
  });

  it('keeps foreign selectors, bodies and members and gives them back', () => {
    const foreign = {
      '@context': ['http://www.w3.org/ns/anno.jsonld', { ex: 'https://example.org/ns#' }],
      id: 'https://example.org/anno/7',
      type: 'Annotation',
      motivation: 'highlighting',
      creator: { id: 'https://example.org/people/1', type: 'Person', name: 'Lee', nick: 'l' },
      'ex:mood': 'calm',
      body: [
        { type: 'TextualBody', value: 'a remark', purpose: 'commenting' },
        'https://example.org/video',
      ],
      target: {
        source: 'https://island-post.example/harbour',
        selector: [
          { type: 'TextQuoteSelector', exact: 'declined to comment' },
          { type: 'SvgSelector', value: '<svg/>' },
          { type: 'RangeSelector', startSelector: {}, endSelector: {} },
        ],
      },
    };
    const placed = placeDrafts(importWebAnnotations(JSON.stringify(foreign)), version, now);
    const [annotation] = placed.annotations;
    expect(annotation).toMatchObject({
      note: 'a remark',
      creator: 'Lee',
      target: { state: 'moved' },
    });
    if (!annotation) throw new Error('not imported');
    const [out] = (
      JSON.parse(exportWebAnnotations(exampleArticle([annotation])).text) as { items: Json[] }
    ).items;
    expect(brokenMusts(out as Json)).toEqual([]);
    expect(out).toMatchObject({
      motivation: 'highlighting',
      creator: foreign.creator,
      'ex:mood': 'calm',
      via: foreign.id,
    });
    expect(list(out?.['@context'])).toContainEqual({ ex: 'https://example.org/ns#' });
    expect(list(out?.body)).toContain('https://example.org/video');
    const types = ((out?.target as { selector: Json[] } | undefined)?.selector ?? []).map(
      (one) => one.type,
    );
    expect(types).toEqual(expect.arrayContaining(['SvgSelector', 'RangeSelector']));
  });

  it('understands a position without a quote, but asks a person to check it', () => {
    const at = [...text].join('').indexOf('Rescue boats');
    const start = [...text.slice(0, at)].length;
    const file = {
      target: { source: 'x:y', selector: { type: 'TextPositionSelector', start, end: start + 12 } },
    };
    const { annotations, problems } = placeDrafts(
      importWebAnnotations(JSON.stringify(file)),
      version,
      now,
    );
    expect(annotations[0]?.target.quote.exact).toBe('Rescue boats');
    expect(annotations[0]?.target.state).toBe('changed');
    expect(problems).toHaveLength(1);
  });

  it('reports faulty items by number and reads the rest', () => {
    const file = JSON.stringify([1, { type: 'Annotation' }, { target: 'https://example.org/' }]);
    const { drafts, problems } = importWebAnnotations(file);
    expect(problems.map((one) => one.item)).toEqual([0, 1]);
    expect(drafts).toHaveLength(1);
    const { annotations } = placeDrafts({ drafts, problems }, version, now);
    expect(annotations[0]?.target.state).toBe('orphan');
  });

  it('answers broken JSON and foreign JSON with a problem', () => {
    expect(importWebAnnotations('{').problems).toHaveLength(1);
    expect(importWebAnnotations('{"a":1}').problems).toHaveLength(1);
  });
});
