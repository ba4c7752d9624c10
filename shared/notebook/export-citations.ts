import { ok, type Result } from '../base/result.ts';
import { writeBiblatex, writeBibtex } from '../exchange/citations/bibtex.ts';
import { writeCslJson } from '../exchange/citations/csl-json.ts';
import { type Reference, referenceOf } from '../exchange/citations/reference.ts';
import { writeRis } from '../exchange/citations/ris.ts';
import { formatCitation } from '../exchange/citations/styles.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import type { CitationFormat } from './citation-formats.ts';
import { readLiving, type Session } from './session.ts';

/** The citations of articles as one text; lines for people are in the language `locale` and in its order. */
export async function writeCitations(
  session: Pick<Session, 'files'>,
  articleIds: readonly string[],
  format: CitationFormat,
  locale: LanguageCode = 'en',
): Promise<Result<string>> {
  const references: Reference[] = [];
  for (const id of articleIds)
    references.push(referenceOf(await readLiving(session, 'article', id)));
  return ok(writeReferences(references, format, locale));
}

function writeReferences(
  references: readonly Reference[],
  format: CitationFormat,
  locale: LanguageCode,
): string {
  switch (format) {
    case 'csl':
      return writeCslJson(references);
    case 'bibtex':
      return writeBibtex(references);
    case 'biblatex':
      return writeBiblatex(references);
    case 'ris':
      return writeRis(references);
    default:
      return `${references
        .map((reference) => formatCitation(reference, format, locale))
        .sort((a, b) => a.localeCompare(b, locale))
        .join('\n')}\n`;
  }
}
