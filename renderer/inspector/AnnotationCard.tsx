import { useEffect, useRef, useState } from 'react';
import type { ArticleView } from '../../shared/bridge/article-channels.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { doOrTell } from '../app/do.ts';
import { useStore } from '../app/store.ts';
import { t } from '../app/words.ts';
import { ToArguments } from '../arguments/ToArguments.tsx';
import { kindNames, kindWord } from '../reader/kinds.ts';
import { openPassage } from '../reader/open-passage.ts';
import { readingState } from '../reader/reading-state.ts';
import { Icon } from '../ui/Icon.tsx';
import { LinkMenu } from './LinkMenu.tsx';
import { NoteField } from './NoteField.tsx';

type Props = { readonly view: ArticleView; readonly annotation: Annotation };

/** One annotation: its quote, its kind, its note, and what can be done with it. */
export function AnnotationCard({ view, annotation }: Props) {
  const { article } = view;
  const isCurrent = useStore(readingState, (state) => state.annotationId === annotation.id);
  const linking = useStore(readingState, (state) => state.linking);
  const [isOpenMenu, setOpenMenu] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const show = () => {
    if (linking && linking.annotationId !== annotation.id)
      void finishLink(article.id, annotation.id);
    else openPassage(article.id, annotation.target.position, annotation.id);
  };
  return (
    <div ref={card} className="card" data-kind={annotation.kind} data-current={isCurrent}>
      <button type="button" className="card-quote" onClick={show} dir="auto">
        {annotation.target.quote.exact}
      </button>
      {annotation.target.state !== 'exact' && (
        <p className="card-state">{t(`state.${annotation.target.state}`)}</p>
      )}
      {annotation.speakers.length > 0 && (
        <p className="card-speakers">{annotation.speakers.map(({ name }) => name).join(' ← ')}</p>
      )}
      <NoteField articleId={article.id} annotation={annotation} />
      <div className="card-actions">
        <select
          aria-label={t('inspector.kind')}
          value={annotation.kind}
          onChange={(event) =>
            void doOrTell('annotation:change', {
              articleId: article.id,
              annotationId: annotation.id,
              kind: event.target.value,
            })
          }
        >
          {[...new Set([...kindNames, annotation.kind])].map((kind) => (
            <option key={kind} value={kind}>
              {kindWord(kind)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="link-button"
          aria-expanded={isOpenMenu}
          onClick={() => setOpenMenu(!isOpenMenu)}
        >
          <Icon name="link" /> {t('inspector.link')}
        </button>
        <ToArguments articleId={article.id} annotationId={annotation.id} />
        <button
          type="button"
          className="icon-button"
          aria-label={t('app.remove')}
          title={t('app.remove')}
          onClick={() =>
            void doOrTell('annotation:remove', {
              articleId: article.id,
              annotationIds: [annotation.id],
            })
          }
        >
          <Icon name="trash" />
        </button>
      </div>
      {isOpenMenu && (
        <LinkMenu
          articleId={article.id}
          annotation={annotation}
          onDone={() => setOpenMenu(false)}
        />
      )}
    </div>
  );
}

async function finishLink(articleId: string, annotationId: string): Promise<void> {
  const { linking } = readingState.get();
  if (!linking) return;
  const done = await doOrTell('annotation:link', {
    from: { articleId: linking.articleId, annotationId: linking.annotationId },
    to: { articleId, annotationId },
    relation: linking.relation,
  });
  if (done) readingState.set({ linking: null });
}
