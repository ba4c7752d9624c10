/** How a citation can be written: formats of reference programs, then lines for people. */
export const citationFormats = [
  'csl',
  'bibtex',
  'biblatex',
  'ris',
  'chicago',
  'apa',
  'mla',
  'plain',
] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** The ending of a file with citations in a format. */
export const citationEnding = (format: CitationFormat): string =>
  (({ csl: 'json', bibtex: 'bib', biblatex: 'bib', ris: 'ris' }) as Record<string, string>)[
    format
  ] ?? 'txt';
