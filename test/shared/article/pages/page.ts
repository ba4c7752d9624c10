/** A page and what a careful person reads on it. `published` null = the page does not say. */
export type Page = {
  readonly name: string;
  readonly html: string;
  readonly url?: string;
  readonly title: string;
  readonly bylines: readonly string[];
  readonly published: string | null;
  readonly updated?: string;
  /** The blocks of the article in order, captions aside. */
  readonly text: readonly string[];
};

/** Paragraphs as a page writes them. */
export const ps = (list: readonly string[]): string =>
  list.map((one) => `<p>${one}</p>`).join('\n');
