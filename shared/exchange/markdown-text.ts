/** Escapes what Markdown or Obsidian would read as a command; the words stay as they were. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>#|~$^%{}=]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(
      /^(\s*)([-+]|\d+[.)])(?=\s)/gm,
      (_all, space, sign) => `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}`,
    )
    .replace(/^(\s*)(-{3,}|:)/gm, '$1\\$2');

/** The text that `escapeMarkdown` was given (CommonMark 0.31, 2.4). */
export const unescapeMarkdown = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** A tag in the letters that Obsidian takes for one. */
export const markdownTag = (tag: string): string => tag.replace(/[^\p{L}\p{N}_/-]+/gu, '-');

/**
 * A person's Markdown as our window shows it, which knows neither HTML nor pictures: the programs that
 * will show it draw both, and a note may have come from elsewhere.
 */
export const harmlessMarkdown = (note: string): string =>
  note.replace(/<(?=[a-z/!?])|!(?=\[)/gi, '\\$&');
