import { useState } from 'react';
import type { Article } from '../../shared/model/article.ts';
import { doOrTell } from '../app/do.ts';
import { tellNotice } from '../app/notices.ts';
import { t } from '../app/words.ts';
import { readingState } from './reading-state.ts';

/** The article's text to be corrected by hand; its marks are found again afterwards. */
export function CorrectionView({ article }: { readonly article: Article }) {
  const [text, setText] = useState(article.version.text);
  const [isWorking, setWorking] = useState(false);
  const save = async () => {
    setWorking(true);
    const done = await doOrTell('article:correct', { id: article.id, text });
    setWorking(false);
    if (!done) return;
    tellNotice(t('correct.done', { settled: done.settled, open: done.toReview }));
    readingState.set({ panel: 'text', ...(done.toReview > 0 ? { tab: 'review' } : {}) });
  };
  return (
    <form
      className="correction"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="hint">{t('correct.hint')}</p>
      <textarea
        className="correction-text"
        aria-label={t('reader.correct')}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="dialog-actions">
        <button
          type="button"
          className="button"
          onClick={() => readingState.set({ panel: 'text' })}
        >
          {t('app.cancel')}
        </button>
        <button
          type="submit"
          className="button primary"
          disabled={isWorking || text === article.version.text}
        >
          {t('correct.save')}
        </button>
      </div>
    </form>
  );
}
