import type { Message } from '../translate.ts';

/** The messages of exports and citations. */
export const exportWords = {
  'export.title': 'Exporter en PDF annoté',
  'export.paper': 'Papier',
  'export.notes': 'Notes imprimées',
  'export.notes.footnotes': 'En notes de bas de page',
  'export.notes.margin': 'Dans la marge',
  'export.notes.none': 'Seulement dans les surlignages',
  'export.appendix': 'Annexe avec affirmations, événements et source',
  'export.go': 'Exporter…',
  'export.working': 'Création du PDF…',
  'export.done': '« {name} » enregistré.',
  'cite.title': 'Citer cet article',
  'cite.copy': 'Cliquez sur une référence pour la copier.',
  'cite.style.chicago': 'Chicago',
  'cite.style.apa': 'APA',
  'cite.style.mla': 'MLA',
  'cite.style.plain': 'Texte simple, avec empreinte de l’archive',
  'cite.copied': 'Référence copiée ({style}).',
  'cite.file': 'Fichier pour un gestionnaire de références',
  'cite.format.csl': 'CSL-JSON (Zotero, pandoc)',
  'cite.format.bibtex': 'BibTeX',
  'cite.format.biblatex': 'BibLaTeX',
  'cite.format.ris': 'RIS (EndNote, Mendeley)',
  'cite.save': 'Enregistrer…',
} as const satisfies Record<string, Message>;
