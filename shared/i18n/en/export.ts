import type { Message } from '../translate.ts';

/** The messages of exports and citations. */
export const exportWords = {
  'export.title': 'Export annotated PDF',
  'export.paper': 'Paper',
  'export.notes': 'Notes in print',
  'export.notes.footnotes': 'As footnotes',
  'export.notes.margin': 'In the margin',
  'export.notes.none': 'Only inside the highlights',
  'export.appendix': 'Appendix with claims, events and source',
  'export.go': 'Export…',
  'export.working': 'Making the PDF…',
  'export.done': 'Saved “{name}”.',
  'cite.title': 'Cite this article',
  'cite.copy': 'Click a citation to copy it.',
  'cite.style.chicago': 'Chicago',
  'cite.style.apa': 'APA',
  'cite.style.mla': 'MLA',
  'cite.style.plain': 'Plain, with archive hash',
  'cite.copied': 'Citation copied ({style}).',
  'cite.file': 'File for a reference manager',
  'cite.format.csl': 'CSL-JSON (Zotero, pandoc)',
  'cite.format.bibtex': 'BibTeX',
  'cite.format.biblatex': 'BibLaTeX',
  'cite.format.ris': 'RIS (EndNote, Mendeley)',
  'cite.save': 'Save…',
} as const satisfies Record<string, Message>;
