import { memo, type RefObject, useEffect, useLayoutEffect, useState } from 'react';
import type { PlacedPiece } from '../../shared/article/formats/place-lines.ts';
import type { Article } from '../../shared/model/article.ts';
import { t } from '../app/words.ts';
import type { ShownPdf } from '../export/shown-pdf.ts';
import { PdfPage } from './PdfPage.tsx';
import { usePdfPages } from './use-pdf-pages.ts';

type Props = {
  readonly article: Article;
  readonly column: RefObject<HTMLDivElement | null>;
  /** Called whenever the drawn text is another one. */
  readonly onDrawn: () => void;
};

/** An article on the pages of its PDF; over each page lies its text, invisible, to be read and marked. */
export const PdfPages = memo(
  function PdfPages({ article, column, onDrawn }: Props) {
    const { text } = article.version;
    const { pdf, boxes, pieces, problem } = usePdfPages(article.id, text);
    const [scroller, setScroller] = useState<HTMLElement | null>(null);
    useEffect(
      () => setScroller(column.current?.closest<HTMLElement>('.reader-scroll') ?? null),
      [column],
    );
    useLayoutEffect(() => {
      if (pieces) onDrawn();
    }, [pieces, onDrawn]);
    return (
      <div className="column pages paper" ref={column} aria-busy={!pieces && !problem}>
        {problem && <p className="hint">{t('reader.pagesProblem', { why: problem })}</p>}
        {!boxes && !problem && <p className="hint">{t('reader.pagesOpening')}</p>}
        {boxes?.map((box, at) => (
          <PdfPage
            key={at}
            pdf={pdf as ShownPdf}
            number={at + 1}
            box={box}
            text={text}
            pieces={pieces?.get(at + 1) ?? none}
            scroller={scroller}
          />
        ))}
      </div>
    );
  },
  (before, after) =>
    before.article.version.sha256 === after.article.version.sha256 &&
    before.article.id === after.article.id,
);

const none: readonly PlacedPiece[] = [];
