import { describe, expect, it } from 'vitest';
import { checkCompleteness, dismissFinding } from '../../../shared/argument/completeness.ts';
import { claimLedger, wordingOf } from '../../../shared/argument/ledger.ts';
import { type ClaimMatrix, claimMatrix } from '../../../shared/argument/matrix.ts';
import { sourcesOf } from '../../../shared/argument/sources.ts';
import { computeStanding } from '../../../shared/argument/standing.ts';
import { compareWording } from '../../../shared/argument/wording.ts';
import { unwrap } from '../../../shared/base/result.ts';
import { writeClaimReview } from '../../../shared/exchange/arguments/claim-review.ts';
import { writeCsv } from '../../../shared/exchange/arguments/csv.ts';
import { writeJsonLd } from '../../../shared/exchange/arguments/jsonld.ts';
import { writeMarkdownReport } from '../../../shared/exchange/arguments/markdown-report.ts';
import { ArgumentMap } from '../../../shared/model/argument.ts';
import { Article } from '../../../shared/model/article.ts';
import { idOf } from '../../fixtures/arguments/build-project.ts';
import { articles, claims, families, map } from '../../fixtures/arguments/geneva.ts';
import * as hand from '../../fixtures/arguments/geneva-count.ts';

const sources = sourcesOf(articles);
const input = { maps: [map], sources, families };
const ledger = claimLedger(input);
const keys = new Map(Object.keys(claims).map((key) => [idOf(key), key]));
const claimOf = (key: string) => {
  const claim = ledger.find((one) => one.id === idOf(key));
  if (!claim) throw new Error(`No claim ${key}`);
  return claim;
};

/** The cells that are not silent, by claim and column. */
const spoken = (matrix: ClaimMatrix) =>
  Object.fromEntries(
    matrix.claims.map((claim, row) => [
      keys.get(claim.id),
      Object.fromEntries(
        matrix.columns.flatMap((column, at) => {
          const stance = matrix.cells[row]?.[at]?.stance;
          return stance === undefined || stance === 'silent' ? [] : [[column.label, stance]];
        }),
      ),
    ]),
  );

describe('the project counted by hand', () => {
  it('is made of valid documents', () => {
    expect(ArgumentMap.safeParse(map).success).toBe(true);
    expect(articles.every((article) => Article.safeParse(article).success)).toBe(true);
    expect(articles.length).toBeGreaterThanOrEqual(8);
  });

  it('has the matrix of outlets that a person counts', () => {
    const matrix = claimMatrix(ledger, input, 'outlet');
    expect(matrix.columns.map((column) => column.label)).toEqual(hand.outlets);
    expect(spoken(matrix)).toEqual(hand.stances);
  });

  it('opens the passages of each cell, and says through which claim a denial comes', () => {
    const matrix = claimMatrix(ledger, input, 'outlet');
    const cell = (claim: string, outlet: string) =>
      matrix.cells[matrix.claims.findIndex((c) => c.id === idOf(claim))]?.[
        hand.outlets.indexOf(outlet)
      ];
    expect(cell('S02', 'Eastgate Journal')?.passages.map((p) => p.row.quote)).toEqual([
      'licences would be issued within days',
      'no date was given for any licence',
    ]);
    expect(cell('S02', 'Policy Ledger')?.passages.map((p) => p.through)).toEqual([idOf('S03')]);
    expect(cell('S02', 'Policy Ledger')?.ownVoice).toBe(false);
    expect(cell('S07', 'Policy Ledger')?.ownVoice).toBe(true);
    expect(cell('S02', 'Evening Column')).toEqual({
      stance: 'silent',
      ownVoice: false,
      passages: [],
    });
  });

  it('has the matrix of speakers that a person counts', () => {
    const all = spoken(claimMatrix(ledger, input, 'speaker'));
    for (const [claim, stances] of Object.entries(hand.speakerStances)) {
      expect(all[claim], claim).toEqual(stances);
    }
  });

  it('counts articles and independent origins as a person does', () => {
    const count = (report: (typeof ledger)[number]['assertions']) => ({
      articles: report.articles,
      origins: report.origins.map((origin) => origin.label).sort(),
    });
    const counted = Object.fromEntries(ledger.map((c) => [keys.get(c.id), count(c.assertions)]));
    expect(counted).toEqual(hand.origins);
    for (const [claim, expected] of Object.entries(hand.denials)) {
      expect(count(claimOf(claim).denials), claim).toEqual(expected);
    }
    expect(claimOf('S04').assertions.circles).toHaveLength(1);
  });

  it('tells who said it first and how it spread', () => {
    for (const [claim, expected] of Object.entries(hand.first)) {
      const first = claimOf(claim).first.map((row) => row.occurrence.articleId);
      expect(first.sort(), claim).toEqual(expected.map(idOf));
    }
    for (const [claim, expected] of Object.entries(hand.spread)) {
      const steps = claimOf(claim).spread.map((s) => [s.date, s.articles, s.origins]);
      expect(steps, claim).toEqual(expected);
    }
  });

  it('shows in which words a passage differs from the claim', () => {
    const claim = claimOf('S13');
    const parts = wordingOf(claim, claim.rows[0] as (typeof claim.rows)[number]);
    const words = (kinds: string[]) =>
      parts
        .filter((p) => kinds.includes(p.kind))
        .map((p) => p.text)
        .join('');
    expect(words(['same', 'added'])).toBe(claim.rows[0]?.quote);
    expect(words(['left-out'])).toBe('');
  });

  it('takes neither capitals nor a full stop left off for a difference', () => {
    const kinds = (reference: string, wording: string) =>
      compareWording(reference, wording).map(({ kind, text }) => `${kind}: ${text}`);
    expect(kinds('Export licences follow.', 'export licences follow')).toEqual([
      'same: export licences follow',
    ]);
    expect(kinds('Licences follow.', 'Licences never follow.')).toContain('added: never ');
    expect(kinds('Licences may follow.', 'Licences follow')).toContain('left-out: may ');
  });

  it('has exactly the gaps that a person finds', () => {
    const found = checkCompleteness(map, sources, families).map((one) => [
      one.rule,
      one.entity,
      one.severity,
      one.rows.length,
    ]);
    const expected = hand.findings.map(([rule, entity, ...rest]) => [rule, idOf(entity), ...rest]);
    const sorted = (list: unknown[][]) => list.map((row) => row.join(' ')).sort();
    expect(sorted(found)).toEqual(sorted(expected));
  });

  it('ranks the most repeated claim without evidence first, and a gap put aside last', () => {
    const evidence = checkCompleteness(map, sources, families).filter(
      (one) => one.rule === 'claim-without-evidence',
    );
    expect(evidence[0]?.entity).toBe(idOf('S02'));
    expect(evidence[0]?.sentence).toContain('5 articles repeat it');
    const draft = structuredClone(map);
    const key = `claim-without-evidence:${idOf('S02')}`;
    dismissFinding(draft, key, ' ', '2026-01-02T00:00:00.000Z');
    expect(draft.dismissed).toEqual({});
    dismissFinding(draft, key, 'Reported as hearsay.', '2026-01-02T00:00:00.000Z');
    const last = checkCompleteness(draft, sources, families).at(-1);
    expect(last?.key).toBe(key);
    expect(last?.dismissed?.reason).toBe('Reported as hearsay.');
  });

  it('computes the standing that follows from the arrows, with the way to it', () => {
    const report = computeStanding(map);
    for (const [key, expected] of Object.entries(hand.standing)) {
      expect(report.of(idOf(key)), key).toBe(expected);
    }
    const path = report.explain(idOf('S16'));
    expect(path.map((step) => step.entity)).toEqual([idOf('S16'), idOf('R0616'), idOf('S06')]);
    expect(path[0]?.sentence).toContain('an attack on it is unanswered');
  });
});

