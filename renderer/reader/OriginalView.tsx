import { useState } from 'react';
import type { Article } from '../../shared/model/article.ts';
import { living } from '../../shared/model/entity.ts';
import { useAnswer } from '../app/use-answer.ts';
import { formatDay, t } from '../app/words.ts';
import { paintOriginal } from './paint-original.ts';

/** The captured page in a frame without script and network, with the marks of the reading view. */
export function OriginalView({ article }: { readonly article: Article }) {
  const { value, problem } = useAnswer('article:original', { id: article.id }, () => false);
  const [found, setFound] = useState<number | null>(null);
  if (problem) return <p className="hint">{problem.message}</p>;
  if (!value) return null;
  const annotations = living(article.annotations);
  return (
    <div className="original">
      <p className="original-head">
        {value.capturedAt && t('original.captured', { date: formatDay(value.capturedAt) })}
        {found !== null &&
          annotations.length > 0 &&
          ` · ${t('original.marks', { found, total: annotations.length })}`}
      </p>
      {value.reason && <p className="hint">{value.reason}</p>}
      {value.text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        <pre className="original-text" dir="auto" tabIndex={0}>
          {value.text}
        </pre>
      )}
      {value.html !== null && (
        <iframe
          title={t('reader.original')}
          className="original-frame"
          // Same origin lets this window paint marks in it; without "allow-scripts" nothing runs.
          sandbox="allow-same-origin"
          referrerPolicy="no-referrer"
          srcDoc={value.html}
          onLoad={(event) => {
            const page = event.currentTarget.contentDocument;
            if (page) setFound(paintOriginal(page, annotations));
          }}
        />
      )}
    </div>
  );
}
