import type { ArticleInput, ReadArticle } from '../article/article-input.ts';
import type { Pictures } from '../article/pictures-in.ts';
import type { SplitOriginal } from '../article/split-original.ts';
import { ok, type Result } from '../base/result.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import type { AnnotatedOriginal, OriginalHighlight } from '../pdf/annotate-original.ts';
import type { PdfAnnotation } from '../pdf/read-annotations.ts';
import type { ParleyPdf } from '../pdf/read-parley-pdf.ts';
import type { HighlightSetting } from '../pdf/write-highlights.ts';

/** What stands on the pages of a PDF: what any program put there, and what only Parley does. */
export type PdfMarks = {
  readonly marks: readonly PdfAnnotation[];
  readonly own: ParleyPdf | null;
};

type Work = {
  readonly read: { readonly asks: ArticleInput; readonly gives: ReadArticle };
  readonly split: { readonly asks: ArticleInput; readonly gives: SplitOriginal };
  readonly readMarks: { readonly asks: Uint8Array; readonly gives: PdfMarks };
  readonly markPdf: { readonly asks: OriginalToMark; readonly gives: AnnotatedOriginal };
  readonly findPictures: { readonly asks: SoughtPictures; readonly gives: Pictures };
};

/** A PDF, and the highlights that are to be appended to it. */
export type OriginalToMark = Omit<HighlightSetting, 'speaker'> & {
  readonly original: Uint8Array;
  readonly highlights: readonly OriginalHighlight[];
  readonly locale: LanguageCode;
};

/** An original, and the SHA-256 of the pictures that are looked for in it. */
export type SoughtPictures = {
  readonly original: ArticleInput;
  readonly wanted: ReadonlySet<string>;
};

/**
 * All that looks into strangers' files, wherever these may take long or break something without harm:
 * `read` reads an original, `split` takes a container apart, `readMarks` tells what stands on a PDF,
 * `markPdf` appends highlights to one, `findPictures` takes pictures out.
 */
export type OriginalReaders = {
  readonly [K in keyof Work]: (asks: Work[K]['asks']) => Promise<Result<Work[K]['gives']>>;
};

/** One piece of that work, as it goes to another thread. */
export type OriginalTask = {
  readonly [K in keyof Work]: { readonly what: K; readonly asks: Work[K]['asks'] };
}[keyof Work];

/** The readers that hand their work to somebody. */
export function readersBy(hand: (task: OriginalTask) => Promise<Result<unknown>>): OriginalReaders {
  const by = (what: keyof Work) => (asks: never) => hand({ what, asks });
  return {
    read: by('read'),
    split: by('split'),
    readMarks: by('readMarks'),
    markPdf: by('markPdf'),
    findPictures: by('findPictures'),
  } as OriginalReaders;
}

/** Does a piece of the work where it is called; what it needs is loaded with the first piece. */
export async function readHere(task: OriginalTask): Promise<Result<unknown>> {
  switch (task.what) {
    case 'read':
      return (await import('../article/read-article.ts')).readArticle(task.asks);
    case 'split':
      return (await import('../article/split-original.ts')).splitOriginal(task.asks);
    case 'findPictures': {
      const { picturesIn } = await import('../article/pictures-in.ts');
      return ok(await picturesIn(task.asks.original, task.asks.wanted));
    }
    case 'markPdf':
      return mark(task.asks);
    case 'readMarks':
      return marksIn(task.asks);
  }
}

async function mark({ original, highlights, locale, ...setting }: OriginalToMark) {
  const { annotateOriginalPdf } = await import('../pdf/annotate-original.ts');
  const { loadTranslator } = await import('../i18n/translator.ts');
  const speaker = await loadTranslator(locale);
  return annotateOriginalPdf(original, highlights, { ...setting, speaker });
}

async function marksIn(bytes: Uint8Array): Promise<Result<PdfMarks>> {
  const { readPdfAnnotations } = await import('../pdf/annotate-original.ts');
  const { readParleyPdf } = await import('../pdf/read-parley-pdf.ts');
  const marks = await readPdfAnnotations(bytes);
  if (!marks.ok) return marks;
  const own = await readParleyPdf(bytes);
  return ok({ marks: marks.value, own: own.ok ? own.value : null });
}
