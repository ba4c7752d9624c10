import { webAddress } from '../../article/web-address.ts';
import type { AnnotationDraft } from '../annotations/drafts.ts';
import { importHypothesis } from '../annotations/hypothesis.ts';
import { isRow, rowsIn } from './field-values.ts';
import type { ForeignHighlight, ForeignItem, ReadExport } from './foreign-item.ts';

/** True for an export of the Hypothesis client, an answer of its search, or a bare list of annotations. */
export const isHypothesis = (json: unknown): boolean => {
  const first = annotationsOf(json).slice(0, 20);
  return (
    first.length > 0 &&
    first.filter((one) => 'target' in one && 'uri' in one).length * 2 >= first.length
  );
};

const annotationsOf = (json: unknown): Record<string, unknown>[] =>
  Array.isArray(json)
    ? rowsIn(json)
    : isRow(json)
      ? rowsIn(json['annotations'] ?? json['rows'])
      : [];

/** Reads Hypothesis annotations as highlights of the pages on which they stand, a page for each address. */
export function readHypothesis(text: string, json: unknown): ReadExport {
  const { drafts, problems } = importHypothesis(text);
  const titles = new Map<string, string>();
  for (const one of annotationsOf(json)) {
    const [title] = isRow(one['document']) ? [one['document']['title']].flat() : [];
    if (typeof one['uri'] === 'string' && typeof title === 'string') titles.set(one['uri'], title);
  }
  const pages = new Map<string, AnnotationDraft[]>();
  for (const draft of drafts) {
    const page = draft.source ?? '';
    pages.set(page, [...(pages.get(page) ?? []), draft]);
  }
  return {
    tool: 'Hypothesis',
    items: [...pages].map(([page, marks]) => itemOf(page, marks, titles.get(page))),
    failed: problems.map(({ item, ...why }) => ({ row: (item ?? -1) + 1, ...why })),
  };
}

function itemOf(
  page: string,
  marks: readonly AnnotationDraft[],
  title: string | undefined,
): ForeignItem {
  const url = webAddress(page) ?? undefined;
  const dates = marks.flatMap(({ fields }) => fields.created ?? []).sort();
  return {
    row: (marks[0]?.item ?? 0) + 1,
    key: page || 'unknown page',
    title: title ?? (page || 'Untitled'),
    ...(url ? { url } : {}),
    ...(dates[0] ? { saved: dates[0] } : {}),
    authors: [],
    tags: [],
    folders: [],
    status: 'unread',
    highlights: marks.map(highlightOf),
    record: { uri: page, annotations: marks.length },
  };
}

function highlightOf({
  foreignId,
  place,
  fields,
  otherSelectors,
}: AnnotationDraft): ForeignHighlight {
  const { note, tags, kind, creator, created } = fields;
  const { exact = '', prefix = '', suffix = '' } = place.quote ?? {};
  return {
    id: foreignId,
    quote: exact,
    prefix,
    suffix,
    note,
    tags,
    kind,
    ...(creator ? { creator } : {}),
    ...(created ? { created } : {}),
    ...(otherSelectors.length > 0 ? { otherSelectors } : {}),
  };
}
