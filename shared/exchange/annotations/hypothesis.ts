import { remark } from '../../i18n/failing.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import { living } from '../../model/entity.ts';
import {
  type AnnotationDraft,
  type DraftPlace,
  type ExportedText,
  type ImportedDrafts,
  type ItemProblem,
  instantOf,
  isRecord,
  type Loss,
  listOf,
  parseJson,
  textOf,
} from './drafts.ts';
import { sourceOf } from './web-annotation-export.ts';
import { readPosition, readQuote } from './web-annotation-import.ts';

type Json = Record<string, unknown>;

const KIND_TAG = 'kind:';

/**
 * Writes annotations in the JSON that the Hypothesis client exports and imports
 * (https://h.readthedocs.io/en/latest/api/). The kind becomes a tag "kind:claim"; speakers, voice,
 * hedges and verification have no place there and are reported.
 */
export function exportHypothesis(article: Article, now: string): ExportedText {
  const annotations = living(article.annotations);
  const file = {
    export_date: now,
    export_userid: 'acct:parley@localhost',
    client_version: 'parley',
    annotations: annotations.map((annotation) => apiAnnotation(annotation, article)),
  };
  return { text: `${JSON.stringify(file, null, 2)}\n`, losses: annotations.flatMap(lossesOf) };
}

function apiAnnotation(annotation: Annotation, article: Article): Json {
  const { exact, prefix, suffix } = annotation.target.quote;
  const { start, end } = annotation.target.position;
  const user = `acct:${(annotation.creator ?? 'parley').replace(/[^\w.-]+/gu, '_')}@localhost`;
  const uri = sourceOf(article);
  return {
    id: annotation.id,
    created: annotation.created,
    updated: annotation.modified,
    user,
    user_info: { display_name: annotation.creator ?? null },
    uri,
    text: annotation.note,
    tags: [...annotation.tags, `${KIND_TAG}${annotation.kind}`],
    group: '__world__',
    permissions: { read: [user], update: [user], delete: [user], admin: [user] },
    target: [
      {
        source: uri,
        selector: [
          ...(annotation.target.otherSelectors ?? []),
          { type: 'TextPositionSelector', start, end },
          { type: 'TextQuoteSelector', exact, prefix, suffix },
        ],
      },
    ],
    document: { title: [article.metadata.title.value] },
    links: {},
    references: [],
    flagged: false,
    hidden: false,
  };
}

function lossesOf(annotation: Annotation): Loss[] {
  const lost: [string, boolean, string][] = [
    ['speakers', annotation.speakers.length > 0, 'the speaker chain'],
    ['voice', annotation.voice !== undefined, 'whether it is a quote or a paraphrase'],
    ['hedges', annotation.hedges.length > 0, 'the hedges'],
    ['verification', annotation.verification.length > 0, 'the verification history'],
    ['eventId', annotation.eventId !== undefined, 'the link to its event'],
  ];
  return lost
    .filter(([, isLost]) => isLost)
    .map(([field, , words]) => ({
      annotationId: annotation.id,
      field,
      message: `Hypothesis has no place for ${words}.`,
    }));
}

/**
 * Reads an export of the Hypothesis client, an answer of its search, or a bare list. Replies are
 * appended to the note that they answer. Only quotes are used to find the places: positions there
 * count in the text of the whole page.
 */
export function importHypothesis(text: string): ImportedDrafts {
  const parsed = parseJson(text);
  if ('problem' in parsed) return { drafts: [], problems: [parsed.problem] };
  const items = itemsOf(parsed.value);
  if (!items)
    return {
      drafts: [],
      problems: [{ item: null, message: 'The file holds no Hypothesis annotations.' }],
    };
  const problems: ItemProblem[] = [];
  const drafts: AnnotationDraft[] = [];
  const replies: { item: number; json: Json; parent: string }[] = [];
  items.forEach((json, item) => {
    if (!isRecord(json) || (json.target === undefined && json.text === undefined)) {
      problems.push({ item, ...remark('remark.notHypothesis') });
      return;
    }
    const parent = textOf(listOf(json.references)[0]);
    if (parent !== undefined) replies.push({ item, json, parent });
    else drafts.push(readItem(json, item));
  });
  return { drafts: withReplies(drafts, replies, problems), problems };
}

function itemsOf(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isRecord(value)) return null;
  const list = value.annotations ?? value.rows;
  return Array.isArray(list) ? list : value.target !== undefined ? [value] : null;
}

function readItem(json: Json, item: number): AnnotationDraft {
  const [target] = listOf(json.target).filter(isRecord);
  const tags = listOf(json.tags).filter((tag): tag is string => typeof tag === 'string');
  const kind = tags.find((tag) => tag.startsWith(KIND_TAG))?.slice(KIND_TAG.length);
  const { place, others } = readSelectors(listOf(target?.selector));
  const created = instantOf(json.created);
  const modified = instantOf(json.updated);
  const creator = authorOf(json);
  return {
    item,
    foreignId: textOf(json.id) ?? null,
    source: textOf(target?.source) ?? textOf(json.uri) ?? null,
    place,
    otherSelectors: others,
    fields: {
      kind: kind?.slice(0, 64) || 'note',
      note: textOf(json.text) ?? '',
      tags: tags.filter((tag) => tag !== `${KIND_TAG}${kind}`),
      speakers: [],
      hedges: [],
      verification: [],
      ...(creator === undefined ? {} : { creator }),
      ...(created === undefined ? {} : { created }),
      ...(modified === undefined ? {} : { modified }),
    },
    extra: {},
  };
}

function readSelectors(selectors: readonly unknown[]): {
  place: DraftPlace;
  others: readonly unknown[];
} {
  const typed = (type: string) => selectors.find((one) => isRecord(one) && one.type === type);
  const quote = typed('TextQuoteSelector');
  const position = typed('TextPositionSelector');
  return {
    place: { ...readQuote(quote), ...(quote ? readPosition(position) : {}), unit: 'utf-16' },
    others: selectors.filter((one) => one !== quote && one !== position),
  };
}

function authorOf(json: Json): string | undefined {
  const shown = isRecord(json.user_info) ? textOf(json.user_info.display_name) : undefined;
  const name = shown ?? /^acct:([^@]+)@/u.exec(textOf(json.user) ?? '')?.[1];
  return name === 'parley' ? undefined : name;
}

function withReplies(
  drafts: readonly AnnotationDraft[],
  replies: readonly { item: number; json: Json; parent: string }[],
  problems: ItemProblem[],
): AnnotationDraft[] {
  const answers = new Map<string, string[]>();
  const alone: AnnotationDraft[] = [];
  for (const { item, json, parent } of replies) {
    const words = `> ${authorOf(json) ?? 'Somebody'} replied: ${textOf(json.text) ?? ''}`;
    if (drafts.some((draft) => draft.foreignId === parent))
      answers.set(parent, [...(answers.get(parent) ?? []), words]);
    else {
      alone.push(readItem(json, item));
      problems.push({ item, ...remark('remark.replyAlone') });
    }
  }
  const answered = drafts.map((draft) => {
    const added = answers.get(draft.foreignId ?? '');
    if (!added) return draft;
    const note = [draft.fields.note, ...added].filter((part) => part !== '').join('\n\n');
    return { ...draft, fields: { ...draft.fields, note } };
  });
  return [...answered, ...alone];
}
