import { type ReactNode, useState } from 'react';
import { countWords } from '../../shared/article/count-words.ts';
import { repeatsHeadline } from '../../shared/article/piece.ts';
import type { OmittedPart } from '../../shared/model/text-version.ts';
import { doOrTell } from '../app/do.ts';
import { t } from '../app/words.ts';

type Props = { readonly articleId: string; readonly part: OmittedPart };

/** More would part the text like a chapter: it is folded. */
const FEW_WORDS = 120;

/**
 * A part that was left out, at its place. What might belong to the article stands there greyed; what
 * is known for something else (teasers, a newsletter, a cookie notice) is named and shown on demand.
 */
export function LeftOutPart({ articleId, part }: Props) {
  const words = countWords(part.fragment.text);
  // It stands above the text already, as its title.
  if (part.rule === repeatsHeadline) return null;
  const isInDoubt =
    part.reason === 'disputed' || (part.reason === 'navigation' && words <= FEW_WORDS);
  const named = t(`reader.omitted.${part.reason}`, { words });
  const bringBack = <BringBack articleId={articleId} part={part} />;
  if (!isInDoubt)
    return (
      <FoldedPart named={named} part={part}>
        {bringBack}
      </FoldedPart>
    );
  return (
    <aside className="omitted in-doubt" aria-label={named} title={named}>
      <PartText part={part} />
      {bringBack}
    </aside>
  );
}

function FoldedPart({
  named,
  part,
  children,
}: {
  readonly named: string;
  readonly part: OmittedPart;
  readonly children: ReactNode;
}) {
  const [isShown, setShown] = useState(false);
  return (
    <aside className="omitted">
      <p>
        <span>{named}</span>
        <button
          type="button"
          className="link-button"
          aria-expanded={isShown}
          onClick={() => setShown(!isShown)}
        >
          {t(isShown ? 'reader.hide' : 'reader.show')}
        </button>
        {children}
      </p>
      {isShown && <PartText part={part} />}
    </aside>
  );
}

const PartText = ({ part: { fragment } }: Pick<Props, 'part'>) => (
  <div className="omitted-text">
    {fragment.blocks.map((block) => (
      <p key={block.start} dir="auto">
        {fragment.text.slice(block.start, block.end)}
      </p>
    ))}
  </div>
);

const BringBack = ({ articleId, part }: Props) => (
  <button
    type="button"
    className="link-button"
    onClick={() => void doOrTell('article:bring-back', { id: articleId, partId: part.id })}
  >
    {t('reader.bringBack')}
  </button>
);
