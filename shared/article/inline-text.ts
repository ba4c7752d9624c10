import type { Mark } from '../model/text-version.ts';
import { cleanText } from './clean-text.ts';

/** Text that grows while white space collapses as in HTML, with the marks laid over it. */
export type InlineText = {
  readonly append: (raw: string) => void;
  readonly appendAsIs: (raw: string) => void;
  readonly lineBreak: () => void;
  readonly open: () => number;
  readonly close: (start: number, kind: Mark['kind'], href?: string) => void;
  /** The finished text, trimmed and in NFC, with its marks; the writer is empty afterwards. */
  readonly take: () => { readonly text: string; readonly marks: Mark[] };
  readonly length: () => number;
};

/** Starts an empty inline text. */
export function startInline(): InlineText {
  let text = '';
  let marks: Mark[] = [];
  const append = (raw: string) => {
    let run = cleanText(raw).replace(/[\s\u00a0]+/g, ' ');
    if (run.startsWith(' ') && (text === '' || /[\s]$/.test(text))) run = run.slice(1);
    text += run;
  };
  const appendAsIs = (raw: string) => {
    text += cleanText(raw);
  };
  const lineBreak = () => {
    text = `${text.replace(/ +$/, '')}\n`;
  };
  const close = (start: number, kind: Mark['kind'], href?: string) => {
    if (text.length > start)
      marks.push({ kind, start, end: text.length, ...(href === undefined ? {} : { href }) });
  };
  const take = () => {
    const done = finish(text, marks);
    text = '';
    marks = [];
    return done;
  };
  return {
    append,
    appendAsIs,
    lineBreak,
    open: () => text.length,
    close,
    take,
    length: () => text.length,
  };
}

function finish(raw: string, marks: readonly Mark[]): { text: string; marks: Mark[] } {
  const lead = raw.length - raw.trimStart().length;
  const trimmed = raw.trim();
  const text = trimmed.normalize('NFC');
  const place = (offset: number) => {
    const at = Math.min(Math.max(offset - lead, 0), trimmed.length);
    return text === trimmed ? at : trimmed.slice(0, at).normalize('NFC').length;
  };
  const fitted = marks.map((mark) =>
    tighten(text, { ...mark, start: place(mark.start), end: place(mark.end) }),
  );
  return {
    text,
    marks: fitted.filter((mark) => mark.end > mark.start).sort((a, b) => a.start - b.start),
  };
}

/** White space at the edges of a mark belongs to the sentence, not to the mark. */
function tighten(text: string, mark: Mark): Mark {
  const inner = text.slice(mark.start, mark.end);
  const start = mark.start + inner.length - inner.trimStart().length;
  return {
    ...mark,
    start,
    end: Math.max(start, mark.end - (inner.length - inner.trimEnd().length)),
  };
}
