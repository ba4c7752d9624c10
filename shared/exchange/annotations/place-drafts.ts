import { CONTEXT_LENGTH, findQuote } from '../../anchor/describe-target.ts';
import { placeTarget, resolveTarget } from '../../anchor/resolve-target.ts';
import { openText, type SearchedText } from '../../anchor/searched-text.ts';
import { isId, newId } from '../../base/ids.ts';
import type { TextRange } from '../../base/text-range.ts';
import { type Remark, remark } from '../../i18n/failing.ts';
import { Annotation, type Target } from '../../model/annotation.ts';
import type { TextVersion } from '../../model/text-version.ts';
import { type CodePointMap, mapCodePoints } from './code-points.ts';
import type { AnnotationDraft, ImportedDrafts, ItemProblem } from './drafts.ts';
import { ownId } from './web-annotation-import.ts';

/** Annotations made from drafts, each with the state of its target, and what to tell about them. */
export type PlacedDrafts = {
  readonly annotations: readonly Annotation[];
  readonly problems: readonly ItemProblem[];
};

/**
 * Gives imported drafts their place in an article's text. A quote that is found for sure is "exact" or
 * "moved"; any other draft still becomes an annotation, with its words and the state that says why
 * it has to be looked at. Ids of our own exports are kept where `isFree` allows it.
 */
export function placeDrafts(
  { drafts, problems }: ImportedDrafts,
  version: Pick<TextVersion, 'sha256' | 'text'>,
  now: string,
  isFree: (id: string) => boolean = () => true,
): PlacedDrafts {
  const searched = openText(version);
  const points = mapCodePoints(version.text);
  const told: ItemProblem[] = [...problems];
  const annotations = drafts.map((draft) => {
    const target = placeDraft(draft, searched, points);
    const tell = tellPlace(draft, target);
    if (tell) told.push({ item: draft.item, ...tell });
    return makeAnnotation(draft, target, now, isFree);
  });
  return { annotations, problems: told };
}

function makeAnnotation(
  draft: AnnotationDraft,
  target: Target,
  now: string,
  isFree: (id: string) => boolean,
): Annotation {
  const { created = now, modified = created, ...fields } = draft.fields;
  const known = ownId(draft.foreignId);
  const id = known !== null && isId(known) && isFree(known) ? known : newId();
  const source =
    known === null && draft.foreignId !== null ? { importedFrom: draft.foreignId } : {};
  const whole = { ...source, ...fields, ...draft.extra, id, created, modified, target };
  const parsed = Annotation.safeParse(whole);
  return parsed.success
    ? parsed.data
    : Annotation.parse({ ...source, ...fields, id, created, modified, target });
}

function placeDraft(draft: AnnotationDraft, searched: SearchedText, points: CodePointMap): Target {
  const { version } = searched;
  const target = unplaced(draft, version.sha256);
  const position = utf16Position(draft, points);
  const { exact } = target.quote;
  const named = draft.place.version;
  if (named !== undefined && named !== version.sha256 && exact !== '')
    return settle({ ...target, version: named }, searched);
  if (position && inside(position, version.text)) {
    const words = version.text.slice(position.start, position.end);
    if (exact !== '' && words === exact)
      return named === version.sha256
        ? { ...target, position, state: draft.place.state ?? 'exact' }
        : placeTarget(target, version, position);
    // A position alone cannot be checked against anything: a person has to confirm it.
    if (exact === '' && words.trim() !== '')
      return { ...placeTarget(target, version, position), state: 'changed' };
  }
  return exact === '' ? target : settle(target, searched);
}

function settle(target: Target, searched: SearchedText): Target {
  const { version } = searched;
  if (target.quote.prefix + target.quote.suffix === '') {
    // Without context there is nothing to weigh: the words stand there once, or a person chooses.
    const found = findQuote(version.text, target.quote.exact);
    if (found.ok) return { ...placeTarget(target, version, found.value), state: 'moved' };
    if (found.problem.code === 'invalid-input') return { ...target, state: 'ambiguous' };
  }
  const resolution = resolveTarget(target, searched);
  if (resolution.range && (resolution.state === 'exact' || resolution.state === 'moved'))
    return { ...placeTarget(target, version, resolution.range), state: resolution.state };
  const spaceless = findSpaceless(version.text, target.quote.exact);
  if (spaceless) return placeTarget(target, version, spaceless);
  return { ...target, state: resolution.state };
}

function unplaced(draft: AnnotationDraft, sha256: string): Target {
  const quote = draft.place.quote ?? { exact: '', prefix: '', suffix: '' };
  const position = draft.place.position ?? { start: 0, end: 0 };
  return {
    version: sha256,
    position,
    quote: {
      exact: quote.exact.normalize('NFC'),
      prefix: quote.prefix.normalize('NFC').slice(-CONTEXT_LENGTH),
      suffix: quote.suffix.normalize('NFC').slice(0, CONTEXT_LENGTH),
    },
    state: 'orphan',
    ...(draft.otherSelectors.length === 0 ? {} : { otherSelectors: [...draft.otherSelectors] }),
  };
}

function utf16Position({ place }: AnnotationDraft, points: CodePointMap): TextRange | null {
  if (!place.position) return null;
  const { start, end } = place.position;
  return place.unit === 'utf-16'
    ? { start, end }
    : { start: points.toUtf16(start), end: points.toUtf16(end) };
}

const inside = ({ start, end }: TextRange, text: string): boolean =>
  start < end && end <= text.length;

// A page's own text runs blocks together ("end.Next"), ours parts them by a line break: the same
// letters in the same order, at one place only, are the same passage.
function findSpaceless(text: string, quote: string): TextRange | null {
  const wanted = quote.replace(/\s+/gu, '');
  if (wanted.length < 20) return null;
  const at: number[] = [];
  let dense = '';
  for (const match of text.matchAll(/\S+/gu)) {
    for (let i = 0; i < match[0].length; i++) at.push(match.index + i);
    dense += match[0];
  }
  const first = dense.indexOf(wanted);
  if (first < 0 || dense.indexOf(wanted, first + 1) >= 0) return null;
  return { start: at[first] as number, end: (at[first + wanted.length - 1] as number) + 1 };
}

function tellPlace(draft: AnnotationDraft, target: Target): Remark | null {
  if (target.state === 'exact' || target.state === 'moved') return null;
  const words = target.quote.exact;
  if (draft.place.quote === undefined && draft.place.position === undefined)
    return remark('remark.markWhole');
  if (words === '') return remark('remark.markOutside');
  const name = { words: words.length > 60 ? `${words.slice(0, 57)}…` : words };
  if (target.state === 'ambiguous') return remark('remark.markSeveral', name);
  return remark(target.state === 'changed' ? 'remark.markUnsure' : 'remark.markGone', name);
}
