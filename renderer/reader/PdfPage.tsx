import { type CSSProperties, memo, useEffect, useRef, useState } from 'react';
import type { PlacedPiece } from '../../shared/article/formats/place-lines.ts';
import { t } from '../app/words.ts';
import type { PageBox, ShownPdf } from '../export/shown-pdf.ts';

type Props = {
  readonly pdf: ShownPdf;
  readonly number: number;
  readonly box: PageBox;
  readonly text: string;
  readonly pieces: readonly PlacedPiece[];
  readonly scroller: HTMLElement | null;
};

/** One page: its picture, drawn only near the sight, and above it its text at the same places. */
export const PdfPage = memo(function PdfPage({ pdf, number, box, text, pieces, scroller }: Props) {
  const page = useRef<HTMLDivElement>(null);
  const [isBroken, setBroken] = useState(false);
  const isTurned = box.rotate % 180 !== 0;
  const [width, height] = isTurned ? [box.height, box.width] : [box.width, box.height];
  useEffect(() => {
    const place = page.current;
    return place && scroller
      ? keepDrawn(place, scroller, { pdf, number, points: width, setBroken })
      : undefined;
  }, [scroller, pdf, number, width]);
  return (
    <div
      ref={page}
      className="pdf-page"
      data-block={number}
      style={{ aspectRatio: `${width} / ${height}` }}
    >
      {isBroken && <p className="hint">{t('reader.pageBroken')}</p>}
      <div className="pdf-text" style={layerStyle(box, width)}>
        {pieces.map((piece) => {
          const shown = text.slice(piece.start, piece.end);
          return (
            <span
              key={piece.start}
              data-at={piece.start}
              dir="auto"
              style={pieceStyle(piece, box, shown, width)}
            >
              {shown}
            </span>
          );
        })}
      </div>
    </div>
  );
});

/** The text lies on the page as it was before it was turned, and is turned with it. */
function layerStyle({ width, height, rotate }: PageBox, shownWidth: number): CSSProperties {
  const part = (points: number) => `${(points / shownWidth) * 100}cqw`;
  const moved: Record<number, string> = {
    90: `translate(${part(height)}, 0)`,
    180: `translate(${part(width)}, ${part(height)})`,
    270: `translate(0, ${part(width)})`,
  };
  return {
    width: part(width),
    height: part(height),
    ...(rotate === 0 ? {} : { transform: `${moved[rotate] ?? ''} rotate(${rotate}deg)` }),
  };
}

/** Places are parts of the page's width: nothing is laid out anew when the page grows or shrinks. */
function pieceStyle(
  { x, y, width, size }: PlacedPiece,
  box: PageBox,
  shown: string,
  shownWidth: number,
): CSSProperties {
  const part = (points: number) => `${(points / shownWidth) * 100}cqw`;
  const natural = naturalWidth(shown.trimEnd()) * size;
  return {
    left: part(x - box.left),
    // The letters stand on a base line that lies four fifths down their box.
    top: part(box.height - (y - box.bottom) - size * 0.8),
    fontSize: part(size),
    transform: natural > 0 ? `scaleX(${width / natural})` : undefined,
  };
}

const measured = document.createElement('canvas').getContext('2d');

/** The width of letters at a size of 1 in the font of the text layer. */
function naturalWidth(letters: string): number {
  if (!measured) return 0;
  measured.font = '100px sans-serif';
  return measured.measureText(letters).width / 100;
}

type Drawing = {
  readonly pdf: ShownPdf;
  readonly number: number;
  /** How wide the page is, in points. */
  readonly points: number;
  readonly setBroken: (isBroken: boolean) => void;
};

/** Draws a page as it comes near the sight and forgets it when it is far; answers the way to stop. */
function keepDrawn(
  place: HTMLElement,
  scroller: HTMLElement,
  { pdf, number, points, setBroken }: Drawing,
): () => void {
  let isNear = false;
  let drawnWidth = 0;
  const forget = () => {
    place.querySelector('canvas')?.remove();
    drawnWidth = 0;
  };
  const draw = async () => {
    const width = place.clientWidth;
    if (!isNear || width === 0 || width === drawnWidth) return;
    drawnWidth = width;
    const canvas = await pdf.draw(number, (width / points) * window.devicePixelRatio);
    if (!isNear || width !== drawnWidth) return;
    place.querySelector('canvas')?.remove();
    place.prepend(canvas);
    setBroken(false);
  };
  const redraw = () =>
    void draw().catch(() => {
      // A page of a PDF that was closed meanwhile is not broken: it is drawn no more.
      if (isNear) setBroken(true);
    });
  const sight = new IntersectionObserver(
    ([seen]) => {
      isNear = seen?.isIntersecting ?? false;
      if (isNear) redraw();
      else forget();
    },
    { root: scroller, rootMargin: '600px 0px' },
  );
  const size = new ResizeObserver(redraw);
  sight.observe(place);
  size.observe(place);
  return () => {
    sight.disconnect();
    size.disconnect();
    isNear = false;
    forget();
  };
}
