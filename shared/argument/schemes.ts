import { type Scheme, schemeTable } from './scheme-table.ts';

const byName = new Map(
  schemeTable.flatMap((scheme) =>
    [scheme.id, scheme.name, ...scheme.aifNames].map((name) => [nameKey(name), scheme] as const),
  ),
);

/** The scheme under an id, a name, or a name from an AIF file; null for one we do not know. */
export const findScheme = (name: string): Scheme | null => byName.get(nameKey(name)) ?? null;

/** The kinds of evidence with the words of the screen. */
export const evidenceKinds = [
  { id: 'document', label: 'Document', hint: 'A text that anyone can look up.' },
  { id: 'data', label: 'Data', hint: 'Figures from a named collection.' },
  { id: 'named-witness', label: 'Named witness', hint: 'A person with a name who was there.' },
  { id: 'unnamed-source', label: 'Unnamed source', hint: 'A person whose name is withheld.' },
  { id: 'expert', label: 'Expert', hint: 'A person with knowledge of the field.' },
  { id: 'assertion', label: 'Assertion', hint: 'Said without anything behind it.' },
] as const;

function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
