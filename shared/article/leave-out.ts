import { namesInBylineLine } from './metadata/byline-lines.ts';
import { type Omission, type Piece, repeatsHeadline } from './piece.ts';
import { endsSentence, isAllLink, isDense, isRunningText, linkShare } from './piece-measures.ts';
import { boilerplateLines, creditLine, pointerLine } from './words/boilerplate-lines.ts';
import { isDateLine } from './words/date-lines.ts';
import { isTeaserHeading } from './words/teaser-headings.ts';

/** What the rules may know of the page around the pieces. */
export type PageContext = { readonly titles: readonly string[] };

type Step = (
  pieces: readonly Piece[],
  context: PageContext,
) => readonly (Omission | null | undefined)[];

/**
 * Decides which blocks of an extracted page are not part of the article. Every rule is about form
 * (position, links, wording in many languages), none about a site; what is left out is kept.
 */
export function leaveOut<P extends Piece>(pieces: readonly P[], context: PageContext): P[] {
  let current: readonly P[] = pieces.map(asCaption);
  for (const step of [beforeHeadline, boilerplate, teaserRuns, pointers, head, tail, comments]) {
    const verdicts = step(current, context);
    current = current.map((piece, i) => {
      const omit = piece.omit ?? verdicts[i];
      return omit ? { ...piece, omit } : piece;
    });
  }
  return keepsEnough(pieces, current) ? [...current] : [...pieces];
}

/** Rules that would take most of a text are wrong about this page (a link list, a poem). */
function keepsEnough(before: readonly Piece[], after: readonly Piece[]): boolean {
  const kept = after
    .filter((piece) => !piece.omit)
    .reduce((sum, piece) => sum + piece.text.length, 0);
  return kept * 4 >= before.reduce((sum, piece) => sum + piece.text.length, 0);
}

/** A short paragraph that ends in a picture credit is the caption of a picture. */
function asCaption<P extends Piece>(piece: P): P {
  const caption =
    piece.kind === 'paragraph' && piece.text.length <= 400 && creditLine.test(piece.text);
  return caption ? { ...piece, kind: 'figure' } : piece;
}

const omission = (reason: Omission['reason'], rule: string): Omission => ({ reason, rule });
const sameWords = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Menus that stand above a repeated headline, and the headline itself: it is the title already. */
const beforeHeadline: Step = (pieces, { titles }) => {
  const wanted = new Set(titles.map(sameWords).filter(isLongEnough));
  // A longer text has more letters than any of the titles, or is nearly nothing but signs.
  const longest = 3 * Math.max(0, ...[...wanted].map((words) => words.length)) + 20;
  const at = pieces
    .slice(0, 80)
    .findIndex(({ text }) => text.length <= longest && wanted.has(sameWords(text)));
  if (at < 0) return [];
  const repeated = omission('navigation', repeatsHeadline);
  const menu = omission('navigation', 'Stands above the headline');
  if (pieces.slice(0, at).some((piece) => isRunningText(piece) && piece.kind === 'paragraph'))
    return pieces.map((_, i) => (i === at ? repeated : null));
  return pieces.map((piece, i) => {
    if (i === at) return repeated;
    return i < at && piece.kind !== 'figure' ? menu : null;
  });
};

/** Four letters of a script without spaces say as much as two words. */
const isLongEnough = (words: string): boolean =>
  words.length >= (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(words) ? 4 : 8);

const boilerplate: Step = (pieces) =>
  pieces.map((piece) => {
    if (piece.kind === 'preformatted' || piece.kind === 'table' || piece.text === '') return null;
    const found = boilerplateLines.find(
      ({ longest, pattern, isList = true }) =>
        piece.text.length <= longest &&
        (isList || piece.kind !== 'list-item') &&
        pattern.test(piece.text),
    );
    return found ? omission(found.reason, found.rule) : null;
  });

