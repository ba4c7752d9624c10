import { useEffect, useMemo, useRef, useState } from 'react';
import type { Article } from '../../shared/model/article.ts';
import { living } from '../../shared/model/living.ts';
import { useStore } from '../app/store.ts';
import { useAnswer } from '../app/use-answer.ts';
import { rememberPlace, viewState } from '../app/view-state.ts';
import { formatDay, problemInWords, t } from '../app/words.ts';
import { emptyPage, type ForeignDocument, fillFrame, foreignDocument } from './foreign-document.ts';
import { HoverPreview } from './HoverPreview.tsx';
import { keepLinks } from './original-links.ts';
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
      {value.reason && <p className="hint">{problemInWords(value.reason).message}</p>}
      {value.text !== null && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard.
        <pre className="original-text" dir="auto" tabIndex={0}>
          {value.text}
        </pre>
      )}
      {value.html !== null && (
        <OriginalFrame
          // A frame is filled once: another page gets a frame of its own.
          key={article.id + value.capturedAt}
          article={article}
          html={value.html}
          capturedAt={value.capturedAt}
        />
      )}
    </div>
  );
}

const mostFrames = 4;

type FrameProps = {
  readonly article: Article;
  readonly html: string;
  readonly capturedAt: string;
};

function OriginalFrame({ article, html, capturedAt }: FrameProps) {
  const state = usePaneState();
  const frame = useRef<HTMLIFrameElement>(null);
  const [inside, setInside] = useState<ForeignDocument | null>(null);
  const [page, setPage] = useState<OriginalPage | null>(null);
  const [found, setFound] = useState(0);
  const [frames, setFrames] = useState(1);
  const annotationId = useStore(state, (now) => now.annotationId);
  const jump = useStore(state, (now) => now.jump);
  const annotations = useMemo(() => living(article.annotations), [article.annotations]);
  const open = (box: HTMLIFrameElement) => {
    const empty = foreignDocument(box);
    // A page that was led away comes back in a new frame.
    if (!empty) return setFrames((count) => Math.min(count + 1, mostFrames));
    keepLinks(empty, article.metadata.url?.value);
    fillFrame(empty, html);
    setInside(empty);
    setPage(openOriginal(empty, box));
    keepPlace(empty, `original ${article.id}`);
  };
  useEffect(() => {
    if (page) setFound(page.paint(annotations));
  }, [page, annotations]);
  useEffect(() => {
    page?.showCurrent(annotationId, jump?.articleId === article.id);
    if (page && jump?.articleId === article.id) state.set({ jump: null });
  }, [page, annotationId, jump, article.id, state]);
  useEffect(
    () => (page && inside ? steerOriginal(inside, { page, article, state }) : undefined),
    [page, inside, article, state],
  );
  return (
    <>
      <p className="original-head">
        {capturedAt && t('original.captured', { date: formatDay(capturedAt) })}
        {page &&
          annotations.length > 0 &&
          ` · ${t('original.marks', { found, total: annotations.length })}`}
      </p>
      <iframe
        key={frames}
        ref={frame}
        title={t('reader.original')}
        className="original-frame paper"
        // Same origin lets this window paint marks in it; without "allow-scripts" nothing runs.
        sandbox="allow-same-origin"
        referrerPolicy="no-referrer"
        srcDoc={emptyPage}
        onLoad={({ currentTarget }) => open(currentTarget)}
      />
      {page && inside && (
        <HoverPreview
          over={inside.events}
          frame={frame.current}
          find={(x, y) => page.at(x, y).flatMap((id) => article.annotations[id] ?? [])}
        />
      )}
    </>
  );
}

/** Scrolls the page to where it was left, and remembers where it is left. */
function keepPlace({ view, events, isHere }: ForeignDocument, key: string): void {
  view.scrollTo(0, viewState.get().places[key] ?? 0);
  let timer: number | undefined;
  events.addEventListener(
    'scroll',
    () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => isHere() && rememberPlace(key, view.scrollY), 200);
    },
    { passive: true },
  );
}
