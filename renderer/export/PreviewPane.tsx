import { t } from '../app/words.ts';
import { PreviewPages } from './PreviewPages.tsx';
import type { Preview } from './use-preview.ts';

type Props = {
  readonly preview: Preview;
  /** What a person should know of the preview, as that it shows the first of several files. */
  readonly hint: string | null;
};

/** What would be saved, beside the choices that make it so. */
export function PreviewPane({ preview, hint }: Props) {
  const { pdf, text, problem, isMaking } = preview;
  return (
    <section className="preview" aria-label={t('preview.title')} aria-busy={isMaking}>
      {pdf && <PreviewPages pdf={pdf} />}
      {text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
        <pre className="preview-text" dir="auto" tabIndex={0}>
          {text}
        </pre>
      )}
      {problem && (
        <p className="preview-note field-problem" role="alert">
          {problem}
        </p>
      )}
      {!pdf && text === null && !problem && (
        <p className="preview-note">{t(isMaking ? 'preview.making' : 'preview.nothing')}</p>
      )}
      {hint && <p className="preview-hint">{hint}</p>}
    </section>
  );
}