/** Lists of other articles: under their heading, or as neighbours that are nothing but links. */
const teaserRuns: Step = (pieces) => {
  const verdicts: (Omission | null)[] = pieces.map(() => null);
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || piece.omit || verdicts[i]) continue;
    const headed = isTeaserHeading(piece.text) || opensCoverage(piece);
    const end = runEnd(pieces, headed ? i + 1 : i);
    const count = end - i;
    const rule = headed ? `Heading “${piece.text}”` : 'Neighbours that are nothing but links';
    if (headed ? count > 1 || isAtEnd(pieces, i) : count >= 2 && !isOwnList(pieces, i, end))
      for (let k = i; k < end; k++) verdicts[k] = omission('teasers', rule);
  }
  return verdicts;
};

/** A list of links, bare or under its own heading, between paragraphs: the article's, like its sources. */
function isOwnList(pieces: readonly Piece[], from: number, end: number): boolean {
  const isHeaded = pieces[from]?.kind === 'heading' && end - from > 1;
  const items = pieces.slice(isHeaded ? from + 1 : from, end);
  return items.every(({ kind }) => kind === 'list-item');
}

const opensCoverage = (piece: Piece): boolean =>
  piece.text.length < 90 &&
  /^(?:related (?:coverage|stories|articles|news)|more .{2,30} (?:stories|news|coverage)|more (?:from|on|in) )/i.test(
    piece.text,
  ) &&
  !/[.。]$/.test(piece.text);

/** The end of a run of items that are links, with empty pictures and short labels between them. */
function runEnd(pieces: readonly Piece[], from: number): number {
  let end = from;
  for (let i = from; i < pieces.length; i++) {
    const piece = pieces[i];
    if (!piece || isRunningText(piece)) break;
    const item = isAllLink(piece) || (linkShare(piece) >= 0.5 && piece.text.length < 250);
    if (item && piece.kind !== 'table') end = i + 1;
    else if (piece.text !== '' && (endsSentence(piece.text) || piece.text.length > 60)) break;
  }
  return end;
}

const isAtEnd = (pieces: readonly Piece[], at: number): boolean =>
  pieces.slice(at + 1).every((piece) => piece.omit || piece.text === '');

/** A single line that points elsewhere: "Read more: …", or a lone link that is no sentence. */
const pointers: Step = (pieces) =>
  pieces.map((piece) => {
    if (piece.kind === 'table' || piece.kind === 'list-item' || piece.kind === 'preformatted')
      return null;
    const short = piece.text.length <= 220;
    if (
      short &&
      pointerLine.test(piece.text) &&
      (linkShare(piece) >= 0.3 || piece.text.length <= 140)
    )
      return omission('teasers', 'Points to another article');
    const lone =
      short && isAllLink(piece) && piece.kind === 'paragraph' && !/[.。]$/.test(piece.text);
    return lone && piece.text.split(/\s+/).length >= 4
      ? omission('teasers', 'A link that stands alone')
      : null;
  });

/** Above the first running paragraph: dates, bylines, menus. */
const head: Step = (pieces) => {
  const first = pieces.findIndex((piece) => !piece.omit && isRunningText(piece));
  return pieces.map((piece, i) => {
    if (piece.omit || piece.text === '' || piece.text.length > 160) return null;
    const early = first >= 0 && i < first && first <= 15;
    const near = i < Math.max(first, 0) + 4;
    if ((early || near) && isDateLine(piece.text))
      return omission('navigation', 'Line with the date');
    if (!early || (piece.kind !== 'paragraph' && piece.kind !== 'list-item')) return null;
    if (isByline(piece.text)) return omission('navigation', 'Line with the byline');
    if (isFurniture(piece.text)) return omission('navigation', 'Lines above the text');
    const label = /^.{1,30}[:：]$/.test(piece.text) || (isLabel(piece.text) && isFew(pieces, i));
    return label ? omission('navigation', 'Short line above the text') : null;
  });
};

const BY = /^(?:by|von|par|por|di|door|av|автор:?|作者|记者|記者|文|撰文)[\s:：/]+\S/i;

