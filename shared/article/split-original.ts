import { ok, type Result } from '../base/result.ts';
import { refuse, remark } from '../i18n/failing.ts';
import type { Warning } from '../model/article.ts';
import type { ArticleInput } from './article-input.ts';
import { ledTo } from './beside.ts';
import { detectFormat, isContainer } from './detect-format.ts';
import { openZip } from './formats/open-zip.ts';
import { withoutPageParts } from './page-parts.ts';
import { findPictureFiles, picturesNamedBy } from './pictures-of-page.ts';

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
  if (!isContainer(format)) return ok({ originals: [input], warnings: [] });
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
  for (const [name, bytes] of withoutPageParts([...zip.value.files], ([path]) => path)) {
    const inner = { bytes, fileName: name, received: input.received };
    const format = detectFormat(inner);
    if (format === 'zip') continue;
    const split = isContainer(format) ? await splitOriginal(inner) : ok({ originals: [inner] });
    if (split.ok) originals.push(...split.value.originals);
  }
  if (originals.length === 0) return refuse('unsupported', 'fail.archiveUnreadable');
  const refused = zip.value.refused.length;
  const warnings =
    refused > 0
      ? [{ code: 'unsafe-names', ...remark('remark.unsafeNames', { count: refused }) }]
      : [];
  return ok({ originals: await withPictures(originals, input.bytes), warnings });
}

/** The pages with the pictures that they name and that lie in the same zip. */
async function withPictures(
  originals: readonly ArticleInput[],
  zipped: Uint8Array,
): Promise<ArticleInput[]> {
  const named = originals.map((page) => ({ page, names: namesInZip(page) }));
  const wanted = new Set(named.flatMap(({ names }) => [...names.values()]));
  const zip = wanted.size > 0 ? openZip(zipped, (name) => wanted.has(name)) : null;
  // An archive that is too large with its pictures is read without them.
  if (!zip?.ok) return [...originals];
  const { files } = zip.value;
  return Promise.all(
    named.map(async ({ page, names }) => ({
      ...page,
      ...(names.size > 0
        ? {
            beside: await findPictureFiles([...names.keys()], (name) =>
              files.get(names.get(name) ?? ''),
            ),
          }
        : {}),
    })),
  );
}

/** What a page in a zip names, each with its place in the zip. */
function namesInZip(page: ArticleInput): ReadonlyMap<string, string> {
  const { fileName = '' } = page;
  if (page.beside || detectFormat(page) !== 'html') return new Map();
  const places = picturesNamedBy(page).flatMap((name): [string, string][] => {
    const place = /^https?:/i.test(name) ? null : ledTo(fileName, name);
    return place === null ? [] : [[name, place]];
  });
  return new Map(places);
}
