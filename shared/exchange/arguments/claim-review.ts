import type { Claim, LedgerRow } from '../../argument/ledger.ts';
import { opposes } from '../../argument/ledger.ts';
import type { Sources } from '../../argument/sources.ts';
import { ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';

type Json = Record<string, unknown>;

const names = {
  confirmed: 'Confirmed',
  disputed: 'Disputed',
  refuted: 'Refuted',
  unverifiable: 'Cannot be verified',
} as const;

// schema.org asks for a number beside the word; the scale is stated with it.
const ratings = { refuted: 1, disputed: 2, confirmed: 3 } as const;

/**
 * A checked claim as schema.org ClaimReview (https://schema.org/ClaimReview), as JSON text. The
 * rating is the analyst's last verdict, never a computed one; fails where there is none.
 */
export function writeClaimReview(claim: Claim, sources: Sources): Result<string> {
  const verdict = claim.statements
    .flatMap(({ statement }) => statement.verdicts)
    .filter((v) => v.status !== 'unchecked')
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  if (!verdict || verdict.status === 'unchecked') {
    return refuse('invalid-input', 'fail.noVerdict');
  }
  const appearances = claim.rows
    .filter((row) => !opposes(row.occurrence) && row.occurrence.force !== 'asks')
    .map((row) => appearanceOf(row, sources))
    .filter((item) => item !== null);
  const speaker = claim.first[0]?.occurrence.speakers.at(-1);
  const value = verdict.status === 'unverifiable' ? undefined : ratings[verdict.status];
  return ok(
    `${JSON.stringify(
      {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        datePublished: verdict.at.slice(0, 10),
        claimReviewed: claim.text,
        author: { '@type': 'Person', name: verdict.by },
        reviewBody: verdict.why,
        itemReviewed: {
          '@type': 'Claim',
          ...(speaker ? { author: { '@type': 'Thing', name: speaker.name } } : {}),
          ...(claim.first[0]?.published ? { datePublished: claim.first[0].published } : {}),
          ...(appearances[0] ? { firstAppearance: appearances[0] } : {}),
          appearance: appearances,
        },
        reviewRating: {
          '@type': 'Rating',
          alternateName: names[verdict.status],
          ...(value === undefined ? {} : { ratingValue: value, worstRating: 1, bestRating: 3 }),
        },
      },
      null,
      2,
    )}\n`,
  );
}

function appearanceOf(row: LedgerRow, sources: Sources): Json | null {
  const source = sources.get(row.occurrence.articleId ?? '');
  if (!source) return null;
  return {
    '@type': 'NewsArticle',
    headline: source.title,
    ...(source.url === null ? {} : { url: source.url }),
    ...(source.published === null ? {} : { datePublished: source.published }),
    ...(source.outlet === null
      ? {}
      : { publisher: { '@type': 'Organization', name: source.outlet } }),
  };
}
