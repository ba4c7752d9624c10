import type { CitationFormat } from '../../shared/notebook/citation-formats.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { t } from '../app/words.ts';

/** The styles that people read. */
export const citationLines = ['chicago', 'apa', 'mla', 'plain'] as const;

/** The formats that reference managers read. */
export const citationFiles = ['csl', 'bibtex', 'biblatex', 'ris'] as const;

/** Saves the citations of articles through the system's dialog. Says if a file was written. */
export async function saveCitations(
  ids: readonly string[],
  format: CitationFormat,
): Promise<boolean> {
  const done = await doOrTell('citation:save', { ids: [...ids], format });
  if (done?.name) tellNotice(t('export.done', { name: done.name }));
  return done?.saved === true;
}
