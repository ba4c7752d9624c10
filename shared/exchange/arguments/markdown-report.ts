import { checkCompleteness } from '../../argument/completeness.ts';
import type { Finding } from '../../argument/finding.ts';
import {
  type Claim,
  claimLedger,
  type LedgerInput,
  type LedgerRow,
} from '../../argument/ledger.ts';
import { claimMatrix } from '../../argument/matrix.ts';
import { type OutlineNode, outlineOf } from '../../argument/outline.ts';
import { viewMap } from '../../argument/read-map.ts';
import { computeStanding, type Standing } from '../../argument/standing.ts';
import type { ArgumentMap, Statement } from '../../model/argument.ts';
import { shownText } from './loss-report.ts';

/**
 * The maps as a report in Markdown (CommonMark and tables): claims with their passages and origins,
 * who says what, each map as an outline with the analyst's verdicts beside the computed standing,
 * and what is missing. Every word of a source is escaped, so that it reads as it was printed.
 */
export function writeMarkdownReport(input: LedgerInput): string {
  const claims = claimLedger(input);
  const parts = [
    '# Arguments',
    '## Claims',
    ...claims.map(claimText),
    '## Who says what',
    matrixText(claims, input),
    ...input.maps.map((map) => mapText(map, input)),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** Text as Markdown that shows exactly these characters on one line, white space folded. */
export const escapeMarkdown = (text: string): string =>
  shownText(text).replace(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`);

function claimText(claim: Claim): string {
  const { assertions, denials } = claim;
  const counts = `${assertions.articles} articles carry it, ${assertions.origins.length} independent origins; ${denials.articles} speak against it.`;
  const first = claim.first.map(
    (row) =>
      `${escapeMarkdown(row.outlet ?? row.articleTitle ?? '')} (${escapeMarkdown(row.published ?? '')})`,
  );
  return [
    `### ${escapeMarkdown(claim.text)}`,
    counts + (first.length > 0 ? ` First: ${first.join(', ')}.` : ''),
    ...claim.statements.flatMap(({ statement }) => verdictLines(statement)),
    claim.rows.map(rowText).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const verdictLines = (statement: Statement): string[] =>
  statement.verdicts.map(
    (v) =>
      `Verdict: **${v.status}** (${escapeMarkdown(v.by)}, ${v.at.slice(0, 10)}): ${escapeMarkdown(v.why)}`,
  );

function rowText(row: LedgerRow): string {
  const chain = row.occurrence.speakers.map((s) =>
    escapeMarkdown(s.named ? s.name : `${s.name} (unnamed)`),
  );
  const who = [escapeMarkdown(row.outlet ?? row.articleTitle ?? 'No article'), ...chain].join(
    ', citing ',
  );
  const date = row.published === null ? '' : `, ${escapeMarkdown(row.published)}`;
  const quote = row.quote === null ? '' : `: “${escapeMarkdown(row.quote)}”`;
  return `- ${who}${date} *${row.occurrence.force}*${quote}`;
}

function matrixText(claims: readonly Claim[], input: LedgerInput): string {
  const matrix = claimMatrix(claims, input, 'outlet');
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(['Claim', ...matrix.columns.map((column) => escapeMarkdown(column.label))]),
    row(['---', ...matrix.columns.map(() => '---')]),
    ...matrix.claims.map((claim, at) =>
      row([escapeMarkdown(claim.text), ...(matrix.cells[at] ?? []).map((cell) => cell.stance)]),
    ),
  ].join('\n');
}

function mapText(map: ArgumentMap, input: LedgerInput): string {
  const view = viewMap(map);
  const standing = computeStanding(map);
  const lines = outlineOf(view).flatMap((node) => outlineLines(node, 0, standing.of, map));
  const findings = checkCompleteness(map, input.sources, input.families, input.events);
  return [
    `## ${escapeMarkdown(map.title)}`,
    lines.join('\n'),
    '### What is missing',
    findings.map(findingText).join('\n') || 'Nothing was found.',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function outlineLines(
  node: OutlineNode,
  depth: number,
  standing: (id: string) => Standing,
  map: ArgumentMap,
): string[] {
  const relation = map.relations[node.id];
  const details = relation
    ? [relation.scheme, relation.strength, relation.note ?? relation.label].filter(Boolean)
    : [];
  const origin =
    relation && (relation.statedIn.length > 0 ? 'stated in a passage' : 'inferred by the analyst');
  const told = relation
    ? [origin, ...details]
        .filter(Boolean)
        .map((d) => escapeMarkdown(d ?? ''))
        .join('; ')
    : escapeMarkdown(node.text);
  const label = node.seeAbove ? `${told} (see above)` : `${told} [${standing(node.id)}]`;
  const line = `${'  '.repeat(depth)}- *${node.word}*: ${label}`;
  return [line, ...node.children.flatMap((child) => outlineLines(child, depth + 1, standing, map))];
}

function findingText(found: Finding): string {
  const aside = found.dismissed ? ` (put aside: ${escapeMarkdown(found.dismissed.reason)})` : '';
  const what = found.rows[0] ? ` ${escapeMarkdown(found.rows[0].text)}` : '';
  return `- **${found.rule}** ${escapeMarkdown(found.sentence)}${what}${aside}`;
}
