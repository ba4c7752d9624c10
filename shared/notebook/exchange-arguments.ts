import { claimLedger, type LedgerInput } from '../argument/ledger.ts';
import { newId } from '../base/ids.ts';
import { ok, type Result, unwrap } from '../base/result.ts';
import type { ReadMap } from '../exchange/arguments/aif-read.ts';
import { readAif } from '../exchange/arguments/aif-read.ts';
import { writeAif } from '../exchange/arguments/aif-write.ts';
import { writeArgdown } from '../exchange/arguments/argdown-write.ts';
import { writeClaimReview } from '../exchange/arguments/claim-review.ts';
import { combineMaps } from '../exchange/arguments/combine-maps.ts';
import { writeCsv } from '../exchange/arguments/csv.ts';
import { writeJsonLd } from '../exchange/arguments/jsonld.ts';
import type { ArgumentFormat } from '../exchange/arguments/loss-report.ts';
import { writeMarkdownReport } from '../exchange/arguments/markdown-report.ts';
import { refuse } from '../i18n/failing.ts';
import type { ArgumentMap } from '../model/argument.ts';
import type { Article } from '../model/article.ts';
import { type Id, living } from '../model/entity.ts';
import { articlesOf } from './read-case.ts';
import { changeWith, type Session } from './session.ts';

const endings: Readonly<Record<ArgumentFormat, string>> = {
  aif: 'json',
  argdown: 'argdown',
  jsonld: 'jsonld',
  csv: 'csv',
  md: 'md',
  claimreview: 'json',
};

/** A file name that every file system takes, made from the title of a map. */
export function argumentsFileName(title: string, ending: string): string {
  const name = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[. ]+$/, '');
  return `${name || 'Arguments'}.${ending}`;
}

/** The name under which an export of these maps is offered. */
export const exportName = (maps: readonly ArgumentMap[], format: ArgumentFormat): string =>
  argumentsFileName(maps.length === 1 ? (maps[0]?.title ?? '') : 'Arguments', endings[format]);

/** The maps of a case as one text in a format; a ClaimReview is of one claim. */
export async function writeArguments(
  session: Pick<Session, 'files' | 'now'>,
  input: LedgerInput,
  format: ArgumentFormat,
  statementId?: Id,
): Promise<Result<string>> {
  const combined = () => combineMaps(input.maps, newId(), 'Arguments', session.now());
  switch (format) {
    case 'aif':
      return ok(writeAif(combined(), input.sources));
    case 'argdown':
      return ok(writeArgdown(combined()));
    case 'jsonld':
      return ok(writeJsonLd(input.maps, await readNamedArticles(session, input)));
    case 'csv':
      return ok(writeCsv(input.maps, input.sources));
    case 'md':
      return ok(writeMarkdownReport(input));
    case 'claimreview': {
      const claim = claimLedger(input).find(({ statements }) =>
        statements.some(({ statement }) => statement.id === statementId),
      );
      if (!claim) return refuse('invalid-input', 'fail.chooseClaim');
      return writeClaimReview(claim, input.sources);
    }
  }
}

async function readNamedArticles(
  session: Pick<Session, 'files'>,
  input: LedgerInput,
): Promise<Article[]> {
  const articles: Article[] = [];
  for (const id of articlesOf(input.maps)) {
    const read = await session.files.read('article', id);
    if (read.ok && read.value && read.value.deleted === undefined) articles.push(read.value);
  }
  return articles;
}

/** The format of an argument file, known by its content; null for anything else. */
export function argumentFormatOf(text: string, fileName = ''): 'aif' | 'argdown' | null {
  if (/\.(argdown|ad)$/i.test(fileName)) return 'argdown';
  const start = text.replace(/^\uFEFF/, '').trimStart();
  if (start.startsWith('{')) return isAif(start) ? 'aif' : null;
  if (/\.(html?|mhtml?|eml|csv)$/i.test(fileName)) return null;
  return isArgdown(start) ? 'argdown' : null;
}

function isAif(text: string): boolean {
  if (!/"nodes"\s*:/.test(text)) return false;
  try {
    const data = JSON.parse(text) as Record<string, unknown>;
    const graph = (data.AIF ?? data) as Record<string, unknown>;
    return Array.isArray(graph.nodes) && (Array.isArray(graph.edges) || graph.edges === undefined);
  } catch {
    return false;
  }
}

// Markdown may well hold "[word]: text"; only an arrow to a named statement below one, an inference
// line with numbered premises, or Argdown's front matter makes Argdown of a text.
function isArgdown(text: string): boolean {
  if (/^={3,}\r?\n[\s\S]*?\n={3,}/.test(text)) return true;
  const named = /^[[<][^\]>\n]{1,300}[\]>]/mu.test(text);
  const arrow = /^[ \t]+(?:<?[+\-_]>?|><)[ \t]+[[<][^\]>\n]{1,300}[\]>]/mu.test(text);
  const inference = /^\s*(?:-{4,}|--[^-\n]*--)\s*$/mu.test(text) && /^\s*\(\d+\)/mu.test(text);
  return (named && arrow) || inference;
}

export type ImportedMap = {
  readonly mapId: Id;
  readonly title: string;
  readonly statements: number;
  readonly relations: number;
  readonly warnings: readonly string[];
};

/**
 * Reads an argument file as a new map. A file that Parley wrote keeps its entities' ids, so that its
 * passages lead back to their articles; the map itself is a new one.
 */
export function importArguments(
  session: Session,
  input: { readonly text: string; readonly title: string; readonly format: 'aif' | 'argdown' },
): Promise<Result<ImportedMap>> {
  return changeWith(session, 'Import arguments', async () => {
    const now = session.now();
    const read: Result<ReadMap> =
      input.format === 'aif'
        ? readAif(input.text, input.title, now)
        : // Its parser is large and seldom needed.
          (await import('../exchange/arguments/argdown-read.ts')).readArgdown(
            input.text,
            input.title,
            now,
          );
    const { map: found, warnings } = unwrap(read);
    const map = { ...found, id: newId(), created: now, modified: now };
    const value = {
      mapId: map.id,
      title: map.title,
      statements: living(map.statements).length,
      relations: living(map.relations).length,
      warnings,
    };
    return { edits: [{ type: 'argument' as const, create: map }], value };
  });
}
