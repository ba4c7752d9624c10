import { memo, type RefObject, useMemo } from 'react';
import type { Article } from '../../shared/model/article.ts';
import { ShownPictures, usePictures } from './ArticlePicture.tsx';
import { drawBlocks } from './blocks.tsx';
import { LeftOutPart } from './LeftOutPart.tsx';

type Props = {
  readonly article: Article;
  readonly column: RefObject<HTMLDivElement | null>;
};

/** The text of an article. Drawn again only for another text version: marks are painted over it. */
export const ArticleBody = memo(
  function ArticleBody({ article, column }: Props) {
    const { id, version } = article;
    const pictures = usePictures(article);
    // Drawn once: what comes later are the pictures only.
    const drawn = useMemo(() => {
      const cuts = version.omitted
        .map((part) => ({ part, block: version.blocks.findIndex((one) => one.start >= part.at) }))
        .map(({ part, block }) => ({ part, block: block < 0 ? version.blocks.length : block }))
        .sort((a, b) => a.block - b.block);
      let from = 0;
      const pieces = cuts.map(({ part, block }) => {
        const before = drawBlocks(version, from, block);
        from = block;
        return [before, <LeftOutPart key={part.id} articleId={id} part={part} />];
      });
      return [pieces, drawBlocks(version, from)];
    }, [id, version]);
    return (
      <div className="column" ref={column}>
        <ShownPictures.Provider value={pictures}>{drawn}</ShownPictures.Provider>
      </div>
    );
  },
  (before, after) =>
    before.article.version.sha256 === after.article.version.sha256 &&
    before.article.version.omitted.length === after.article.version.omitted.length,
);
