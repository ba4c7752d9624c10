import type { Remark } from '../../i18n/failing.ts';
import type { AnchorState, Annotation } from '../../model/annotation.ts';

/** Something that a format cannot say: which annotation (or null for the file), what is not in it. */
export type Loss = {
  readonly annotationId: string | null;
  readonly field: string;
  readonly message: string;
};

/** A written file and what it does not carry. */
export type ExportedText = { readonly text: string; readonly losses: readonly Loss[] };

/** Something wrong with one item of an imported file; the other items are not touched by it. */
export type ItemProblem = Remark & { readonly item: number | null };

/** Where a draft says that it belongs; offsets are counted in `unit`s of the text it was made on. */
export type DraftPlace = {
  readonly quote?: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly position?: { readonly start: number; readonly end: number };
  readonly unit: 'code-points' | 'utf-16';
  /** SHA-256 of the text version and state of the target, where the file names them. */
  readonly version?: string;
  readonly state?: AnchorState;
};

/** An annotation as a file tells it, before it has a place in an article's text. */
export type AnnotationDraft = {
  readonly item: number;
  readonly foreignId: string | null;
  /** Address or article IRI that the annotation belongs to. */
  readonly source: string | null;
  readonly place: DraftPlace;
  readonly otherSelectors: readonly unknown[];
  readonly fields: Pick<
    Annotation,
    'kind' | 'note' | 'tags' | 'speakers' | 'hedges' | 'verification'
  > &
    Partial<Pick<Annotation, 'voice' | 'creator' | 'created' | 'modified'>>;
  /** Everything else that must come back out on export. */
  readonly extra: Readonly<Record<string, unknown>>;
};

/** The readable part of a file and its faults. */
export type ImportedDrafts = {
  readonly drafts: readonly AnnotationDraft[];
  readonly problems: readonly ItemProblem[];
};

/** True for a plain JSON object. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as a list: absent is empty, a single value is a list of one. */
export const listOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

/** A string, or undefined for anything else. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** An ISO 8601 moment as the program writes it, or undefined where the text is none. */
export function instantOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T/u.test(value)) return undefined;
  if (/^[\d-]+T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/u.test(value)) return value;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Parses JSON of an import; the message says what a person can do about a broken file. */
export function parseJson(text: string): { value: unknown } | { problem: ItemProblem } {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/u, '')) };
  } catch {
    return { problem: { item: null, message: 'The file is not valid JSON; export it once more.' } };
  }
}