describe('the project on its way out', () => {
  it('reports every claim, passage and gap in Markdown', () => {
    const report = writeMarkdownReport(input).replace(/\\/g, '');
    for (const { text } of Object.values(claims)) expect(report).toContain(text);
    expect(report).toContain('5 articles carry it, 1 independent origins');
    expect(report).toContain('| asserts |');
    expect(report).toContain('**circular-reporting**');
  });

  it('has one CSV row per passage and per statement without any', () => {
    const lines = writeCsv([map], sources).trim().split('\r\n');
    const passages = Object.keys(map.occurrences).length;
    expect(lines).toHaveLength(1 + passages + 1);
  });

  it('anchors every occurrence in JSON-LD by quote and by code points', () => {
    const graph: { type: string; motivation?: string; target?: unknown }[] = JSON.parse(
      writeJsonLd([map], articles),
    )['@graph'];
    const passages = graph.filter((node) => node.motivation === 'classifying');
    expect(passages).toHaveLength(Object.keys(map.occurrences).length);
    expect(passages[0]?.target).toMatchObject({
      type: 'SpecificResource',
      source: 'https://example.org/capital',
      selector: [{ type: 'TextQuoteSelector' }, { type: 'TextPositionSelector' }],
    });
    expect(graph.filter((node) => node.motivation === 'linking')).toHaveLength(10);
  });

  it('makes a ClaimReview of a verdict, and none without', () => {
    expect(writeClaimReview(claimOf('S01'), sources).ok).toBe(false);
    const draft = structuredClone(map);
    draft.statements[idOf('S01')]?.verdicts.push({
      status: 'confirmed',
      why: 'Read in the statement.',
      by: 'An analyst',
      at: '2026-01-03T00:00:00.000Z',
    });
    const [claim] = claimLedger({ ...input, maps: [draft] });
    if (!claim) throw new Error('No claim');
    const review = JSON.parse(unwrap(writeClaimReview(claim, sources)));
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: claim.text,
      reviewRating: { alternateName: 'Confirmed', ratingValue: 3 },
      itemReviewed: { datePublished: '2025-05-12' },
    });
    expect(review.itemReviewed.appearance).toHaveLength(5);
  });
});
