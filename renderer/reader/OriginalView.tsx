import { useEffect, useMemo, useRef, useState } from 'react';
import type { Article } from '../../shared/model/article.ts';
import { living } from '../../shared/model/living.ts';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { rememberPlace, viewState } from '../app/view-state.ts';
import { formatDay, t } from '../app/words.ts';
import { HoverPreview } from './HoverPreview.tsx';
import { type OriginalPage, openOriginal } from './original-page.ts';
import { usePaneState } from './reading-state.ts';
import { steerOriginal } from './steer-original.ts';

/** The captured page in a frame without script and network, with the marks of the reading view. */
export function OriginalView({ article }: { readonly article: Article }) {
  const { value, problem } = useAnswer('article:original', { id: article.id }, () => false);
  if (problem) return <p className="hint">{problem.message}</p>;
  if (!value) return null;
  return (
    <div className="original">
      {value.reason && <p className="hint">{value.reason}</p>}
      {value.text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        <pre className="original-text" dir="auto" tabIndex={0}>
          {value.text}
        </pre>
      )}
      {value.html !== null && (
        <OriginalFrame article={article} html={value.html} capturedAt={value.capturedAt} />
      )}
    </div>
  );
}

type FrameProps = {
  readonly article: Article;
  readonly html: string;
  readonly capturedAt: string;
};

function OriginalFrame({ article, html, capturedAt }: FrameProps) {
  const state = usePaneState();
  const frame = useRef<HTMLIFrameElement>(null);
  const [page, setPage] = useState<OriginalPage | null>(null);
  const [found, setFound] = useState(0);
  const annotationId = useStore(state, (now) => now.annotationId);
  const jump = useStore(state, (now) => now.jump);
  const annotations = useMemo(() => living(article.annotations), [article.annotations]);
  useEffect(() => {
    if (page) setFound(page.paint(annotations));
  }, [page, annotations]);
  useEffect(() => {
    page?.showCurrent(annotationId, jump?.articleId === article.id);
    if (page && jump?.articleId === article.id) state.set({ jump: null });
  }, [page, annotationId, jump, article.id, state]);
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!page || !inside) return;
    return steerOriginal(inside, { page, article, state });
  }, [page, article, state]);
  return (
    <>
      <p className="original-head">
        {capturedAt && t('original.captured', { date: formatDay(capturedAt) })}
        {page &&
          annotations.length > 0 &&
          ` · ${t('original.marks', { found, total: annotations.length })}`}
      </p>
      <iframe
        ref={frame}
        title={t('reader.original')}
        className="original-frame paper"
        // Same origin lets this window paint marks in it; without "allow-scripts" nothing runs.
        sandbox="allow-same-origin"
        referrerPolicy="no-referrer"
        srcDoc={html}
        onLoad={({ currentTarget }) => {
          const inside = currentTarget.contentDocument;
          if (!inside) return;
          setPage(openOriginal(inside, currentTarget));
          keepPlace(inside, `original ${article.id}`);
        }}
      />
      {page && (
        <HoverPreview
          over={frame.current?.contentDocument ?? null}
          frame={frame.current}
          find={(x, y) => page.at(x, y).flatMap((id) => article.annotations[id] ?? [])}
        />
      )}
    </>
  );
}

/** Scrolls the page to where it was left, and remembers where it is left. */
function keepPlace(page: Document, key: string): void {
  page.defaultView?.scrollTo(0, viewState.get().places[key] ?? 0);
  let timer: number | undefined;
  page.addEventListener(
    'scroll',
    () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => rememberPlace(key, page.defaultView?.scrollY ?? 0), 200);
    },
    { passive: true },
  );
}
