import { ok, type Result } from '../base/result.ts';
import { refuse, remark } from '../i18n/failing.ts';
import type { Warning } from '../model/article.ts';
import type { ArticleInput } from './article-input.ts';
import { detectFormat } from './detect-format.ts';
import { openZip } from './formats/open-zip.ts';

/** The originals inside one file, and what a person should know about those left behind. */
export type SplitOriginal = {
  readonly originals: readonly ArticleInput[];
  readonly warnings: readonly Warning[];
};

const READABLE = /\.(?:txt|md|markdown|x?html?|mhtml?|pdf|docx|epub|eml|warc(?:\.gz)?|wacz)$/i;

/**
 * Takes a container apart (zip, WARC, WACZ) into the originals that can be saved as articles; any
 * other file is its own only original. An archive inside an archive is opened once, not deeper.
 */
export async function splitOriginal(input: ArticleInput): Promise<Result<SplitOriginal>> {
  const format = detectFormat(input);
  if (format === 'zip') return splitZip(input);
  if (format !== 'warc' && format !== 'wacz') return ok({ originals: [input], warnings: [] });
  const { pagesInWacz, pagesInWarc } = await import('./formats/warc.ts');
  const pages = await (format === 'warc' ? pagesInWarc(input) : pagesInWacz(input));
  return pages.ok ? ok({ originals: pages.value, warnings: [] }) : pages;
}

async function splitZip(input: ArticleInput): Promise<Result<SplitOriginal>> {
  const zip = openZip(
    input.bytes,
    (name) => READABLE.test(name) && !/(?:^|\/)(?:__MACOSX|\.)/.test(name),
  );
  if (!zip.ok) return zip;
  const originals: ArticleInput[] = [];
  for (const [name, bytes] of zip.value.files) {
    const inner = { bytes, fileName: name, received: input.received };
    const format = detectFormat(inner);
    if (format === 'zip') continue;
    const split =
      format === 'warc' || format === 'wacz'
        ? await splitOriginal(inner)
        : ok({ originals: [inner] });
    if (split.ok) originals.push(...split.value.originals);
  }
  if (originals.length === 0) return refuse('unsupported', 'fail.archiveUnreadable');
  const refused = zip.value.refused.length;
  const warnings =
    refused > 0
      ? [{ code: 'unsafe-names', ...remark('remark.unsafeNames', { count: refused }) }]
      : [];
  return ok({ originals, warnings });
}
