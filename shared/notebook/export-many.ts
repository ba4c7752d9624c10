import type { Problem, Result } from '../base/result.ts';
import { ProblemError } from '../base/result.ts';
import { exportPdf, type PdfOptions, type Press, pdfName, readSurroundings } from './export-pdf.ts';
import { freeName } from './file-name.ts';
import { readLiving, type Session } from './session.ts';

/** Where a batch prints, writes and tells how far it is. */
export type BatchPlace = {
  readonly press: Press;
  /** Writes one whole file; the name is free among those of this batch. */
  write(name: string, bytes: Uint8Array): Promise<Result<void>>;
  progress(done: number, total: number, title: string): void;
  isCancelled(): boolean;
  /** Names that must not be given, in lower case: files that stand there already. */
  readonly taken?: readonly string[];
};

export type BatchOutcome = {
  readonly files: readonly { readonly id: string; readonly name: string; readonly bytes: number }[];
  readonly failed: readonly {
    readonly id: string;
    readonly title: string;
    readonly problem: Problem;
  }[];
  readonly cancelled: boolean;
  /** Why the batch ended before its time: its folder takes no more. */
  readonly ended: Problem | null;
};

/** What the next article would meet as well. */
const endings: ReadonlySet<Problem['code']> = new Set(['disk-full', 'read-only', 'unavailable']);

/** So many articles are under way at once: one is printed while another one is finished. */
const together = 3;

/**
 * The annotated PDFs of many articles, a file each. One that fails is listed and the others go on;
 * when it is cancelled, or the folder takes no more, what was written stays and nothing is left
 * half-written.
 */
export async function exportMany(
  session: Session,
  articleIds: readonly string[],
  options: PdfOptions,
  place: BatchPlace,
): Promise<BatchOutcome> {
  const around = await readSurroundings(session);
  const files: BatchOutcome['files'][number][] = [];
  const failed: BatchOutcome['failed'][number][] = [];
  const taken = new Set<string>(place.taken);
  let [next, done] = [0, 0];
  let ended: Problem | null = null;
  const isOver = () => ended !== null || place.isCancelled();
  const exportNext = async (): Promise<void> => {
    while (next < articleIds.length && !isOver()) {
      const id = articleIds[next++] as string;
      let title = id;
      try {
        const article = await readLiving(session, 'article', id);
        title = article.metadata.title.value;
        const name = freeName(pdfName(article), taken);
        const pdf = await exportPdf(session, [id], options, place.press, around);
        if (isOver()) return;
        const written = pdf.ok ? await place.write(name, pdf.value) : pdf;
        if (pdf.ok && written.ok) files.push({ id, name, bytes: pdf.value.length });
        else if (!written.ok && pdf.ok && endings.has(written.problem.code)) {
          ended ??= written.problem;
          return;
        } else if (!written.ok) failed.push({ id, title, problem: written.problem });
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        failed.push({ id, title, problem: error.problem });
      }
      place.progress(++done, articleIds.length, title);
    }
  };
  await Promise.all(Array.from({ length: together }, exportNext));
  return { files, failed, cancelled: place.isCancelled(), ended };
}
