/** A sentence of a text with its offsets. */
export type Sentence = { readonly start: number; readonly end: number; readonly text: string };

const ABBREVIATION =
  /(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|St|Jr|Sr|vs|No|Nr|bzw|ca|etc|Inc|Corp|Ltd|Co|U\.S|U\.K|U\.N|a\.m|p\.m|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$/;

/** Cuts a text into sentences; a line break always parts. Common abbreviations and initials do not. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const ends = /[.!?…]+["'”’»)\]]*(?=\s)|[。！？]+[”’」』）]*|\n+/g;
  let start = 0;
  const close = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    if (body !== '')
      sentences.push({ start: start + lead, end: start + lead + body.length, text: body });
    start = end;
  };
  for (let match = ends.exec(text); match; match = ends.exec(text)) {
    const end = match.index + match[0].length;
    if (
      match[0].startsWith('.') &&
      ABBREVIATION.test(text.slice(Math.max(start, end - 8), match.index + 1))
    )
      continue;
    close(end);
  }
  close(text.length);
  return sentences;
}
