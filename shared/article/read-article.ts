import { ok, type Result } from '../base/result.ts';
import { sha256Hex } from '../base/sha256.ts';
import { refuse, remark } from '../i18n/failing.ts';
import type { Metadata } from '../model/article.ts';
import type { TextVersion } from '../model/text-version.ts';
import type { ArticleInput, ReadArticle } from './article-input.ts';
import { countWords } from './count-words.ts';
import { detectFormat, extensions, type Format, mediaTypes } from './detect-format.ts';
import { decide, type Finding } from './evidence.ts';
import { findDateline } from './metadata/find-dateline.ts';
import { assemble } from './piece.ts';
import type { Original } from './read-format.ts';

const LARGEST = 500_000_000;

export type { ArticleInput, ReadArticle } from './article-input.ts';

/**
 * Reads an original into blocks over one plain text, with metadata and its evidence. The plain text
 * is NFC with "\n" line ends, one "\n" between blocks, and white space collapsed outside of
 * preformatted blocks. The title is metadata only: it is not part of the text.
 */
export async function readArticle(input: ArticleInput): Promise<Result<ReadArticle>> {
  const format = detectFormat(input);
  const original = await tryFormat(format, input);
  if (!original.ok) return original;
  const { pieces, charset, runs } = original.value;
  const { fragment, omitted } = assemble(pieces);
  const warnings = [...original.value.warnings];
  if (fragment.text.trim() === '') warnings.push({ code: 'empty', ...remark('remark.empty') });
  return ok({
    metadata: await metadataOf(input, original.value, fragment.text),
    fragment,
    omitted,
    warnings,
    mediaType: mediaTypes[format],
    extension: extensions[format],
    ...(charset ? { charset } : {}),
    ...(runs ? { runs } : {}),
    words: countWords(fragment.text),
  });
}

/** What a parser throws over a broken original is the original's fault: it becomes a sentence. */
async function tryFormat(format: Format, input: ArticleInput): Promise<Result<Original>> {
  if (input.bytes.length > LARGEST) return refuse('too-large', 'fail.fileTooLarge');
  if (input.bytes.length === 0) return refuse('unreadable', 'fail.fileEmpty');
  // Loaded with the first original: the readers of all formats are most of the program's code.
  const { readFormat } = await import('./read-format.ts');
  try {
    return await readFormat(format, input);
  } catch {
    return refuse('unreadable', 'fail.originalBroken');
  }
}

async function metadataOf(
  input: ArticleInput,
  original: Original,
  text: string,
): Promise<Metadata> {
  const { findDirection, findLanguages } = await import('./metadata/find-language.ts');
  const stem = input.fileName?.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const named = stem ? [{ value: stem, from: 'file name' }] : [];
  const title = decide(original.titles.length > 0 ? original.titles : named);
  const language = decide(findLanguages(original.clues ?? null, original.nodes ?? [], text));
  const direction = decide(findDirection(original.dir ?? '', language?.value, text));
  const dateline = decide(findDateline(text.slice(0, 200)));
  const addresses: Finding<string>[] = [
    ...(input.url ? [{ value: input.url, from: 'capture' }] : []),
    ...(original.addresses ?? []),
  ];
  const url = decide(addresses);
  return {
    ...original.fields,
    title: title ?? { value: 'Untitled', from: 'none', rivals: [] },
    ...(language ? { language } : {}),
    ...(direction ? { direction } : {}),
    ...(dateline ? { dateline } : {}),
    ...(url ? { url } : {}),
  };
}

/** The first text version of a freshly read article. `now` is an instant. */
export function makeTextVersion(read: ReadArticle, captureId: string, now: string): TextVersion {
  return {
    sha256: sha256Hex(read.fragment.text),
    text: read.fragment.text,
    blocks: read.fragment.blocks,
    marks: read.fragment.marks,
    omitted: [...read.omitted],
    captureId,
    madeBy: 'extraction',
    createdAt: now,
  };
}
