import { memo, type RefObject, useState } from 'react';
import type { Article } from '../../shared/model/article.ts';
import type { OmittedPart } from '../../shared/model/text-version.ts';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';
import { drawBlocks } from './blocks.tsx';

type Props = {
  readonly article: Article;
  readonly column: RefObject<HTMLDivElement | null>;
};

/** The text of an article. Drawn again only for another text version: marks are painted over it. */
export const ArticleBody = memo(
  function ArticleBody({ article, column }: Props) {
    const { version } = article;
    const cuts = version.omitted
      .map((part) => ({ part, block: version.blocks.findIndex((one) => one.start >= part.at) }))
      .map(({ part, block }) => ({ part, block: block < 0 ? version.blocks.length : block }))
      .sort((a, b) => a.block - b.block);
    let from = 0;
    const pieces = cuts.map(({ part, block }) => {
      const before = drawBlocks(version, from, block);
      from = block;
      return [before, <OmittedNotice key={part.id} articleId={article.id} part={part} />];
    });
    return (
      <div className="column" ref={column}>
        {pieces}
        {drawBlocks(version, from)}
      </div>
    );
  },
  (before, after) =>
    before.article.version.sha256 === after.article.version.sha256 &&
    before.article.version.omitted.length === after.article.version.omitted.length,
);

/** Says that something was left out, shows it on demand, and brings it back with one click. */
function OmittedNotice({
  articleId,
  part,
}: {
  readonly articleId: string;
  readonly part: OmittedPart;
}) {
  const [isShown, setShown] = useState(part.reason === 'disputed');
  const words = part.fragment.text.split(/\s+/).filter(Boolean).length;
  return (
    <aside className="omitted">
      <p>
        <span>{t(`reader.omitted.${part.reason}`, { words })}</span>
        <button type="button" className="link-button" onClick={() => setShown(!isShown)}>
          {t(isShown ? 'reader.hide' : 'reader.show')}
        </button>
        <button
          type="button"
          className="link-button"
          onClick={() => void doOrTell('article:bring-back', { id: articleId, partId: part.id })}
        >
          {t('reader.bringBack')}
        </button>
      </p>
      {isShown && (
        <div className="omitted-text">
          {part.fragment.blocks.map((block) => (
            <p key={block.start} dir="auto">
              {part.fragment.text.slice(block.start, block.end)}
            </p>
          ))}
        </div>
      )}
    </aside>
  );
}
