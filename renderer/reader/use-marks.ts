import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type IntervalIndex, indexIntervals } from '../../shared/anchor/interval-index.ts';
import { isPlaced } from '../../shared/anchor/paint-spans.ts';
import { once } from '../../shared/base/once.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import { living } from '../../shared/model/living.ts';
import { useStore } from '../app/store.ts';
import { ownKinds } from './kinds.ts';
import { createPainter, type Painter } from './paint-highlights.ts';
import { dropArrived, provisionalMarks, usePaneState } from './reading-state.ts';
import { forgetWhereThere } from './resize-mark.ts';
import type { TextMap } from './text-map.ts';

/** The marks of an article as they can be clicked on. */
export type Marks = {
  readonly annotations: readonly Annotation[];
  /** Made when it is asked for first: most changes come and go without a click. */
  readonly index: () => IntervalIndex;
};

/** Paints an article's marks over its drawn text and answers which lie where. */
export function useMarks(
  article: Article,
  map: TextMap | null,
): Marks & { painter: Painter | null } {
  const { sha256 } = article.version;
  const pane = usePaneState();
  const annotationId = useStore(pane, (state) => state.annotationId);
  const hits = useStore(pane, (state) => state.hits);
  const provisional = useStore(provisionalMarks, (state) => state.list);
  const own = useStore(ownKinds, (state) => state.list);
  const annotations = useMemo(() => living(article.annotations), [article.annotations]);
  const index = useMemo(
    () =>
      once(() =>
        indexIntervals(
          annotations
            .filter(({ target }) => isPlaced(target, sha256))
            .map(({ id, target: { position } }) => ({ id, ...position })),
        ),
      ),
    [annotations, sha256],
  );
  const painter = useMemo(() => (map ? createPainter(map) : null), [map]);
  useEffect(() => () => painter?.clear(), [painter]);
  const shownOwn = useRef(own);
  useLayoutEffect(() => {
    if (shownOwn.current !== own) painter?.clear();
    shownOwn.current = own;
    painter?.paintAnnotations(annotations, sha256);
  }, [painter, annotations, sha256, own]);
  // A mark that was just made is added to what is painted: the thousands of others are not looked at.
  useLayoutEffect(() => {
    const waiting = provisional
      .filter((mark) => mark.articleId === article.id)
      .filter(({ id }) => id === null || article.annotations[id] === undefined);
    const stops = waiting.map(({ kind, range }) => painter?.paintOne(kind, range));
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [painter, provisional, article]);
  useLayoutEffect(() => {
    const current = annotationId === null ? undefined : article.annotations[annotationId];
    const shown = current && current.deleted === undefined && isPlaced(current.target, sha256);
    painter?.paintSpans('current', shown ? [current.target.position] : [], 2);
  }, [painter, annotationId, article, sha256]);
  useLayoutEffect(() => painter?.paintSpans('hit', hits), [painter, hits]);
  useEffect(() => {
    dropArrived((id) => article.annotations[id] !== undefined);
    forgetWhereThere(article);
  }, [article]);
  return { annotations, index, painter };
}