/** A line that says who wrote; "By the time they came, it was over." is a sentence. */
const isByline = (text: string): boolean =>
  text.length < 120 &&
  (namesInBylineLine(text).length > 0 || (BY.test(text) && !/[.!?…]["”’]?$/.test(text)));

/** Several lines in one block, as old pages break them, of which each is a headline, a name or a date. */
function isFurniture(text: string): boolean {
  const lines = text.split('\n').map((line) => line.trim());
  return (
    lines.length > 1 &&
    lines.some((line) => isByline(line) || isDateLine(line)) &&
    lines.every((line) => isByline(line) || isDateLine(line) || isShortLine(line))
  );
}

const bioHeading =
  /^(?:about (?:the )?(?:author|writer)s?|über den autor|à propos de l'auteur|sobre (?:el|o) autor|об авторе|作者简介|关于作者|著者)[\s:：]*$/i;
const bioLine =
  /^\p{Lu}[\p{L}.’'-]+(?: [\p{L}.’'-]+){1,4} (?:is|was) (?:an?|the|[\p{L}’']+['’]s?)\s[^,;.]{0,80}\b(?:reporter|journalist|writer|editor|columnist|correspondent|contributor|producer|fellow|curator|freelancer?)\b/iu;

/** Below the last running paragraph: labels, bios, dates, sources. */
const tail: Step = (pieces) => {
  const bio = pieces.findIndex((piece, i) => i > pieces.length / 2 && bioHeading.test(piece.text));
  const running = pieces.map((piece, i) =>
    !piece.omit && isRunningText(piece) && !isBio(piece) ? i : -1,
  );
  const last = Math.max(...running, -1);
  return pieces.map((piece, i) => {
    if (piece.omit || piece.text === '') return null;
    if (bio >= 0 && i >= bio) return omission('navigation', 'About the author');
    if (last < 0 || i <= last) return null;
    if (isBio(piece)) return omission('navigation', 'About the author');
    if (isDateLine(piece.text)) return omission('navigation', 'Line with the date');
    if (piece.kind === 'heading')
      return isAtEnd(pieces, i) ? omission('navigation', 'Heading without text') : null;
    const label = piece.kind === 'paragraph' && isLabel(piece.text) && isFew(pieces, i);
    return label ? omission('navigation', 'Short line below the text') : null;
  });
};

const isBio = (piece: Piece): boolean => piece.text.length < 320 && bioLine.test(piece.text);

// One word alone is the heading of a subject as well: only counted, or of several, is it said by readers.
const commentsHeading =
  /^(?:(?:\d+ )?(?:comments|thoughts? on .{2,150}|responses|replies)(?: \(\d+\))?|1 (?:comment|response|reply)|discussion(?: about this (?:post|article))?|(?:leave|post) a (?:comment|reply)|join the (?:conversation|discussion)|kommentare?|commentaires?|comentarios?|comentários?|commenti|комментарии|评论|評論|コメント|댓글|التعليقات|תגובות)(?: [(（]?\d+[)）]?)?[\s:：]*$/i;

/** What readers wrote below: from its heading in the second half of the page to the end. */
const comments: Step = (pieces) => {
  const at = pieces.findIndex(
    (piece, i) =>
      i >= pieces.length / 2 &&
      piece.kind !== 'table' &&
      piece.text.length < 160 &&
      commentsHeading.test(piece.text),
  );
  const before = pieces
    .slice(0, Math.max(at, 0))
    .some((piece) => !piece.omit && isRunningText(piece));
  return at >= 0 && before
    ? pieces.map((_, i) => (i >= at ? omission('comments', 'Comments of readers') : null))
    : [];
};

/** A short line that ends like no sentence; several lines together are verse, code or a score. */
const isLabel = (text: string): boolean =>
  isShortLine(text) && text.length < (isDense(text) ? 25 : 60);

const isShortLine = (text: string): boolean =>
  text.length < 60 && !text.includes('\n') && !endsSentence(text);

/** False for one of three short lines in a row: they are a list, a score or verse as well. */
function isFew(pieces: readonly Piece[], at: number): boolean {
  const goesOn = (piece: Piece | undefined) =>
    piece !== undefined &&
    (piece.kind === 'paragraph' || piece.kind === 'list-item') &&
    isShortLine(piece.text);
  let [from, to] = [at, at];
  while (goesOn(pieces[from - 1])) from--;
  while (goesOn(pieces[to + 1])) to++;
  return to - from < 2;
}
