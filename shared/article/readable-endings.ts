/** Endings of files that hold articles. */
export const readableEndings: readonly string[] = [
  ...['txt', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mhtml', 'mht'],
  ...['pdf', 'docx', 'epub', 'eml', 'warc', 'warc.gz', 'wacz', 'zip'],
];

/** True for the name of a file that may hold an article. */
export const isReadableName = (name: string): boolean =>
  readableEndings.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
