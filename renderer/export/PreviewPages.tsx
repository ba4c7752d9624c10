import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { Icon } from '../ui/Icon.tsx';
import type { ShownPdf } from './shown-pdf.ts';

type Fit = 'page' | 'width';

const steps: Readonly<Record<string, (page: number, pages: number) => number>> = {
  PageDown: (page) => page + 1,
  ArrowRight: (page) => page + 1,
  PageUp: (page) => page - 1,
  ArrowLeft: (page) => page - 1,
  Home: () => 1,
  End: (_page, pages) => pages,
};

/** The pages of a PDF, one at a time: leafed through by buttons and keys, whole or as wide as can be. */
export function PreviewPages({ pdf }: { readonly pdf: ShownPdf }) {
  const [wantedPage, setPage] = useState(1);
  const [fit, setFit] = useState<Fit>('page');
  const page = Math.min(wantedPage, pdf.pages);
  const desk = useRef<HTMLDivElement>(null);
  const label = t('preview.page', { page, pages: pdf.pages });
  useDrawnPage(desk, { pdf, page, fit, label });
  const follow = (event: KeyboardEvent<HTMLElement>) => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
    // A page that is taller than its place is read to its end first.
    if (fit === 'width' && scrollsOn(event.currentTarget, event.key)) return;
    event.preventDefault();
    setPage(Math.max(1, Math.min(pdf.pages, step(page, pdf.pages))));
  };
  return (
    <>
      <div className="preview-bar">
        <button
          type="button"
          className="icon-button"
          aria-label={t('preview.before')}
          disabled={page <= 1}
          onClick={() => setPage(page - 1)}
        >
          <Icon name="back" />
        </button>
        <span aria-live="polite">{label}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={t('preview.next')}
          disabled={page >= pdf.pages}
          onClick={() => setPage(page + 1)}
        >
          <Icon name="forward" />
        </button>
        <button
          type="button"
          className="button preview-fit"
          aria-pressed={fit === 'width'}
          onClick={() => setFit(fit === 'page' ? 'width' : 'page')}
        >
          {t('preview.width')}
        </button>
      </div>
      <div
        ref={desk}
        className="preview-desk"
        role="group"
        aria-label={t('preview.pages')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
        tabIndex={0}
        draggable
        onDragStart={(event) => {
          event.preventDefault();
          void doOrTell('export:drag', null);
        }}
        onKeyDown={follow}
      />
    </>
  );
}

function scrollsOn(place: HTMLElement, key: string): boolean {
  const below = place.scrollHeight - place.clientHeight - place.scrollTop;
  return key === 'PageDown' ? below > 2 : key === 'PageUp' && place.scrollTop > 0;
}

/** Keeps the page drawn in its place, as large as fits and as fine as the screen. */
function useDrawnPage(
  desk: RefObject<HTMLDivElement | null>,
  { pdf, page, fit, label }: { pdf: ShownPdf; page: number; fit: Fit; label: string },
): void {
  useEffect(() => {
    const place = desk.current;
    if (!place) return;
    let isStale = false;
    const draw = async () => {
      const { width, height } = await pdf.sizeOf(page);
      const room = { width: place.clientWidth - 24, height: place.clientHeight - 24 };
      if (isStale || room.width <= 0 || room.height <= 0) return;
      const byWidth = room.width / width;
      const scale = fit === 'width' ? byWidth : Math.min(byWidth, room.height / height);
      const canvas = await pdf.draw(page, scale * window.devicePixelRatio);
      if (isStale) return;
      canvas.role = 'img';
      canvas.ariaLabel = label;
      canvas.style.width = `${width * scale}px`;
      place.replaceChildren(canvas);
      place.scrollTop = 0;
    };
    // A page that was closed meanwhile is drawn no more: the next one is on its way.
    const redraw = () => void draw().catch(() => undefined);
    const watch = new ResizeObserver(redraw);
    watch.observe(place);
    return () => {
      isStale = true;
      watch.disconnect();
    };
  }, [desk, pdf, page, fit, label]);
}
