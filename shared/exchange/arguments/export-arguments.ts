import { claimLedger } from '../../argument/ledger.ts';
import type { Families } from '../../argument/origins.ts';
import { sourcesOf } from '../../argument/sources.ts';
import { newId } from '../../base/ids.ts';
import { assertNever, fail, ok, type Result } from '../../base/result.ts';
import { refuse } from '../../i18n/failing.ts';
import type { ArgumentMap } from '../../model/argument.ts';
import type { Article } from '../../model/article.ts';
import type { Id, Instant } from '../../model/entity.ts';
import { writeAif } from './aif-write.ts';
import { writeArgdown } from './argdown-write.ts';
import { writeClaimReview } from './claim-review.ts';
import { combineMaps } from './combine-maps.ts';
import { writeCsv } from './csv.ts';
import { writeJsonLd } from './jsonld.ts';
import { type ArgumentFormat, type LossReport, lossReport } from './loss-report.ts';
import { writeMarkdownReport } from './markdown-report.ts';

/** What is exported: some maps, with the articles that they point into. */
export type ArgumentExport = {
  readonly maps: readonly ArgumentMap[];
  readonly articles: readonly Article[];
  readonly families: Families;
  /** The title of a file that joins several maps. */
  readonly title: string;
  readonly now: Instant;
  /** For "claimreview": the statement of the checked claim. */
  readonly claim?: Id;
};

export type ArgumentFile = {
  readonly text: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly loss: LossReport;
};

const kinds: Readonly<Record<ArgumentFormat, Pick<ArgumentFile, 'extension' | 'mediaType'>>> = {
  aif: { extension: 'json', mediaType: 'application/json' },
  argdown: { extension: 'argdown', mediaType: 'text/argdown' },
  jsonld: { extension: 'jsonld', mediaType: 'application/ld+json' },
  csv: { extension: 'csv', mediaType: 'text/csv' },
  md: { extension: 'md', mediaType: 'text/markdown' },
  claimreview: { extension: 'json', mediaType: 'application/ld+json' },
};

/** Maps as the text of a file, with what the format loses. Fails where there is nothing to write. */
export function exportArguments(
  format: ArgumentFormat,
  input: ArgumentExport,
): Result<ArgumentFile> {
  if (input.maps.length === 0) return refuse('not-found', 'fail.noMapToExport');
  const text = textOf(format, input);
  if (!text.ok) return text;
  return ok({ text: text.value, ...kinds[format], loss: lossReport(input.maps, format) });
}

function textOf(format: ArgumentFormat, input: ArgumentExport): Result<string> {
  const { maps, articles, families } = input;
  const sources = sourcesOf(articles);
  const joined = () => combineMaps(maps, newId(), input.title, input.now);
  switch (format) {
    case 'aif':
      return ok(writeAif(joined(), sources));
    case 'argdown':
      return ok(writeArgdown(joined()));
    case 'jsonld':
      return ok(writeJsonLd(maps, articles));
    case 'csv':
      return ok(writeCsv(maps, sources));
    case 'md':
      return ok(writeMarkdownReport({ maps, sources, families }));
    case 'claimreview':
      return reviewOf(input);
    default:
      return assertNever(format);
  }
}

function reviewOf({ maps, articles, families, claim }: ArgumentExport): Result<string> {
  const sources = sourcesOf(articles);
  const claims = claimLedger({ maps, sources, families });
  const one = claims.find((c) => c.statements.some(({ statement }) => statement.id === claim));
  return one ? writeClaimReview(one, sources) : fail('not-found', 'Choose the claim to review.');
}
