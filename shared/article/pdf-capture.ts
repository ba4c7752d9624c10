import type { Article } from '../model/article.ts';

/** The PDF from which an article's text was read, or undefined where it came from something else. */
export const pdfCaptureOf = ({ captures, version }: Pick<Article, 'captures' | 'version'>) => {
  const capture = captures[version.captureId ?? ''];
  return capture?.mediaType === 'application/pdf' ? capture : undefined;
};
